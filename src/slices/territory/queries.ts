import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';
import { type Census, populationOfUnion, type UnionPopulation } from './territory.ts';

export type TerritoryKind = 'commune' | 'epci' | 'departement' | 'region';
export type Territory = Readonly<{
  id: string;
  kind: TerritoryKind;
  code: string;
  siren: string | null;
  name: string;
  population: number | null;
  departement: string | null;
  region: string | null;
  postcodes: readonly string[];
}>;

const COLUMNS = sql`id, kind, code, siren, name, population, departement, region, postcodes`;
const LIMIT_MAX = 50;

export type SearchOptions = Readonly<{ kinds?: readonly TerritoryKind[]; limit?: number }>;

/**
 * Places found by what a person types: a name (accents, hyphens, « st », typing mistakes forgiven), a SIREN or SIRET,
 * an INSEE code, a postcode. Closest first, most inhabited first among equals.
 */
export const searchTerritories = async (
  reader: Reader,
  typed: string,
  { kinds, limit = 10 }: SearchOptions = {},
): Promise<readonly Territory[]> => {
  const wanted = Math.min(limit, LIMIT_MAX);
  const only = kinds === undefined ? sql`true` : sql`kind = any(${[...kinds]}::text[])`;
  const compact = typed.replace(/\s/g, '');
  if (/^(\d{9}|\d{14})$/.test(compact)) return bySiren(reader, compact.slice(0, 9), only, wanted);
  if (/^(\d{5}|2[ab]\d{3}|\d{2,3}|2[ab])$/i.test(compact)) return byNumber(reader, compact.toUpperCase(), only, wanted);
  const name = typed.trim().slice(0, 100);
  if (name.length < 2) return [];
  const beginning = await byBeginning(reader, name, only, wanted);
  if (beginning.length >= wanted) return beginning;
  const alike = await byLikeness(reader, name, only, wanted);
  const known = new Set(beginning.map((one) => one.id));
  return [...beginning, ...alike.filter((one) => !known.has(one.id))].slice(0, wanted);
};

type Condition = ReturnType<typeof sql<unknown>>;

const bySiren = (reader: Reader, siren: string, only: Condition, limit: number) =>
  rows<Territory>(reader, sql<Territory>`select ${COLUMNS} from territory where siren = ${siren} and ${only} limit ${limit}`);

const byNumber = (reader: Reader, number: string, only: Condition, limit: number) =>
  rows<Territory>(
    reader,
    sql<Territory>`select ${COLUMNS} from territory
      where (code = ${number} or postcodes @> array[${number}] or former_codes @> array[${number}]) and ${only}
      order by code <> ${number}, population desc nulls last limit ${limit}`,
  );

const byBeginning = (reader: Reader, name: string, only: Condition, limit: number) =>
  rows<Territory>(
    reader,
    sql<Territory>`select ${COLUMNS} from territory
      where key like (replace(replace(place_key(${name}), '%', ''), '_', '') || '%') and length(place_key(${name})) > 1 and ${only}
      order by key <> place_key(${name}), population desc nulls last limit ${limit}`,
  );

/** Trigrams forgive typing mistakes; words in the middle of a name are found by word likeness. */
const byLikeness = (reader: Reader, name: string, only: Condition, limit: number) =>
  rows<Territory>(
    reader,
    sql<Territory>`select ${COLUMNS} from territory, (select place_key(${name}) as asked) a
      where (key % asked or asked <% key) and ${only}
      order by greatest(similarity(key, asked), word_similarity(asked, key) * 0.9) desc, population desc nulls last limit ${limit}`,
  );

export const territoryById = async (reader: Reader, id: string): Promise<Territory | undefined> =>
  (await territoriesByIds(reader, [id]))[0];

export const territoriesByIds = async (reader: Reader, ids: readonly string[]): Promise<readonly Territory[]> =>
  ids.length === 0
    ? []
    : rows<Territory>(
        reader,
        sql<Territory>`select ${COLUMNS} from territory where id = any(${[...ids].slice(0, 2000)}::text[]) order by population desc nulls last`,
      );

type Covered = Readonly<{ asked: string; code: string | null; population: number | null }>;

export type Coverage = UnionPopulation & Readonly<{ includesDepartement: boolean }>;

/**
 * The population of the union of the territories named: an EPCI, a département, a région stand for their communes.
 * @param ids `commune:01004`, `epci:200000172`…; an id nobody knows is reported in `unknown`
 */
export const populationCovered = async (reader: Reader, ids: readonly string[]): Promise<Coverage> => {
  const [vintage] = await rows<{ vintage: number }>(reader, sql<{ vintage: number }>`select vintage from territory_vintage`);
  const covered = await rows<Covered>(
    reader,
    sql<Covered>`select t.id as asked, c.code, c.population from territory t
      left join territory c on c.kind = 'commune' and (
        (t.kind = 'commune' and c.id = t.id) or (t.kind = 'epci' and c.epci = t.code) or
        (t.kind = 'departement' and c.departement = t.code) or (t.kind = 'region' and c.region = t.code))
      where t.id = any(${[...new Set(ids)].slice(0, 2000)}::text[])`,
  );
  const census: Census = {
    vintage: vintage?.vintage ?? 0,
    population: new Map(covered.filter((row) => row.code !== null && row.population !== null).map((row) => [row.code as string, row.population as number])),
    current: new Map(),
  };
  const known = new Set(covered.map((row) => row.asked));
  const lost = ids.filter((id) => !known.has(id));
  const union = populationOfUnion([...covered.flatMap((row) => (row.code === null ? [row.asked] : [row.code])), ...lost], census);
  return { ...union, includesDepartement: ids.some((id) => id.startsWith('departement:')) };
};

/** Départements for filters and maps, in the order of their codes. */
export const departements = async (reader: Reader): Promise<readonly Territory[]> =>
  rows<Territory>(reader, sql<Territory>`select ${COLUMNS} from territory where kind = 'departement' order by code`);
