import type { Authority } from '#slices/territory';
import type { FactName } from './facts.ts';
import { once } from './once.ts';
import { anyBut, between, exactly, people, type Value, whole, word, yesOrNo } from './values.ts';

type Facts = Readonly<Partial<Record<FactName, Value>>>;

/** What of an authority a rule may look at. */
type Sizes = Pick<Authority, 'kind' | 'population' | 'departement' | 'region' | 'isDepartement'>;

const codeOr = (code: string | null): Value => (code === null ? anyBut() : word(code));

/** What is known of an authority that applies alone, for its own territory. */
export const factsAlone = once(
  ({ kind, population, departement, region, isDepartement }: Sizes): Facts => ({
    body: word(kind),
    body_population: population === null ? people(0, false) : people(population),
    population: population === null ? people(0, false) : people(population),
    departement: codeOr(departement),
    region: codeOr(region),
    departement_takes_part: yesOrNo(isDepartement),
    partners: exactly(whole(0)),
  }),
);

/** The same with others beside it, however many: as many inhabitants as the country has, and perhaps a département. */
export const factsWithOthers = (authority: Authority, inhabitants: number): Facts => ({
  ...factsAlone(authority),
  partners: between({ low: whole(0) }),
  population: between({ low: whole(authority.population ?? 0), high: whole(inhabitants) }),
  departement_takes_part: authority.isDepartement ? yesOrNo(true) : yesOrNo(undefined),
});
