import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';

export type PairSide = Readonly<{
  id: string;
  title: string;
  summary: string;
  organisation: string;
  supporters: number;
  theme: string;
}>;
export type Pair = Readonly<{ likeness: number; low: PairSide; high: PairSide }>;

const side = (alias: 'a' | 'b') =>
  sql`jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'title', ${sql.ref(`${alias}.title`)},
    'summary', ${sql.ref(`${alias}.summary`)}, 'theme', ${sql.ref(`${alias}.theme`)},
    'supporters', ${sql.ref(`${alias}.supporters`)},
    'organisation', (select o.name from organisation o where o.id = ${sql.ref(`${alias}.organisation_id`)}))`;

export type PairCursor = Readonly<{ likeness: number; low: string; high: string }>;

/** The near pairs of a call on which nobody has said anything yet, the nearest first, keyset-paged. */
export const nearPairs = (
  reader: Reader,
  callId: string,
  after: PairCursor | undefined,
  limit: number,
): Promise<readonly Pair[]> =>
  rows<Pair>(
    reader,
    sql<Pair>`select p.likeness, ${side('a')} as low, ${side('b')} as high
      from need_pair p join need a on a.id = p.low_id and a.state = 'expressed'
        join need b on b.id = p.high_id and b.state = 'expressed'
      where p.call_id = ${callId}
        and not exists (select from need_apart d where d.low_id = p.low_id and d.high_id = p.high_id)
        ${
          after === undefined
            ? sql``
            : sql`and p.likeness <= ${after.likeness}::real
              and (p.likeness < ${after.likeness}::real or (p.low_id, p.high_id) > (${after.low}::uuid, ${after.high}::uuid))`
        }
      order by p.likeness desc, p.low_id, p.high_id limit ${limit}`,
  );
