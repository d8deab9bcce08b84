import { z } from 'zod';
import { isDay, legalDay } from '#kernel/period';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { both } from '#platform/web';
import { order as orderRule, placeOfPayment, recordPayment as recordRule } from './payment.ts';
import { lockPayment, lockPaymentToOrder, savePayment } from './store.ts';

/** The second of the two people: orders, and takes the payment credits. */
export const orderPayment = act({
  name: 'payment.order',
  movesMoney: true,
  binding: true,
  input: z.object({ paymentId: z.uuid() }),
  load: (tx, { paymentId }, { at }) =>
    lockPaymentToOrder(tx, paymentId, Number(legalDay(at, 'Europe/Paris').slice(0, 4))),
  permit: allow('payment.order', placeOfPayment),
  decide: (payment) => orderRule(payment),
  save: (tx, change, _payment, _input, { actor, at }) =>
    savePayment(tx, change, { ordered_by: actor.id, ordered_at: at }),
});

/** Records that the accountant has paid: once, on a day, under a reference. */
export const recordPayment = act({
  name: 'payment.record_payment',
  movesMoney: true,
  binding: true,
  input: z.object({
    paymentId: z.uuid(),
    paidOn: z.string().refine(isDay, both('Donnez le jour du versement.', 'Give the day of the payment.')),
    reference: z
      .string()
      .trim()
      .min(1, both('Donnez la référence du comptable.', 'Give the accountant’s reference.'))
      .max(100),
  }),
  load: (tx, { paymentId }) => lockPayment(tx, paymentId),
  permit: allow('payment.record_payment', placeOfPayment),
  decide: (payment, { paidOn }, { at }) => recordRule(payment, paidOn, legalDay(at, 'Europe/Paris')),
  save: (tx, change, _payment, { paidOn, reference }) => savePayment(tx, change, { paid_on: paidOn, reference }),
});
