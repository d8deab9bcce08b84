import { atRate, type BasisPoints, type Cents, least } from '#kernel/money';
import { type Refusal, refuse } from '#kernel/refusal';
import type { Text } from '#kernel/text';

/**
 * The grant a rate allows: the lowest of the base at the rate, the amount requested and any ceiling,
 * rounded down to the cent, because a decision states a maximum.
 * @param rate ten-thousandths
 * @returns cents, or the refusal when there is nothing to pay on
 * @rule ITN7-RATE
 * @article notices of the calls
 * @source MDF, BDT3, AT1, IL, BZH
 * @certainty sourced
 * @setting rounding = down to the cent (reading: the decision states a maximum)
 * @caller rate = that of the round (sourced)
 */
export const grantByRate = (
  base: Cents,
  rate: BasisPoints,
  requested: Cents,
  ceiling?: Cents,
): Cents | { refusal: Refusal<'review.amount.nothing'> } => {
  const grant = least(atRate(base, rate), requested, ...(ceiling === undefined ? [] : [ceiling]));
  return grant === 0n ? refuse('rule', 'review.amount.nothing', { base: base.toString() }) : grant;
};

export const sentences = {
  'review.amount.nothing': {
    fr: 'Aucune dépense éligible, ou aucun montant demandé : il n’y a rien à aider.',
    en: 'No eligible cost, or no amount requested: there is nothing to support.',
  } satisfies Text,
};
