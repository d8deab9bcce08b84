import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';
import { rowsOf, type TerritoryRow } from './rows.ts';
import { readSource } from './source.ts';
import type { TerritoryKind } from './territory.ts';

/** A local authority of the territory data: a body with a council of its own, listed once. */
export type Authority = Readonly<{
  id: string;
  kind: TerritoryKind;
  name: string;
  siren: string | null;
  population: number | null;
  /** INSEE codes. */
  departement: string | null;
  region: string | null;
  /** It exercises the powers of a département. */
  isDepartement: boolean;
  searchName: string;
}>;

const isAuthority = (row: TerritoryRow): boolean => row.same_body_as === null && row.nature !== 'district';

const asAuthority = (row: TerritoryRow): Authority => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  siren: row.siren,
  population: row.population,
  departement: row.departement,
  region: row.region,
  isDepartement: row.kind === 'departement' || row.exercises.includes('departement'),
  searchName: row.search_name,
});

let read: readonly Authority[] | undefined;

/** Those of the data installed, the most inhabited first: what a programme is checked against. Read once. */
export const installedAuthorities = (): readonly Authority[] => {
  read ??= rowsOf(readSource())
    .territories.filter(isAuthority)
    .map(asAuthority)
    .sort((one, other) => (other.population ?? 0) - (one.population ?? 0));
  return read;
};

/** Those of the data loaded, in the order of their names as they are searched. */
export const authorities = (reader: Reader): Promise<readonly Authority[]> =>
  rows<Authority>(
    reader,
    sql`select t.id, t.kind, t.name, t.siren, t.population, t.departement, t.region,
          t.kind = 'departement' or 'departement' = any(t.exercises) as "isDepartement", t.search_name as "searchName"
        from territory t where t.is_current and t.same_body_as is null and t.nature <> 'district'
        order by t.search_name collate "C", t.id collate "C"`,
  );
