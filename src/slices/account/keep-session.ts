import { z } from 'zod';
import type { SecuritySettings } from '#kernel/instance';
import { allowPaper } from '#kernel/permission';
import type { Office } from '#platform/act';
import { jot, paper, type Written } from '#platform/paper';
import { hashOf, newToken } from '#platform/web/browser-marks';
import type { NewSession, Services } from '#platform/web/services';
import { EXCHANGE_MS, limitOf } from './session.ts';
import { exchangeSession, lockSession, noteSession } from './store/sessions.ts';

const HOUR_MS = 3_600_000;

const input = z.object({
  hash: z.instanceof(Buffer),
  rights: z.string(),
  mayReplace: z.boolean(),
  limit: z.object({ idleMinutes: z.number(), hours: z.number() }),
});

/**
 * Notes that a person is there. What they hold has changed since the session opened: the session is exchanged for
 * another, so that a token seen before a rise of right is worth nothing after it.
 */
const keep = paper({
  name: 'account.keep_session',
  input,
  load: (pen, { hash }, { at }) => lockSession(pen, hash, at),
  permit: allowPaper('account.keep_session', () => ({})),
  write: async (
    pen,
    session,
    { hash, rights, mayReplace, limit },
    { at },
  ): Promise<Written<{ exchanged: NewSession | undefined }>> => {
    const changed = session.rights !== null && session.rights !== rights;
    const expiresAt = new Date(
      Math.min(session.expiresAt.getTime(), session.createdAt.getTime() + limit.hours * HOUR_MS),
    );
    // Until a page can hand the new token over, what was held before stays written: the exchange is still due.
    const noted = changed && !mayReplace ? (session.rights as string) : rights;
    await noteSession(pen, hash, { at, rights: noted, idleMinutes: limit.idleMinutes, expiresAt });
    if (!changed || !mayReplace) return { done: { exchanged: undefined } };
    const token = newToken();
    await exchangeSession(pen, hash, { tokenHash: hashOf(token), fadesAt: new Date(at.getTime() + EXCHANGE_MS) });
    return { done: { exchanged: { token, expiresAt } } };
  },
});

/** What the web layer asks of each page; see `Services`. */
export const keepSession =
  (office: Office, security: SecuritySettings): Services['keepSession'] =>
  async (present, { hash, mayReplace, at }) => {
    const { rights } = present.session;
    const limit = limitOf(present, security);
    const kept = await jot(office, keep, { hash, rights, mayReplace, limit }, { actor: present, at });
    return 'done' in kept ? kept.done.exchanged : undefined;
  };
