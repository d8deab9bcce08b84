import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { seal as rule } from './agreement.ts';
import { storedFile } from './input.ts';
import { lockAgreement, saveSealed } from './store.ts';

/** Keeps the agreement with both signatures, sealed with the certificate of the instance. */
export const sealAgreement = act({
  name: 'agreement.seal',
  movesMoney: false,
  input: z.object({ agreementId: z.uuid(), sealed: storedFile }),
  load: (tx, { agreementId }, { actor }) => lockAgreement(tx, agreementId, actor),
  permit: allow('agreement.seal', () => ({})),
  decide: (agreement, { sealed }) => rule(agreement, sealed.hash),
  save: (tx, change, _agreement, { sealed }, { at }) => saveSealed(tx, change, sealed, at),
});
