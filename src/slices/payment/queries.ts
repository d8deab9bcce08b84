import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { reachOf, seesSome } from '#kernel/permission';
import { type Reader, rows } from '#platform/read';
import { inRounds } from '#slices/call';
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
  programmeId: string;
  callId: string;
  certifiedBy: string | null;
  certifiedByName: string | null;
  orderedByName: string | null;
  paidOn: string | null;
  reference: string | null;
  awardId: string;
  envelopeId: string;
}>;

export const seesPayments = (actor: Actor): boolean => seesSome(actor, 'payment.see');

/** The payments of one's scope, and never of a file one stepped aside from. */
const visibleTo = (actor: Actor) => sql`${inRounds(reachOf(actor, 'payment.see'), sql`p.round_id`)} and not exists (
  select from recusal x where x.person_id = ${actor.id} and x.application_id = p.id)`;

/** Payments of files in reach: that a grant is published opens nothing of its payment. */
const ROWS = sql`select y.id, y.number, y.state, y.amount_cents as "amountCents", y.due_at as "dueAt",
    g.id as "agreementId", g.number as "agreementNumber", o.name as organisation, o.siren,
    n.call_id as "callId", k.programme_id as "programmeId", y.certified_by as "certifiedBy", y.paid_on as "paidOn", y.reference,
    a.id as "awardId", a.envelope_id as "envelopeId",
    c.given_name || ' ' || c.family_name as "certifiedByName", r.given_name || ' ' || r.family_name as "orderedByName"
  from payment_order y join agreement g on g.id = y.agreement_id join award a on a.id = g.award_id
    join application p on p.id = a.application_id join organisation o on o.id = p.organisation_id
    join round n on n.id = p.round_id join call k on k.id = n.call_id
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
      and ${visibleTo(actor)}
      order by y.number limit ${limit}`,
  );

export const paymentFor = async (reader: Reader, actor: Actor, id: string): Promise<PaymentRow | undefined> => {
  const [row] = await rows<PaymentRow>(reader, sql<PaymentRow>`${ROWS} and y.id = ${id} and ${visibleTo(actor)}`);
  return row;
};

/** The payment of a file, for the panel on its page: whoever sees the file has been checked before. */
export const paymentOfApplication = async (
  reader: Reader,
  applicationId: string,
): Promise<Pick<PaymentRow, 'state' | 'amountCents' | 'paidOn'> | undefined> => {
  const [row] = await rows<Pick<PaymentRow, 'state' | 'amountCents' | 'paidOn'>>(
    reader,
    sql`select y.state, y.amount_cents as "amountCents", y.paid_on as "paidOn"
      from payment_order y join agreement g on g.id = y.agreement_id join award a on a.id = g.award_id
      where a.application_id = ${applicationId} and exists (select from agreement_in_reach w where w.id = g.id)`,
  );
  return row;
};

/** All payments for the export, at most a hundred thousand lines. */
export const allPayments = (reader: Reader, actor: Actor): Promise<readonly PaymentRow[]> =>
  rows<PaymentRow>(reader, sql<PaymentRow>`${ROWS} and ${visibleTo(actor)} order by y.number limit 100000`);
