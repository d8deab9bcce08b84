import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { seesSome } from '#kernel/permission';
import { type Reader, reading, rows } from '#platform/read';
import { PEOPLE_PER_PAGE } from '../paging.ts';

export type PersonCard = Readonly<{
  id: string;
  givenName: string;
  familyName: string;
  email: string;
  lang: 'fr' | 'en';
}>;

/** Who is who: for the pages and letters of every slice. Never undefined for an actor of the journal but the system. */
export const personCard = async (reader: Reader, id: string): Promise<PersonCard | undefined> =>
  (await personCards(reader, [id])).get(id);

/** Several at once, by identifier: a list page asks once. */
export const personCards = async (reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, PersonCard>> => {
  if (ids.length === 0) return new Map();
  const found = await reading(reader)
    .selectFrom('person')
    .select(['id', 'given_name as givenName', 'family_name as familyName', 'email', 'lang'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(found.map((row) => [row.id, { ...row, lang: row.lang === 'en' ? 'en' : 'fr' }]));
};

/** Whether somebody looks after the instance: until then the launcher prints a link. */
export const hasAdministrator = async (reader: Reader): Promise<boolean> => {
  const [row] = await rows<{ found: boolean }>(
    reader,
    sql`select exists (select from role_grant g join person p on p.id = g.person_id
        where g.role = 'administrator' and g.state = 'held' and p.state = 'active') as found`,
  );
  return row?.found === true;
};

export type HeldRole = Readonly<{
  grantId: string;
  role: string;
  scopeKind: string;
  scopeId: string | null;
  desk: string | null;
  onBehalfOf: string | null;
  startsOn: string;
  endsOn: string | null;
  reason: string;
  state: string;
}>;
export type PersonLine = PersonCard &
  Readonly<{ state: string; roles: readonly string[]; organisations: readonly string[] }>;

const PERSON_LINE = sql`p.id, p.given_name as "givenName", p.family_name as "familyName", p.email, p.lang, p.state,
  array(select distinct h.role from held_role h where h.person_id = p.id order by 1) as roles,
  array(select distinct o.name from membership m join organisation o on o.id = m.organisation_id
    where m.person_id = p.id and m.state = 'active' order by 1 limit 3) as organisations`;

/**
 * The people of the instance, for an administrator; nobody else is answered.
 * @param search the beginning of a family name, or a whole e-mail address
 * @param afterId the last person of the page before
 */
export const peopleFor = async (
  reader: Reader,
  actor: Actor,
  { search, afterId, withRole }: { search: string; afterId: string | undefined; withRole: boolean },
): Promise<readonly PersonLine[] | undefined> => {
  if (!seesSome(actor, 'people.see')) return undefined;
  const beginning = `${search.replace(/[\\%_]/g, '\\$&')}%`;
  return rows<PersonLine>(
    reader,
    sql`select ${PERSON_LINE} from person p
        where (${search} = '' or p.family_name ilike ${beginning} or p.email = lower(${search}))
          and (not ${withRole} or exists (select from held_role h where h.person_id = p.id))
          and (${afterId ?? null}::uuid is null or (p.family_name, p.given_name, p.id) > (
            select family_name, given_name, id from person where id = ${afterId ?? null}))
        order by p.family_name, p.given_name, p.id limit ${PEOPLE_PER_PAGE + 1}`,
  );
};

export type PersonFile = PersonLine & Readonly<{ held: readonly HeldRole[] }>;

/** One person with all roles given, present and past; for an administrator. */
export const personFileFor = async (reader: Reader, actor: Actor, id: string): Promise<PersonFile | undefined> => {
  if (!seesSome(actor, 'people.see')) return undefined;
  const [line] = await rows<PersonLine>(reader, sql`select ${PERSON_LINE} from person p where p.id = ${id}`);
  if (line === undefined) return undefined;
  const held = await rows<HeldRole>(
    reader,
    sql`select id as "grantId", role, scope_kind as "scopeKind", scope_id as "scopeId", scope_desk as desk,
          (select trim(b.given_name || ' ' || b.family_name) from person b where b.id = on_behalf_of) as "onBehalfOf", starts_on as "startsOn",
          ends_on as "endsOn", reason, state from role_grant where person_id = ${id}
        order by state = 'held' desc, starts_on desc, id limit 100`,
  );
  return { ...line, held };
};

/** To whom a role was given; what may be seen of the person is decided by `personFileFor`. */
export const personOfGrant = async (reader: Reader, grantId: string): Promise<string | undefined> => {
  const [row] = await rows<{ id: string }>(reader, sql`select person_id as id from role_grant where id = ${grantId}`);
  return row?.id;
};
