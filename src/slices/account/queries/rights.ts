import { sql } from 'kysely';
import type { Actor, Role } from '#kernel/actor';
import type { Right } from '#kernel/grounds';
import { desksOf, reachOf, seesSome } from '#kernel/permission';
import type { Separation } from '#kernel/separations';
import { type Reader, rows } from '#platform/read';
import { RIGHTS_PER_PAGE } from '../paging.ts';
import { waysTo } from '../rights.ts';

/** What gives a person a role: a grant, a delegation, a seat, a membership. */
export type Holding = Readonly<{
  personId: string;
  personName: string;
  email: string;
  grantId: string | null;
  role: Role;
  scopeKind: string;
  scopeId: string | null;
  desk: string | null;
  startsOn: string | null;
  endsOn: string | null;
  givenBy: string | null;
  onBehalfOf: string | null;
  reason: string | null;
  organisation: string | null;
}>;

const NAME = (table: string) =>
  sql`trim(${sql.ref(`${table}.given_name`)} || ' ' || ${sql.ref(`${table}.family_name`)})`;
const HOLDING = sql`h.person_id as "personId", ${NAME('p')} as "personName", p.email, h.grant_id as "grantId", h.role,
  h.scope_kind as "scopeKind", h.scope_id as "scopeId", h.scope_desk as desk, h.starts_on as "startsOn",
  h.ends_on as "endsOn", nullif(${NAME('giver')}, '') as "givenBy", ${NAME('behalf')} as "onBehalfOf", g.reason`;
const AROUND = sql`join person p on p.id = h.person_id
  left join role_grant g on g.id = h.grant_id left join person giver on giver.id = g.given_by
  left join person behalf on behalf.id = h.on_behalf_of`;

/** What somebody holds or will hold: roles, those lent to them included, seats, and what they are in organisations. */
export const holdingsOf = (reader: Reader, personId: string, today: string): Promise<readonly Holding[]> =>
  rows<Holding>(
    reader,
    sql<Holding>`with h as (
        select r.*, null::text as organisation from held_role r where r.person_id = ${personId}
        union all
        select m.person_id, m.role, 'organisation', m.organisation_id, null, null, null, null, null, o.name
        from membership m join organisation o on o.id = m.organisation_id
        where m.person_id = ${personId} and m.state = 'active')
      select ${HOLDING}, h.organisation from h ${AROUND}
      where h.ends_on is null or h.ends_on >= ${today}
      order by h.organisation nulls first, h.scope_kind = 'jury', h.on_behalf_of is not null, h.role, h.starts_on, h.grant_id
      limit 200`,
  );

/** The roles somebody lent and that are not over. */
export const lentBy = (reader: Reader, personId: string, today: string): Promise<readonly Holding[]> =>
  rows<Holding>(
    reader,
    sql<Holding>`select ${HOLDING}, null as organisation from held_role h ${AROUND}
      where h.on_behalf_of = ${personId} and h.ends_on >= ${today} order by h.starts_on, h.grant_id limit 100`,
  );

/** The roles of officers inside the scope of a manager, who may withdraw them. */
export const givenWithin = (reader: Reader, actor: Actor, role: Role, today: string): Promise<readonly Holding[]> => {
  const reach = reachOf({ ...actor, grants: actor.grants.filter((one) => one.role === 'manager') }, 'review.see_file');
  return rows<Holding>(
    reader,
    sql<Holding>`select ${HOLDING}, null as organisation from held_role h ${AROUND}
      where h.role = ${role} and h.on_behalf_of is null and (h.ends_on is null or h.ends_on >= ${today})
        and h.person_id <> ${actor.id} and (${reach.everywhere} or h.scope_id = any(${[...reach.programmes, ...reach.calls]}::uuid[])
          or h.scope_id in (select id from call where programme_id = any(${[...reach.programmes]}::uuid[])))
      order by p.family_name, p.given_name, h.grant_id limit 200`,
  );
};

/** A file, as far as knowing who may do something with it asks. */
export type RightsFile = Readonly<{
  id: string;
  number: string;
  state: string;
  organisationId: string;
  /** Under which another body opened it, if one did. */
  mandateId: string | null;
  roundId: string;
  scopes: readonly string[];
}>;

/** Every scope that contains a file: programme, call, desks, and the sessions it is before. */
export const fileByNumber = async (reader: Reader, number: string): Promise<RightsFile | undefined> => {
  const [row] = await rows<
    Omit<RightsFile, 'scopes'> &
      Readonly<{
        programmeId: string;
        callId: string;
        region: string | null;
        desk: string | null;
        sessions: readonly string[];
      }>
  >(
    reader,
    sql`select id, number, state, organisation_id as "organisationId", mandate_id as "mandateId", round_id as "roundId",
        programme_id as "programmeId", call_id as "callId", region, desk, sessions
      from place_of_file(${number})`,
  );
  if (row === undefined) return undefined;
  const { programmeId, callId, region, desk, sessions, ...file } = row;
  const desks = desksOf(desk, region);
  const scopes = ['instance:', `programme:${programmeId}`, `call:${callId}`];
  return { ...file, scopes: [...scopes, ...desks.map((one) => `desk:${one}`), ...sessions.map((id) => `jury:${id}`)] };
};

