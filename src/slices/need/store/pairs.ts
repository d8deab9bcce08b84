import { sql } from 'kysely';
import { drafting, type Pen, type Tx, writing } from '#platform/tx';
import { moveTo, type Step } from './needs.ts';

const sorted = (one: string, other: string): readonly [string, string] => (one < other ? [one, other] : [other, one]);

/** What was near to a need is written again: each pair once, the lower identifier first. */
export const writePairs = async (
  pen: Pen,
  needId: string,
  near: readonly Readonly<{ id: string; likeness: number }>[],
): Promise<void> => {
  const db = drafting(pen);
  await sql`delete from need_pair where low_id = ${needId} or high_id = ${needId}`.execute(db);
  for (const { id, likeness } of near) {
    const [low, high] = sorted(needId, id);
    await sql`insert into need_pair (low_id, high_id, call_id, likeness)
      select ${low}, ${high}, call_id, ${likeness} from need where id = ${needId}
      on conflict (low_id, high_id) do update set likeness = excluded.likeness`.execute(db);
  }
};

export const isToldApart = async (tx: Tx, one: string, other: string): Promise<boolean> => {
  const [low, high] = sorted(one, other);
  const found = await writing(tx)
    .selectFrom('need_apart')
    .select('low_id')
    .where('low_id', '=', low)
    .where('high_id', '=', high)
    .executeTakeFirst();
  return found !== undefined;
};

export const insertApart = async (tx: Tx, change: Step, otherId: string, at: Date): Promise<void> => {
  const [low_id, high_id] = sorted(change.subjectId, otherId);
  await writing(tx).insertInto('need_apart').values({ low_id, high_id, told_at: at }).execute();
  await moveTo(tx, change);
};
