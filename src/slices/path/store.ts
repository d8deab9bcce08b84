import { type Actor, preparesFile } from '#kernel/actor';
import { type Reader, rightToRead } from '#platform/read';
import { drafting, type Pen, type Tx, writing } from '#platform/tx';
import type { ReceivedFile } from '#platform/web';
import { type Application, type Following, loadFollowing, lockApplication } from '#slices/application';
import { roundFor } from '#slices/call';
import { type ConfidedFile, fileOf, type Measuring } from '#slices/maturity';
import { stageAfter } from '#slices/programme';
import { type PlaceAtDesk, placeAtDesk } from '#slices/review';
import type { Decided, Delivered, StageFile } from './path.ts';
import { closingOf, deliveredOf, isInForce, roundIdOf } from './queries.ts';

const readingIn = (tx: Tx): Reader => rightToRead(writing(tx));

type Row = StageFile['application'] & Pick<Application, 'roundId' | 'versionId'>;

/** The stage of a file, with what it brought; nothing when it must bring nothing. */
export const stageOf = async (reader: Reader, application: Row): Promise<StageFile | undefined> => {
  const round = await roundFor(reader, application.roundId, application.versionId);
  if (
    round === undefined ||
    (round.round.deliverables === undefined && stageAfter(round.call, round.number) === undefined)
  )
    return undefined;
  return {
    application,
    expected: round.round.deliverables ?? [],
    delivered: await deliveredOf(reader, application.id),
    isInForce: await isInForce(reader, application.id),
  };
};

export type Paper = Readonly<{ hash: string; name: string }>;
export type Delivering = Readonly<{ stage: StageFile; file: Application; paper: Paper | undefined }>;

export const lockDelivering = async (tx: Tx, applicationId: string, code: string): Promise<Delivering | undefined> => {
  const application = await lockApplication(tx, applicationId);
  const stage = application && (await stageOf(readingIn(tx), application));
  if (application === undefined || stage === undefined) return undefined;
  const paper = await writing(tx)
    .selectFrom('deliverable_paper')
    .select(['file_hash as hash', 'name'])
    .where('application_id', '=', applicationId)
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst();
  return { stage, file: application, paper };
};

export type Choosing = Readonly<{ stage: StageFile; file: ConfidedFile }>;

/** The stage while a document is chosen: handing it over waits for the end of it. */
export const holdStage = async (pen: Pen, applicationId: string): Promise<Choosing | undefined> => {
  await drafting(pen).selectFrom('application').select('id').where('id', '=', applicationId).forUpdate().execute();
  const reader = rightToRead(drafting(pen));
  const file = await fileOf(reader, applicationId);
  const stage = file && (await stageOf(reader, { ...file, state: file.state as Application['state'] }));
  return file && stage && { stage, file };
};

type Chosen = Readonly<{ applicationId: string; code: string; file: ReceivedFile; by: string; at: Date }>;

/** A document chosen in place of the one chosen before, if any. */
export const keepPaper = async (pen: Pen, { applicationId, code, file, by, at }: Chosen): Promise<void> => {
  const db = drafting(pen);
  await db
    .insertInto('stored_file')
    .values({ hash: file.hash, size_bytes: BigInt(file.sizeBytes), type: file.type, stored_at: at })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
  const chosen = { file_hash: file.hash, name: file.name, added_by: by, added_at: at };
  await db
    .insertInto('deliverable_paper')
    .values({ application_id: applicationId, code, ...chosen })
    .onConflict((conflict) => conflict.columns(['application_id', 'code']).doUpdateSet(chosen))
    .execute();
};

type Handing = Readonly<{
  subjectId: string;
  rank: number;
  to: 'delivered';
  facts: Readonly<{ applicationId: string; deliverable: string }>;
}>;

/** What waited is replaced first, so that one at a time stands. */
export const saveDelivered = async (
  tx: Tx,
  change: Handing,
  { stage, paper }: Delivering,
  by: string,
  at: Date,
): Promise<void> => {
  const { applicationId, deliverable } = change.facts;
  const waiting = stage.delivered.find(({ code, state }) => code === deliverable && state === 'delivered');
  if (waiting !== undefined)
    await moveDeliverable(tx, { subjectId: waiting.id, to: 'replaced', version: waiting.version }, {});
  await writing(tx)
    .insertInto('deliverable')
    .values({
      id: change.subjectId,
      application_id: applicationId,
      code: deliverable,
      rank: change.rank,
      file_hash: paper?.hash ?? '',
      name: paper?.name ?? '',
      delivered_by: by,
      delivered_at: at,
      state: change.to,
    })
    .execute();
  await writing(tx)
    .deleteFrom('deliverable_paper')
    .where('application_id', '=', applicationId)
    .where('code', '=', deliverable)
    .execute();
};

export type LockedDecided = Decided & Readonly<{ lies: PlaceAtDesk }>;

/** A document with its file, both locked: one that replaces it waits. */
export const lockDecided = async (tx: Tx, deliverableId: string, actor: Actor): Promise<LockedDecided | undefined> => {
  const one = await writing(tx)
    .selectFrom('deliverable')
    .select('application_id as applicationId')
    .where('id', '=', deliverableId)
    .executeTakeFirst();
  const application = one && (await lockApplication(tx, one.applicationId));
  const round = application && (await roundFor(readingIn(tx), application.roundId, application.versionId));
  const stage = application && (await stageOf(readingIn(tx), application));
  if (application === undefined || round === undefined || stage === undefined) return undefined;
  return { stage, deliverableId, lies: await placeAtDesk(tx, application, round, actor) };
};

type Moved = Readonly<{ subjectId: string; to: Delivered['state']; version: number }>;
type Decision = Readonly<{ decided_by?: string; decided_at?: Date; reason?: string }>;

export const moveDeliverable = async (tx: Tx, change: Moved, decision: Decision): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('deliverable')
    .set({ state: change.to, version: change.version + 1, ...decision })
    .where('id', '=', change.subjectId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`deliverable ${change.subjectId} was locked yet its version moved`);
};

export type OpeningNext = Readonly<{ stage: StageFile; following: Following }>;

/** The file of the stage before, locked, and the round that follows it; for those who prepare it. */
export const lockOpening = async (tx: Tx, applicationId: string, actor: Actor): Promise<OpeningNext | undefined> => {
  const application = await lockApplication(tx, applicationId);
  if (application === undefined || preparesFile(actor, application) === undefined) return undefined;
  const reader = readingIn(tx);
  const stage = await stageOf(reader, application);
  const round = stage && (await roundFor(reader, application.roundId, application.versionId));
  const next = round && stageAfter(round.call, round.number);
  const nextId = round && next && (await roundIdOf(reader, round.callId, next.number));
  const following = nextId === undefined ? undefined : await loadFollowing(tx, application, nextId);
  return stage && following && { stage, following };
};

/** The measure at the end of a path, its file locked. */
export const lockClosing = async (tx: Tx, applicationId: string): Promise<Measuring | undefined> => {
  const application = await lockApplication(tx, applicationId);
  return application && closingOf(readingIn(tx), application.id);
};
export const holdClosing = async (pen: Pen, applicationId: string): Promise<Measuring | undefined> => {
  await drafting(pen).selectFrom('application').select('id').where('id', '=', applicationId).forShare().execute();
  return closingOf(rightToRead(drafting(pen)), applicationId);
};
