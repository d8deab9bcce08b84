import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';
import { LIKENESS_MIN } from '../likeness.ts';

export type Near = Readonly<{
  id: string;
  title: string;
  summary: string;
  organisation: string;
  supporters: number;
  likeness: number;
}>;

type Words = Readonly<{ callId: string; title: string; summary: string }>;

/**
 * The needs of a call whose words are nearest to these, the nearest first. The index finds the candidates: its key is made
 * to depend on the threshold, so that this is set first.
 */
export const nearestNeeds = (
  reader: Reader,
  { callId, title, summary }: Words,
  limit: number,
): Promise<readonly Near[]> =>
  rows<Near>(
    reader,
    sql<Near>`with asked as materialized (
        select need_words(${title}, ${summary})
          || left(set_config('pg_trgm.similarity_threshold', ${String(LIKENESS_MIN)}, true), 0) as words)
      select n.id, n.title, n.summary, o.name as organisation, n.supporters, similarity(n.words, asked.words) as likeness
      from asked join need n on n.words % asked.words join organisation o on o.id = n.organisation_id
      where n.call_id = ${callId} and n.state = 'expressed'
      order by likeness desc, n.id limit ${limit}`,
  );

/** Who has the same words, for the table of pairs: those of the same call that are still there. */
export const nearTo = (
  reader: Reader,
  needId: string,
  limit: number,
): Promise<readonly Readonly<{ id: string; likeness: number }>[]> =>
  rows(
    reader,
    sql<{ id: string; likeness: number }>`with asked as materialized (
        select x.call_id, x.words
          || left(set_config('pg_trgm.similarity_threshold', ${String(LIKENESS_MIN)}, true), 0) as words
        from need x where x.id = ${needId})
      select n.id, similarity(n.words, asked.words) as likeness
      from asked join need n on n.words % asked.words
      where n.call_id = asked.call_id and n.id <> ${needId} and n.state <> 'withdrawn'
      order by likeness desc, n.id limit ${limit}`,
  );
