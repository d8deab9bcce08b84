import { type Tx, writing } from '#platform/tx';
import type { Gate, JoinRequest, Mailbox } from '../join-request.ts';
import { findMailbox } from './invitations.ts';
import { lockBefore, lockBody } from './organisations.ts';

const DAY_MS = 86_400_000;
const TOLD_MAX = 10;

/** Where to write to those who prepare and sign for a body. */
export const mailboxesOf = async (tx: Tx, organisationId: string): Promise<readonly Mailbox[]> => {
  const found = await writing(tx)
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.email', 'person.lang'])
    .distinct()
    .where('membership.organisation_id', '=', organisationId)
    .where('membership.state', '=', 'active')
    .where('membership.role', 'in', ['applicant', 'signatory'])
    .where('person.state', '=', 'active')
    .orderBy('person.email')
    .limit(TOLD_MAX)
    .execute();
  return found.map(({ email, lang }) => ({ email, lang: lang === 'en' ? 'en' : 'fr' }));
};

/** The body of this number, locked, as somebody finds it who asks to act for it. */
export const lockGate = async (tx: Tx, siren: string, personId: string, at: Date): Promise<Gate | undefined> => {
  const db = writing(tx);
  const found = await db
    .selectFrom('organisation')
    .select('id')
    .where('siren', '=', siren)
    .where('state', '=', 'active')
    .executeTakeFirst();
  const body = found && (await lockBody(tx, found.id));
  if (body === undefined) return undefined;
  const asked = await db
    .selectFrom('join_request')
    .select(['organisation_id as organisationId', 'state', 'asked_at as askedAt'])
    .where('person_id', '=', personId)
    .where((is) => is.or([is('asked_at', '>', new Date(at.getTime() - DAY_MS)), is('state', '=', 'asked')]))
    .execute();
  return {
    organisationId: body.id,
    organisationName: body.name,
    before: await lockBefore(tx, body.id, personId, 'applicant'),
    isWaiting: asked.some((one) => one.organisationId === body.id && one.state === 'asked'),
    askedToday: asked.filter((one) => one.askedAt.getTime() > at.getTime() - DAY_MS).length,
    managers: await mailboxesOf(tx, body.id),
  };
};

type Asking = Readonly<{ id: string; organisationId: string; personId: string; note: string; at: Date }>;

export const insertRequest = async (tx: Tx, one: Asking): Promise<void> => {
  await writing(tx)
    .insertInto('join_request')
    .values({
      id: one.id,
      organisation_id: one.organisationId,
      person_id: one.personId,
      note: one.note,
      asked_at: one.at,
      state: 'asked',
    })
    .execute();
};

export const lockRequest = async (
  tx: Tx,
  id: string,
  role: 'applicant' | 'viewer',
): Promise<JoinRequest | undefined> => {
  const db = writing(tx);
  const found = await db.selectFrom('join_request').select('organisation_id').where('id', '=', id).executeTakeFirst();
  const body = found && (await lockBody(tx, found.organisation_id));
  if (body === undefined) return undefined;
  const row = await db
    .selectFrom('join_request')
    .select(['id', 'person_id as personId', 'state', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return {
    ...row,
    state: row.state as JoinRequest['state'],
    organisationId: body.id,
    organisationName: body.name,
    mailbox: await findMailbox(tx, row.personId),
    before: await lockBefore(tx, body.id, row.personId, role),
  };
};

export const moveRequest = async (
  tx: Tx,
  change: Readonly<{ subjectId: string; to: string; version: number }>,
  answer: Readonly<{ by: string; at: Date; reason: string }>,
): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('join_request')
    .set({
      state: change.to,
      version: change.version + 1,
      answered_by: answer.by,
      answered_at: answer.at,
      reason: answer.reason,
    })
    .where('id', '=', change.subjectId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`request ${change.subjectId} was locked yet its version moved`);
};
