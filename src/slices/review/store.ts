import { type Actor, holds } from '#kernel/actor';
import { type Tx, writing } from '#platform/tx';
import { type Application, advanceApplication, lockApplication } from '#slices/application';
import { roundWithin } from '#slices/call';
import type { Reason, ReviewedFile } from './review.ts';

export type LockedFile = ReviewedFile & Readonly<{ callId: string; programmeId: string }>;

/** The file, locked, with the reasons its call knows. */
export const lockFile = async (tx: Tx, applicationId: string, personId: string): Promise<LockedFile | undefined> => {
  const application = await lockApplication(tx, applicationId);
  if (application === undefined || application.submittedAt === null) return undefined;
  const round = await roundWithin(tx, application.roundId, application.versionId);
  if (round === undefined) return undefined;
  const recused = await writing(tx)
    .selectFrom('recusal')
    .select('session_id')
    .where('application_id', '=', applicationId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return {
    application,
    instrument: round.instrument,
    knownReasons: round.call.inadmissibility,
    isRecused: recused !== undefined,
    callId: round.callId,
    programmeId: round.programmeId,
  };
};

/** An officer acts on the programme or the call of the file, unless they stepped aside from it. */
export const mayReview = (actor: Actor, file: LockedFile) =>
  file.isRecused
    ? undefined
    : holds(actor, 'officer', { kind: 'programme', id: file.programmeId }, { kind: 'call', id: file.callId });

export const saveFinding = async (
  tx: Tx,
  change: Readonly<{ subjectId: string; to: Application['state']; version: number }>,
  finding: Readonly<{
    verdict: 'admissible' | 'inadmissible';
    reasons: readonly Reason[];
    decidedBy: string;
    at: Date;
  }>,
): Promise<void> => {
  await writing(tx)
    .insertInto('finding')
    .values({
      application_id: change.subjectId,
      verdict: finding.verdict,
      reasons: JSON.stringify(finding.reasons),
      decided_by: finding.decidedBy,
      decided_at: finding.at,
    })
    .execute();
  await advanceApplication(tx, change);
};
