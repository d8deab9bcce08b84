import { type BasisPoints, type Cents, cents } from '#kernel/money';
import { amount, rate, say } from '#kernel/shown';
import type { Text } from '#kernel/text';

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
 * @returns the own share required beside the other public funding, and what is short of it, in cents
 * @rule CGCT-L1111-10
 * @article CGCT L1111-10 III (20 %), L1111-9 (30 %)
 * @source VAU2, IDC, LAND, ISBL2
 * @certainty sourced
 * @caller ownShare.blocksAt = award (reading: a warning until then)
 * @caller ownShare.territories outside = the eight named (reading)
 */
export const ownShare = (plan: FundingPlan, situation: OwnShareSituation): OwnShare => {
  const share = BigInt(situation.share);
  const rest = 10_000n - share;
  const required = cents((share * plan.otherPublic + rest - 1n) / rest);
  const short = cents(required > plan.own ? required - plan.own : 0n);
  if (!situation.investment || situation.outside)
    return { required: cents(0n), short: cents(0n), verdict: 'not_applicable' };
  if (plan.own * 10_000n >= share * (plan.own + plan.otherPublic)) return { required, short: cents(0n), verdict: 'ok' };
  return { required, short, verdict: situation.derogation === undefined ? 'short' : 'derogated' };
};

/** « Votre part doit atteindre 25 000,00 € (20 % des financements publics). Il manque 25 000,00 €. » */
export const shown = ({ required, short }: OwnShare, share: BasisPoints): Text =>
  say(
    {
      fr: 'Votre part doit atteindre {} ({} des financements publics). Il manque {} (article L. 1111-10 du code général des collectivités territoriales).',
      en: 'Your own share must reach {} ({} of public funding). {} is missing (article L. 1111-10 of the French general code of local authorities).',
    },
    amount(required.toString()),
    rate(share),
    amount(short.toString()),
  );
