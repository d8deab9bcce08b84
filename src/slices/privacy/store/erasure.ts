import { sql } from 'kysely';
import { type Tx, writing } from '#platform/tx';
import { forgetRegistrationsOf } from '#slices/training';
import type { Request, Subject, Touched } from '../privacy.ts';
import { type Found, tracesOf } from '../queries/traces.ts';

type LockedRequest = Request & Readonly<{ askedAt: Date; isExtended: boolean }>;

export const lockRequest = async (tx: Tx, id: string): Promise<LockedRequest | undefined> => {
  const row = await writing(tx)
    .selectFrom('erasure_request')
    .select(['id', 'person_id as personId', 'asked_at as askedAt', 'state', 'version', 'extended_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { extended_at: extendedAt, ...request } = row;
  return { ...request, state: row.state as Request['state'], isExtended: extendedAt !== null };
};

/** The answer takes longer, as the person was told. */
export const saveExtension = async (
  tx: Tx,
  extension: Readonly<{ id: string; by: string; at: Date; reason: string }>,
): Promise<void> => {
  await writing(tx)
    .updateTable('erasure_request')
    .set((eb) => ({
      version: eb('version', '+', 1),
      extended_at: extension.at,
      extended_by: extension.by,
      extension_reason: extension.reason,
    }))
    .where('id', '=', extension.id)
    .execute();
};

export const lockOpenRequest = async (tx: Tx, personId: string): Promise<Request | undefined> => {
  const row = await writing(tx)
    .selectFrom('erasure_request')
    .select('id')
    .where('person_id', '=', personId)
    .where('state', '=', 'asked')
    .executeTakeFirst();
  return row && lockRequest(tx, row.id);
};

export const insertRequest = async (tx: Tx, id: string, personId: string, at: Date): Promise<void> => {
  await writing(tx)
    .insertInto('erasure_request')
    .values({ id, person_id: personId, asked_at: at, state: 'asked' })
    .execute();
};

export const saveAnswer = async (
  tx: Tx,
  answer: Readonly<{ id: string; to: string; answeredBy: string | null; at: Date; reason?: string }>,
): Promise<void> => {
  await writing(tx)
    .updateTable('erasure_request')
    .set((eb) => ({
      state: answer.to,
      version: eb('version', '+', 1),
      answered_by: answer.answeredBy,
      answered_at: answer.at,
      reason: answer.reason ?? '',
    }))
    .where('id', '=', answer.id)
    .execute();
};

/** Everything that names somebody and may go, held until the act is done. */
const touchedBy = async (tx: Tx, personId: string, email: string): Promise<readonly Touched[]> => {
  const { rows } = await sql<Touched>`
    select 'membership' as machine, id, state as "from", 'ended' as "to" from membership where person_id = ${personId}
    union all select 'factor', id, state, 'removed' from factor where person_id = ${personId}
    union all select 'join_request', id, state, 'forgotten' from join_request
      where person_id = ${personId} and state <> 'forgotten'
    union all select 'invitation', id, state, 'forgotten' from invitation where email = ${email} and state <> 'forgotten'
    order by 1, 2`.execute(writing(tx));
  return rows;
};

export const lockPerson = async (
  tx: Tx,
  id: string,
): Promise<Readonly<{ id: string; email: string; lang: string; state: string; version: number }> | undefined> =>
  writing(tx)
    .selectFrom('person')
    .select(['id', 'email', 'lang', 'state', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

export type Erased = Subject & Readonly<{ email: string; lang: string }>;

export const lockSubject = async (tx: Tx, id: string, day: string): Promise<Erased | undefined> => {
  const person = await lockPerson(tx, id);
  if (person === undefined) return undefined;
  const { rows } = await tracesOf(id, day).execute(writing(tx));
  return {
    ...person,
    ...(rows[0] as Found),
    request: await lockOpenRequest(tx, id),
    touched: await touchedBy(tx, id, person.email),
  };
};

/** A mailbox that cannot exist (RFC 2606): nothing is ever sent to it. */
const noMailbox = (id: string): string => `${id}@efface.invalid`;

/** The number that stands for somebody: the beginning of their identifier, which the journal keeps. */
export const numberOf = (personId: string): string => `n° ${personId.slice(0, 8).toUpperCase()}`;

/** Takes away all that names the person or opens a door; see `erased: 'all'` in the register. */
export const forgetPerson = async (tx: Tx, { id, email, version, touched }: Erased): Promise<void> => {
  const db = writing(tx);
  const idsOf = (machine: string) => touched.filter((one) => one.machine === machine).map((one) => one.id);
  await db
    .updateTable('person')
    .set({
      given_name: 'Personne',
      family_name: numberOf(id),
      email: noMailbox(id),
      lang: 'fr',
      state: 'erased',
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  for (const table of ['session', 'recovery_code', 'ceremony', 'identity', 'presence', 'email_change'] as const) {
    await db.deleteFrom(table).where('person_id', '=', id).execute();
  }
  await db.deleteFrom('session').where('newcomer_email', '=', email).execute();
  await db.deleteFrom('sign_in_link').where('email', '=', email).execute();
  await sql`delete from factor_use where factor_id = any(${idsOf('factor')}::uuid[])`.execute(db);
  await sql`update factor set state = 'removed', version = version + 1, name = '', transports = '{}',
      credential_id = case when kind = 'passkey' then '' end, public_key = case when kind = 'passkey' then ''::bytea end,
      secret = case when kind = 'authenticator' then ''::bytea end
    where id = any(${idsOf('factor')}::uuid[])`.execute(db);
  await sql`update membership set state = 'ended', version = version + 1, quality = '', provisional_since = null
    where id = any(${idsOf('membership')}::uuid[])`.execute(db);
  await sql`update join_request set state = 'forgotten', version = version + 1, note = '', reason = ''
    where id = any(${idsOf('join_request')}::uuid[])`.execute(db);
  await forgetInvitations(tx, idsOf('invitation'));
  await sql`update answer set value = 'null'::jsonb where edited_by = ${id} and value <> 'null'::jsonb
    and application_id in (select a.id from application a where a.state = 'abandoned')`.execute(db);
  await sql`update outbox set recipient = '', subject = '', body = '', calendar = null, last_error = null
    where recipient = ${email}`.execute(db);
  await forgetRegistrationsOf(email).execute(db);
};

/** The address invited goes; the fact that somebody was invited stays. */
export const forgetInvitations = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await sql`update invitation set state = 'forgotten', version = version + 1, quality = '', email = id || '@efface.invalid'
    where id = any(${[...ids]}::uuid[])`.execute(writing(tx));
};
