import { sql } from 'kysely';
import { type Actor, peopleBehind } from '#kernel/actor';
import { desksOf, type Place, territoryOfDesk } from '#kernel/permission';
import { type Tx, writing } from '#platform/tx';
import { type Application, advanceApplication, lockApplication } from '#slices/application';
import { type RoundSheet, roundWithin, territorialDesks } from '#slices/call';
import { decidesOnFiles } from '#slices/programme';
import type { FileAtDesk } from './passing.ts';
import type { Reason, ReviewedFile } from './review.ts';

export type LockedFile = ReviewedFile & Readonly<{ lies: PlaceAtDesk }>;

/** The file, locked, with the reasons its call knows. */
export const lockFile = async (tx: Tx, applicationId: string, actor: Actor): Promise<LockedFile | undefined> => {
  const application = await lockApplication(tx, applicationId);
  if (application === undefined || application.submittedAt === null) return undefined;
  const round = await roundWithin(tx, application.roundId, application.versionId);
  if (round === undefined) return undefined;
  return {
    application,
    decidedBy: decidesOnFiles(round.call),
    knownReasons: round.call.inadmissibility,
    late: await latenessOf(tx, applicationId, round),
    lies: await placeAtDesk(tx, application, round, actor),
  };
};

/** What is known of the lateness of a file; undefined when it came in time, or within the tolerance. */
const latenessOf = async (tx: Tx, applicationId: string, { round }: RoundSheet): Promise<ReviewedFile['late']> => {
  const row = await writing(tx)
    .selectFrom('application_version')
    .leftJoin('lateness', 'lateness.application_id', 'application_version.application_id')
    .select(sql<string | null>`content #>> '{timing,kind}'`.as('kind'))
    .select('accepted_at')
    .where('application_version.application_id', '=', applicationId)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row?.kind === 'late' ? { reason: round.late?.reason ?? '', isAccepted: row.accepted_at !== null } : undefined;
};

export const saveLateness = async (tx: Tx, change: Moved, explanation: string, by: string, at: Date): Promise<void> => {
  await writing(tx)
    .insertInto('lateness')
    .values({ application_id: change.subjectId, explanation, accepted_by: by, accepted_at: at })
    .execute();
  await advanceApplication(tx, change);
};

export type LockedAtDesk = FileAtDesk & Readonly<{ lies: PlaceAtDesk }>;

/** The file, locked, with the desks among which it may go. */
export const lockAtDesk = async (tx: Tx, applicationId: string, actor: Actor): Promise<LockedAtDesk | undefined> => {
  const application = await lockApplication(tx, applicationId);
  if (application === undefined || application.submittedAt === null) return undefined;
  const round = await roundWithin(tx, application.roundId, application.versionId);
  if (round === undefined) return undefined;
  const { passings } = await writing(tx)
    .selectFrom('passing')
    .select((row) => row.fn.countAll<bigint>().as('passings'))
    .where('application_id', '=', applicationId)
    .executeTakeFirstOrThrow();
  return {
    application,
    desks: territorialDesks(round).map(({ scope }) => scope),
    passings: Number(passings),
    lies: await placeAtDesk(tx, application, round, actor),
  };
};

type Passed = Readonly<{
  subjectId: string;
  to: Application['state'];
  version: number;
  rank: number;
  fromDesk: string;
  toDesk: string;
  reason: string;
  facts: Readonly<{ number: string }>;
}>;

/** The file changes desks; the one it leaves keeps a line of it. */
export const savePassing = async (tx: Tx, change: Passed, by: string, at: Date): Promise<void> => {
  const db = writing(tx);
  await db
    .insertInto('passing')
    .values({
      application_id: change.subjectId,
      rank: change.rank,
      number: change.facts.number,
      from_desk: change.fromDesk,
      to_desk: change.toDesk,
      reason: change.reason,
      passed_by: by,
      passed_at: at,
    })
    .execute();
  await advanceApplication(tx, change);
  await db.updateTable('application').set({ desk: change.toDesk }).where('id', '=', change.subjectId).execute();
};

/** Where a file lies for the desk, and what the people behind the actor had to do with it. */
export type PlaceAtDesk = Place &
  Readonly<{ had(personId: string): Readonly<{ recused: boolean; sits_in_round: boolean }> }>;

export const placeAtDesk = async (
  tx: Tx,
  application: Application,
  round: RoundSheet,
  actor: Actor,
): Promise<PlaceAtDesk> => {
  const db = writing(tx);
  const people = [...peopleBehind(actor)];
  const [recused, seats, home] = [
    await db
      .selectFrom('recusal')
      .select('person_id as id')
      .where('application_id', '=', application.id)
      .where('person_id', 'in', people)
      .execute(),
    await db
      .selectFrom('jury_member')
      .innerJoin('jury_session', 'jury_session.id', 'jury_member.session_id')
      .select('person_id as id')
      .where('round_id', '=', application.roundId)
      .where('seat', '<>', 'secretary')
      .where('person_id', 'in', people)
      .execute(),
    await db
      .selectFrom('territory')
      .select('region')
      .where('kind', '=', 'departement')
      .where('id', '=', territoryOfDesk(application.desk) ?? '')
      .executeTakeFirst(),
  ];
  const { programmeId, callId } = round;
  return {
    programmeId,
    callId,
    desks: desksOf(application.desk, home?.region ?? null),
    had: (personId) => ({
      recused: recused.some(({ id }) => id === personId),
      sits_in_round: seats.some(({ id }) => id === personId),
    }),
  };
};

type Found = Readonly<{
  verdict: 'admissible' | 'inadmissible';
  reasons: readonly Reason[];
  decidedBy: string;
  at: Date;
}>;
type Moved = Readonly<{ subjectId: string; to: Application['state']; version: number }>;

export const saveFinding = (tx: Tx, change: Moved, finding: Found): Promise<void> =>
  saveFindings(tx, [change], finding);

/** The same finding on several files at once. */
export const saveFindings = async (tx: Tx, changes: readonly Moved[], finding: Found): Promise<void> => {
  if (changes.length === 0) return;
  await writing(tx)
    .insertInto('finding')
    .values(
      changes.map((change) => ({
        application_id: change.subjectId,
        verdict: finding.verdict,
        reasons: JSON.stringify(finding.reasons),
        decided_by: finding.decidedBy,
        decided_at: finding.at,
      })),
    )
    .execute();
  for (const change of changes) await advanceApplication(tx, change);
};
