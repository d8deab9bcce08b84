import { type Selectable, sql } from 'kysely';
import { rightToRead } from '#platform/read';
import type { DB } from '#platform/schema';
import { type Tx, writing } from '#platform/tx';
import { type Offer, offerOf } from '../queries/offers.ts';
import type { Schedule, Training, TrainingState } from '../training.ts';

/** A call that takes registrations, read inside an act. */
export const offerWithin = (tx: Tx, callId: string): Promise<Offer | undefined> =>
  offerOf(rightToRead(writing(tx)), callId);

/** A training as an act holds it: nobody takes or gives up a seat of it meanwhile. */
export type Held = Readonly<{ training: Training; offer: Offer; trainers: readonly string[] }>;

export const lockTraining = async (tx: Tx, id: string): Promise<Held | undefined> => {
  const training = await lockRow(tx, id);
  const offer = training && (await offerWithin(tx, training.callId));
  if (training === undefined || offer === undefined) return undefined;
  const trainers = await writing(tx).selectFrom('trainer').select('person_id').where('training_id', '=', id).execute();
  return { offer, trainers: trainers.map((one) => one.person_id), training };
};

/** The row alone, for those who race for its seats: the less is asked under the lock, the shorter the line. */
export const lockRow = async (tx: Tx, id: string): Promise<Training | undefined> => {
  const row = await writing(tx).selectFrom('training').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && trainingIn(row);
};

const trainingIn = (row: Selectable<DB['training']>): Training => ({
  id: row.id,
  callId: row.call_id,
  theme: row.theme,
  title: row.title,
  summary: row.summary,
  agenda: row.agenda,
  accessibility: row.accessibility,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  closesAt: row.closes_at,
  zone: row.zone,
  remote: row.remote,
  town: row.town,
  seats: row.seats,
  seatsPerBody: row.seats_per_body,
  seated: row.seated,
  waiting: row.waiting,
  sequence: row.sequence,
  reminderDays: row.reminder_days,
  remindedAt: row.reminded_at,
  state: row.state as TrainingState,
  version: row.version,
});

type New = Readonly<{
  subjectId: string;
  to: TrainingState;
  schedule: Schedule;
  seatsPerBody: number;
  reminderDays: number;
}>;
type Words = Readonly<{
  callId: string;
  theme: string;
  title: string;
  summary: string;
  agenda: string;
  accessibility: string;
  seats: number;
  venue: string;
}>;

const columnsOf = ({ startsAt, endsAt, closesAt, zone, remote, town }: Schedule) => ({
  starts_at: startsAt,
  ends_at: endsAt,
  closes_at: closesAt,
  zone,
  remote,
  town,
});

export const insertTraining = async (tx: Tx, change: New, words: Words): Promise<void> => {
  const { callId, venue, ...said } = words;
  await writing(tx)
    .insertInto('training')
    .values({
      id: change.subjectId,
      call_id: callId,
      theme: said.theme,
      title: said.title,
      summary: said.summary,
      agenda: said.agenda,
      accessibility: said.accessibility,
      seats: said.seats,
      seats_per_body: change.seatsPerBody,
      reminder_days: change.reminderDays,
      state: change.to,
      ...columnsOf(change.schedule),
    })
    .execute();
  await writing(tx).insertInto('training_venue').values({ training_id: change.subjectId, venue }).execute();
};

type Moved = Readonly<{ subjectId: string; to: TrainingState; version: number }>;
type Columns = Readonly<Record<string, unknown>>;

/** @throws Error when the version moved although the row was locked: a fault of the code */
export const moveTo = async (tx: Tx, change: Moved, more: Columns = {}): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('training')
    .set({ state: change.to, version: change.version + 1, ...more })
    .where('id', '=', change.subjectId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`training ${change.subjectId} was locked yet its version moved`);
};

export const saveSchedule = async (
  tx: Tx,
  change: Moved & Readonly<{ schedule: Schedule; sequence: number }>,
  venue: string,
): Promise<void> => {
  await moveTo(tx, change, { ...columnsOf(change.schedule), sequence: change.sequence, reminded_at: null });
  await writing(tx).updateTable('training_venue').set({ venue }).where('training_id', '=', change.subjectId).execute();
};

export const saveTrainer = async (tx: Tx, change: Moved, personId: string, quality: string): Promise<void> => {
  await writing(tx)
    .insertInto('trainer')
    .values({ training_id: change.subjectId, person_id: personId, quality })
    .onConflict((conflict) => conflict.columns(['training_id', 'person_id']).doUpdateSet({ quality }))
    .execute();
  await moveTo(tx, change);
};

export const removeTrainer = async (tx: Tx, change: Moved, personId: string): Promise<void> => {
  await writing(tx)
    .deleteFrom('trainer')
    .where('training_id', '=', change.subjectId)
    .where('person_id', '=', personId)
    .execute();
  await moveTo(tx, change);
};

/** Somebody the instance knows, by mailbox, who can sign in. */
export const personByEmail = async (tx: Tx, email: string): Promise<Readonly<{ id: string }> | undefined> =>
  writing(tx)
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .where('state', '=', 'active')
    .executeTakeFirst();

/** Which training a registration is in; it never changes. */
export const trainingOf = async (tx: Tx, registrationId: string): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`select training_id as id from registration
    where id = ${registrationId}`.execute(writing(tx));
  return rows[0]?.id;
};
