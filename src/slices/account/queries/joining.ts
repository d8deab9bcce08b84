import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { oftenRows, type Reader, rows } from '#platform/read';
import { bodiesSaid } from '../identity.ts';
import { VERIFICATIONS_PER_PAGE } from '../paging.ts';
import { mayVerify } from '../verification.ts';
import { wordsOf } from './identities.ts';

export type RequestLine = Readonly<{
  id: string;
  name: string;
  email: string;
  note: string;
  askedAt: Date;
}>;

/** Requests to join a body that await an answer; whoever asks has been found to look after the body. */
export const requestsOf = (reader: Reader, organisationId: string): Promise<readonly RequestLine[]> =>
  rows<RequestLine>(
    reader,
    sql<RequestLine>`select r.id, p.given_name || ' ' || p.family_name as name, p.email, r.note, r.asked_at as "askedAt"
      from join_request r join person p on p.id = r.person_id
      where r.organisation_id = ${organisationId} and r.state = 'asked' order by r.asked_at, r.id limit 100`,
  );

/** Where a request belongs; what may be seen of it is decided by the page of the body. */
export const organisationOfRequest = async (reader: Reader, id: string): Promise<string | undefined> => {
  const [row] = await rows<{ id: string }>(
    reader,
    sql`select organisation_id as id from join_request where id = ${id}`,
  );
  return row?.id;
};

export type OwnRequest = Readonly<{
  id: string;
  organisationName: string;
  state: string;
  reason: string;
  askedAt: Date;
}>;

/** What a person asked, and what was answered. */
export const requestsBy = (reader: Reader, actor: Actor): Promise<readonly OwnRequest[]> =>
  rows<OwnRequest>(
    reader,
    sql<OwnRequest>`select r.id, o.name as "organisationName", r.state, r.reason, r.asked_at as "askedAt"
      from join_request r join organisation o on o.id = r.organisation_id
      where r.person_id = ${actor.id} order by r.asked_at desc, r.id limit 10`,
  );

export type Claim = Readonly<{
  siren: string;
  /** The name of the body, when it is registered or the territory data know it. */
  name: string | null;
  isRegistered: boolean;
  territoryId: string | null;
}>;

/** The bodies in which this person's identities place them now, and for which they do not act yet. */
export const claimsOf = async (reader: Reader, actor: Actor, at: Date): Promise<readonly Claim[]> =>
  claimed(reader, actor, bodiesSaid(await wordsOf(reader, actor), at));

const claimed = (reader: Reader, actor: Actor, sirens: readonly string[]): Promise<readonly Claim[]> =>
  rows<Claim>(
    reader,
    sql<Claim>`select c.siren, coalesce(o.name, t.name) as name, o.id is not null as "isRegistered", t.id as "territoryId"
      from unnest(${[...sirens]}::text[]) as c (siren)
      left join organisation o on o.siren = c.siren and o.state = 'active'
      left join lateral (select id, name from territory t
        where t.siren = c.siren and t.is_current and t.same_body_as is null order by id limit 1) t on true
      where not exists (select from membership m
        where m.organisation_id = o.id and m.person_id = ${actor.id} and m.state = 'active')
      order by 1 limit 20`,
  );

export type WaitingLine = Readonly<{
  membershipId: string;
  organisationId: string;
  organisationName: string;
  siren: string;
  kind: string;
  address: string;
  personId: string;
  personName: string;
  email: string;
  since: Date;
  /** The quality under which they say they represent the body, if they do. */
  declared: string | null;
}>;

const WAITING = sql`select m.id as "membershipId", o.id as "organisationId", o.name as "organisationName", o.siren, o.kind,
    o.address, p.id as "personId", p.given_name || ' ' || p.family_name as "personName", p.email,
    m.provisional_since as since,
    (select s.quality from membership s where s.organisation_id = o.id and s.person_id = p.id
      and s.role = 'signatory' and s.state = 'provisional') as declared
  from membership m join organisation o on o.id = m.organisation_id join person p on p.id = m.person_id
  where m.state = 'provisional' and m.role = 'applicant'`;

export type WaitingCursor = Readonly<{ since: Date; id: string }>;

