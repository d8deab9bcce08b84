import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { unlockText } from '#platform/locked';
import { type Reader, rows } from '#platform/read';
import { hashOf } from '#platform/web/browser-marks';
import type { FactorKind } from '../factor.ts';
import { CEREMONY } from '../prepare-factor.ts';

export type FactorLine = Readonly<{ id: string; kind: FactorKind; name: string; addedAt: Date; usedAt: Date | null }>;
export type SessionLine = Readonly<{
  id: string;
  provider: string;
  browserName: string;
  vouchedAt: Date | null;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  isThis: boolean;
}>;

export const factorsOf = (reader: Reader, actor: Actor): Promise<readonly FactorLine[]> =>
  rows<FactorLine>(
    reader,
    sql`select id, kind, name, added_at as "addedAt", used_at as "usedAt" from factors_of(${actor.id})`,
  );

export const recoveryCodesLeft = async (reader: Reader, actor: Actor): Promise<number> =>
  (await rows<{ left: number }>(reader, sql`select recovery_codes_left(${actor.id}) as left`))[0]?.left ?? 0;

/** The open sessions of the person, the last used first. */
export const sessionsOf = (
  reader: Reader,
  actor: Actor,
  at: Date,
  token: string | undefined,
): Promise<readonly SessionLine[]> =>
  rows<SessionLine>(
    reader,
    sql`select s.id, s.provider, s.browser_name as "browserName", s.vouched_at as "vouchedAt", s.created_at as "createdAt",
        s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt",
        s.id = (select o.id from open_session(${hashOf(token ?? '')}, ${at}) o) as "isThis"
      from sessions_of(${actor.id}, ${at}) s`,
  );

/** What was drawn for this browser and is shown once more to the same person, for a few minutes. */
export const ceremonyOf = async (
  reader: Reader,
  secret: string,
  asked: Readonly<{ actor: Actor; browser: string; purpose: 'add_authenticator' | 'recovery_codes'; at: Date }>,
): Promise<string | undefined> => {
  const { actor, browser, purpose, at } = asked;
  const [row] = await rows<{ locked: string | null }>(
    reader,
    sql`select ceremony_of(${hashOf(browser)}, ${purpose}, ${actor.id}, ${at}) as locked`,
  );
  return row?.locked ? unlockText(secret, CEREMONY, Buffer.from(row.locked, 'base64')) : undefined;
};
