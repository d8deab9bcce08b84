import { type RawBuilder, sql } from 'kysely';
import { drafting, type Pen, type Tx, writing } from '#platform/tx';
import type { Registering, Registration, RegistrationState } from '../registering.ts';
import type { Answering } from '../satisfaction.ts';
import type { Training } from '../training.ts';
import { lockRow, moveTo, trainingOf } from './trainings.ts';

const COLUMNS = ['id', 'training_id', 'organisation_id', 'email', 'state', 'version'] as const;
type Row = Readonly<{
  id: string;
  training_id: string;
  organisation_id: string;
  email: string;
  state: string;
  version: number;
}>;
const registrationOf = (row: Row): Registration => ({
  id: row.id,
  trainingId: row.training_id,
  organisationId: row.organisation_id,
  email: row.email,
  state: row.state as RegistrationState,
  version: row.version,
});

export type HeldForRegistering = Registering & Readonly<{ organisationId: string }>;

/** The training, locked, with what the body and the mailbox hold of it; nothing when there is no such body. */
export const lockForRegistering = async (
  tx: Tx,
  { trainingId, organisationId, email }: Readonly<{ trainingId: string; organisationId: string; email: string }>,
): Promise<HeldForRegistering | undefined> => {
  const training = await lockRow(tx, trainingId);
  if (training === undefined) return undefined;
  const { rows } = await sql<Omit<Registering, 'training'>>`select
      exists (select from registration where training_id = ${trainingId} and email = ${email} and state <> 'given_up')
        as "isRegistered",
      coalesce((select live from training_body where training_id = ${trainingId} and organisation_id = o.id), 0)
        as "heldByBody"
    from organisation o where o.id = ${organisationId} and o.state = 'active'`.execute(writing(tx));
  return rows[0] && { training, organisationId, ...rows[0] };
};

/** All those with a seat, in the order they registered. */
export const lockSeated = async (tx: Tx, trainingId: string): Promise<readonly Registration[]> => {
  const found = await writing(tx)
    .selectFrom('registration')
    .select(COLUMNS)
    .where('training_id', '=', trainingId)
    .where('state', 'in', ['seated', 'attended', 'absent', 'certified'])
    .orderBy('number')
    .forUpdate()
    .execute();
  return found.map(registrationOf);
};

/** Those who wait, first in line first. */
export const lockLine = async (tx: Tx, trainingId: string, limit: number): Promise<readonly Registration[]> => {
  const found = await writing(tx)
    .selectFrom('registration')
    .select(COLUMNS)
    .where('training_id', '=', trainingId)
    .where('state', '=', 'waiting')
    .orderBy('number')
    .limit(limit)
    .forUpdate()
    .execute();
  return found.map(registrationOf);
};

export type HeldRegistration = Readonly<{ training: Training; registration: Registration }>;

/** The training first, then the registration: always in that order, so that nobody waits for one another for ever. */
export const lockRegistration = async (tx: Tx, id: string): Promise<HeldRegistration | undefined> => {
  const trainingId = await trainingOf(tx, id);
  const training = trainingId === undefined ? undefined : await lockRow(tx, trainingId);
  const row =
    training &&
    (await writing(tx).selectFrom('registration').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst());
  return training && row && { training, registration: registrationOf(row) };
};

type New = Readonly<{
  registrationId: string;
  state: 'seated' | 'waiting';
  trainingId: string;
  organisationId: string;
}>;
type Attendee = Readonly<{ givenName: string; familyName: string; email: string; lang: 'fr' | 'en' }>;

export const insertRegistration = async (
  tx: Tx,
  { registrationId, state, trainingId, organisationId }: New,
  attendee: Attendee,
  by: Readonly<{ id: string; at: Date }>,
): Promise<void> => {
  await writing(tx)
    .insertInto('registration')
    .values({
      id: registrationId,
      training_id: trainingId,
      organisation_id: organisationId,
      given_name: attendee.givenName,
      family_name: attendee.familyName,
      email: attendee.email,
      lang: attendee.lang,
      registered_by: by.id,
      registered_at: by.at,
      seated_at: state === 'seated' ? by.at : null,
      state,
    })
    .execute();
};

type Step = Readonly<{ id: string; version: number; to: RegistrationState }>;

/** @throws Error when a version moved although the row was locked: a fault of the code */
export const advance = async (
  tx: Tx,
  { id, version, to }: Step,
  more: Readonly<{ seated_at?: Date; certificate_hash?: string }> = {},
): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('registration')
    .set({ state: to, version: version + 1, ...more })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`registration ${id} was locked yet its version moved`);
};

/** The seat is freed before it is given: the count never goes over. */
export const giveSeats = async (tx: Tx, promoted: readonly Registration[], at: Date): Promise<void> => {
  for (const { id, version } of promoted) await advance(tx, { id, version, to: 'seated' }, { seated_at: at });
};

export const saveResized = async (
  tx: Tx,
  change: Parameters<typeof moveTo>[1] & Readonly<{ seats: number; promoted: readonly Registration[] }>,
  at: Date,
): Promise<void> => {
  await moveTo(tx, change, { seats: change.seats });
  await giveSeats(tx, change.promoted, at);
};

export const saveCertificate = async (
  tx: Tx,
  change: Readonly<{ subjectId: string; version: number; to: RegistrationState }>,
  file: Readonly<{ hash: string; sizeBytes: number; type: string }>,
  at: Date,
): Promise<void> => {
  await writing(tx)
    .insertInto('stored_file')
    .values({ hash: file.hash, size_bytes: BigInt(file.sizeBytes), type: file.type, stored_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { subjectId: id, version, to } = change;
  await advance(tx, { id, version, to }, { certificate_hash: file.hash });
};

/** Whose opinion it would be: asked of the row by its own mailbox, and of nobody else. */
export type AnsweringRow = Answering & Readonly<{ id: string; trainingId: string; email: string }>;

export const holdAnswering = async (pen: Pen, registrationId: string): Promise<AnsweringRow | undefined> => {
  const { rows } = await sql<AnsweringRow>`select r.id, r.training_id as "trainingId", r.email, r.state,
      r.gave_opinion as "gaveOpinion", t.ends_at as "endsAt"
    from registration r join training t on t.id = r.training_id where r.id = ${registrationId} for update of r`.execute(
    drafting(pen),
  );
  return rows[0];
};

/** Adds to the counts; that the person answered is noted, what they answered is not. */
export const countOpinion = async (
  pen: Pen,
  { id, trainingId }: AnsweringRow,
  answers: readonly Readonly<{ question: string; level: number }>[],
): Promise<void> => {
  for (const { question, level } of answers) {
    await sql`insert into satisfaction (training_id, question, level, answers)
      values (${trainingId}, ${question}, ${level}, 1)
      on conflict (training_id, question, level) do update set answers = satisfaction.answers + 1`.execute(
      drafting(pen),
    );
  }
  await sql`update registration set gave_opinion = true where id = ${id}`.execute(drafting(pen));
};

const FORGOTTEN = sql`given_name = '', family_name = '', email = id || '@efface.invalid', certificate_hash = null`;

/** Takes out who they were; that a seat was held stays counted. */
export const forgottenRegistrations = (ids: readonly string[]): RawBuilder<unknown> =>
  sql`update registration set ${FORGOTTEN} where id = any(${[...ids]}::uuid[])`;

export const forgetRegistrationsOf = (email: string): RawBuilder<unknown> =>
  sql`update registration set ${FORGOTTEN} where email = ${email}`;
