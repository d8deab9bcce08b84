import type { Role } from './actor.ts';

/** The roles a person may give inside their own scope; administrators of the service give all of them. */
export const GIVES: Readonly<Partial<Record<Role, readonly Role[]>>> = { manager: ['officer', 'juror'] };

/**
 * The scopes on which each role may be given. Seats in a jury are given by the jury; a juror given on a call sits in the
 * committee of that call.
 */
export const GIVEN_ON = {
  manager: ['instance', 'programme', 'call'],
  officer: ['instance', 'programme', 'call', 'desk'],
  juror: ['call'],
  authority: ['instance', 'programme', 'call'],
  payer: ['instance', 'programme', 'call'],
  auditor: ['instance', 'programme', 'call'],
  administrator: ['instance'],
} as const;
export type GivenRole = keyof typeof GIVEN_ON;
