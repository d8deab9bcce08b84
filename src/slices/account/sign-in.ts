import { refuse } from '#kernel/refusal';

/** A link serves once, within a quarter of an hour, in the browser that asked for it. */
export const LINK_MINUTES = 15;
export const SESSION_HOURS = 12;

const MINUTE_MS = 60_000;
export const linkEnds = (at: Date): Date => new Date(at.getTime() + LINK_MINUTES * MINUTE_MS);
export const sessionEnds = (at: Date): Date => new Date(at.getTime() + SESSION_HOURS * 60 * MINUTE_MS);

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
