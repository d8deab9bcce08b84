export type TerritoryKind = 'commune' | 'epci' | 'departement' | 'region';

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

const WHOLE_WORDS: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' };

/**
 * A name as it is searched: without case, accents, hyphens or apostrophes, « St » written in full. Names are stored
 * and typed through this one function, so that the two can never disagree.
 */
export const normalizeName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\bs\/(?=\s?\p{L})/gu, 'sur ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => WHOLE_WORDS[word] ?? word)
    .join(' ');

const CONNECTOR = '(?: (?:de la|de l|des|du|de|d))?';
const TITLES: readonly (readonly [TerritoryKind, RegExp])[] = [
  ['commune', /^(?:mairie|commune|ville)(?: (?:de la|de l|des|du|de|d)) /],
  [
    'epci',
    new RegExp(`^(?:cc|ca|cu|communaute de communes|communaute d agglomeration|communaute urbaine)${CONNECTOR} `),
  ],
  ['departement', new RegExp(`^(?:conseil departemental|conseil general|departement)${CONNECTOR} `)],
  ['region', new RegExp(`^(?:conseil regional|region)${CONNECTOR} `)],
];

/**
 * Takes off the title that people put before a name: « département de l’Ain », « CC du Pays de Gex », « Mairie de … ».
 * @param name as `normalizeName` gives it
 * @returns the name alone, and the kind of body the title tells
 */
export const withoutTitle = (name: string): Readonly<{ name: string; kind?: TerritoryKind }> => {
  for (const [kind, title] of TITLES) {
    const rest = name.replace(title, '');
    if (rest !== name && rest !== '') return { name: rest, kind };
  }
  return { name };
};
