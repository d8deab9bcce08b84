import { createRequire } from 'node:module';
import type pg from 'pg';

const require = createRequire(import.meta.url);
const SOURCE = '@etalab/decoupage-administratif';

type Commune = Readonly<{
  code: string;
  nom: string;
  type: string;
  departement?: string;
  region?: string;
  commune?: string;
  chefLieu?: string;
  siren?: string;
  population?: number;
  codesPostaux?: readonly string[];
  anciensCodes?: readonly string[];
}>;
type Epci = Readonly<{ code: string; nom: string; populationMunicipale?: number; membres: readonly { code: string }[] }>;
type Area = Readonly<{ code: string; nom: string; region?: string }>;

type Row = Readonly<{
  id: string;
  kind: string;
  code: string;
  siren: string | null;
  name: string;
  population: number | null;
  postcodes: readonly string[];
  departement: string | null;
  region: string | null;
  epci: string | null;
  former_codes: readonly string[];
}>;

const read = <T>(name: string): T => require(`${SOURCE}/data/${name}.json`) as T;

/**
 * SIREN of départements, made of a series, the number of the département and a check digit (reading: the official
 * division does not carry them; checked against the ones published by three départements). Overseas, Corsica and the
 * collectivities with a status of their own do not follow the series and have none here.
 */
const sirenOfDepartement = (code: string): string | null => {
  if (!/^\d{2}$/.test(code) || ['20', '69', '75'].includes(code)) return null;
  const body = `22${code}0001`;
  const sum = [...body].reverse().reduce((total, sign, index) => {
    const digit = Number(sign) * (index % 2 === 0 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
};

/** The official division as rows: communes of today only, so that nobody is counted twice. */
export const territoryRows = (): readonly Row[] => {
  const communes = read<Commune[]>('communes');
  const epci = read<Epci[]>('epci');
  const today = communes.filter((one) => one.type === 'commune-actuelle');
  const former = new Map<string, string[]>();
  for (const one of communes) {
    const current = one.type === 'arrondissement-municipal' ? one.commune : one.chefLieu;
    if (current !== undefined && current !== one.code) former.set(current, [...(former.get(current) ?? []), one.code]);
  }
  const memberOf = new Map(epci.flatMap((one) => one.membres.map((member) => [member.code, one.code] as const)));
  const rows = today.map((one): Row => ({
    id: `commune:${one.code}`,
    kind: 'commune',
    code: one.code,
    siren: one.siren ?? null,
    name: one.nom,
    population: one.population ?? null,
    postcodes: one.codesPostaux ?? [],
    departement: one.departement ?? null,
    region: one.region ?? null,
    epci: memberOf.get(one.code) ?? null,
    former_codes: [...new Set([...(one.anciensCodes ?? []), ...(former.get(one.code) ?? [])])],
  }));
  return [...rows, ...epci.map((one) => epciRow(one, rows)), ...areaRows('departement', rows), ...areaRows('region', rows)];
};

const epciRow = (one: Epci, communes: readonly Row[]): Row => {
  const seat = communes.find((commune) => commune.code === one.membres[0]?.code);
  return {
    id: `epci:${one.code}`,
    kind: 'epci',
    code: one.code,
    siren: one.code,
    name: one.nom,
    population: one.populationMunicipale ?? null,
    postcodes: [],
    departement: seat?.departement ?? null,
    region: seat?.region ?? null,
    epci: one.code,
    former_codes: [],
  };
};

const areaRows = (kind: 'departement' | 'region', communes: readonly Row[]): readonly Row[] => {
  const totals = new Map<string, number>();
  for (const commune of communes) {
    const area = commune[kind];
    if (area !== null) totals.set(area, (totals.get(area) ?? 0) + (commune.population ?? 0));
  }
  return read<Area[]>(kind === 'departement' ? 'departements' : 'regions').map((one) => ({
    id: `${kind}:${one.code}`,
    kind,
    code: one.code,
    siren: kind === 'departement' ? sirenOfDepartement(one.code) : null,
    name: one.nom,
    population: totals.get(one.code) ?? null,
    postcodes: [],
    departement: kind === 'departement' ? one.code : null,
    region: kind === 'departement' ? (one.region ?? null) : one.code,
    epci: null,
    former_codes: [],
  }));
};

/**
 * Loads the official division, once per edition. Bulk SQL, as owner: reference data, not acts.
 * @returns how many places are there, and whether they were loaded now
 */
export const loadTerritory = async (client: pg.Client | pg.PoolClient | pg.Pool): Promise<{ places: number; loaded: boolean }> => {
  const edition = (require(`${SOURCE}/package.json`) as { version: string }).version;
  const source = `${SOURCE} ${edition}`;
  const known = await client.query('select source from territory_vintage');
  const held = await client.query('select count(*)::int as n from territory');
  if (known.rows[0]?.source === source) return { places: held.rows[0].n, loaded: false };
  const rows = territoryRows();
  await client.query(
    `insert into territory (id, kind, code, siren, name, population, postcodes, departement, region, epci, former_codes)
     select id, kind, code, siren, name, population, postcodes, departement, region, epci, former_codes
     from jsonb_to_recordset($1::jsonb) as r(id text, kind text, code text, siren text, name text, population int,
       postcodes text[], departement text, region text, epci text, former_codes text[])
     on conflict (id) do update set siren = excluded.siren, name = excluded.name, population = excluded.population,
       postcodes = excluded.postcodes, departement = excluded.departement, region = excluded.region,
       epci = excluded.epci, former_codes = excluded.former_codes`,
    [JSON.stringify(rows)],
  );
  await client.query(
    `insert into territory_vintage (source, vintage) values ($1, $2)
     on conflict (id) do update set source = excluded.source, vintage = excluded.vintage`,
    [source, VINTAGES[edition.split('.')[0] as string] ?? 0],
  );
  await client.query('analyze territory');
  return { places: rows.length, loaded: true };
};

/** The year of the division each major edition of the source stands for, from its own table. */
const VINTAGES: Readonly<Record<string, number>> = { '3': 2023, '4': 2024, '5': 2025, '6': 2026 };
