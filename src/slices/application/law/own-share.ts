import { type BasisPoints, type Cents, cents } from '#kernel/money';

export type FundingPlan = Readonly<{ own: Cents; otherPublic: Cents; private: Cents }>;

export type OwnShareSituation = Readonly<{
  /** The rule bears on investment operations only. */
  investment: boolean;
  /** The body is of a territory the article leaves out. */
  outside: boolean;
  /** Ten-thousandths, under 10000: 2000, or 3000 in a field led by a chef de file. */
  share: BasisPoints;
  /** A derogation of the préfet, by its reference. */
  derogation?: string | undefined;
}>;

export type OwnShare = Readonly<{
  required: Cents;
  short: Cents;
  verdict: 'ok' | 'not_applicable' | 'derogated' | 'short';
}>;

/**
 * The least an authority must bear of an investment operation it runs: a share of all funding from
 * public persons, its own included, private funding left out. In integers: own × 10000 ≥ share ×
 * (own + other public); the minimum is rounded up.
 *
 * CGCT L1111-10 III (20 %), L1111-9 (30 %).
 * @returns the own share required beside the other public funding, and what is short of it, in cents
 */
export const ownShare = (plan: FundingPlan, situation: OwnShareSituation): OwnShare => {
  const share = BigInt(situation.share);
  const rest = 10_000n - share;
  const required = cents((share * plan.otherPublic + rest - 1n) / rest);
  const short = cents(required > plan.own ? required - plan.own : 0n);
  if (!situation.investment || situation.outside) return { required: cents(0n), short: cents(0n), verdict: 'not_applicable' };
  if (plan.own * 10_000n >= share * (plan.own + plan.otherPublic)) return { required, short: cents(0n), verdict: 'ok' };
  return { required, short, verdict: situation.derogation === undefined ? 'short' : 'derogated' };
};
