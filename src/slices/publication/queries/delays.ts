import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';
import { publishable } from '../law/publishable.ts';

/** A median delay in whole days, with the number of files it is drawn from. */
export type Delay = Readonly<{ days: number; files: number }>;
export type Delays = Readonly<{
  examination: Delay | undefined;
  decision: Delay | undefined;
  payment: Delay | undefined;
}>;

type Row = Readonly<
  Record<'examination' | 'decision' | 'payment', number | null> & Record<'examined' | 'decided' | 'paid', number>
>;

/**
 * From filing to the word of the desk, from filing to the decision, from the agreement in force to the payment, over
 * the year before. A figure drawn from too few files would say what one of them lived through: it is not given.
 */
export const medianDelays = async (reader: Reader, at: Date): Promise<Delays> => {
  const [row] = await rows(reader, delaysOver(at));
  return {
    examination: shownFrom(row?.examination, row?.examined),
    decision: shownFrom(row?.decision, row?.decided),
    payment: shownFrom(row?.payment, row?.paid),
  };
};

const delaysOver = (at: Date) => sql<Row>`
  select e.median as examination, e.files as examined, d.median as decision, d.files as decided, y.median as payment, y.files as paid
  from (select count(*)::int as files,
      (percentile_cont(0.5) within group (order by extract(epoch from f.decided_at - p.submitted_at)) / 86400)::float8 as median
    from finding f join application p on p.id = f.application_id
    where p.submitted_at > ${at}::timestamptz - interval '1 year') e,
  (select count(*)::int as files,
      (percentile_cont(0.5) within group (order by extract(epoch from a.decided_at - p.submitted_at)) / 86400)::float8 as median
    from award a join application p on p.id = a.application_id
    where a.state = 'decided' and a.decided_at > ${at}::timestamptz - interval '1 year') d,
  (select count(*)::int as files,
      (percentile_cont(0.5) within group (order by o.paid_on - g.in_force_at::date))::float8 as median
    from payment_order o join agreement g on g.id = o.agreement_id
    where o.state = 'paid' and g.in_force_at > ${at}::timestamptz - interval '1 year') y`;

const shownFrom = (median: number | null | undefined, files = 0): Delay | undefined => {
  const figure = { kind: 'figures', fields: [{ id: 'median', holds: 'aggregate' as const, files }] };
  const isShown = publishable(figure, new Set()).publish.length > 0;
  return isShown && typeof median === 'number' ? { days: Math.max(0, Math.round(median)), files } : undefined;
};
