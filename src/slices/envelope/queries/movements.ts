import { sql } from 'kysely';
import type { Text } from '#kernel/text';
import { type Reader, rows } from '#platform/read';

/** A line of the ledger as a person reads it, with the act that wrote it. */
export type Movement = Readonly<{
  id: bigint;
  at: Date | null;
  act: string | null;
  actorName: string | null;
  /** Why, as whoever moved credits said it, and the document that allowed it. */
  reason: string | null;
  reference: string | null;
  kind: string;
  amountCents: bigint;
  fromId: string;
  toId: string;
  fromNames: Text;
  toNames: Text;
  fromBucket: string;
  toBucket: string;
  awardId: string | null;
}>;

export const LINE = sql`t.id, j.at, j.act, nullif(trim(concat(p.given_name, ' ', p.family_name)), '') as "actorName",
    j.facts ->> 'reason' as reason, j.facts ->> 'reference' as reference, t.kind, t.amount_cents as "amountCents",
    d.id as "fromId", c.id as "toId", d.name as "fromNames", c.name as "toNames", t.debit_bucket as "fromBucket",
    t.credit_bucket as "toBucket", t.award_id as "awardId"`;
/** Beside `transfer t`. A line stays when the act that wrote it is not for the asker to read. */
export const BESIDE = sql`left join journal j on j.seq = t.journal_seq left join person p on p.id = j.actor_id
    join envelope d on d.id = t.debit_envelope join envelope c on c.id = t.credit_envelope`;

const LAST = 9223372036854775807n;

/** The lines through a node, latest first, keyset-paged. @param before the last id of the page before */
export const movementsAt = async (
  reader: Reader,
  envelopeId: string,
  before: bigint | undefined,
  limit: number,
): Promise<readonly Movement[]> => {
  const through = (side: 'debit_envelope' | 'credit_envelope') =>
    sql`(select * from transfer where ${sql.ref(side)} = ${envelopeId} and id < ${before ?? LAST} order by id desc limit ${limit})`;
  return rows<Movement>(
    reader,
    sql<Movement>`select ${LINE} from (${through('debit_envelope')} union ${through('credit_envelope')}) t ${BESIDE}
      order by t.id desc limit ${limit}`,
  );
};
