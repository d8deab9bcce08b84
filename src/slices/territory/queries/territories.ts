import { sql } from 'kysely';
import { oftenRows, type Reader, rows } from '#platform/read';
import { type Census, populationOfUnion, type UnionPopulation } from '../law/population.ts';
import type { TerritoryKind } from '../territory.ts';

export type Territory = Readonly<{
  /** `commune:01004`, `epci:200000172`, `departement:01`, `region:84`. */
  id: string;
  kind: TerritoryKind;
  /** INSEE code, or SIREN for an intercommunality. */
  code: string;
  siren: string | null;
  name: string;
  /** CC, CA, CU, METRO, MET69, EPT; `district` for a département without a council of its own; else its kind. */
  nature: string;
  population: number | null;
  postcodes: readonly string[];
  /** INSEE code of the département it is or lies in. */
  departement: string | null;
  region: string | null;
  epci: string | null;
  /** The levels whose powers it exercises. */
  exercises: readonly string[];
  /** The row under which the same body is listed. */
  sameBodyAs: string | null;
}>;

export const COLUMNS = sql`t.id, t.kind, t.code, t.siren, t.name, t.nature, t.population, t.postcodes, t.departement,
  t.region, t.epci, t.exercises, t.same_body_as as "sameBodyAs"`;

/** Found even when a newer vintage has dropped it: files refer to it. */
export const territoryById = async (reader: Reader, id: string): Promise<Territory | undefined> =>
  (await territoriesByIds(reader, [id]))[0];

/** In the order asked; those that do not exist are left out. */
export const territoriesByIds = (reader: Reader, ids: readonly string[]): Promise<readonly Territory[]> =>
  oftenRows(
    reader,
    sql<Territory>`select ${COLUMNS} from territory t where t.id = any(${[...ids]}::text[])
      order by array_position(${[...ids]}::text[], t.id)`,
  );

/** The départements of the State, for filters and maps, in the order of their codes. */
export const departements = (reader: Reader): Promise<readonly Territory[]> =>
  oftenRows(
    reader,
    sql<Territory>`select ${COLUMNS} from territory t
      where t.kind = 'departement' and t.code = t.departement and t.is_current order by t.code`,
  );

/** The régions, in the order of their codes. */
export const regions = (reader: Reader): Promise<readonly Territory[]> =>
  rows(
    reader,
    sql<Territory>`select ${COLUMNS} from territory t where t.kind = 'region' and t.is_current order by t.code`,
  );

export type Vintage = Readonly<{
  source: string;
  /** Year of reference of the census figures. */
  vintage: number;
  populationKind: 'municipale' | 'totale';
  /** Year of the boundaries. */
  boundaries: number;
}>;

/** Which figures are in force. @throws Error when the reference data were never loaded */
export const getVintage = async (reader: Reader): Promise<Vintage> => {
  const [found] = await rows(
    reader,
    sql<Vintage>`select source, vintage, population_kind as "populationKind", boundaries from territory_vintage`,
  );
  if (found === undefined) throw new Error('the reference data of the territory were never loaded');
  return found;
};

export type Covered = Readonly<{
  /** INSEE codes of the communes inside the territories named, with their population when it is known. */
  communes: ReadonlyMap<string, number | null>;
  /** Identifiers named that stand for no commune we know. */
  unknown: readonly string[];
  /** A body exercising the powers of a département is named (Paris, Métropole de Lyon, Corse included: reading). */
  includesDepartement: boolean;
}>;

type CoveredRow = Readonly<{
  asked: string;
  isDepartement: boolean;
  codes: readonly string[];
  populations: readonly (number | null)[];
}>;
type Counted = Readonly<{ found: readonly CoveredRow[] }> & Pick<Vintage, 'vintage' | 'populationKind'>;

/**
 * The communes inside the territories named, each once. A merged commune or a municipal district, named as
 * `commune:` and its former code, stands for the commune of today.
 * @throws Error when the reference data were never loaded
 */
export const communesCovered = async (reader: Reader, ids: readonly string[]): Promise<Covered> =>
  together((await countedIn(reader, ids)).found);

/** Each territory named with its communes, and the vintage of the figures, in one question. */
const countedIn = async (reader: Reader, ids: readonly string[]): Promise<Counted> => {
  const found = await rows(
    reader,
    sql<{ [Key in keyof CoveredRow]: CoveredRow[Key] | null } & Pick<Vintage, 'vintage' | 'populationKind'>>`
      select v.vintage, v.population_kind as "populationKind", named.* from territory_vintage v left join lateral (
        select asked.id as asked,
          coalesce(t.kind = 'departement' or 'departement' = any(t.exercises), false) as "isDepartement",
          coalesce(inside.codes, '{}') as codes, coalesce(inside.populations, '{}') as populations
        from (select distinct unnest(${[...ids]}::text[]) as id) asked
        left join territory t on t.id = asked.id and t.is_current
        left join territory_former_code f on t.id is null and asked.id = 'commune:' || f.code
        left join lateral (
          select array_agg(c.code) as codes, array_agg(c.population) as populations from territory c
          where c.id = any(case when t.kind is null then array[f.commune_id] when t.kind = 'commune' then array[t.id]
            else array(select m.commune_id from territory_member m where m.territory_id = t.id) end)
        ) inside on true
      ) named on true`,
  );
  const [first] = found;
  if (first === undefined) throw new Error('the reference data of the territory were never loaded');
  return {
    vintage: first.vintage,
    populationKind: first.populationKind,
    found: found.filter((row): row is typeof row & CoveredRow => row.asked !== null),
  };
};

const together = (found: readonly CoveredRow[]): Covered => {
  const communes = new Map<string, number | null>();
  for (const { codes, populations } of found)
    codes.forEach((code, index) => {
      communes.set(code, populations[index] ?? null);
    });
  return {
    communes,
    unknown: found.filter(({ codes }) => codes.length === 0).map(({ asked }) => asked),
    includesDepartement: found.some(({ isDepartement }) => isDepartement),
  };
};

export type Coverage = UnionPopulation &
  Readonly<{ populationKind: Vintage['populationKind']; includesDepartement: boolean }>;

/**
 * The population a project covers, each inhabitant counted once whatever overlaps (ITN7-POP-UNION).
 * @returns `unknown` holds identifiers: of what was named and is not known, and of communes nobody counted
 * @throws Error when the reference data were never loaded
 */
export const populationCovered = async (reader: Reader, ids: readonly string[]): Promise<Coverage> =>
  (await populationsCovered(reader, [ids]))[0];

/** The same for several projects, in as many questions as for one. @returns in their order */
export const populationsCovered = async <Projects extends readonly (readonly string[])[]>(
  reader: Reader,
  projects: readonly [...Projects],
): Promise<{ readonly [Project in keyof Projects]: Coverage }> => {
  const { found, vintage, populationKind } = await countedIn(reader, projects.flat());
  const coverageOf = (ids: readonly string[]): Coverage => {
    const { communes, unknown, includesDepartement } = together(found.filter(({ asked }) => ids.includes(asked)));
    const census: Census = { vintage, populations: communes, currentOf: new Map() };
    const union = populationOfUnion(new Set(communes.keys()), census);
    return {
      ...union,
      unknown: [...unknown, ...union.unknown.map((code) => `commune:${code}`)],
      populationKind,
      includesDepartement,
    };
  };
  return projects.map(coverageOf) as { readonly [Project in keyof Projects]: Coverage };
};