/** People who await verification, the oldest first, one more than a page; for the desk, and nobody else. */
export const waitingFor = async (
  reader: Reader,
  actor: Actor,
  after: WaitingCursor | undefined,
): Promise<readonly WaitingLine[] | undefined> => {
  if (!mayVerify(actor)) return undefined;
  const from = after === undefined ? sql`` : sql`and (m.provisional_since, m.id) > (${after.since}, ${after.id}::uuid)`;
  return rows<WaitingLine>(
    reader,
    sql<WaitingLine>`${WAITING} ${from} order by m.provisional_since, m.id limit ${VERIFICATIONS_PER_PAGE + 1}`,
  );
};

export type CodeLine = Readonly<{
  id: string;
  address: string;
  source: string;
  sentAt: Date;
  expiresAt: Date;
  tries: number;
}>;

/** The codes sent for somebody, the last first. */
const codesFor = (reader: Reader, organisationId: string, personId: string): Promise<readonly CodeLine[]> =>
  rows<CodeLine>(
    reader,
    sql<CodeLine>`select id, address, source, sent_at as "sentAt", expires_at as "expiresAt", tries from body_code
      where organisation_id = ${organisationId} and person_id = ${personId} order by sent_at desc limit 10`,
  );

export type WaitingSheet = WaitingLine & Readonly<{ codes: readonly CodeLine[] }>;

/** Somebody who awaits verification, for the desk. */
export const waitingSheet = async (
  reader: Reader,
  actor: Actor,
  membershipId: string,
): Promise<WaitingSheet | undefined> => {
  if (!mayVerify(actor)) return undefined;
  const [row] = await rows<WaitingLine>(reader, sql<WaitingLine>`${WAITING} and m.id = ${membershipId}`);
  return row && { ...row, codes: await codesFor(reader, row.organisationId, row.personId) };
};

/** Where one's own verification stands: when a code left, to which address, and how many tries were made. */
export const ownCode = async (reader: Reader, actor: Actor, organisationId: string): Promise<CodeLine | undefined> =>
  (await codesFor(reader, organisationId, actor.id))[0];

export type ActingSheet = Readonly<{
  name: string;
  siren: string;
  /** Those who prepare or sign. */
  people: readonly Readonly<{ membershipId: string; name: string; email: string; roles: readonly string[] }>[];
}>;

/** Who acts for a body, for those who verify. */
export const actingFor = async (reader: Reader, actor: Actor, siren: string): Promise<ActingSheet | undefined> => {
  if (!mayVerify(actor)) return undefined;
  const [row] = await rows<ActingSheet>(
    reader,
    sql<ActingSheet>`select o.name, o.siren, coalesce((
        select json_agg(json_build_object('membershipId', w.seat, 'name', w.name, 'email', w.email, 'roles', w.roles) order by w.name)
        from (select min(m.id::text) as seat, p.given_name || ' ' || p.family_name as name, p.email,
            array_agg(m.role order by m.role) as roles
          from membership m join person p on p.id = m.person_id
          where m.organisation_id = o.id and m.state = 'active' and m.role <> 'viewer' group by p.id) w), '[]') as people
      from organisation o where o.siren = ${siren} and o.state = 'active'`,
  );
  return row;
};

/** How many people wait to be verified, and since when; whoever asks has the right to it. */
export const waitingNow = async (reader: Reader): Promise<Readonly<{ count: number; since: Date | null }>> => {
  const [row] = await oftenRows<{ count: number; since: Date | null }>(
    reader,
    sql`select count(*)::int as count, min(provisional_since) as since from membership
      where state = 'provisional' and role = 'applicant'`,
  );
  return row ?? { count: 0, since: null };
};

/** How many wait, for those who verify: nothing for others. */
export const waitingCount = async (reader: Reader, actor: Actor): Promise<number> =>
  mayVerify(actor) ? (await waitingNow(reader)).count : 0;

type Verifier = Readonly<{ personId: string; email: string; lang: 'fr' | 'en' }>;

/** The officers and managers of that day, whom the digest goes to; those who stand in for somebody too. */
export const verifiersToTell = (reader: Reader, day: string): Promise<readonly Verifier[]> =>
  rows<Verifier>(
    reader,
    sql<Verifier>`select distinct p.id as "personId", p.email, p.lang from held_role h join person p on p.id = h.person_id
      where h.role in ('officer', 'manager') and p.state = 'active'
        and (h.starts_on is null or h.starts_on <= ${day}::date) and (h.ends_on is null or h.ends_on >= ${day}::date)
      order by p.email limit 500`,
  );
