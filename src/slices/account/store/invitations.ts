import { type Tx, writing } from '#platform/tx';
import type { Basis, Doorstep, Invitation, Offer } from '../invitation.ts';
import { lockActiveBody, lockBody } from './organisations.ts';

const DAY_MS = 86_400_000;

/** What stands around an invitation: read with the body locked, so that two members do not invite the same person twice. */
export const lockDoorstep = async (
  tx: Tx,
  organisationId: string,
  offer: Offer,
  at: Date,
): Promise<Doorstep | undefined> => {
  const db = writing(tx);
  const body = await lockActiveBody(tx, organisationId);
  if (body === undefined) return undefined;
  const person = await db
    .selectFrom('person')
    .select(['id', 'lang'])
    .where('email', '=', offer.email)
    .executeTakeFirst();
  const seat =
    person &&
    (await db
      .selectFrom('membership')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('person_id', '=', person.id)
      .where('role', '=', offer.role)
      .where('state', '=', 'active')
      .executeTakeFirst());
  const sent = await db
    .selectFrom('invitation')
    .select(['email', 'role', 'state', 'sent_at as sentAt'])
    .where('organisation_id', '=', organisationId)
    .where((is) => is.or([is('sent_at', '>', new Date(at.getTime() - DAY_MS)), is('state', '=', 'sent')]))
    .execute();
  return {
    organisationId,
    organisationName: body.name,
    isMember: seat !== undefined,
    isInvited: sent.some((one) => one.state === 'sent' && one.email === offer.email && one.role === offer.role),
    sentToday: sent.filter((one) => one.sentAt.getTime() > at.getTime() - DAY_MS).length,
    inviteeLang: person && (person.lang === 'en' ? 'en' : 'fr'),
  };
};

export type NewInvitation = Readonly<{
  id: string;
  organisationId: string;
  email: string;
  role: string;
  quality: string;
  basis: Basis;
  lang: 'fr' | 'en';
  back: string;
  by: string;
  at: Date;
  expiresAt: Date;
  tokenHash: Buffer;
}>;

export const insertInvitation = async (tx: Tx, one: NewInvitation): Promise<void> => {
  await writing(tx)
    .insertInto('invitation')
    .values({
      id: one.id,
      organisation_id: one.organisationId,
      email: one.email,
      role: one.role,
      quality: one.quality,
      basis: one.basis,
      lang: one.lang,
      back: one.back,
      invited_by: one.by,
      sent_at: one.at,
      expires_at: one.expiresAt,
      token_hash: one.tokenHash,
      state: 'sent',
    })
    .execute();
};

/** The invitation and its body, locked. */
export const lockInvitation = async (tx: Tx, id: string): Promise<Invitation | undefined> => {
  const db = writing(tx);
  const found = await db.selectFrom('invitation').select('organisation_id').where('id', '=', id).executeTakeFirst();
  const body = found && (await lockBody(tx, found.organisation_id));
  if (body === undefined) return undefined;
  const row = await db
    .selectFrom('invitation')
    .select(['id', 'email', 'role', 'quality', 'basis', 'lang', 'back', 'state', 'version'])
    .select(['invited_by as invitedBy', 'expires_at as expiresAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { ...row, organisationId: body.id, organisationName: body.name } as Invitation;
};

type Moved = Readonly<{ subjectId: string; to: string; version: number }>;

export const moveInvitation = async (
  tx: Tx,
  change: Moved,
  renewed?: Readonly<{ tokenHash: Buffer; at: Date; expiresAt: Date }>,
): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('invitation')
    .set({
      state: change.to,
      version: change.version + 1,
      ...(renewed && { token_hash: renewed.tokenHash, sent_at: renewed.at, expires_at: renewed.expiresAt }),
    })
    .where('id', '=', change.subjectId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`invitation ${change.subjectId} was locked yet its version moved`);
};

/** How to write to somebody who is registered: nothing when they are not, or no longer. */
export const findMailbox = async (
  tx: Tx,
  personId: string,
): Promise<Readonly<{ email: string; lang: 'fr' | 'en' }> | undefined> => {
  const row = await writing(tx)
    .selectFrom('person')
    .select(['email', 'lang'])
    .where('id', '=', personId)
    .where('state', '=', 'active')
    .executeTakeFirst();
  return row && { email: row.email, lang: row.lang === 'en' ? 'en' : 'fr' };
};
