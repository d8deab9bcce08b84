import type { StateOf } from '#kernel/machine';
import type { Cents, Transfer } from '#kernel/money';
import { refuse } from '#kernel/refusal';
import { amountFact } from '#kernel/shown';
import { maySignFor, type Power, powerUsed } from '#slices/account';
import { agreementLife } from './life.ts';

export type AgreementState = StateOf<typeof agreementLife>;

/** An award whose agreement may be drawn up. */
export type AwardToFormalise = Readonly<{
  awardId: string;
  awardState: string;
  number: string;
  existing: string | undefined;
  amount: Cents;
}>;

/** The agreement of a laureate, with what signing it commits. */
export type Agreement = Readonly<{
  id: string;
  number: string;
  state: AgreementState;
  version: number;
  documentHash: string;
  awardId: string;
  awardState: string;
  /** What the document states. */
  stated: Cents;
  amount: Cents;
  reserved: Cents;
  envelopeId: string;
  organisationId: string;
  /** The mandate under which another body acts for it on this file. */
  mandateId: string | null;
  programmeId: string;
  callId: string;
  /** Those who stepped aside from the file, among the people who sign. */
  recused: readonly string[];
  organisationName: string;
  siren: string;
  /** By what powers this person may sign for the beneficiary. */
  powers: readonly Power[];
}>;

/** @param stated the amount the document states: if the award was reduced meanwhile, another must be drawn */
export const drawUp = (award: AwardToFormalise, documentHash: string, stated: bigint, newId: () => string) => {
  if (award.existing !== undefined) return refuse('rule', 'agreement.draw_up.already', { number: award.number });
  if (award.awardState !== 'decided')
    return refuse('rule', 'agreement.draw_up.not_decided', { state: award.awardState });
  if (award.amount !== stated) return refuse('rule', 'agreement.draw_up.amount_moved', { number: award.number });
  return {
    change: {
      machine: agreementLife.name,
      subjectId: newId(),
      from: 'none',
      to: 'drawn_up',
      facts: { awardId: award.awardId, number: award.number, documentHash },
    },
  };
};

/** @param seenHash the document the person had under the eyes: signing another one would be signing blindly */
export const signForBeneficiary = (
  agreement: Agreement,
  seenHash: string,
  quality: string,
  by: Readonly<{ personId: string; on: string }>,
) => {
  const to = agreementLife.next(agreement.state, 'agreement.sign_for_beneficiary');
  if (to === undefined) return refuse('rule', 'agreement.sign.not_awaited', { state: agreement.state });
  if (seenHash !== agreement.documentHash) return refuse('rule', 'agreement.sign.other_document');
  if (hasMoved(agreement)) return refuse('rule', 'agreement.sign.award_gone');
  if (quality.trim() === '') return refuse('rule', 'agreement.sign.no_quality');
  const { siren, powers, organisationName, amount } = agreement;
  const signing = { ...by, siren, act: 'sign_agreement', amountCents: amount } as const;
  const allowed = maySignFor(signing, powers, organisationName);
  if ('refusal' in allowed) return allowed;
  const power = powerInFacts(powerUsed(signing, powers));
  return { change: changeOf(agreement, to, { documentHash: seenHash, quality, power }) };
};

/** What the journal keeps of the power a signature rests on. */
const powerInFacts = (power: Power | undefined): Readonly<Record<string, string>> => ({
  basis: power?.kind ?? '',
  ...(power?.underMandate && { mandate: power.underMandate }),
  ...(power?.from && { from: power.from }),
  ...(power?.until && { until: power.until }),
  ...(power?.kind === 'delegation' && power.documentId && { document: power.documentId }),
  ...(power?.kind === 'delegation' && power.limitCents !== undefined && { limit: amountFact(power.limitCents) }),
});

/** The second signature puts the agreement in force and commits the money (LOLF-AE). */
export const signForState = (agreement: Agreement, seenHash: string, quality: string) => {
  const to = agreementLife.next(agreement.state, 'agreement.sign_for_state');
  if (to === undefined) return refuse('rule', 'agreement.sign.not_awaited', { state: agreement.state });
  if (seenHash !== agreement.documentHash) return refuse('rule', 'agreement.sign.other_document');
  if (quality.trim() === '') return refuse('rule', 'agreement.sign.no_quality');
  if (agreement.reserved !== agreement.amount || hasMoved(agreement)) {
    return refuse('rule', 'agreement.sign.award_gone');
  }
  const commitment: Transfer = {
    kind: 'commitment',
    debit: { envelopeId: agreement.envelopeId, bucket: 'reserved' },
    credit: { envelopeId: agreement.envelopeId, bucket: 'committed' },
    amount: agreement.amount,
    awardId: agreement.awardId,
  };
  return {
    change: { ...changeOf(agreement, to, { documentHash: seenHash, quality }), transfers: [commitment] as const },
  };
};

/** The award was declined, or reduced since the document was drawn. */
const hasMoved = (agreement: Agreement): boolean =>
  agreement.awardState !== 'decided' || agreement.stated !== agreement.amount;

export const seal = (agreement: Agreement, sealedHash: string) => {
  const to = agreementLife.next(agreement.state, 'agreement.seal');
  if (to === undefined) return refuse('rule', 'agreement.seal.not_in_force', { state: agreement.state });
  return { change: { ...changeOf(agreement, to, { sealedHash }), sealedHash } };
};

const changeOf = (agreement: Agreement, to: AgreementState, facts: Readonly<Record<string, unknown>>) => ({
  machine: agreementLife.name,
  subjectId: agreement.id,
  from: agreement.state,
  to,
  version: agreement.version,
  facts: { number: agreement.number, ...facts },
});
