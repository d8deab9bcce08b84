import { rowsOf, type TerritoryRow } from './rows.ts';
import { readSource } from './source.ts';
import type { Authority } from './territory.ts';

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
