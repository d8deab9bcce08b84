import { machine } from '#kernel/machine';

/** One order per agreement: certified by one person, ordered by another, marked paid once. */
export const paymentOrderLife = machine(
  'payment_order',
  {
    none: { 'payment.draw_up': 'due' },
    due: { 'payment.certify': 'certified' },
    certified: { 'payment.order': 'ordered', 'payment.return': 'due' },
    ordered: { 'payment.record_payment': 'paid' },
    paid: {},
  },
  ['payment.order', 'payment.record_payment'],
);
