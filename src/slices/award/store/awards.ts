import { type Cents, cents } from '#kernel/money';
import { lastDoers } from '#platform/journal/doers';
import { type Tx, writing } from '#platform/tx';
import { advanceApplication, lockApplications } from '#slices/application';
import { roundWithin } from '#slices/call';
import { lockDeliberations } from '#slices/jury';
import type { SelectionCase, StandingAward } from '../award.ts';

export type LockedSelection = SelectionCase &
  Readonly<{ programmeId: string; callId: string; proposedBy: readonly string[] }>;

/** What is left on an envelope, locked: nobody else reserves on it until the act ends. */
export const lockLeft = async (tx: Tx, envelopeId: string): Promise<Cents> => {
  const account = await writing(tx)
    .selectFrom('account')
    .select(['debits', 'credits'])
    .where('envelope_id', '=', envelopeId)
    .where('bucket', '=', 'available')
    .forUpdate()
    .executeTakeFirstOrThrow();
  return cents(BigInt(account.credits) - BigInt(account.debits));
};

/** The session, its files, its list if there is one, and what is left: all locked, files in the order of their ids. */
export const lockSelection = async (tx: Tx, sessionId: string): Promise<LockedSelection | undefined> => {
  const session = await lockDeliberations(tx, sessionId);
  const round = session && (await roundWithin(tx, session.roundId));
  if (session === undefined || round === undefined) return undefined;
  const db = writing(tx);
  const selection = await db
    .selectFrom('selection')
    .select(['id', 'state', 'version'])
    .where('session_id', '=', sessionId)
    .forUpdate()
    .executeTakeFirst();
  const ids = session.proposals.map((one) => one.applicationId);
  const awards = selection
    ? await db
        .selectFrom('award')
        .select(['id', 'application_id as applicationId', 'amount_cents as amount', 'version'])
        .where('selection_id', '=', selection.id)
        .where('state', '=', 'proposed')
        .orderBy('id')
        .forUpdate()
        .execute()
    : [];
  return {
    sessionId,
    minutesSigned: session.state === 'minutes_signed',
    selection: selection as SelectionCase['selection'],
    proposals: session.proposals,
    files: ids.length === 0 ? [] : await lockApplications(tx, ids),
    envelopeId: round.envelopeId,
    left: await lockLeft(tx, round.envelopeId),
    awards: awards.map((award) => ({ ...award, amount: cents(BigInt(award.amount)) })),
    programmeId: round.programmeId,
    callId: round.callId,
    proposedBy: selection ? await lastDoers(tx, selection.id, 'award.propose_selection') : [],
  };
};

/** Where a list lies, and who put it to the authority. */
export const placeOfSelection = ({ programmeId, callId, proposedBy }: LockedSelection) => ({
  programmeId,
  callId,
  had: (personId: string) => ({ proposed: proposedBy.includes(personId) }),
});

type Proposed = Readonly<{
  subjectId: string;
  from: string;
  version: number;
  laureates: readonly Readonly<{ id: string; applicationId: string; amount: Cents }>[];
}>;

export const saveProposed = async (tx: Tx, change: Proposed, subject: SelectionCase, at: Date): Promise<void> => {
  const db = writing(tx);
  if (change.from === 'none') {
    await db
      .insertInto('selection')
      .values({ id: change.subjectId, session_id: subject.sessionId, state: 'proposed', proposed_at: at })
      .execute();
  } else await moveSelection(tx, change, 'proposed', {});
  await db
    .insertInto('award')
    .values(
      change.laureates.map((one) => ({
        id: one.id,
        application_id: one.applicationId,
        selection_id: change.subjectId,
        envelope_id: subject.envelopeId,
        state: 'proposed',
        amount_cents: one.amount,
        proposed_at: at,
      })),
    )
    .execute();
  await openBalances(tx, change.laureates);
};

export const openBalances = async (
  tx: Tx,
  awards: readonly Readonly<{ id: string; amount: Cents }>[],
): Promise<void> => {
  await writing(tx)
    .insertInto('award_balance')
    .values(awards.map((one) => ({ award_id: one.id, ceiling_cents: one.amount })))
    .execute();
};

type Moved = Readonly<{ subjectId: string; version: number }>;

const moveSelection = async (
  tx: Tx,
  change: Moved,
  to: string,
  more: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('selection')
    .set({ state: to, version: change.version + 1, ...more })
    .where('id', '=', change.subjectId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`selection ${change.subjectId} was locked yet its version moved`);
};

const moveAward = async (tx: Tx, award: Moved, set: Readonly<Record<string, unknown>>): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('award')
    .set({ version: award.version + 1, ...set })
    .where('id', '=', award.subjectId)
    .where('version', '=', award.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`award ${award.subjectId} was locked yet its version moved`);
};

type Awards = Readonly<{ awards: SelectionCase['awards'] }>;

export const saveDropped = async (tx: Tx, change: Moved & Awards): Promise<void> => {
  await moveSelection(tx, change, 'dropped', {});
  for (const award of change.awards) {
    await moveAward(tx, { subjectId: award.id, version: award.version }, { state: 'dropped' });
  }
};

type Decided = Moved &
  Awards &
  Readonly<{ files: readonly Readonly<{ subjectId: string; to: string; version: number }>[] }>;

export const saveDecided = async (tx: Tx, change: Decided, by: string, at: Date): Promise<void> => {
  await moveSelection(tx, change, 'decided', { decided_by: by, decided_at: at });
  for (const award of change.awards) {
    await moveAward(
      tx,
      { subjectId: award.id, version: award.version },
      { state: 'decided', decided_by: by, decided_at: at },
    );
  }
  for (const file of change.files) await advanceApplication(tx, file);
};

/** An award with what stands on it, locked. */
export const lockAward = async (tx: Tx, id: string): Promise<StandingAward | undefined> => {
  // Locked first, read after: what stands beside it is then read as it is now, not as it was before the wait.
  await writing(tx).selectFrom('award').select('id').where('id', '=', id).forUpdate().execute();
  const row = await writing(tx)
    .selectFrom('award')
    .innerJoin('award_balance', 'award_balance.award_id', 'award.id')
    .innerJoin('application', 'application.id', 'award.application_id')
    .innerJoin('envelope', 'envelope.id', 'award.envelope_id')
    .innerJoin('round', 'round.id', 'application.round_id')
    .select([
      'award.id',
      'award.state',
      'award.version',
      'award.amount_cents',
      'award_balance.reserved',
      'award.envelope_id as envelopeId',
      'application.organisation_id as organisationId',
      'envelope.programme_id as programmeId',
      'round.call_id as callId',
    ])
    .where('award.id', '=', id)
    .forUpdate('award')
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      state: row.state as StandingAward['state'],
      version: row.version,
      amount: cents(BigInt(row.amount_cents)),
      reserved: cents(BigInt(row.reserved)),
      envelopeId: row.envelopeId,
      organisationId: row.organisationId,
      programmeId: row.programmeId,
      callId: row.callId,
    }
  );
};

export const saveAward = async (tx: Tx, change: Moved & Readonly<{ to: string; amount?: Cents }>): Promise<void> =>
  moveAward(tx, change, { state: change.to, ...(change.amount === undefined ? {} : { amount_cents: change.amount }) });
