/** A commune by its INSEE code. */
export type CommuneCode = string;

/** The census of communes: who lives where, in one stated vintage. `current` maps a former code to today’s commune. */
export type Census = Readonly<{
  vintage: number;
  population: ReadonlyMap<CommuneCode, number>;
  current: ReadonlyMap<CommuneCode, CommuneCode>;
}>;

export type UnionPopulation = Readonly<{ inhabitants: number; vintage: number; communes: number; unknown: readonly CommuneCode[] }>;

/**
 * The population of the union of the communes covered, each inhabitant counted once. A commune the census does not
 * know is reported, never counted as zero silently: the officer completes it.
 * @rule ITN7-POP-UNION
 * @source programme notices [MDF] [AT1]
 * @certainty reading
 */
export const populationOfUnion = (covered: Iterable<CommuneCode>, census: Census): UnionPopulation => {
  const communes = new Set<CommuneCode>();
  const unknown = new Set<CommuneCode>();
  for (const code of covered) {
    const today = census.current.get(code) ?? code;
    if (census.population.has(today)) communes.add(today);
    else unknown.add(code);
  }
  let inhabitants = 0;
  for (const code of communes) inhabitants += census.population.get(code) as number;
  return { inhabitants, vintage: census.vintage, communes: communes.size, unknown: [...unknown] };
};
