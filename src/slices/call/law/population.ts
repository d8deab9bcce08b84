import { refuse } from '#kernel/refusal';
import { allow } from '#kernel/verdict';

/** The territory a project covers, each inhabitant counted once. */
export type CoveredPopulation = Readonly<{
  inhabitants: number;
  /** A département leads or takes part. */
  includesDepartement: boolean;
  /** Members whose population is not known. */
  unknown: number;
}>;

/**
 * Whether a project reaches the threshold of its round, reached included, or counts a département
 * among those who take part when the round allows it. A population that is not fully known is not
 * refused: an officer completes it.
 *
 * ITN7-POP (notices of the competitive calls; threshold and exception are data of the round).
 */
export const eligiblePopulation = (
  project: CoveredPopulation,
  round: Readonly<{ threshold: number; departementException: boolean }>,
) => {
  if (round.departementException && project.includesDepartement) return allow();
  if (project.inhabitants >= round.threshold) return allow();
  const facts = {
    population: project.inhabitants,
    seuil: round.threshold,
    missing: round.threshold - project.inhabitants,
  };
  return project.unknown > 0
    ? refuse('rule', 'call.eligibility.population_unknown', { ...facts, unknown: project.unknown })
    : refuse('rule', 'call.eligibility.population', facts);
};
