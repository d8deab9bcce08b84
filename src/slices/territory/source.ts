import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The shapes of the reference package, as far as we read them; names are those of its files. */
export type SourceCommune = Readonly<{
  code: string;
  nom: string;
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  departement: string;
  region: string;
  siren?: string;
  population?: number;
  codesPostaux?: readonly string[];
  anciensCodes?: readonly string[];
  /** The commune of today, of a delegated or associated one. */
  chefLieu?: string;
  /** The commune of a municipal district. */
  commune?: string;
}>;

export type SourceGroup = Readonly<{ code: string; nom: string; type: string; membres: readonly { code: string }[] }>;
export type SourceArea = Readonly<{ code: string; nom: string; region?: string }>;

export type Source = Readonly<{
  version: string;
  communes: readonly SourceCommune[];
  epci: readonly SourceGroup[];
  ept: readonly SourceGroup[];
  departements: readonly SourceArea[];
  regions: readonly SourceArea[];
  sirens: Sirens;
}>;

/** Numbers of councils by code; the package has none above the intercommunalities. */
export type Sirens = Readonly<Record<'departement' | 'region', Readonly<Record<string, string>>>>;

export const PACKAGE = '@etalab/decoupage-administratif';

/** The version installed, without reading the data. */
export const sourceVersion = (): string =>
  (JSON.parse(readFileSync(join(folder(), 'package.json'), 'utf8')) as { version: string }).version;

/** Reads the whole package: some 13 MB, a fifth of a second. */
export const readSource = (): Source => {
  const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder(), 'data', `${name}.json`), 'utf8')) as T;
  return {
    version: sourceVersion(),
    communes: read('communes'),
    epci: read('epci'),
    ept: read('ept'),
    departements: read('departements'),
    regions: read('regions'),
    sirens: readSirens(),
  };
};

/** The file says where each number was read, and that two sources agree on it. */
export const readSirens = (): Sirens =>
  JSON.parse(readFileSync(new URL('./data/siren.json', import.meta.url), 'utf8')) as Sirens;

const folder = (): string => join(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`), '..');
