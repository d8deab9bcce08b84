import { refuse } from '#kernel/refusal';
import type { Introduced } from './providers/provider.ts';
import type { KnownPerson } from './sign-in.ts';

const MINUTE_MS = 60_000;

/** How long one is waited for at a provider, and then at one's mailbox. */
export const DEPARTURE_MINUTES = 10;
export const INTRODUCTION_MINUTES = 15;
export const departureEnds = (at: Date): Date => new Date(at.getTime() + DEPARTURE_MINUTES * MINUTE_MS);
export const introductionEnds = (at: Date): Date => new Date(at.getTime() + INTRODUCTION_MINUTES * MINUTE_MS);

export type Departure = Readonly<{ locked: string; back: string; expiresAt: Date }>;

/** Whoever comes back left from this browser, a short while ago, and comes back once. */
export const comeBack = (departure: Departure | undefined, at: Date) => {
  if (departure === undefined) return refuse('rule', 'account.return_from_provider.unknown');
  if (at >= departure.expiresAt) return refuse('rule', 'account.return_from_provider.expired');
  return { departure };
};

/** An establishment that an identity named: when it last did, and when it last served at all. */
export type Word = Readonly<{ siret: string; saidAt: Date; usedAt: Date }>;

/** How long the word of an identity on an employer holds: nobody says when somebody has left. */
export const WORD_DAYS = 7;
const WORD_MS = WORD_DAYS * 24 * 60 * MINUTE_MS;

/**
 * Whether an identity places somebody in an establishment now. Each speaks for itself alone: for what it said the last
 * time it served, and for seven days. Coming in by another one takes nothing from it.
 */
export const stands = ({ saidAt, usedAt }: Word, at: Date): boolean =>
  saidAt.getTime() >= usedAt.getTime() && at.getTime() < usedAt.getTime() + WORD_MS;

/** The bodies, by SIREN, in which somebody's identities place them now. */
export const bodiesSaid = (words: readonly Word[], at: Date): readonly string[] => [
  ...new Set(words.filter((word) => stands(word, at)).map(({ siret }) => siret.slice(0, 9))),
];

export type Met = Readonly<{
  /** Whom this identity is bound to. */
  bound: KnownPerson | undefined;
  /** Who has the address that the provider gives. */
  holder: KnownPerson | undefined;
  email: Introduced['email'];
  provesEmail: boolean;
}>;

/**
 * Whom a provider introduces. People are known by the issuer and its subject, never by an address alone: an address
 * that is somebody's already, or that the provider only repeats, is proved by a link first.
 */
export const recognise = ({ bound, holder, email, provesEmail }: Met) => {
  if (bound !== undefined) {
    return bound.state === 'active' ? { person: bound } : refuse('rule', 'account.open_session.deactivated');
  }
  if (email === undefined || !provesEmail || holder !== undefined) return { next: 'prove_mailbox' as const };
  return { next: 'say_name' as const, email };
};
