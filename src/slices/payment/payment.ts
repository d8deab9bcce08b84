import type { StateOf } from '#kernel/machine';
import type { Cents, Transfer } from '#kernel/money';
import { refuse } from '#kernel/refusal';
import { type CreditNode, creditFor } from '#slices/envelope';
import { paymentOrderLife } from './life.ts';

export type PaymentState = StateOf<typeof paymentOrderLife>;

/** An agreement in force, to be paid once. */
export type AgreementToPay = Readonly<{
  agreementId: string;
  state: string;
  number: string;
  amount: Cents;
  existing: string | undefined;
}>;

export type PaymentOrder = Readonly<{
  id: string;
  number: string;
  state: PaymentState;
  version: number;
  amount: Cents;
  /** Who certified it, and for whom if they stood in; empty once it was given back. */
  certifiedBy: readonly string[];
  awardId: string;
  committed: Cents;
  envelopeId: string;
  programmeId: string;
  callId: string;
}>;

/** Who certifies neither orders nor pays (LOLF-CP): the table of rights asks it of the acts concerned. */
export const placeOfPayment = ({ programmeId, callId, certifiedBy }: PaymentOrder) => ({
  programmeId,
  callId,
  had: (personId: string) => ({ certified: certifiedBy.includes(personId) }),
});

export const drawUp = (agreement: AgreementToPay, newId: () => string) => {
  if (agreement.existing !== undefined) return refuse('rule', 'payment.draw_up.already', { number: agreement.number });
  if (agreement.state !== 'in_force' && agreement.state !== 'sealed')
    return refuse('rule', 'payment.draw_up.not_in_force');
  return {
    change: {
      machine: paymentOrderLife.name,
      subjectId: newId(),
      from: 'none',
      to: 'due',
      facts: { agreement: agreement.agreementId, amount: agreement.amount.toString() },
    },
  };
};

/** Says that what conditions the payment is there: an agreement in force (service fait). */
export const certify = (order: PaymentOrder) => {
  const to = paymentOrderLife.next(order.state, 'payment.certify');
  if (to === undefined) return refuse('rule', 'payment.certify.not_due', { state: order.state });
  return { change: changeOf(order, to, {}) };
};

/** A payment about to be ordered, with where its payment credits may be taken in the year of the order. */
export type PaymentToOrder = PaymentOrder & Readonly<{ credits: readonly CreditNode[]; year: number }>;

/**
 * The second of two people: the table of rights sees that it is another one. Ordering takes the payment credits
 * (LOLF-CP): they are the limit of what may be ordered or paid, and the order comes first.
 */
export const order = (payment: PaymentToOrder) => {
  const to = paymentOrderLife.next(payment.state, 'payment.order');
  if (to === undefined) return refuse('rule', 'payment.order.not_certified', { state: payment.state });
  if (payment.amount > payment.committed) return refuse('rule', 'payment.order.over_commitment');
  const credit = creditFor(payment.credits, payment.amount, payment.year);
  if ('refusal' in credit) return credit;
  const ordering: Transfer = {
    kind: 'ordering',
    debit: { envelopeId: credit.envelopeId, bucket: 'payment_available' },
    credit: { envelopeId: credit.envelopeId, bucket: 'payment_used' },
    amount: payment.amount,
    awardId: payment.awardId,
  };
  return {
    change: { ...changeOf(payment, to, { amount: payment.amount.toString() }), transfers: [ordering] as const },
  };
};

export const giveBack = (payment: PaymentOrder) => {
  const to = paymentOrderLife.next(payment.state, 'payment.return');
  if (to === undefined) return refuse('rule', 'payment.return.not_certified', { state: payment.state });
  return { change: changeOf(payment, to, {}) };
};

/** Marks it paid, once: the money moves from committed to paid. @param paidOn the day of the accountant, `YYYY-MM-DD` */
export const recordPayment = (payment: PaymentOrder, paidOn: string, today: string) => {
  const to = paymentOrderLife.next(payment.state, 'payment.record_payment');
  if (to === undefined) return refuse('rule', 'payment.record.not_ordered', { state: payment.state });
  if (paidOn > today) return refuse('rule', 'payment.record.in_the_future', { paidOn });
  const transfer: Transfer = {
    kind: 'payment',
    debit: { envelopeId: payment.envelopeId, bucket: 'committed' },
    credit: { envelopeId: payment.envelopeId, bucket: 'paid' },
    amount: payment.amount,
    awardId: payment.awardId,
  };
  return {
    change: { ...changeOf(payment, to, { paidOn, amount: payment.amount.toString() }), transfers: [transfer] as const },
  };
};

const changeOf = (payment: PaymentOrder, to: PaymentState, facts: Readonly<Record<string, unknown>>) => ({
  machine: paymentOrderLife.name,
  subjectId: payment.id,
  from: payment.state,
  to,
  version: payment.version,
  facts: { number: payment.number, ...facts },
});
