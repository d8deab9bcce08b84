import type { Actor } from '#kernel/actor';
import { refuse } from '#kernel/refusal';
import type { Mailbox } from './join-request.ts';
import { membershipLife } from './life.ts';
import type { MemberRole, MembershipState } from './organisation.ts';

/** Somebody who acts for a body, with all their seats there. */
export type ActingPerson = Readonly<{
  organisationId: string;
  organisationName: string;
  personId: string;
  mailbox: Mailbox;
  seats: readonly Readonly<{ id: string; role: MemberRole; state: MembershipState; version: number }>[];
  /** Seats of other people who prepare files, and of those who prepare or sign. */
  otherPreparers: number;
  othersActing: number;
}>;

type Ends = 'account.end_last_seat' | 'application.leave_body';

/** All the seats of somebody come to their end. @param said what the journal keeps beside whose they were */
export const seatsEnd = (act: Ends, person: ActingPerson, said: Readonly<Record<string, string>> = {}) =>
  person.seats.flatMap(({ id, role, state, version }) => {
    const to = membershipLife.next(state, act);
    if (to === undefined) return [];
    const { organisationId, personId } = person;
    const facts = { organisationId, personId, role, ...said };
    return [{ act, machine: membershipLife.name, subjectId: id, from: state, to, version, facts }];
  });

/**
 * The only person who acted for a body has left it, and nobody is there to say so: an officer does. Whoever asks to act
 * for the body next is verified as its first member was. As long as others act, it is for them to do.
 */
export const endLastSeat = (person: ActingPerson, reason: string, actor: Actor) => {
  if (person.personId === actor.id) return refuse('rule', 'account.end_last_seat.oneself');
  if (person.othersActing > 0) return refuse('rule', 'account.end_last_seat.others_remain');
  const [change, ...also] = seatsEnd('account.end_last_seat', person, { reason, leaves: 'nobody' });
  if (change === undefined) return refuse('rule', 'account.end_last_seat.already_left');
  return { change: { ...change, seats: [change, ...also] }, also };
};
