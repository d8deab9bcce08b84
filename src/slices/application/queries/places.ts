import type { Reader } from '#platform/read';
import { territoriesByIds } from '#slices/territory';

/** A territory as a file names it. `departement` is the code of the one it is or is inside, if any. */
export type Place = Readonly<{ id: string; name: string; kind: string; departement: string | null }>;

export const placesOf = async (reader: Reader, ids: readonly string[]): Promise<readonly Place[]> =>
  ids.length === 0
    ? []
    : (await territoriesByIds(reader, ids)).map(({ id, name, kind, departement }) => ({ id, name, kind, departement }));
