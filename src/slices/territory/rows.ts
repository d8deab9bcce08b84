import { ADDED, PARTICULARS } from './bodies.ts';
import type { Sirens, Source, SourceArea, SourceCommune, SourceGroup } from './source.ts';
import { normalizeName, type TerritoryKind, withoutTitle } from './territory.ts';

/** A row of `territory`, with the names of its columns. */
export type TerritoryRow = Readonly<{
  id: string;
  kind: TerritoryKind;
  code: string;
  siren: string | null;
  name: string;
  nature: string;
  population: number | null;
  postcodes: readonly string[];
  departement: string | null;
  region: string | null;
  epci: string | null;
  exercises: readonly string[];
  same_body_as: string | null;
  search_name: string;
}>;

export type MemberRow = Readonly<{ territory_id: string; commune_id: string }>;

export type FormerCodeRow = Readonly<{
  code: string;
  kind: 'delegated' | 'associated' | 'district' | 'former';
  name: string;
  commune_id: string;
  search_name: string;
}>;

export type TerritoryRows = Readonly<{
  territories: readonly TerritoryRow[];
  members: readonly MemberRow[];
  formerCodes: readonly FormerCodeRow[];
}>;

/** All rows of one version of the package. Communes of today only, so that nobody is counted twice. */
export const rowsOf = (source: Source): TerritoryRows => {
  const today = source.communes.filter((commune) => commune.type === 'commune-actuelle');
  const epciOf = new Map(source.epci.flatMap(({ code, membres }) => membres.map((member) => [member.code, code])));
  const communes = today.map((commune) => communeRow(commune, epciOf.get(commune.code) ?? null));
  const byCode = new Map(communes.map((row) => [row.code, row]));
  const areas = [
    ...[...source.epci, ...source.ept].map((group) => groupArea(group, byCode)),
    ...source.departements.map((area) => stateArea('departement', area, communes, source.sirens)),
    ...source.regions.map((area) => stateArea('region', area, communes, source.sirens)),
    ...ADDED.map((added) => addedArea(added, communes, source.sirens)),
  ];
  return {
    territories: withSirenOfSameBody([...communes, ...areas.map(({ row }) => row)]),
    members: areas.flatMap(({ row, communes }) =>
      communes.map((commune) => ({ territory_id: row.id, commune_id: commune.id })),
    ),
    formerCodes: formerCodesOf(source.communes, today),
  };
};

/** One body has one number, whichever of its rows is chosen. */
const withSirenOfSameBody = (all: readonly TerritoryRow[]): readonly TerritoryRow[] => {
  const sirenOf = new Map(all.map(({ id, siren }) => [id, siren]));
  return all.map((row) =>
    row.same_body_as === null ? row : { ...row, siren: row.siren ?? sirenOf.get(row.same_body_as) ?? null },
  );
};

type Area = Readonly<{ row: TerritoryRow; communes: readonly TerritoryRow[] }>;

const communeRow = (commune: SourceCommune, epci: string | null): TerritoryRow =>
  rowOf('commune', commune.code, commune.nom, 'commune', {
    siren: commune.siren ?? null,
    population: commune.population ?? null,
    postcodes: commune.codesPostaux ?? [],
    departement: commune.departement,
    region: commune.region,
    epci,
  });

/** An intercommunality lies in the département where most of its inhabitants live. */
const groupArea = (group: SourceGroup, byCode: ReadonlyMap<string, TerritoryRow>): Area => {
  const communes = group.membres.flatMap((member) => byCode.get(member.code) ?? []);
  const row = rowOf('epci', group.code, group.nom, group.type, {
    siren: group.code,
    population: totalOf(communes),
    departement: mostPopulous(communes, 'departement'),
    region: mostPopulous(communes, 'region'),
    epci: group.code,
  });
  return { row, communes };
};

const stateArea = (
  kind: 'departement' | 'region',
  area: SourceArea,
  all: readonly TerritoryRow[],
  sirens: Sirens,
): Area => {
  const communes = all.filter((commune) => commune[kind] === area.code);
  const row = rowOf(kind, area.code, area.nom, kind, {
    siren: sirens[kind][area.code] ?? null,
    population: totalOf(communes),
    departement: kind === 'departement' ? area.code : null,
    region: area.region ?? area.code,
  });
  return { row, communes };
};

const addedArea = (added: (typeof ADDED)[number], all: readonly TerritoryRow[], sirens: Sirens): Area => {
  const communes = all.filter(
    ({ departement, epci }) => added.covers.includes(departement ?? '') && (!added.except || epci !== added.except),
  );
  const { departement, region } = added;
  const row = rowOf('departement', added.code, added.name, 'departement', {
    siren: sirens.departement[added.code] ?? null,
    population: totalOf(communes),
    departement,
    region,
  });
  return { row, communes };
};

type Known = Partial<Pick<TerritoryRow, 'siren' | 'population' | 'postcodes' | 'departement' | 'region' | 'epci'>>;

const rowOf = (kind: TerritoryKind, code: string, name: string, nature: string, known: Known): TerritoryRow => {
  const id = `${kind}:${code}`;
  const particular = PARTICULARS[id];
  const searched = normalizeName(name);
  return {
    id,
    kind,
    code,
    siren: null,
    name,
    nature: particular?.nature ?? nature,
    population: null,
    postcodes: [],
    departement: null,
    region: null,
    epci: null,
    ...known,
    exercises: particular?.exercises ?? [kind],
    same_body_as: particular?.sameBodyAs ?? null,
    search_name: kind === 'epci' ? withoutTitle(searched).name : searched,
  };
};

/** The sum of what is known; unknown only when nothing is. The union of a project says which communes lack. */
const totalOf = (communes: readonly TerritoryRow[]): number | null => {
  const known = communes.flatMap(({ population }) => population ?? []);
  return known.length === 0 ? null : known.reduce((total, population) => total + population, 0);
};

const mostPopulous = (communes: readonly TerritoryRow[], area: 'departement' | 'region'): string | null => {
  const totals = new Map<string, number>();
  for (const commune of communes) {
    const code = commune[area];
    if (code !== null) totals.set(code, (totals.get(code) ?? 0) + (commune.population ?? 0));
  }
  return [...totals].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
};

const KINDS = {
  'commune-deleguee': 'delegated',
  'commune-associee': 'associated',
  'arrondissement-municipal': 'district',
} as const;

/**
 * Former codes, each once: a named commune tells more than a bare code, and tells where it went, so it comes first. The
 * seat of a merged commune keeps its code; it is kept here for its name, when that differs.
 */
const formerCodesOf = (all: readonly SourceCommune[], today: readonly SourceCommune[]): readonly FormerCodeRow[] => {
  const nameToday = new Map(today.map(({ code, nom }) => [code, nom]));
  const found = new Map<string, FormerCodeRow>();
  const add = (kind: FormerCodeRow['kind'], code: string, name: string, belongsTo: string): void => {
    const isSeat = code === belongsTo && name !== nameToday.get(code);
    if (found.has(code) || (nameToday.has(code) && !isSeat)) return;
    found.set(code, { code, kind, name, commune_id: `commune:${belongsTo}`, search_name: normalizeName(name) });
  };
  for (const { type, code, nom, commune, chefLieu } of all) {
    const belongsTo = commune ?? chefLieu;
    if (type !== 'commune-actuelle' && belongsTo !== undefined) add(KINDS[type], code, nom, belongsTo);
  }
  for (const { code, anciensCodes = [] } of today) for (const former of anciensCodes) add('former', former, '', code);
  return [...found.values()];
};
