import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';
import { hashOf } from '#platform/web/browser-marks';

export type EmailChange = Readonly<{ email: string; expiresAt: Date; usedAt: Date | null }>;

/** What a link for another address is worth, for whoever asked for it. */
export const emailChangeByToken = async (reader: Reader, token: string): Promise<EmailChange | undefined> => {
  const [found] = await rows<EmailChange>(
    reader,
    sql`select email, expires_at as "expiresAt", used_at as "usedAt" from email_change_by_hash(${hashOf(token)})`,
  );
  return found;
};
