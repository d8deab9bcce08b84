import { sql } from 'kysely';
import { drafting, type Pen } from '#platform/tx';

export type Provider = 'link' | 'demonstration' | 'proconnect' | 'franceconnect' | 'passkey';
type Holder = Readonly<{ personId: string }> | Readonly<{ newcomerId: string; email: string }>;

/** A session as it opens. Its limits are those of everybody until the first page, which knows the roles. */
export type NewSession = Readonly<{
  tokenHash: Buffer;
  holder: Holder;
  provider: Provider;
  /** By which identity, when it is by one that is bound. */
  identityId?: string | undefined;
  /** When a second factor was shown for it, or vouched for by the provider. */
  vouchedAt: Date | undefined;
  browserName: string;
  at: Date;
  expiresAt: Date;
  /** What the provider asks for to end its own session, encrypted. */
  logoutHint?: string;
}>;

export const insertSession = async (pen: Pen, session: NewSession): Promise<void> => {
  const { holder } = session;
  await drafting(pen)
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      ...('personId' in holder
        ? { person_id: holder.personId }
        : { newcomer_id: holder.newcomerId, newcomer_email: holder.email }),
      provider: session.provider,
      identity_id: session.identityId ?? null,
      vouched_at: session.vouchedAt ?? null,
      browser_name: session.browserName,
      logout_hint: session.logoutHint ?? null,
      created_at: session.at,
      last_seen_at: session.at,
      expires_at: session.expiresAt,
    })
    .execute();
};

export const deleteSession = async (pen: Pen, tokenHash: Buffer): Promise<void> => {
  await drafting(pen).deleteFrom('session').where('token_hash', '=', tokenHash).execute();
};

/** Ends a session. @returns how it was opened, and what its provider asks for to end its own */
export const takeSession = async (
  pen: Pen,
  tokenHash: Buffer,
): Promise<Readonly<{ provider: string; hint: string | null }> | undefined> =>
  drafting(pen)
    .deleteFrom('session')
    .where('token_hash', '=', tokenHash)
    .returning(['provider', 'logout_hint as hint'])
    .executeTakeFirst();

export type OpenSession = Readonly<{ rights: string | null; createdAt: Date; expiresAt: Date }>;

/** @returns undefined when the session is over, or was exchanged for another */
export const lockSession = async (pen: Pen, tokenHash: Buffer, at: Date): Promise<OpenSession | undefined> => {
  const row = await drafting(pen)
    .selectFrom('session')
    .select(['rights', 'created_at', 'expires_at'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', at)
    .where('is_replaced', '=', false)
    .forUpdate()
    .executeTakeFirst();
  return row && { rights: row.rights, createdAt: row.created_at, expiresAt: row.expires_at };
};

/** What a page teaches of the session: the person is there, and what they hold. */
export type Noted = Readonly<{ at: Date; rights: string; idleMinutes: number; expiresAt: Date }>;

export const noteSession = async (pen: Pen, tokenHash: Buffer, noted: Noted): Promise<void> => {
  await drafting(pen)
    .updateTable('session')
    .set({
      last_seen_at: noted.at,
      rights: noted.rights,
      idle_minutes: noted.idleMinutes,
      expires_at: noted.expiresAt,
    })
    .where('token_hash', '=', tokenHash)
    .execute();
};

/** Opens a session in the place of another, which fades at `fadesAt`: same person, same provider, another token. */
export const exchangeSession = async (
  pen: Pen,
  before: Buffer,
  after: Readonly<{ tokenHash: Buffer; vouchedAt?: Date; fadesAt: Date }>,
): Promise<void> => {
  const db = drafting(pen);
  await sql`insert into session (token_hash, person_id, newcomer_id, newcomer_email, created_at, last_seen_at, expires_at,
      provider, identity_id, vouched_at, logout_hint, idle_minutes, browser_name, rights, look_id)
    select ${after.tokenHash}, person_id, newcomer_id, newcomer_email, created_at, last_seen_at, expires_at, provider, identity_id,
      coalesce(${after.vouchedAt ?? null}::timestamptz, vouched_at), logout_hint, idle_minutes, browser_name, rights, look_id
    from session where token_hash = ${before}`.execute(db);
  await db
    .updateTable('session')
    .set({ is_replaced: true, expires_at: sql`least(expires_at, ${after.fadesAt})`, logout_hint: null })
    .where('token_hash', '=', before)
    .execute();
};

export const isSessionOf = async (pen: Pen, personId: string, sessionId: string): Promise<boolean> =>
  (await drafting(pen)
    .selectFrom('session')
    .select('id')
    .where('person_id', '=', personId)
    .where('id', '=', sessionId)
    .executeTakeFirst()) !== undefined;

/** Ends one session of the person; nothing happens when it is theirs no more. */
export const endSession = async (pen: Pen, personId: string, sessionId: string): Promise<void> => {
  await drafting(pen).deleteFrom('session').where('person_id', '=', personId).where('id', '=', sessionId).execute();
};

export const endOtherSessions = async (pen: Pen, personId: string, kept: Buffer): Promise<void> => {
  await drafting(pen).deleteFrom('session').where('person_id', '=', personId).where('token_hash', '!=', kept).execute();
};
