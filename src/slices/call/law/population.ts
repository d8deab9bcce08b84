import { number } from '#kernel/figures';
import { type Facts, refuse } from '#kernel/refusal';
import { say } from '#kernel/shown';
import type { Text } from '#kernel/text';
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
 * @rule ITN7-POP
 * @article notices of the competitive calls
 * @source MDF, BDT1, BDT3, AT1
 * @certainty sourced
 * @caller threshold and département exception = those of the round (sourced)
 * @caller departement.roleForException = lead or partner (reading)
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

export const sentences = {
  'call.eligibility.population': ({ population, seuil, missing }: Facts): Text =>
    say(
      {
        fr: 'Votre projet couvre {} habitants ; cette session demande {} habitants. Il en manque {} : déposez à plusieurs.',
        en: 'Your project covers {} inhabitants; this round asks for {} inhabitants. {} are missing: apply with others.',
      },
      number(Number(population)),
      number(Number(seuil)),
      number(Number(missing)),
    ),
  'call.eligibility.population_unknown': ({ population, seuil }: Facts): Text =>
    say(
      {
        fr: 'Votre projet couvre au moins {} habitants ; cette session en demande {}. Nous ne connaissons pas toute la population de votre territoire : le service la complétera avec vous.',
        en: 'Your project covers at least {} inhabitants; this round asks for {}. We do not know the whole population of your territory: the service will complete it with you.',
      },
      number(Number(population)),
      number(Number(seuil)),
    ),
};
