import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { drawUp as rule } from './agreement.ts';
import { storedFile } from './input.ts';
import { insertAgreement, lockAwardToFormalise } from './store.ts';

/** Attaches the agreement drawn beforehand to its award. */
export const drawUpAgreement = act({
  name: 'agreement.draw_up',
  movesMoney: false,
  /** `amountCents`: what the document states, as decimal text. */
  input: z.object({ awardId: z.uuid(), document: storedFile, amountCents: z.string().regex(/^\d{1,15}$/) }),
  load: (tx, { awardId }) => lockAwardToFormalise(tx, awardId),
  permit: allow('agreement.draw_up', () => ({})),
  decide: (award, { document, amountCents }, { newId }) => rule(award, document.hash, BigInt(amountCents), newId),
  save: (tx, change, award, { document }, { at }) => insertAgreement(tx, change.subjectId, award, document, at),
});
