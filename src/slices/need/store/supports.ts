import { sql } from 'kysely';
import { type Tx, writing } from '#platform/tx';
import type { Support, Supporting } from '../supporting.ts';
import { lockNeed } from './needs.ts';

/** A need locked with its group, and what the body gives it; nothing when there is no such body any more. */
export const lockSupporting = async (
  tx: Tx,
  { needId, organisationId }: Readonly<{ needId: string; organisationId: string }>,
): Promise<Supporting | undefined> => {
  const held = await lockNeed(tx, needId);
  if (held === undefined) return undefined;
  const { rows: bodies } = await sql`select from organisation
    where id = ${organisationId} and state = 'active' for key share`.execute(writing(tx));
  const { rows } = await sql<Support>`select id, state, version from need_support
    where need_id = ${needId} and organisation_id = ${organisationId} and state = 'given' for update`.execute(
    writing(tx),
  );
  if (bodies.length === 0) return undefined;
  const { need, followers, round } = held;
  return {
    need,
    window: round,
    organisationId,
    isOwn: [need, ...followers].some((one) => one.organisationId === organisationId),
    support: rows[0],
  };
};

type New = Readonly<{ id: string; needId: string; organisationId: string; addition: string; at: Date }>;

export const insertSupport = async (tx: Tx, support: New): Promise<void> => {
  await writing(tx)
    .insertInto('need_support')
    .values({
      id: support.id,
      need_id: support.needId,
      organisation_id: support.organisationId,
      addition: support.addition,
      supported_at: support.at,
      state: 'given',
    })
    .execute();
};

/** @throws Error when the version moved although the row was locked: a fault of the code */
export const saveWithdrawnSupport = async (
  tx: Tx,
  { subjectId, to, version }: Readonly<{ subjectId: string; to: string; version: number }>,
): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('need_support')
    .set({ state: to, version: version + 1 })
    .where('id', '=', subjectId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`support ${subjectId} was locked yet its version moved`);
};
