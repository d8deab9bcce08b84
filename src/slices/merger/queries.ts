import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { permissionOn } from '#kernel/permission';
import { RIGHTS } from '#kernel/rights';
import { SEEING } from '#kernel/seeing';
import type { Text } from '#kernel/text';
import { type Reader, rows } from '#platform/read';
import { type Body, bodiesBySiren, holdingsOf } from '#slices/account';
import type { Partnership } from '#slices/application';
import { roundFor, takesOneFile } from '#slices/call';
import { absorbedOf, type Merging, type MovedFile, type Plan, survivorOf } from './merger.ts';

/** Mergers are seen by those who look after the whole service. */
export const seesMergers = (actor: Actor): boolean => permissionOn(SEEING['merger.see'], actor, {}) !== undefined;

/** And recorded by fewer: whoever audits only reads. */
export const mayMerge = (actor: Actor): boolean => permissionOn(RIGHTS['merger.record'], actor, {}) !== undefined;

export type PlanRow = Plan &
  Readonly<{
    survivorName: string;
    survivorKind: string;
    isRecorded: boolean;
    recordedAt: Date | null;
    recordedBy: string | null;
  }>;

const PLAN = sql`select p.id, p.survivor_siren as "survivorSiren", p.survivor_name as "survivorName",
    p.survivor_kind as "survivorKind", p.absorbed_sirens as "absorbedSirens", p.happened_on::text as "happenedOn",
    p.reason, p.file_hash as "documentHash", p.file_name as "documentName", m.id is not null as "isRecorded",
    m.recorded_at as "recordedAt", u.given_name || ' ' || u.family_name as "recordedBy"
  from merger_plan p left join merger m on m.id = p.id left join person u on u.id = m.recorded_by`;

export const planById = async (reader: Reader, id: string): Promise<PlanRow | undefined> =>
  (await rows<PlanRow>(reader, sql<PlanRow>`${PLAN} where p.id = ${id}`))[0];

/** The merger as it stands now. @param files of the bodies that end, as the caller may look at them or has locked them */
export const mergingOf = async (
  reader: Reader,
  plan: PlanRow,
  filesOf: (bodyIds: readonly string[]) => Promise<readonly MovedFile[]>,
  partnershipsOf: (bodyIds: readonly string[]) => Promise<readonly Partnership[]>,
): Promise<Merging> => {
  const bodies = await bodiesBySiren(reader, [plan.survivorSiren, ...plan.absorbedSirens]);
  const absorbed = absorbedOf({ bodies, plan });
  const survivor = survivorOf({ bodies, plan });
  const born = survivor === undefined ? await bornOf(reader, plan) : undefined;
  const homes = [survivor?.territoryId ?? born?.territoryId, ...absorbed.map(({ territoryId }) => territoryId)];
  return {
    plan,
    isRecorded: plan.isRecorded,
    bodies,
    born,
    departement: await departementOf(reader, homes),
    holdings: await holdingsOf(
      reader,
      bodies.map(({ id }) => id),
    ),
    files: await filesOf(absorbed.map(({ id }) => id)),
    partnerships: await partnershipsOf(bodies.map(({ id }) => id)),
  };
};

/** What the territory data know of a number. */
const territoryOf = async (reader: Reader, siren: string) => {
  const [known] = await rows<{ id: string; name: string; kind: string }>(
    reader,
    sql`select id, name, kind from territory
      where siren = ${siren} and same_body_as is null and is_current order by id limit 1`,
  );
  return known;
};

/** The name of a body that is registered, or that the territory data know: nobody has to type it. */
export const knownName = async (reader: Reader, siren: string): Promise<string | undefined> =>
  (await bodiesBySiren(reader, [siren]))[0]?.name ?? (await territoryOf(reader, siren))?.name;

/** What the territory data know wins over what was typed. */
const bornOf = async (reader: Reader, plan: PlanRow): Promise<Body> => {
  const known = await territoryOf(reader, plan.survivorSiren);
  return {
    siren: plan.survivorSiren,
    siret: undefined,
    name: known?.name ?? plan.survivorName,
    kind: (known?.kind ?? plan.survivorKind) as Body['kind'],
    territoryId: known?.id,
    address: '',
  };
};

