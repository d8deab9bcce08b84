import { type Tx, writing } from '#platform/tx';

export type DeliberatedSession = Readonly<{
  id: string;
  roundId: string;
  state: string;
  proposals: readonly Readonly<{
    applicationId: string;
    proposal: 'laureate' | 'waiting' | 'refused';
    amountCents: bigint | null;
  }>[];
}>;

/** A session with what it proposed for each file, locked until the act ends. */
export const lockDeliberations = async (tx: Tx, sessionId: string): Promise<DeliberatedSession | undefined> => {
  const session = await writing(tx)
    .selectFrom('jury_session')
    .select(['id', 'round_id as roundId', 'state'])
    .where('id', '=', sessionId)
    .forUpdate()
    .executeTakeFirst();
  if (session === undefined) return undefined;
  const proposals = await writing(tx)
    .selectFrom('deliberation')
    .select(['application_id as applicationId', 'proposal', 'amount_cents as amountCents'])
    .where('session_id', '=', sessionId)
    .orderBy('application_id')
    .execute();
  return { ...session, proposals: proposals as DeliberatedSession['proposals'] };
};
