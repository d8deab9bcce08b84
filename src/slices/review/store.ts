import { type Actor, peopleBehind } from '#kernel/actor';
import { desksOf, type Place } from '#kernel/permission';
import { type Tx, writing } from '#platform/tx';
import { type Application, advanceApplication, lockApplication } from '#slices/application';
import { type RoundSheet, roundWithin } from '#slices/call';
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
    decidedBy: round.call.decidedBy,
    knownReasons: round.call.inadmissibility,
    lies: await placeAtDesk(tx, application, round, actor),
  };
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
      .where('id', '=', `departement:${application.departement}`)
      .executeTakeFirst(),
  ];
  const { programmeId, callId } = round;
  const { departement } = application;
  return {
    programmeId,
    callId,
    desks: desksOf(programmeId, { desk: round.call.desk, departement, region: home?.region ?? null }),
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
