import type { Reader } from '#platform/read';
import { populationCovered, territoriesByIds } from '#slices/territory';

/** A territory as a file names it. `departement` is the code of the one it is or is inside, if any. */
export type Place = Readonly<{ id: string; name: string; kind: string; departement: string | null }>;

export const placesOf = async (reader: Reader, ids: readonly string[]): Promise<readonly Place[]> =>
  ids.length === 0
    ? []
    : (await territoriesByIds(reader, ids)).map(({ id, name, kind, departement }) => ({ id, name, kind, departement }));

/** What a project covers: each inhabitant counted once, whatever overlaps (ITN7-POP-UNION). */
export type Coverage = Readonly<{ population: number; includesDepartement: boolean; unknown: number }>;

export const coverageOf = async (reader: Reader, ids: readonly string[]): Promise<Coverage> => {
  if (ids.length === 0) return { population: 0, includesDepartement: false, unknown: 0 };
  const covered = await populationCovered(reader, ids);
  return {
    population: covered.inhabitants,
    includesDepartement: covered.includesDepartement,
    unknown: covered.unknown.length,
  };
};
