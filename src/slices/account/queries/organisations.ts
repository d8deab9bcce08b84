import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { permissionOn } from '#kernel/permission';
import { SEEING } from '#kernel/seeing';
import { type Reader, rows } from '#platform/read';
import { populationCovered } from '#slices/territory';

export type OrganisationCard = Readonly<{
  id: string;
  siren: string;
  siret: string | null;
  name: string;
  kind: string;
  territoryId: string | null;
  address: string;
  population: number | null;
  inseeCode: string | null;
  /** Territories it took over by mergers. */
  ground: readonly string[];
  /** The body that took it over, and since when. */
  mergedInto: Readonly<{ id: string; name: string; on: string }> | null;
  /** The bodies it took over. */
  tookOver: readonly Readonly<{ id: string; name: string; siren: string; on: string }>[];
}>;
export type Member = Readonly<{
  membershipId: string;
  personId: string;
  givenName: string;
  familyName: string;
  email: string;
  role: string;
  quality: string;
}>;
export type OrganisationSheet = OrganisationCard & Readonly<{ members: readonly Member[] }>;

const CARD = sql`o.id, o.siren, o.siret, o.name, o.kind, o.territory_id as "territoryId", o.address, o.ground,
  (select json_build_object('id', i.id, 'name', i.name, 'on', o.merged_on) from organisation i
    where i.id = o.merged_into) as "mergedInto",
  coalesce((select json_agg(json_build_object('id', i.id, 'name', i.name, 'siren', i.siren, 'on', i.merged_on)
    order by i.merged_on, i.name) from organisation i where i.merged_into = o.id), '[]') as "tookOver",
  t.population, case when t.kind = 'epci' then null else t.code end as "inseeCode"`;

/** What later slices show of a body: its register entry, with the population of today. */
export const organisationCard = async (reader: Reader, id: string): Promise<OrganisationCard | undefined> => {
  const [row] = await rows<OrganisationCard>(
    reader,
    sql`select ${CARD} from organisation o left join territory t on t.id = o.territory_id where o.id = ${id}`,
  );
  if (row === undefined || row.ground.length === 0) return row;
  const places = [...(row.territoryId === null ? [] : [row.territoryId]), ...row.ground];
  return { ...row, population: (await populationCovered(reader, places)).inhabitants };
};

/** The body that has the rights of this one today: itself, unless another took it over. */
const bodyOfToday = async (reader: Reader, id: string): Promise<string> => {
  const [row] = await rows<{ id: string | null }>(reader, sql`select body_of_today(${id}::uuid) as id`);
  return row?.id ?? id;
};

/** The page of a body: for its members, those of the body that took it over, administrators and auditors; for others it is not found. */
export const organisationFor = async (
  reader: Reader,
  actor: Actor,
  id: string,
): Promise<OrganisationSheet | undefined> => {
  const sees = permissionOn(SEEING['organisation.see'], actor, { organisationId: await bodyOfToday(reader, id) });
  const card = sees && (await organisationCard(reader, id));
  if (!card) return undefined;
  const members = await rows<Member>(
    reader,
    sql`select m.id as "membershipId", p.id as "personId", p.given_name as "givenName", p.family_name as "familyName",
          p.email, m.role, m.quality
        from membership m join person p on p.id = m.person_id
        where m.organisation_id = ${id} and m.state = 'active'
        order by p.family_name, p.given_name, p.id, m.role limit 200`,
  );
  return { ...card, members };
};

/** Whether a body with this number is registered: its name only, which is public. */
export const registeredName = async (reader: Reader, siren: string): Promise<string | undefined> => {
  const [row] = await rows<{ name: string }>(reader, sql`select name from organisation where siren = ${siren}`);
  return row?.name;
};

/** Where a membership belongs; what may be seen of it is decided by `organisationFor`. */
export const organisationOfMembership = async (reader: Reader, membershipId: string): Promise<string | undefined> => {
  const [row] = await rows<{ id: string }>(
    reader,
    sql`select organisation_id as id from membership where id = ${membershipId}`,
  );
  return row?.id;
};
