import { type Cents, cents, type NonEmpty, type Transfer } from '#kernel/money';
import { type Facts, refuse } from '#kernel/refusal';
import { amount, amountFact, say } from '#kernel/shown';

/** Authorisations to commit (autorisations d'engagement) of an envelope, in cents. */
export type CommitmentNode = Readonly<{ envelopeId: string; aeOpen: Cents; aeConsumed: Cents }>;
export type AwardToCommit = Readonly<{ awardId: string; maxAmount: Cents; notifiedOn: string }>;

export const defaults = { returnToEnvelope: 'same_year' as 'same_year' | 'always' | 'never' };

/**
 * The authorisation to commit is consumed for the full amount when the legal commitment is
 * validated with the notification; a grant paid over several years takes it all in the first one.
 * @returns the movement from reserved to committed, what is left, and the year that bears it
 * @rule LOLF-AE
 * @article LOLF art. 8; GBCP
 * @source CB1
 * @certainty sourced
 */
export const commit = (node: CommitmentNode, award: AwardToCommit) => {
  const open = node.aeOpen > node.aeConsumed ? cents(node.aeOpen - node.aeConsumed) : cents(0n);
  const facts = { asked: amountFact(award.maxAmount), left: amountFact(open) };
  if (award.maxAmount === 0n) return refuse('rule', 'award.commit.nothing', facts);
  if (award.maxAmount > open) return refuse('rule', 'award.commit.no_ae', facts);
  const transfers: NonEmpty<Transfer> = [
    {
      debit: { envelopeId: node.envelopeId, bucket: 'reserved' },
      credit: { envelopeId: node.envelopeId, bucket: 'committed' },
      amount: award.maxAmount,
      kind: 'commitment',
      awardId: award.awardId,
    },
  ];
  return { transfers, left: cents(open - award.maxAmount), year: yearOf(award.notifiedOn) };
};

/**
 * What an award reduced after its commitment gives back to the envelope: the difference, in the
 * year of the commitment only.
 * @rule LOLF-AE
 * @article LOLF art. 8; GBCP
 * @source CB1
 * @certainty reading
 * @setting ae.returnToEnvelope = same_year (reading)
 */
export const returnedToEnvelope = (
  reduction: Readonly<{ notifiedOn: string; reducedOn: string; by: Cents }>,
  settings = defaults,
): Cents => {
  if (settings.returnToEnvelope === 'never') return cents(0n);
  const sameYear = yearOf(reduction.notifiedOn) === yearOf(reduction.reducedOn);
  return sameYear || settings.returnToEnvelope === 'always' ? reduction.by : cents(0n);
};

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** @param facts `asked`, `left` (cents after the commitment), `envelope` */
export const shown = ({ asked, left, envelope = '' }: Facts) =>
  say(
    {
      fr: 'Engagement de {} sur {}. Autorisations d’engagement restantes : {}.',
      en: 'Commitment of {} on {}. Commitment authorisations left: {}.',
    },
    amount(asked),
    envelope,
    amount(left),
  );

const LOLF = {
  fr: 'loi organique relative aux lois de finances, article 8',
  en: 'French organic law on finance laws, article 8',
};

export const sentences = {
  'award.commit.no_ae': ({ asked, left }: Facts) =>
    say(
      {
        fr: 'Les autorisations d’engagement ne suffisent pas : il reste {}, la décision engage {} ({}).',
        en: 'The commitment authorisations are not enough: {} is left, the decision commits {} ({}).',
      },
      amount(left),
      amount(asked),
      LOLF,
    ),
  'award.commit.nothing': say(
    { fr: 'Une décision sans montant n’engage rien ({}).', en: 'A decision without an amount commits nothing ({}).' },
    LOLF,
  ),
};
