/** A commune by its INSEE code. */
export type CommuneCode = string;

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
