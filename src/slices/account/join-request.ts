import { type Actor, memberAs } from '#kernel/actor';
import type { StateOf } from '#kernel/machine';
import { refuse } from '#kernel/refusal';
import { joinRequestLife } from './life.ts';
import { type Before, type SeatTaken, seatTaken } from './organisation.ts';

/** Nobody works for more bodies than that in a day; whoever tries them all is stopped. */
export const REQUESTS_MAX_PER_DAY = 5;

export type Mailbox = Readonly<{ email: string; lang: 'fr' | 'en' }>;

/** What stands around somebody who asks to act for a body. */
export type Gate = Readonly<{
  organisationId: string;
  organisationName: string;
  before: Before | undefined;
  isWaiting: boolean;
  askedToday: number;
  /** Those who act for the body now, and will be told. */
  managers: readonly Mailbox[];
}>;

const obstacleAt = ({ before, organisationId }: Gate, actor: Actor) => {
  if (before?.state === 'active' || memberAs(actor, organisationId, 'applicant', 'signatory') !== undefined) {
    return refuse('rule', 'account.ask_to_join.already_member');
  }
  return before?.state === 'provisional' ? refuse('rule', 'account.ask_to_join.being_verified') : undefined;
};

/**
 * Asks those who act for a body to join them. A body for which nobody acts any more has nobody to ask: whoever comes
 * is verified as its first member was.
 */
export const askToJoin = (gate: Gate, { actor, newId }: { actor: Actor; newId(): string }) => {
  const { organisationId } = gate;
  const stopped = obstacleAt(gate, actor);
  if (stopped !== undefined) return stopped;
  if (gate.isWaiting) return refuse('rule', 'account.ask_to_join.already_asked');
  if (gate.askedToday >= REQUESTS_MAX_PER_DAY) {
    return refuse('rule', 'account.ask_to_join.too_many', { max: REQUESTS_MAX_PER_DAY });
  }
  const member = { organisationId, personId: actor.id, role: 'applicant' as const, quality: '' };
  const id = newId();
  const asked = {
    machine: joinRequestLife.name,
    subjectId: id,
    from: 'none',
    to: 'asked',
    seat: undefined as SeatTaken | undefined,
    facts: { organisationId },
  };
  if (gate.managers.length > 0) return { change: asked };
  const seat = seatTaken('account.ask_to_join', gate.before, member, () => id);
  return { change: { ...seat, seat } };
};

/** Whether the provider's word is enough here, or the members are asked all the same. */
export const claimSeat = (gate: Gate, { actor, newId }: { actor: Actor; newId(): string }, how: 'join' | 'ask') => {
  if (gate.before?.state === 'active') return refuse('rule', 'account.ask_to_join.already_member');
  if (how === 'ask') return refuse('rule', 'account.claim_seat.ask_first');
  const member = { organisationId: gate.organisationId, personId: actor.id, role: 'applicant' as const, quality: '' };
  return { change: seatTaken('account.claim_seat', gate.before, member, newId) };
};

export type JoinRequest = Readonly<{
  id: string;
  organisationId: string;
  organisationName: string;
  personId: string;
  mailbox: Mailbox | undefined;
  before: Before | undefined;
  state: StateOf<typeof joinRequestLife>;
  version: number;
}>;

/** Where a request lies: with those who manage the body. */
export const placeOfRequest = ({ organisationId }: JoinRequest) => ({ organisationId });

const answered = (request: JoinRequest, to: string, facts: Readonly<Record<string, string>>) => ({
  machine: joinRequestLife.name,
  subjectId: request.id,
  from: request.state,
  to,
  version: request.version,
  facts: { organisationId: request.organisationId, personId: request.personId, ...facts },
});

/** Lets somebody in. They may have come in by another way meanwhile: the request is then answered all the same. */
export const approveRequest = (request: JoinRequest, role: 'applicant' | 'viewer', newId: () => string) => {
  const to = joinRequestLife.next(request.state, 'account.approve_request');
  if (to === undefined) return refuse('rule', 'account.answer_request.already_answered');
  const { organisationId, personId, before } = request;
  const change = answered(request, to, { role });
  if (before?.state === 'active') return { change: { ...change, seat: undefined }, also: [] };
  const seat = seatTaken('account.approve_request', before, { organisationId, personId, role, quality: '' }, newId);
  return { change: { ...change, seat }, also: [seat] };
};

export const refuseRequest = (request: JoinRequest, reason: string) => {
  const to = joinRequestLife.next(request.state, 'account.refuse_request');
  if (to === undefined) return refuse('rule', 'account.answer_request.already_answered');
  return { change: { ...answered(request, to, {}), reason } };
};
