import { sql } from 'kysely';
import { type Tx, writing } from '#platform/tx';
import type { Body } from '../organisation.ts';
import { insertOrganisation, saveSeat } from './organisations.ts';

/**
 * The bodies of these numbers and all that hangs on them, locked in the order of their ids so that two mergers never
 * wait for each other. A registration of the number that remains waits, or is waited for.
 */
export const lockBodies = async (tx: Tx, survivorSiren: string, sirens: readonly string[]): Promise<void> => {
  const db = writing(tx);
  await sql`select pg_advisory_xact_lock(hashtext('organisation'), hashtext(${survivorSiren}))`.execute(db);
  const bodies = await db
    .selectFrom('organisation')
    .select('id')
    .where('siren', 'in', [survivorSiren, ...sirens])
    .orderBy('id')
    .forUpdate()
    .execute();
  const ids = [NOBODY, ...bodies.map(({ id }) => id)];
  for (const table of ['membership', 'mandate', 'invitation', 'join_request'] as const) {
    await db.selectFrom(table).select('id').where('organisation_id', 'in', ids).orderBy('id').forUpdate().execute();
  }
};
const NOBODY = '00000000-0000-0000-0000-000000000000';

type Moved = Readonly<{ subjectId: string; to: string; version: number }>;
type Table = 'organisation' | 'membership' | 'mandate' | 'invitation' | 'join_request';

const move = async (tx: Tx, table: Table, change: Moved, set: object): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable(table)
    .set({ state: change.to, version: change.version + 1, ...set })
    .where('id', '=', change.subjectId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`${table} ${change.subjectId} was locked yet its version moved`);
};

export type Survivor = Readonly<{
  subjectId: string;
  to: string;
  /** Nothing when it is born of the merger. */
  version: number | undefined;
  born: Body | undefined;
  ground: readonly string[];
}>;

/** The body that takes over, with the ground it takes over. */
export const saveSurvivor = async (tx: Tx, { born, ground, ...change }: Survivor, at: Date): Promise<void> => {
  if (born !== undefined) return insertOrganisation(tx, change.subjectId, born, [], at, ground);
  await move(tx, 'organisation', { ...change, version: change.version ?? 1 }, { ground: [...ground] });
};

export const saveTakenOver = (
  tx: Tx,
  change: Moved,
  into: Readonly<{ survivorId: string; on: string }>,
): Promise<void> => move(tx, 'organisation', change, { merged_into: into.survivorId, merged_on: into.on });

export const saveEndedSeat = (tx: Tx, change: Moved): Promise<void> =>
  move(tx, 'membership', change, { provisional_since: null });

type Brought = Readonly<{
  subjectId: string;
  to: 'active' | 'provisional';
  version: number | undefined;
  facts: Readonly<{
    organisationId: string;
    personId: string;
    role: 'applicant' | 'signatory' | 'viewer';
    quality: string;
  }>;
  /** The seat it follows from, in the body taken over. */
  fromSeatId: string;
}>;

/** Somebody's seat in the body that remains; who goes on signing does it by the same power. */
export const saveBroughtSeat = async (tx: Tx, seat: Brought, at: Date): Promise<void> => {
  if (seat.facts.role !== 'signatory') return saveSeat(tx, seat, at);
  const db = writing(tx);
  const power = await db
    .selectFrom('membership')
    .select(['basis', 'delegation_id', 'starts_on', 'ends_on', 'limit_cents'])
    .where('id', '=', seat.fromSeatId)
    .executeTakeFirstOrThrow();
  await saveSeat(tx, seat, at, power);
  await db
    .updateTable('delegation_document')
    .set({ membership_id: seat.subjectId })
    .where('membership_id', '=', seat.fromSeatId)
    .execute();
};

/** A mandate between the bodies of today, or at its end. */
export const saveMergedMandate = (
  tx: Tx,
  change: Moved & Readonly<{ organisationId: string; mandataryId: string }>,
): Promise<void> =>
  move(
    tx,
    'mandate',
    change,
    change.to === 'ended' ? {} : { organisation_id: change.organisationId, mandatary_id: change.mandataryId },
  );

export const saveClosedInvitation = (tx: Tx, change: Moved): Promise<void> => move(tx, 'invitation', change, {});

export const saveClosedRequest = (
  tx: Tx,
  change: Moved & Readonly<{ reason: string }>,
  by: Readonly<{ id: string; at: Date }>,
): Promise<void> => move(tx, 'join_request', change, { reason: change.reason, answered_by: by.id, answered_at: by.at });
