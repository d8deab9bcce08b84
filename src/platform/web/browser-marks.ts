import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Lang } from '#kernel/text';
import { keyedHash } from '../secret.ts';

/** What the browser keeps for us: the session, a mark of its own, a language, a theme. */
export const SESSION_COOKIE = 'laureat_session';
const BROWSER_COOKIE = 'laureat_browser';
const LANG_COOKIE = 'laureat_lang';
const THEME_COOKIE = 'laureat_theme';
const YEAR_SECONDS = 365 * 24 * 3600;

/** A browser takes this prefix only from this very host over https, for the whole site: no neighbour can put one there. */
const HOST_PREFIX = '__Host-';
const OWN_COOKIES: readonly string[] = [SESSION_COOKIE, BROWSER_COOKIE, LANG_COOKIE, THEME_COOKIE];

/** The name under which the browser keeps a cookie of ours. Without https, browsers refuse the prefix. */
export const cookieName = (name: string, secure: boolean): string => (secure ? `${HOST_PREFIX}${name}` : name);

/** Ours alone, under their plain names. On https one without the prefix was put there by somebody else. */
export const ownCookies = (sent: Readonly<Record<string, string | undefined>>, secure: boolean) =>
  Object.fromEntries(OWN_COOKIES.map((name) => [name, sent[cookieName(name, secure)]]));

type CookieLife = Readonly<{ maxAge: number }>;
export const keepCookie = (
  reply: FastifyReply,
  name: string,
  value: string,
  life: CookieLife,
  secure: boolean,
): void => {
  reply.setCookie(cookieName(name, secure), value, { path: '/', httpOnly: true, sameSite: 'lax', secure, ...life });
};
export const dropCookie = (reply: FastifyReply, name: string, secure: boolean): void => {
  reply.clearCookie(cookieName(name, secure), { path: '/', httpOnly: true, sameSite: 'lax', secure });
};

export const newToken = (): string => randomBytes(32).toString('base64url');
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

export const sessionTokenOf = (request: FastifyRequest): string | undefined => request.cookies[SESSION_COOKIE];

/** Gives the browser the token of its session, for as long as it lasts: counted from now, whatever its own clock says. */
export const keepToken = (
  reply: FastifyReply,
  session: Readonly<{ token: string; expiresAt: Date }>,
  { secure, at }: Readonly<{ secure: boolean; at: Date }>,
): void => {
  const maxAge = Math.max(0, Math.floor((session.expiresAt.getTime() - at.getTime()) / 1000));
  keepCookie(reply, SESSION_COOKIE, session.token, { maxAge }, secure);
};

/** The mark this browser has, if it has one. */
export const browserKnown = (request: FastifyRequest): string | undefined => {
  const known = request.cookies[BROWSER_COOKIE];
  return known !== undefined && /^[\w-]{43}$/.test(known) ? known : undefined;
};

/** The mark of this browser; given on the first page that needs it. */
export const browserOf = (request: FastifyRequest, reply: FastifyReply, secure: boolean): string => {
  const known = browserKnown(request);
  if (known !== undefined) return known;
  const made = newToken();
  keepCookie(reply, BROWSER_COOKIE, made, { maxAge: YEAR_SECONDS }, secure);
  return made;
};

export const langOf = (request: FastifyRequest): Lang => {
  const kept = request.cookies[LANG_COOKIE];
  if (kept === 'fr' || kept === 'en') return kept;
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'fr';
};

export type Theme = 'light' | 'dark' | 'auto';
export const themeOf = (request: FastifyRequest): Theme => {
  const kept = request.cookies[THEME_COOKIE];
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
};

export const keepLang = (reply: FastifyReply, lang: Lang, secure: boolean): void => {
  keepCookie(reply, LANG_COOKIE, lang, { maxAge: YEAR_SECONDS }, secure);
};
export const keepTheme = (reply: FastifyReply, theme: Theme, secure: boolean): void => {
  keepCookie(reply, THEME_COOKIE, theme, { maxAge: YEAR_SECONDS }, secure);
};

/** The mark a form must carry. */
export const csrfOf = keyedHash;

export const csrfMatches = (expected: string, sent: string): boolean => {
  const [a, b] = [Buffer.from(expected), Buffer.from(sent)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** A path of this site to come back to, as browsers write addresses; anything else is the home page. */
export const localPath = (wanted: string | undefined): string =>
  wanted !== undefined && /^\/(?!\/)[!-[\]-~]*$/.test(wanted) ? wanted : '/';

/** Whether a POST comes from our own pages: the browser says so, and we believe it before the form's own mark. */
export const fromOurselves = (request: FastifyRequest): boolean => {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.headers.origin;
  if (origin === undefined || origin === 'null') return site !== undefined || origin === undefined;
  return URL.canParse(origin) && new URL(origin).host === request.headers.host;
};