export type Able = Holding & Readonly<{ key: string; against: Readonly<Record<Separation, boolean>> | null }>;
export type Wanted = Readonly<{
  right: Right;
  file: RightsFile | undefined;
  /** The person and the key of the last line of the page before. */
  after: Readonly<{ personId: string; key: string }> | undefined;
  today: string;
}>;

const AGAINST = (file: RightsFile) => sql`duties_had(${file.id}, array[h.person_id, h.on_behalf_of])`;

/**
 * Who can do something today, and what gives it to them; for administrators and auditors, nobody else is answered.
 * With a file, only those whose scope contains it, with what stands against each. One line more than a page.
 */
export const whoCan = async (
  reader: Reader,
  actor: Actor,
  { right, file, after, today }: Wanted,
): Promise<readonly Able[] | undefined> => {
  if (!seesSome(actor, 'rights.see')) return undefined;
  const ways = waysTo(right);
  const contains = file
    ? sql`and r.scope_kind || ':' || coalesce(r.scope_id::text, '') || coalesce('/' || r.scope_desk, '') = any(${[...file.scopes]}::text[])`
    : sql``;
  return rows<Able>(
    reader,
    sql<Able>`with h as (
        select r.person_id, r.role, r.scope_kind, r.scope_id, r.scope_desk, r.starts_on, r.ends_on, r.on_behalf_of, r.grant_id,
          null::text as organisation, coalesce(r.grant_id, r.scope_id)::text || ' ' || r.role as key
        from held_role r
        join unnest(${ways.map((way) => way.role)}::text[], ${ways.map((way) => way.kind)}::text[]) as w(role, kind)
          on w.role = r.role and w.kind = r.scope_kind
        where (r.starts_on is null or r.starts_on <= ${today}) and (r.ends_on is null or r.ends_on >= ${today}) ${contains}
        union all
        select m.person_id, m.role, 'organisation', m.organisation_id, null, null, null, null, null, o.name, m.id::text
        from membership m join organisation o on o.id = m.organisation_id
        where m.state = 'active' and m.role = any(${[...(right.organisation ?? []), ...(right.acting ?? [])]}::text[])
          and (${file?.organisationId ?? null}::uuid is null or m.organisation_id = ${file?.organisationId ?? null})
        union all
        select m.person_id, m.role, 'organisation', d.organisation_id, null, d.starts_on, d.ends_on, null, null,
          y.name || ' → ' || o.name, m.id::text || d.id::text
        from mandate d join membership m on m.organisation_id = d.mandatary_id and m.state = 'active'
          join organisation o on o.id = d.organisation_id join organisation y on y.id = d.mandatary_id
        where d.state = 'in_force' and m.role = any(${[...(right.acting ?? [])]}::text[])
          and d.starts_on <= ${today} and (d.ends_on is null or d.ends_on >= ${today})
          and (${file?.mandateId ?? null}::uuid is null or d.id = ${file?.mandateId ?? null})
          and ${file === undefined || file.mandateId !== null}
          and (d.signs or ${right.acting?.includes('applicant') === true})
      )
      select ${HOLDING}, h.organisation, h.key, ${file ? AGAINST(file) : sql`null`} as against
      from h ${AROUND}
      where p.state = 'active' and (${after?.personId ?? null}::uuid is null or (p.family_name, p.given_name, p.id, h.key) > (
        select l.family_name, l.given_name, l.id, ${after?.key ?? ''} from person l where l.id = ${after?.personId ?? null}))
      order by p.family_name, p.given_name, p.id, h.key limit ${RIGHTS_PER_PAGE + 1}`,
  );
};

export type GrantLine = Holding & Readonly<{ state: string }>;

/** Every role ever given, for the security officer; at most a hundred thousand lines. */
export const allGrants = async (reader: Reader, actor: Actor): Promise<readonly GrantLine[] | undefined> =>
  seesSome(actor, 'rights.see')
    ? rows<GrantLine>(
        reader,
        sql<GrantLine>`select g.person_id as "personId", ${NAME('p')} as "personName", p.email, g.id as "grantId", g.role,
            g.scope_kind as "scopeKind", g.scope_id as "scopeId", g.scope_desk as desk, g.starts_on as "startsOn",
            g.ends_on as "endsOn", nullif(${NAME('giver')}, '') as "givenBy", ${NAME('behalf')} as "onBehalfOf",
            g.reason, null as organisation, g.state
          from role_grant g join person p on p.id = g.person_id left join person giver on giver.id = g.given_by
            left join person behalf on behalf.id = g.on_behalf_of
          order by p.family_name, p.given_name, g.starts_on, g.id limit 100000`,
      )
    : undefined;
