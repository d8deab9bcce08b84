import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { cents } from '#kernel/money';
import { rightToRead } from '#platform/read';
import { type Tx, writing } from '#platform/tx';
import {
  type Application,
  advanceApplication,
  frozenContent,
  lockApplication,
  lockApplications,
} from '#slices/application';
import { closeRounds, isGivenOnce, type RoundSheet, roundWithin } from '#slices/call';
import { decidesOnFiles } from '#slices/programme';
import { isConfirmedIn, type PlaceAtDesk, placeAtDesk, saveFindings } from '#slices/review';
import { deskTerms } from '../asked-terms.ts';
import type { DeskCase, Order } from '../at-desk.ts';
import { ANSWERED_MAX, type ClosingCase } from '../close.ts';
import type { DeskAmount } from '../desk-amount.ts';
import { missingEvidence } from '../evidence.ts';
import { payingEnvelope, roundsOfCall } from '../queries/desk.ts';
import { lockLeft, openBalances } from './awards.ts';

export type LockedDesk = DeskCase & Readonly<{ lies: PlaceAtDesk }>;

/**
 * The file, what proves its right, whether its body already has the grant, what is left and who came before; the
 * envelope is locked: what is decided on it is decided one after the other.
 */
export const lockAtDesk = async (tx: Tx, applicationId: string, actor: Actor): Promise<LockedDesk | undefined> => {
  const application = await lockApplication(tx, applicationId);
  if (application === undefined || application.submittedAt === null) return undefined;
  const round = await roundWithin(tx, application.roundId, application.versionId);
  if (round === undefined) return undefined;
  const lies = await placeAtDesk(tx, application, round, actor);
  const reader = rightToRead(writing(tx));
  const content = (await frozenContent(reader, applicationId))?.content;
  const envelopeId = await payingEnvelope(reader, round, application.desk);
  const left = await lockLeft(tx, envelopeId);
  return {
    application,
    decidedBy: decidesOnFiles(round.call),
    terms: deskTerms(round, application.desk, content),
    envelopeId,
    left,
    missingEvidence: missingEvidence(round.call, content),
    isConfirmed: round.call.visit && (await isConfirmedIn(tx, applicationId)),
    alreadyGranted: isGivenOnce(round) && (await isGranted(tx, application, round)),
    order: round.call.queue ? await orderOf(tx, application, round) : undefined,
    isClosed: (await roundsOfCall(reader, round.callId)).some(({ closedAt }) => closedAt !== null),
    lies,
  };
};

/** Once per body, in all rounds of the call; the files of the bodies it took over are its own. */
const isGranted = async (tx: Tx, { organisationId }: Application, { callId }: RoundSheet): Promise<boolean> => {
  const earlier = await writing(tx)
    .selectFrom('award')
    .innerJoin('application', 'application.id', 'award.application_id')
    .innerJoin('round', 'round.id', 'application.round_id')
    .select('award.id')
    .where('application.organisation_id', '=', organisationId)
    .where('round.call_id', '=', callId)
    .where('award.state', '=', 'decided')
    .executeTakeFirst();
  return earlier !== undefined;
};

const orderOf = async (tx: Tx, { id, submittedAt }: Application, { callId }: RoundSheet): Promise<Order> => {
  const { rows } = await sql<{ ahead: bigint; cents: string }>`
    select count(*) as ahead, coalesce(sum(a.asked_cents), 0) as cents
    from round r join application a on a.round_id = r.id
    where r.call_id = ${callId} and a.state in ('submitted', 'queued') and (a.submitted_at, a.id) < (${submittedAt}, ${id}::uuid)
  `.execute(writing(tx));
  return { ahead: Number(rows[0]?.ahead ?? 0), centsAhead: cents(BigInt(rows[0]?.cents ?? 0)) };
};

/** Amounts as decimal texts of cents: JSON has no number for them. */
const asJson = (calculation: DeskAmount['calculation']): string =>
  JSON.stringify(calculation ?? {}, (_, value) => (typeof value === 'bigint' ? value.toString() : value));

type Granted = DeskAmount & Readonly<{ subjectId: string }>;

export const saveGranted = async (
  tx: Tx,
  { subjectId: awardId, amount, calculation }: Granted,
  file: LockedDesk,
  by: string,
  at: Date,
): Promise<void> => {
  await writing(tx)
    .insertInto('award')
    .values({
      id: awardId,
      application_id: file.application.id,
      envelope_id: file.envelopeId,
      state: 'decided',
      amount_cents: amount,
      calculation: asJson(calculation),
      proposed_at: at,
      decided_by: by,
      decided_at: at,
    })
    .execute();
  await openBalances(tx, [{ id: awardId, amount }]);
  await advanceApplication(tx, { subjectId: file.application.id, to: 'laureate', version: file.application.version });
};

export type LockedClosing = ClosingCase & Readonly<{ programmeId: string; callId: string }>;

/** A desk, its rounds locked, with the first of its queue, locked too. */
export const lockClosing = async (tx: Tx, callId: string): Promise<LockedClosing | undefined> => {
  const db = writing(tx);
  await db.selectFrom('round').select('id').where('call_id', '=', callId).orderBy('id').forUpdate().execute();
  const rounds = await roundsOfCall(rightToRead(db), callId);
  const round = rounds[0] && (await roundWithin(tx, rounds[0].id));
  if (round === undefined) return undefined;
  const waiting = await db
    .selectFrom('application')
    .select('id')
    .where('state', '=', 'queued')
    .where(
      'round_id',
      'in',
      rounds.map(({ id }) => id),
    )
    .orderBy('submitted_at')
    .orderBy('id')
    .limit(ANSWERED_MAX)
    .execute();
  const locked =
    waiting.length === 0
      ? []
      : await lockApplications(
          tx,
          waiting.map(({ id }) => id),
        );
  return {
    callId,
    callCode: round.callCode,
    programmeId: round.programmeId,
    hasQueue: round.call.queue,
    isClosed: rounds.every(({ closedAt }) => closedAt !== null),
    knownReasons: round.call.inadmissibility,
    rounds,
    // What was decided between the look and the lock is left as it is.
    queued: locked.filter(({ state }) => state === 'queued'),
  };
};

type Answered = Readonly<{ reason: string; explanation: string; by: string; at: Date }>;

export const saveClosing = async (tx: Tx, desk: LockedClosing, answer: Answered): Promise<void> => {
  await closeRounds(tx, desk.callId, answer.at);
  await saveFindings(
    tx,
    desk.queued.map(({ id, version }) => ({ subjectId: id, to: 'refused', version })),
    {
      verdict: 'inadmissible',
      reasons: [{ code: answer.reason, explanation: answer.explanation }],
      decidedBy: answer.by,
      at: answer.at,
    },
  );
};
