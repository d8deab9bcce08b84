import { rightToRead } from '#platform/read';
import { type Tx, writing } from '#platform/tx';
import { powersOf } from '#slices/account';
import type { SigningFor } from '../award.ts';

/** By what powers somebody may commit a body, as they stand in this act. */
export const signingFor = async (tx: Tx, organisationId: string, personId: string): Promise<SigningFor> => {
  const db = writing(tx);
  const { siren, name } = await db
    .selectFrom('organisation')
    .select(['siren', 'name'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return { siren, name, powers: await powersOf(rightToRead(db), personId, organisationId) };
};
