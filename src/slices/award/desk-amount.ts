import type { Cents } from '#kernel/money';
import { refuse } from '#kernel/refusal';
import { type AskedTerms, type Calculation, grantAsked, type Offer } from './asked.ts';

/** By what a desk computes the amount it grants: what its call says, and what that asks to know. */
export type DeskTerms = Readonly<{ flat: Cents } | { asked: AskedTerms } | { other: true }>;

/** What a desk gives, and how it was found when somebody had to find it. */
export type DeskAmount = Readonly<{ amount: Cents; calculation?: Calculation }>;

/** The most a file may be given, before an officer retains anything; undefined when a desk gives it no money. */
export const dueIn = (terms: DeskTerms): Cents | undefined => {
  if ('flat' in terms) return terms.flat;
  return 'asked' in terms ? terms.asked.asked : undefined;
};

/** The amount a desk grants, by the word of its call. @param offer what the officer retains, where an amount is asked */
export const amountAtDesk = (terms: DeskTerms, offer: Offer | undefined) => {
  if ('flat' in terms) return { amount: terms.flat } satisfies DeskAmount;
  if (!('asked' in terms)) return refuse('rule', 'award.grant.other_instrument');
  if (offer === undefined) return refuse('rule', 'award.asked.no_offer');
  const found = grantAsked(terms.asked, offer);
  if ('refusal' in found) return found;
  const { calculation } = found;
  return { amount: calculation.amount, calculation } satisfies DeskAmount;
};
