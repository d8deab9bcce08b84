import { cents } from '#kernel/money';
import { lastDoers } from '#platform/journal/doers';
import { type Tx, writing } from '#platform/tx';
import { lockPaymentCredits } from '#slices/envelope';
import type { AgreementToPay, PaymentOrder, PaymentState, PaymentToOrder } from './payment.ts';

/** The agreement, locked, with the payment it may already have. */
export const lockAgreementToPay = async (tx: Tx, agreementId: string): Promise<AgreementToPay | undefined> => {
  // Locked first, read after: what stands beside it is then read as it is now, not as it was before the wait.
  await writing(tx).selectFrom('agreement').select('id').where('id', '=', agreementId).forUpdate().execute();
  const row = await writing(tx)
    .selectFrom('agreement')
    .innerJoin('award', 'award.id', 'agreement.award_id')
    .leftJoin('payment_order', 'payment_order.agreement_id', 'agreement.id')
    .select([
      'agreement.id as agreementId',
      'agreement.state',
      'agreement.number',
      'award.amount_cents',
      'payment_order.id as existing',
    ])
    .where('agreement.id', '=', agreementId)
    .forUpdate('agreement')
    .executeTakeFirst();
  return (
    row && {
      agreementId: row.agreementId,
      state: row.state,
      number: row.number,
      amount: cents(BigInt(row.amount_cents)),
      existing: row.existing ?? undefined,
    }
  );
};

export const insertPayment = async (tx: Tx, id: string, agreement: AgreementToPay, at: Date): Promise<void> => {
  await writing(tx)
    .insertInto('payment_order')
    .values({
      id,
      agreement_id: agreement.agreementId,
      number: agreement.number.replace(/^C-/, 'P-'),
      state: 'due',
      amount_cents: agreement.amount,
      due_at: at,
    })
    .execute();
};

export const lockPayment = async (tx: Tx, id: string): Promise<PaymentOrder | undefined> => {
  // Locked first, read after: what stands beside it is then read as it is now, not as it was before the wait.
  await writing(tx).selectFrom('payment_order').select('id').where('id', '=', id).forUpdate().execute();
  const row = await writing(tx)
    .selectFrom('payment_order')
    .innerJoin('agreement', 'agreement.id', 'payment_order.agreement_id')
    .innerJoin('award', 'award.id', 'agreement.award_id')
    .innerJoin('award_balance', 'award_balance.award_id', 'award.id')
    .innerJoin('envelope', 'envelope.id', 'award.envelope_id')
    .innerJoin('application', 'application.id', 'award.application_id')
    .innerJoin('round', 'round.id', 'application.round_id')
    .select([
      'payment_order.id',
      'payment_order.number',
      'payment_order.state',
      'payment_order.version',
      'payment_order.amount_cents',
      'payment_order.certified_by as certifiedBy',
      'award.id as awardId',
      'award_balance.committed',
      'award.envelope_id as envelopeId',
      'envelope.programme_id as programmeId',
      'round.call_id as callId',
    ])
    .where('payment_order.id', '=', id)
    .forUpdate('payment_order')
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      number: row.number,
      state: row.state as PaymentState,
      version: row.version,
      amount: cents(BigInt(row.amount_cents)),
      certifiedBy: row.certifiedBy === null ? [] : await lastDoers(tx, id, 'payment.certify'),
      awardId: row.awardId,
      committed: cents(BigInt(row.committed)),
      envelopeId: row.envelopeId,
      programmeId: row.programmeId,
      callId: row.callId,
    }
  );
};

/** The same, with the payment credits it may take, locked. @param year that of the order */
export const lockPaymentToOrder = async (tx: Tx, id: string, year: number): Promise<PaymentToOrder | undefined> => {
  const payment = await lockPayment(tx, id);
  return payment && { ...payment, year, credits: await lockPaymentCredits(tx, payment.envelopeId, year) };
};

type Moved = Readonly<{ subjectId: string; to: PaymentState; version: number }>;

export const savePayment = async (tx: Tx, change: Moved, more: Readonly<Record<string, unknown>>): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('payment_order')
    .set({ state: change.to, version: change.version + 1, ...more })
    .where('id', '=', change.subjectId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`payment ${change.subjectId} was locked yet its version moved`);
};
