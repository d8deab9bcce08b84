import { sql } from 'kysely';
import { type Reader, rightToRead } from '#platform/read';
import { drafting, type Pen, type Tx, writing } from '#platform/tx';
import type { Application, ApplicationState } from '../application.ts';

/** What an act or a paper may read on its way: the same queries as pages, inside its own transaction. */
export const readingIn = (tx: Tx): Reader => rightToRead(writing(tx));
export const readingOn = (pen: Pen): Reader => rightToRead(drafting(pen));

const COLUMNS = [
  'id',
  'number',
  'round_id as roundId',
  'programme_version_id as versionId',
  'organisation_id as organisationId',
  'opened_by as openedBy',
  'mandate_id as mandateId',
  'state',
  'version',
  'title',
  'asked_cents as askedCents',
  'opened_at as openedAt',
  'submitted_at as submittedAt',
  'departement',
  'desk',
] as const;

/** The file, locked until the act ends: nobody else moves it on meanwhile. */
export const lockApplication = async (tx: Tx, id: string): Promise<Application | undefined> =>
  (await writing(tx).selectFrom('application').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst()) as
    | Application
    | undefined;

/** Several files at once, locked in the order of their ids so that two acts never wait for each other. */
export const lockApplications = async (tx: Tx, ids: readonly string[]): Promise<readonly Application[]> =>
  (await writing(tx)
    .selectFrom('application')
    .select(COLUMNS)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()) as unknown as readonly Application[];

/** Keeps the file as it is while an answer is written: filing waits for the end of it. */
export const holdApplication = async (pen: Pen, id: string): Promise<void> => {
  await drafting(pen).selectFrom('application').select('id').where('id', '=', id).forShare().execute();
};

/** A change of the state of a file, seen at that version. */
export type Advance = Readonly<{ subjectId: string; to: string; version: number }>;

/**
 * Moves a file on. Later slices use it in the `save` of their acts.
 * @throws Error when the version moved although the row was locked: a fault of the code
 */
export const advanceApplication = async (tx: Tx, change: Advance): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('application')
    .set({ state: change.to, version: change.version + 1 })
    .where('id', '=', change.subjectId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`application ${change.subjectId} was locked yet its version moved`);
};

/** Keeps the body as it is until the file is there; @returns false when another body took it over meanwhile */
export const holdActiveBody = async (tx: Tx, organisationId: string): Promise<boolean> => {
  const held = await writing(tx)
    .selectFrom('organisation')
    .select('state')
    .where('id', '=', organisationId)
    .forKeyShare()
    .executeTakeFirst();
  return held?.state === 'active';
};

/** The next rank of a file: unique over the instance; a rank read and not used is lost, and that is well. */
export const nextRank = async (tx: Tx): Promise<bigint> => {
  const { rows } = await sql<{ rank: bigint }>`select nextval('application_number') as rank`.execute(writing(tx));
  return BigInt(rows[0]?.rank ?? 0n);
};

export type NewApplication = Readonly<{
  subjectId: string;
  number: string;
  roundId: string;
  versionId: string;
  organisationId: string;
  openedBy: string;
  mandateId: string | null;
  openedAt: Date;
  to: ApplicationState;
  takenUpFrom?: string;
  /** The file of the stage before. */
  follows?: string;
}>;

export const insertApplication = async (tx: Tx, file: NewApplication): Promise<void> => {
  await writing(tx)
    .insertInto('application')
    .values({
      id: file.subjectId,
      number: file.number,
      round_id: file.roundId,
      programme_version_id: file.versionId,
      organisation_id: file.organisationId,
      opened_by: file.openedBy,
      mandate_id: file.mandateId,
      opened_at: file.openedAt,
      state: file.to,
      taken_up_from: file.takenUpFrom ?? null,
      follows: file.follows ?? null,
    })
    .execute();
};
