import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { giveBack, placeOfPayment, certify as rule } from './payment.ts';
import { lockPayment, savePayment } from './store.ts';

const input = z.object({ paymentId: z.uuid() });

/** The first of the two people: certifies. */
export const certifyPayment = act({
  name: 'payment.certify',
  movesMoney: false,
  binding: true,
  input,
  load: (tx, { paymentId }) => lockPayment(tx, paymentId),
  permit: allow('payment.certify', placeOfPayment),
  decide: (payment) => rule(payment),
  save: (tx, change, _payment, _input, { actor, at }) =>
    savePayment(tx, change, { certified_by: actor.id, certified_at: at }),
});

/** The second person gives it back instead of ordering it. */
export const returnPayment = act({
  name: 'payment.return',
  movesMoney: false,
  binding: true,
  input,
  load: (tx, { paymentId }) => lockPayment(tx, paymentId),
  permit: allow('payment.return', placeOfPayment),
  decide: (payment) => giveBack(payment),
  save: (tx, change) => savePayment(tx, change, { certified_by: null, certified_at: null }),
});
