import { sql } from 'kysely';
import { drafting, type Pen } from '#platform/tx';
import type { KnownPerson, Link } from '../sign-in.ts';

/** The browser hash of a link that any browser may use: no browser has a mark whose hash is made of zeros. */
export const ANY_BROWSER = Buffer.alloc(32);

/** Removes sessions that are over. A few at a time, and never waiting for anyone. */
export const forgetOver = async (pen: Pen, at: Date): Promise<void> => {
  const db = drafting(pen);
  await sql`delete from session where token_hash in (
    select token_hash from session where expires_at <= ${at} limit 50 for update skip locked)`.execute(db);
};

export const personByEmail = async (
  pen: Pen,
  email: string,
): Promise<(KnownPerson & { lang: 'fr' | 'en'; isFictitious: boolean }) | undefined> => {
  const row = await drafting(pen)
    .selectFrom('person')
    .select(['id', 'state', 'lang', 'is_fictitious'])
    .where('email', '=', email)
    .executeTakeFirst();
  return (
    row && { id: row.id, state: row.state, lang: row.lang === 'en' ? 'en' : 'fr', isFictitious: row.is_fictitious }
  );
};

export const insertLink = async (
  pen: Pen,
  link: Readonly<{ tokenHash: Buffer; browserHash: Buffer; email: string; back: string; at: Date; expiresAt: Date }>,
): Promise<void> => {
  await drafting(pen)
    .insertInto('sign_in_link')
    .values({
      token_hash: link.tokenHash,
      browser_hash: link.browserHash,
      email: link.email,
      back: link.back,
      created_at: link.at,
      expires_at: link.expiresAt,
    })
    .execute();
};

export const lockLink = async (pen: Pen, tokenHash: Buffer, browserHash: Buffer): Promise<Link | undefined> => {
  const row = await drafting(pen)
    .selectFrom('sign_in_link')
    .select(['email', 'back', 'expires_at', 'used_at', 'browser_hash'])
    .where('token_hash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst();
  return (
    row && {
      email: row.email,
      back: row.back,
      expiresAt: row.expires_at,
      usedAt: row.used_at,
      isThisBrowser: row.browser_hash.equals(browserHash) || row.browser_hash.equals(ANY_BROWSER),
    }
  );
};

export const consumeLink = async (pen: Pen, tokenHash: Buffer, at: Date): Promise<void> => {
  const { numUpdatedRows } = await drafting(pen)
    .updateTable('sign_in_link')
    .set({ used_at: at })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('a sign-in link was locked yet somebody used it');
};

/** @returns the person only when it is one that the demonstration made up */
export const fictitiousPerson = async (pen: Pen, id: string): Promise<KnownPerson | undefined> =>
  drafting(pen)
    .selectFrom('person')
    .select(['id', 'state'])
    .where('id', '=', id)
    .where('is_fictitious', '=', true)
    .where('state', '=', 'active')
    .executeTakeFirst();
