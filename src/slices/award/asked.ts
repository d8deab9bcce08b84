import { type BasisPoints, type Cents, cents } from '#kernel/money';
import { refuse } from '#kernel/refusal';
import { grantByRate, type OwnShare, ownShare } from '#slices/application';
import type { OwnShareRule } from '#slices/programme';

/** What the rules and the file allow, before the officer has said anything. Amounts in cents. */
export type AskedTerms = Readonly<{
  /** The eligible base of the budget as it was filed. */
  eligible: Cents;
  asked: Cents;
  /** Costs and other funding of the plan, to know what the body bears. */
  costs: Cents;
  otherPublic: Cents;
  private: Cents;
  /** The most the desk, or else the round, pays. */
  rate: BasisPoints;
  floor: Cents | undefined;
  ceiling: Cents | undefined;
  ownShare: Readonly<{ rule: OwnShareRule; investment: boolean; outside: boolean }> | undefined;
}>;

/** What the officer retains. */
export type Offer = Readonly<{ base: Cents; rate: BasisPoints; reasons: string; derogation: string }>;

/** How the amount was found: kept with the award, told to the applicant. */
export type Calculation = Readonly<{
  base: Cents;
  rate: BasisPoints;
  asked: Cents;
  amount: Cents;
  ownShare: OwnShare | undefined;
  reasons: string;
  derogation: string;
}>;

/** Two words tell the applicant nothing. */
const WORDS_MIN = 20;

/**
 * The amount of a grant asked for: the base retained at the rate, never more than was asked nor than the ceiling
 * (ITN7-RATE), and the share that the body must bear (CGCT L1111-10 III).
 * @returns the figures, whatever is still to be said in words; or why no amount can be given
 */
export const amountFor = (terms: AskedTerms, { base, rate, reasons, derogation }: Offer) => {
  if (base > terms.eligible) {
    return refuse('rule', 'award.asked.base_over', { base: base.toString(), eligible: terms.eligible.toString() });
  }
  if (rate > terms.rate) return refuse('rule', 'award.asked.rate_over', { rate, most: terms.rate });
  const amount = grantByRate(base, rate, terms.asked, terms.ceiling);
  if (typeof amount !== 'bigint') return refuse('rule', 'award.asked.nothing', { base: base.toString() });
  if (terms.floor !== undefined && amount < terms.floor) {
    return refuse('rule', 'award.asked.under_floor', { amount: amount.toString(), floor: terms.floor.toString() });
  }
  const calculation: Calculation = {
    base,
    rate,
    asked: terms.asked,
    amount,
    ownShare: shareLeft(terms, amount, derogation.trim()),
    reasons: reasons.trim(),
    derogation: derogation.trim(),
  };
  return { calculation };
};

/** What the body bears once this amount is given: the rest of the costs that no other funding pays. */
const shareLeft = (
  { costs, otherPublic, ownShare: known, ...terms }: AskedTerms,
  amount: Cents,
  derogation: string,
) => {
  if (known === undefined || known.rule.effect === 'none') return undefined;
  const rest = costs - amount - otherPublic - terms.private;
  return ownShare(
    {
      own: cents(rest > 0n ? rest : 0n),
      otherPublic: cents(otherPublic + amount),
      private: terms.private,
    },
    {
      investment: known.investment,
      outside: known.outside,
      share: known.rule.basisPoints,
      ...(derogation.length >= WORDS_MIN && { derogation }),
    },
  );
};

/**
 * What the officer grants: reasons when it is less than was asked, and the derogation of the préfet when the body bears
 * less than it must. Where the programme blocks, no derogation is taken.
 */
export const grantAsked = (terms: AskedTerms, offer: Offer) => {
  const found = amountFor(terms, offer);
  if ('refusal' in found) return found;
  const { amount, ownShare: share, reasons } = found.calculation;
  if (amount < terms.asked && reasons.length < WORDS_MIN) {
    const facts = { amount: amount.toString(), asked: terms.asked.toString(), min: WORDS_MIN };
    return refuse('rule', 'award.asked.no_reasons', facts);
  }
  const facts = { required: (share?.required ?? 0n).toString(), short: (share?.short ?? 0n).toString() };
  const misses = share?.verdict === 'short' || share?.verdict === 'derogated';
  if (misses && terms.ownShare?.rule.effect === 'blocks') return refuse('rule', 'award.asked.own_share_blocks', facts);
  if (share?.verdict === 'short') return refuse('rule', 'award.asked.own_share', { ...facts, min: WORDS_MIN });
  return found;
};
