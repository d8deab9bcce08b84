import { z } from 'zod';
import { signsFile } from '#kernel/actor';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { both } from '#platform/web';
import { dayOf } from '#ui/words';
import { type Agreement, signForBeneficiary as forBeneficiary, signForState as forState } from './agreement.ts';
import { lockAgreement, saveSignature } from './store.ts';

/** Powers hold by day; days are those of metropolitan France. */
export const ZONE = 'Europe/Paris';

const input = z.object({
  agreementId: z.uuid(),
  /** The document the person read. */
  documentHash: z.string().regex(/^[0-9a-f]{64}$/),
  quality: z
    .string()
    .trim()
    .min(2, both('Dites en quelle qualité vous signez.', 'Say in what quality you sign.'))
    .max(200),
  /** Signing is ticked, never by default. */
  agreed: z.literal('yes', both('Cochez la case pour signer.', 'Tick the box to sign.')),
});

/** The legal representative of the laureate, or their delegate, signs first. */
export const signForBeneficiary = act({
  name: 'agreement.sign_for_beneficiary',
  movesMoney: false,
  binding: true,
  input,
  load: (tx, { agreementId }, { actor }) => lockAgreement(tx, agreementId, actor),
  permit: allow('agreement.sign_for_beneficiary', (agreement: Agreement, actor) => ({
    organisationId: agreement.organisationId,
    acting: signsFile(actor, agreement),
  })),
  decide: (agreement, { documentHash, quality }, { actor, at }) =>
    forBeneficiary(agreement, documentHash, quality, { personId: actor.id, on: dayOf(at, ZONE) }),
  save: (tx, change, _agreement, { documentHash, quality }, { actor, at }) =>
    saveSignature(tx, change, { party: 'beneficiary', actor, quality, documentHash, at }),
});

/** The State signs second: the agreement is in force and the money is committed. */
export const signForState = act({
  name: 'agreement.sign_for_state',
  movesMoney: true,
  binding: true,
  input,
  load: (tx, { agreementId }, { actor }) => lockAgreement(tx, agreementId, actor),
  permit: allow('agreement.sign_for_state', ({ programmeId, callId, recused }: Agreement) => ({
    programmeId,
    callId,
    had: (personId) => ({ recused: recused.includes(personId) }),
  })),
  decide: (agreement, { documentHash, quality }) => forState(agreement, documentHash, quality),
  save: (tx, change, _agreement, { documentHash, quality }, { actor, at }) =>
    saveSignature(tx, change, { party: 'state', actor, quality, documentHash, at }),
});
