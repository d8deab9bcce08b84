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
  const [row] = await rows(reader, sql<Row>`select * from median_delays(${at})`);
  return {
    examination: shownFrom(row?.examination, row?.examined),
    decision: shownFrom(row?.decision, row?.decided),
    payment: shownFrom(row?.payment, row?.paid),
  };
};

const shownFrom = (median: number | null | undefined, files = 0): Delay | undefined => {
  const figure = { kind: 'figures', fields: [{ id: 'median', holds: 'aggregate' as const, files }] };
  const isShown = publishable(figure, new Set()).publish.length > 0;
  return isShown && typeof median === 'number' ? { days: Math.max(0, Math.round(median)), files } : undefined;
};
