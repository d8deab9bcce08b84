import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';
import type { Home } from '#slices/call';
import { territoriesByIds } from '#slices/territory';

/** A territory as a file names it. `departement` is the code of the one it is or is inside, if any. */
export type Place = Home & Readonly<{ id: string; name: string; kind: string; population: number | null }>;

export const placesOf = async (reader: Reader, ids: readonly string[]): Promise<readonly Place[]> =>
  ids.length === 0
    ? []
    : (await territoriesByIds(reader, ids)).map(({ id, name, kind, population, departement, region }) => ({
        id,
        name,
        kind,
        population,
        departement,
        region,
      }));

/** Where a body is, by the registers; undefined when nobody knows. */
export const homeOf = async (reader: Reader, organisationId: string): Promise<Home | undefined> => {
  const [home] = await rows<Home>(
    reader,
    sql<Home>`select t.departement, t.region from organisation o join territory t on t.id = o.territory_id
      where o.id = ${organisationId}`,
  );
  return home;
};
