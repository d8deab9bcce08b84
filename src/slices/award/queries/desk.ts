import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { type Cents, cents } from '#kernel/money';
import { desksOf, standingOn } from '#kernel/permission';
import { SEEING } from '#kernel/seeing';
import { type Reader, rows } from '#platform/read';
import { type Application, applicationForStaff, type FrozenContent } from '#slices/application';
import { allRounds, deskEnvelope, isGivenOnce, type RoundSheet, roundFor, territorialDeskAt } from '#slices/call';
import { decidesOnFiles } from '#slices/programme';
import { confirmationOf } from '#slices/review';
import { deskTerms } from '../asked-terms.ts';
import type { DeskCase, Order } from '../at-desk.ts';
import { missingEvidence } from '../evidence.ts';

/** The envelope that pays what a desk grants: its own, or that of the call. */
export const payingEnvelope = async (reader: Reader, round: RoundSheet, desk: string | null): Promise<string> => {
  const code = territorialDeskAt(round, desk)?.envelopeCode;
  const own = code && (await deskEnvelope(reader, round.programmeId, code));
  return own ? own.id : round.envelopeId;
};

export type RoundOfCall = Readonly<{ id: string; state: string; closedAt: Date | null }>;

export const roundsOfCall = (reader: Reader, callId: string): Promise<readonly RoundOfCall[]> =>
  rows<RoundOfCall>(
    reader,
    sql<RoundOfCall>`select id, state, closed_at as "closedAt" from round where call_id = ${callId} order by number limit 100`,
  );

/** What is left on an envelope, as the page shows it; the act asks again. */
export const leftOf = async (reader: Reader, envelopeId: string): Promise<Cents> => {
  const [row] = await rows<{ left: bigint }>(
    reader,
    sql`select credits - debits as left from account where envelope_id = ${envelopeId} and bucket = 'available'`,
  );
  return cents(BigInt(row?.left ?? 0));
};

/** How many files of the call were filed before this one and still wait; for whoever may read this one. */
export const orderFor = async (reader: Reader, applicationId: string): Promise<Order> => {
  const [row] = await rows<{ ahead: bigint; cents: string }>(
    reader,
    sql`select ahead, cents_ahead as cents from rank_in_order(${applicationId})`,
  );
  return { ahead: Number(row?.ahead ?? 0), centsAhead: cents(BigInt(row?.cents ?? 0)) };
};

/** The same case as the act decides on, read and not locked. */
export const deskCaseFor = async (
  reader: Reader,
  application: Application,
  round: RoundSheet,
  content: FrozenContent,
): Promise<DeskCase> => {
  const envelopeId = await payingEnvelope(reader, round, application.desk);
  const [left, order, confirmation, rounds] = await Promise.all([
    leftOf(reader, envelopeId),
    round.call.queue ? orderFor(reader, application.id) : undefined,
    round.call.visit ? confirmationOf(reader, application.id) : undefined,
    roundsOfCall(reader, round.callId),
  ]);
  return {
    application,
    decidedBy: decidesOnFiles(round.call),
    terms: deskTerms(round, application.desk, content),
    envelopeId,
    left,
    missingEvidence: missingEvidence(round.call, content),
    isConfirmed: round.call.visit && confirmation?.isConfirmed === true,
    alreadyGranted: isGivenOnce(round) && (await isGranted(reader, application, round)),
    order,
    isClosed: rounds.some(({ closedAt }) => closedAt !== null),
  };
};

const isGranted = async (reader: Reader, { organisationId }: Application, { callId }: RoundSheet): Promise<boolean> => {
  const found = await rows(
    reader,
    sql`select from award w join application a on a.id = w.application_id join round r on r.id = a.round_id
      where a.organisation_id = ${organisationId} and r.call_id = ${callId} and w.state = 'decided' limit 1`,
  );
  return found.length > 0;
};

/** Where a queue lies: its call, and the desk that keeps it. */
export const placeOfQueue = ({ programmeId, callId, call }: RoundSheet) => ({
  programmeId,
  callId,
  desks: desksOf(`${programmeId}/${call.desk}`, null),
});

export type QueueSheet = Readonly<{ round: RoundSheet; waiting: number; left: Cents; isClosed: boolean }>;

/** The queues this person reads, one for each call that serves in order. */
export const queuesFor = async (reader: Reader, actor: Actor): Promise<readonly QueueSheet[]> => {
  const mine = (await allRounds(reader)).filter(
    (round) => round.call.queue && standingOn(SEEING['award.see_queue'], actor, placeOfQueue(round)) !== undefined,
  );
  const byCall = [...new Map(mine.map((round) => [round.callId, round])).values()];
  return Promise.all(byCall.map((round) => sheetOf(reader, round)));
};

const sheetOf = async (reader: Reader, round: RoundSheet): Promise<QueueSheet> => {
  const [[length], left, rounds] = await Promise.all([
    rows<{ files: bigint }>(reader, sql`select files from queue_lengths() where call_id = ${round.callId}`),
    leftOf(reader, round.envelopeId),
    roundsOfCall(reader, round.callId),
  ]);
  return {
    round,
    waiting: Number(length?.files ?? 0),
    left,
    isClosed: rounds.every(({ closedAt }) => closedAt !== null),
  };
};

export type QueueRow = Readonly<{
  id: string;
  number: string;
  title: string;
  organisation: string;
  submittedAt: Date;
  askedCents: bigint;
  ahead: number;
  centsAhead: bigint;
}>;

/** The files in a queue, the first filed first, keyset-paged. */
export const queueRows = async (
  reader: Reader,
  callId: string,
  after: Readonly<{ at: Date; id: string }> | undefined,
  limit: number,
): Promise<readonly QueueRow[]> => {
  const found = await rows<QueueRow & { ahead: bigint; centsAhead: string }>(
    reader,
    sql`with page as materialized (
        select a.id, a.number, a.title, a.organisation_id, a.submitted_at, a.asked_cents
        from application a where a.state = 'queued'
          and a.round_id = any(array(select r.id from round r where r.call_id = ${callId}))
          ${after === undefined ? sql`` : sql`and (a.submitted_at, a.id) > (${after.at}, ${after.id}::uuid)`}
        order by a.submitted_at, a.id limit ${limit})
      select p.id, p.number, p.title, o.name as organisation, p.submitted_at as "submittedAt",
        coalesce(p.asked_cents, 0) as "askedCents", k.ahead, k.cents_ahead as "centsAhead"
      from page p join organisation o on o.id = p.organisation_id cross join lateral rank_in_order(p.id) k
      order by p.submitted_at, p.id`,
  );
  return found.map((row) => ({ ...row, ahead: Number(row.ahead), centsAhead: BigInt(row.centsAhead) }));
};

/** A filed file with its round, for staff who may read it. */
export const deskFile = async (reader: Reader, id: string) => {
  const file = await applicationForStaff(reader, id);
  const round = file && (await roundFor(reader, file.application.roundId, file.application.versionId));
  return file && round && { ...file, round };
};
