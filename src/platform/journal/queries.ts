import { sql } from 'kysely';
import { oftenRows, type Reader, rows } from '#platform/read';

/** One line of the journal as a person reads it. */
export type JournalLine = Readonly<{
  seq: bigint;
  at: Date;
  act: string;
  role: string;
  machine: string;
  subjectId: string;
  from: string;
  to: string;
  facts: Readonly<Record<string, unknown>>;
  actorName: string;
  /** The person stood in for. */
  onBehalfOf: string | null;
  hash: string;
}>;

const LINES = sql`select j.seq, j.at, j.act, j.as_role as role, j.machine, j.subject_id as "subjectId",
    j.from_state as "from", j.to_state as "to", j.facts, encode(j.hash, 'hex') as hash,
    coalesce(nullif(trim(concat(p.given_name, ' ', p.family_name)), ''), 'Lauréat') as "actorName",
    (select trim(b.given_name || ' ' || b.family_name) from person b where b.id = j.on_behalf_of) as "onBehalfOf"
  from journal j left join person p on p.id = j.actor_id`;

/** What happened to these things, first to last; what a file went through is never very long. */
export const journalOf = async (reader: Reader, subjectIds: readonly string[]): Promise<readonly JournalLine[]> =>
  subjectIds.length === 0
    ? []
    : oftenRows<JournalLine>(
        reader,
        sql<JournalLine>`${LINES} where j.subject_id = any(${[...subjectIds]}::uuid[]) order by j.seq limit 500`,
      );

export type JournalWanted = Readonly<{ act?: string | undefined; before?: bigint | undefined; limit: number }>;

/** The journal of the instance, latest first, keyset-paged. @param wanted `before` is the last line already seen */
export const journalPage = async (reader: Reader, wanted: JournalWanted): Promise<readonly JournalLine[]> =>
  rows<JournalLine>(
    reader,
    sql<JournalLine>`${LINES}
      where j.seq < ${wanted.before ?? 9223372036854775807n} and (${wanted.act ?? null}::text is null or j.act = ${wanted.act ?? null})
      order by j.seq desc limit ${wanted.limit}`,
  );
