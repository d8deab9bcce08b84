/** A commune by its INSEE code. */
export type CommuneCode = string;

export type TerritoryKind = 'commune' | 'epci' | 'departement' | 'region';

/** Who lives where, in one stated vintage. Missing from `populations` or null there: unknown, which is not zero. */
export type Census = Readonly<{
  /** Year of reference of the figures. */
  vintage: number;
  populations: ReadonlyMap<CommuneCode, number | null>;
  /** Merged communes and municipal districts, with the commune they belong to today. */
  currentOf: ReadonlyMap<CommuneCode, CommuneCode>;
}>;

export type UnionPopulation = Readonly<{
  inhabitants: number;
  vintage: number;
  /** How many communes the figure adds up. */
  communes: number;
  /** What was named and has no known population, as it was named: the officer completes it. */
  unknown: readonly string[];
}>;

/**
 * The population of the union of the communes covered, each commune once, in one vintage. A commune merged since, or
 * a district of Paris, Lyon or Marseille, counts as the commune of today.
 * @param covered INSEE codes; anything else is reported as unknown, never counted as zero silently
 * @rule ITN7-POP-UNION
 * @article notices of the competitive calls of 2021
 * @source MDF, AT1
 * @certainty reading
 * @caller population.kind = municipale (reading; other value totale)
 * @caller population.vintage = the one in force on the opening day of the round (reading)
 */
export const populationOfUnion = (covered: ReadonlySet<string>, census: Census): UnionPopulation => {
  const counted = new Map<CommuneCode, number>();
  const unknown: string[] = [];
  for (const named of covered) {
    const commune = census.currentOf.get(named) ?? named;
    const population = census.populations.get(commune) ?? null;
    if (population === null) unknown.push(named);
    else counted.set(commune, population);
  }
  let inhabitants = 0;
  for (const population of counted.values()) inhabitants += population;
  return { inhabitants, vintage: census.vintage, communes: counted.size, unknown };
};

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
