import { randomBytes, randomInt, scryptSync, timingSafeEqual } from 'node:crypto';
import { type Tx, writing } from '#platform/tx';
import type { MemberRole } from '../organisation.ts';
import { CODE_DAYS, type Newcomer, type SeatSettled, type SentCode } from '../verification.ts';
import { findMailbox } from './invitations.ts';
import { lockBody } from './organisations.ts';

const DAY_MS = 86_400_000;
const HASH_BYTES = 32;

/** A person who awaits verification in a body, with the body locked. */
export const lockNewcomer = async (tx: Tx, organisationId: string, personId: string): Promise<Newcomer | undefined> => {
  const body = await lockBody(tx, organisationId);
  const mailbox = body && (await findMailbox(tx, personId));
  if (body === undefined || mailbox === undefined) return undefined;
  const seats = await writing(tx)
    .selectFrom('membership')
    .select(['id', 'role', 'version'])
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .where('state', '=', 'provisional')
    .orderBy('role')
    .forUpdate()
    .execute();
  return {
    organisationId,
    organisationName: body.name,
    person: { id: personId, ...mailbox },
    seats: seats.map(({ id, role, version }) => ({ id, role: role as MemberRole, version })),
  };
};

/** The same, found by one of the person's seats: what the address of the desk's page says. */
export const lockNewcomerOfSeat = async (tx: Tx, membershipId: string): Promise<Newcomer | undefined> => {
  const seat = await writing(tx)
    .selectFrom('membership')
    .select(['organisation_id', 'person_id'])
    .where('id', '=', membershipId)
    .executeTakeFirst();
  return seat && lockNewcomer(tx, seat.organisation_id, seat.person_id);
};

export const settleSeats = async (tx: Tx, seats: readonly SeatSettled[]): Promise<void> => {
  for (const seat of seats) {
    const { numUpdatedRows } = await writing(tx)
      .updateTable('membership')
      .set({ state: seat.to, provisional_since: null, version: seat.version + 1 })
      .where('id', '=', seat.subjectId)
      .where('version', '=', seat.version)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new Error(`membership ${seat.subjectId} was locked yet its version moved`);
  }
};

/** How many codes were sent for this person within the life of a code. */
export const countCodes = async (tx: Tx, newcomer: Newcomer, at: Date): Promise<number> => {
  const { sent } = await writing(tx)
    .selectFrom('body_code')
    .select((count) => count.fn.countAll<bigint>().as('sent'))
    .where('organisation_id', '=', newcomer.organisationId)
    .where('person_id', '=', newcomer.person.id)
    .where('sent_at', '>', new Date(at.getTime() - CODE_DAYS * DAY_MS))
    .executeTakeFirstOrThrow();
  return Number(sent);
};

/** Eight figures, drawn by the machine's own chance. */
export const drawCode = (): string => String(randomInt(100_000_000)).padStart(8, '0');

type NewCode = Readonly<{
  id: string;
  newcomer: Newcomer;
  address: string;
  source: string;
  by: string;
  at: Date;
  expiresAt: Date;
  code: string;
}>;

export const insertCode = async (tx: Tx, one: NewCode): Promise<void> => {
  const db = writing(tx);
  await db
    .insertInto('body_code')
    .values({
      id: one.id,
      organisation_id: one.newcomer.organisationId,
      person_id: one.newcomer.person.id,
      address: one.address,
      source: one.source,
      sent_by: one.by,
      sent_at: one.at,
      expires_at: one.expiresAt,
      state: 'sent',
    })
    .execute();
  const salt = randomBytes(16);
  await db
    .insertInto('body_code_secret')
    .values({ code_id: one.id, salt, hash: scryptSync(one.code, salt, HASH_BYTES) })
    .execute();
};

/** The last code sent, locked, and whether what was typed is it. */
export const lockCode = async (
  tx: Tx,
  newcomer: Newcomer,
  typed: string,
): Promise<Readonly<{ code: SentCode | undefined; isRight: boolean }>> => {
  const row = await writing(tx)
    .selectFrom('body_code')
    .innerJoin('body_code_secret', 'body_code_secret.code_id', 'body_code.id')
    .select(['id', 'expires_at as expiresAt', 'tries', 'used_at as usedAt', 'version', 'salt', 'hash'])
    .where('organisation_id', '=', newcomer.organisationId)
    .where('person_id', '=', newcomer.person.id)
    .orderBy('sent_at', 'desc')
    .limit(1)
    .forUpdate('body_code')
    .executeTakeFirst();
  if (row === undefined) return { code: undefined, isRight: false };
  const { salt, hash, ...code } = row;
  return { code, isRight: timingSafeEqual(hash, scryptSync(typed, salt, HASH_BYTES)) };
};

export const saveTry = async (
  tx: Tx,
  change: Readonly<{ subjectId: string; version: number; tries: number; usedAt: Date | null }>,
): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('body_code')
    .set({ tries: change.tries, used_at: change.usedAt, version: change.version + 1 })
    .where('id', '=', change.subjectId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`code ${change.subjectId} was locked yet its version moved`);
};
