import { type Tx, writing } from '../tx.ts';

/** Who last did this act to a thing, and for whom if they stood in for somebody. */
export const lastDoers = async (tx: Tx, subjectId: string, act: string): Promise<readonly string[]> => {
  const line = await writing(tx)
    .selectFrom('journal')
    .select(['actor_id', 'on_behalf_of'])
    .where('subject_id', '=', subjectId)
    .where('act', '=', act)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return line === undefined ? [] : [line.actor_id, ...(line.on_behalf_of === null ? [] : [line.on_behalf_of])];
};
