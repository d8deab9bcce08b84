import { refuse } from '#kernel/refusal';

/** A link serves once, within a quarter of an hour, in the browser that asked for it. */
export const LINK_MINUTES = 15;
export const SESSION_HOURS = 12;

const MINUTE_MS = 60_000;
export const linkEnds = (at: Date): Date => new Date(at.getTime() + LINK_MINUTES * MINUTE_MS);
export const sessionEnds = (at: Date): Date => new Date(at.getTime() + SESSION_HOURS * 60 * MINUTE_MS);

/** Attempts counted in a window that began with the first of them. */
export type Count = Readonly<{ hits: number; endsAt: Date; hitsMax: number }>;

/** One address serves a whole town hall; one mailbox belongs to one person. */
export const HITS_MAX_PER_ADDRESS = 30;
export const HITS_MAX_PER_EMAIL = 5;
export const WINDOW_MINUTES = 15;

/** Refuses beyond the limit and says how long to wait; the same for every address, known or not. */
export const askLink = (counts: readonly Count[], at: Date) => {
  const over = counts.filter((count) => count.hits > count.hitsMax);
  if (over.length > 0) {
    const endsAt = Math.max(...over.map((count) => count.endsAt.getTime()));
    return refuse('rule', 'account.ask_link.too_many', {
      minutes: Math.max(1, Math.ceil((endsAt - at.getTime()) / MINUTE_MS)),
    });
  }
  return { allowed: true as const };
};

export type Link = Readonly<{
  email: string;
  back: string;
  expiresAt: Date;
  usedAt: Date | null;
  /** Also true when the browser does not matter: the first link, printed by the launcher. */
  isThisBrowser: boolean;
}>;

/** What a link is worth, before anyone presses a button: the browser is only asked when it is used. */
export const followLink = (link: Pick<Link, 'expiresAt' | 'usedAt'> | undefined, at: Date) => {
  if (link === undefined) return refuse('rule', 'account.open_session.unknown_link');
  if (link.usedAt !== null) return refuse('rule', 'account.open_session.used_link');
  if (at >= link.expiresAt) return refuse('rule', 'account.open_session.expired_link');
  return { link };
};

export type KnownPerson = Readonly<{ id: string; state: string }>;

/** Opens a session for whoever holds the link: a person, or a newcomer who will say a name first. */
export const openSession = (link: Link | undefined, person: KnownPerson | undefined, at: Date) => {
  const followed = followLink(link, at);
  if ('refusal' in followed) return followed;
  if (link?.isThisBrowser === false) return refuse('rule', 'account.open_session.other_browser');
  if (person !== undefined && person.state !== 'active') return refuse('rule', 'account.open_session.deactivated');
  return { expiresAt: sessionEnds(at) };
};
