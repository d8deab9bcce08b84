import { atRate, type BasisPoints, type Cents, cents, least } from '#kernel/money';
import type { Instrument, RoundRules } from '#slices/programme';

/** What a file asks for, in cents; `eligible` is what its costs count for, when it has a budget. */
export type Asked = Readonly<{ asked: Cents; eligible: Cents | undefined }>;

/**
 * What a desk gives for a file, by the word of its call, and nowhere else: a flat amount, or what is asked within the
 * rate of the round on the eligible costs and its ceiling, rounded down to the cent.
 * @returns undefined when the money of this call is not given by a desk in one decision
 */
export const amountAtDesk = (grant: Instrument['grant'], rules: RoundRules, { asked, eligible }: Asked) => {
  const amountOf = (text: string | undefined): Cents[] => (text === undefined ? [] : [cents(BigInt(text))]);
  if (grant === 'flat') return amountOf(rules.flatCents)[0];
  if (grant !== 'asked') return undefined;
  const { rateBasisPoints: rate } = rules;
  return least(
    asked,
    ...(rate === undefined || eligible === undefined ? [] : [atRate(eligible, rate as BasisPoints)]),
    ...amountOf(rules.ceilingCents),
  );
};
