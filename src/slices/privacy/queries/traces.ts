import { type RawBuilder, sql } from 'kysely';
import { type Reader, rows } from '#platform/read';
import type { Traces } from '../law/erasure.ts';
import type { Duties } from '../privacy.ts';

export type Found = Readonly<{ duties: Duties; traces: Traces }>;

/** What binds somebody, and what they left, for the page of the person themselves. @throws Error when the reader is another's */
export const ownTraces = async (reader: Reader, personId: string, day: string): Promise<Found> => {
  const [found] = await rows<Found>(
    reader,
    sql<Found>`select duties, traces from own_traces(${personId}, ${day}::date)`,
  );
  if (found === undefined) throw new Error('what somebody left was asked on behalf of somebody else');
  return found;
};

/** The question itself, which an act asks of the rows it holds. */
export const tracesOf = (personId: string, day: string): RawBuilder<Found> =>
  sql<Found>`select duties, traces from traces_of(${personId}, ${day}::date)`;
