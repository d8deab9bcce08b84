import { sql } from 'kysely';
import { type Actor, holdsSomewhere } from '#kernel/actor';
import { type Reader, rows } from '#platform/read';
import type { PaymentState } from './payment.ts';

export type PaymentRow = Readonly<{
  id: string;
  number: string;
  state: PaymentState;
  amountCents: bigint;
  dueAt: Date;
  agreementId: string;
  agreementNumber: string;
  organisation: string;
  siren: string;
  certifiedBy: string | null;
  certifiedByName: string | null;
  orderedByName: string | null;
  paidOn: string | null;
  reference: string | null;
}>;

export const seesPayments = (actor: Actor): boolean =>
  (['payer', 'manager', 'auditor'] as const).some((role) => holdsSomewhere(actor, role));

/** Payments of files in reach: that a grant is published opens nothing of its payment. */
const ROWS = sql`select y.id, y.number, y.state, y.amount_cents as "amountCents", y.due_at as "dueAt",
    g.id as "agreementId", g.number as "agreementNumber", o.name as organisation, o.siren,
    y.certified_by as "certifiedBy", y.paid_on as "paidOn", y.reference,
    c.given_name || ' ' || c.family_name as "certifiedByName", r.given_name || ' ' || r.family_name as "orderedByName"
  from payment_order y join agreement g on g.id = y.agreement_id join award a on a.id = g.award_id
    join application p on p.id = a.application_id join organisation o on o.id = p.organisation_id
    left join person c on c.id = y.certified_by left join person r on r.id = y.ordered_by
  where exists (select from agreement_in_reach w where w.id = g.id)`;

export type PaymentFilter = Readonly<{ state: string | undefined; after: string | undefined }>;

/** Payments by number, keyset-paged. */
export const paymentList = (
  reader: Reader,
  actor: Actor,
  { state, after }: PaymentFilter,
  limit: number,
): Promise<readonly PaymentRow[]> =>
  rows<PaymentRow>(
    reader,
    sql<PaymentRow>`${ROWS} and (${state ?? null}::text is null or y.state = ${state ?? null}) and y.number > ${after ?? ''}
      and not exists (select from recusal x where x.person_id = ${actor.id} and x.application_id = p.id)
      order by y.number limit ${limit}`,
  );

export const paymentFor = async (reader: Reader, actor: Actor, id: string): Promise<PaymentRow | undefined> => {
  const [row] = await rows<PaymentRow>(
    reader,
    sql<PaymentRow>`${ROWS} and y.id = ${id}
      and not exists (select from recusal x where x.person_id = ${actor.id} and x.application_id = p.id)`,
  );
  return row;
};

/** All payments for the export, at most a hundred thousand lines. */
export const allPayments = (reader: Reader): Promise<readonly PaymentRow[]> =>
  rows<PaymentRow>(reader, sql<PaymentRow>`${ROWS} order by y.number limit 100000`);
