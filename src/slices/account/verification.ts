import type { Actor } from '#kernel/actor';
import { seesSome } from '#kernel/permission';
import { refuse } from '#kernel/refusal';
import { bodyCodeLife, membershipLife } from './life.ts';
import type { MemberRole } from './organisation.ts';

export const CODE_DAYS = 30;
export const CODE_TRIES_MAX = 5;
/** Codes sent for one person within the life of a code: whoever loses more asks the desk by telephone. */
export const CODES_MAX = 3;
const DAY_MS = 86_400_000;
export const codeEnds = (at: Date): Date => new Date(at.getTime() + CODE_DAYS * DAY_MS);

/** Somebody who registered a body and is not known yet to act for it. */
export type Newcomer = Readonly<{
  organisationId: string;
  organisationName: string;
  person: Readonly<{ id: string; email: string; lang: 'fr' | 'en' }>;
  /** Their seats that await verification; none when it has been done. */
  seats: readonly Readonly<{ id: string; role: MemberRole; version: number }>[];
}>;

/** A body is the same for every programme: an officer or a manager of any of them may verify it. */
export const mayVerify = (actor: Actor): boolean => seesSome(actor, 'account.see_verifications');

const seatsBecome = (
  act: 'account.verify_member' | 'account.reject_member',
  { organisationId, person, seats }: Newcomer,
  how: Readonly<Record<string, string>>,
) =>
  seats.map(({ id, role, version }) => ({
    act,
    machine: membershipLife.name,
    subjectId: id,
    from: 'provisional' as const,
    to: membershipLife.next('provisional', act) ?? 'ended',
    version,
    facts: { organisationId, personId: person.id, role, ...how },
  }));
export type SeatSettled = ReturnType<typeof seatsBecome>[number];

/** Says that somebody does work for the body, with what was checked. Nobody says it of themselves. */
export const verifyMember = (newcomer: Newcomer, checked: string, actor: Actor) => {
  const [change, ...also] = seatsBecome('account.verify_member', newcomer, { how: 'desk', checked });
  if (change === undefined) return refuse('rule', 'account.verify_member.nothing_to_verify');
  if (newcomer.person.id === actor.id) return refuse('rule', 'account.verify_member.oneself');
  return { change, also };
};

export const rejectMember = (newcomer: Newcomer, reason: string, actor: Actor) => {
  const [change, ...also] = seatsBecome('account.reject_member', newcomer, { reason });
  if (change === undefined) return refuse('rule', 'account.verify_member.nothing_to_verify');
  if (newcomer.person.id === actor.id) return refuse('rule', 'account.verify_member.oneself');
  return { change, also };
};

/** A code goes to an address that the desk knows to be the body's, with where it was found. */
export const sendCode = (newcomer: Newcomer, sentLately: number, at: Date, newId: () => string) => {
  const { organisationId, person } = newcomer;
  if (newcomer.seats.length === 0) return refuse('rule', 'account.verify_member.nothing_to_verify');
  if (sentLately >= CODES_MAX) return refuse('rule', 'account.send_code.too_many', { max: CODES_MAX });
  return {
    change: {
      machine: bodyCodeLife.name,
      subjectId: newId(),
      from: 'none',
      to: 'sent',
      expiresAt: codeEnds(at),
      facts: { organisationId, personId: person.id },
    },
  };
};

export type SentCode = Readonly<{ id: string; expiresAt: Date; tries: number; usedAt: Date | null; version: number }>;

/**
 * Tries a code. A wrong one is an answer too: it is written down, so that nobody tries for ever. A right one verifies
 * whoever typed it.
 */
export const enterCode = (newcomer: Newcomer, code: SentCode | undefined, isRight: boolean, at: Date) => {
  if (newcomer.seats.length === 0) return refuse('rule', 'account.verify_member.nothing_to_verify');
  if (code === undefined || code.usedAt !== null) return refuse('rule', 'account.enter_code.none_sent');
  if (at >= code.expiresAt) return refuse('rule', 'account.enter_code.expired', { days: CODE_DAYS });
  if (code.tries >= CODE_TRIES_MAX) return refuse('rule', 'account.enter_code.too_many_tries', { max: CODE_TRIES_MAX });
  const tries = code.tries + 1;
  const seats = isRight ? seatsBecome('account.verify_member', newcomer, { how: 'code', codeId: code.id }) : [];
  return {
    change: {
      machine: bodyCodeLife.name,
      subjectId: code.id,
      from: 'sent',
      to: 'sent',
      version: code.version,
      tries,
      usedAt: isRight ? at : null,
      seats,
      facts: {
        organisationId: newcomer.organisationId,
        answer: isRight ? 'right' : 'wrong',
        left: CODE_TRIES_MAX - tries,
      },
    },
    also: seats,
  };
};
