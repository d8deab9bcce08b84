import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { drawUp as rule } from './payment.ts';
import { insertPayment, lockAgreementToPay } from './store.ts';

/** One payment per agreement in force. */
export const drawUpPayment = act({
  name: 'payment.draw_up',
  movesMoney: false,
  input: z.object({ agreementId: z.uuid() }),
  load: (tx, { agreementId }) => lockAgreementToPay(tx, agreementId),
  permit: allow('payment.draw_up', () => ({})),
  decide: (agreement, _input, { newId }) => rule(agreement, newId),
  save: (tx, change, agreement, _input, { at }) => insertPayment(tx, change.subjectId, agreement, at),
});