/** The département in which the first of these places lies that lies in one. */
const departementOf = async (
  reader: Reader,
  places: readonly (string | null | undefined)[],
): Promise<string | null> => {
  const ids = places.flatMap((id) => id ?? []);
  const found = await rows<{ departement: string | null }>(
    reader,
    sql`select departement from territory where id = any(${ids}::text[]) and departement is not null
      order by array_position(${ids}::text[], id) limit 1`,
  );
  return found[0]?.departement ?? null;
};

export type FileLine = MovedFile & Readonly<{ roundId: string; isFiled: boolean; agreement: string | null }>;

/** Where the files of some bodies stand, for those who see mergers; nothing of what they say. */
export const filesOfBodies = (reader: Reader, bodyIds: readonly string[]): Promise<readonly FileLine[]> =>
  rows<FileLine>(
    reader,
    sql<FileLine>`select id, number, state, organisation_id as "organisationId", 1 as version, round_id as "roundId",
        is_filed as "isFiled", agreement
      from files_of_bodies(${[...bodyIds]}::uuid[]) order by number`,
  );

/** Where these bodies are partners, for those who see mergers; nothing of what the files say. */
export const partnershipsOfBodies = (reader: Reader, bodyIds: readonly string[]): Promise<readonly Partnership[]> =>
  rows<Partnership>(
    reader,
    sql<Partnership>`select id, number, state, application_id as "applicationId", organisation_id as "organisationId",
        lead_id as "leadId", version
      from partnerships_of_bodies(${[...bodyIds]}::uuid[]) order by id`,
  );

/** A round that takes one file for each body, and in which the body that remains would have several. */
export type Double = Readonly<{ call: Text; round: number; numbers: readonly string[]; filed: number }>;

export const doublesAmong = async (reader: Reader, files: readonly FileLine[]): Promise<readonly Double[]> => {
  const standing = files.filter(({ state }) => !['withdrawn', 'inadmissible', 'abandoned'].includes(state));
  const several = [...Map.groupBy(standing, ({ roundId }) => roundId)].filter(([, found]) => found.length > 1);
  const doubles = await Promise.all(
    several.map(async ([roundId, found]) => {
      const round = await roundFor(reader, roundId);
      if (round === undefined || !takesOneFile(round)) return [];
      const numbers = found.map(({ number }) => number);
      return [
        { call: round.call.names, round: round.number, numbers, filed: found.filter(({ isFiled }) => isFiled).length },
      ];
    }),
  );
  return doubles.flat();
};

export type MergerLine = Readonly<{
  id: string;
  happenedOn: string;
  survivor: string;
  absorbed: readonly string[];
  madeBy: string;
  /** Nothing as long as it is only prepared. */
  recordedAt: Date | null;
  recordedBy: string | null;
}>;

/** The mergers recorded and prepared, the last first. */
export const mergersFor = async (reader: Reader, actor: Actor): Promise<readonly MergerLine[] | undefined> => {
  if (!seesMergers(actor)) return undefined;
  return rows<MergerLine>(
    reader,
    sql<MergerLine>`select p.id, p.happened_on::text as "happenedOn",
        coalesce((select o.name from organisation o where o.siren = p.survivor_siren), p.survivor_name) as survivor,
        array(select coalesce(o.name, s.siren) from unnest(p.absorbed_sirens) with ordinality s(siren, rank)
          left join organisation o on o.siren = s.siren order by s.rank) as absorbed,
        u.given_name || ' ' || u.family_name as "madeBy", m.recorded_at as "recordedAt",
        r.given_name || ' ' || r.family_name as "recordedBy"
      from merger_plan p join person u on u.id = p.made_by left join merger m on m.id = p.id
        left join person r on r.id = m.recorded_by
      order by p.made_at desc, p.id desc limit 100`,
  );
};

/** The stored deed, whose type was read from its content. */
export const deedFor = async (
  reader: Reader,
  actor: Actor,
  id: string,
): Promise<Readonly<{ hash: string; name: string; type: string }> | undefined> => {
  if (!seesMergers(actor)) return undefined;
  const [row] = await rows<{ hash: string; name: string; type: string }>(
    reader,
    sql`select f.hash, p.file_name as name, f.type from merger_plan p join stored_file f on f.hash = p.file_hash
      where p.id = ${id}`,
  );
  return row;
};
