import { atRate, type BasisPoints, type Cents, least } from '#kernel/money';
import { type Refusal, refuse } from '#kernel/refusal';

/**
 * The grant a rate allows: the lowest of the base at the rate, the amount requested and any ceiling,
 * rounded down to the cent, because a decision states a maximum.
 *
 * ITN7-RATE (notices of the calls).
 * @param rate ten-thousandths
 * @returns cents, or the refusal when there is nothing to pay on
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
