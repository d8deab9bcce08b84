import { z } from 'zod';
import { fullName } from '#kernel/actor';
import { allow } from '#kernel/permission';
import type { Moment } from '#platform/act';
import { act } from '#platform/act';
import type { Tx } from '#platform/tx';
import { answeredMessage } from './body-letters.ts';
import {
  acceptInvitation as acceptRule,
  declineInvitation as declineRule,
  type Invitation,
  placeOfAnswer,
  placeOfInvitation,
  withdrawInvitation as withdrawRule,
} from './invitation.ts';
import { messageJob } from './message.ts';
import { findMailbox, lockInvitation, moveInvitation } from './store/invitations.ts';
import { queueMessage } from './store/messages.ts';
import { lockBefore, saveSeat } from './store/organisations.ts';

const input = z.object({ invitationId: z.uuid() });

/** Whoever invited is told what was answered. */
const loadToAnswer = async (tx: Tx, { invitationId }: z.output<typeof input>, { actor }: Moment) => {
  const invitation = await lockInvitation(tx, invitationId);
  if (invitation === undefined) return undefined;
  const before = await lockBefore(tx, invitation.organisationId, actor.id, invitation.role);
  return { invitation, before, inviter: await findMailbox(tx, invitation.invitedBy) };
};
type ToAnswer = NonNullable<Awaited<ReturnType<typeof loadToAnswer>>>;

const tell = async (
  tx: Tx,
  messageId: string,
  answer: 'accepted' | 'declined',
  { invitation, inviter }: ToAnswer,
  { actor, at }: Moment,
): Promise<void> => {
  if (inviter === undefined) return;
  const letter = answeredMessage(inviter.lang, { ...invitation, answer, from: fullName(actor) });
  await queueMessage(tx, { id: messageId, recipient: inviter.email, aboutId: invitation.id, ...letter }, at);
};

const withMessage = <C extends object>(change: C, { inviter }: ToAnswer, messageId: string) => ({
  ...change,
  messageId,
  jobs: inviter === undefined ? [] : [messageJob(messageId)],
});

/** The person invited takes the seat offered. */
export const acceptInvitation = act({
  name: 'account.accept_invitation',
  movesMoney: false,
  input,
  load: loadToAnswer,
  permit: allow('account.accept_invitation', placeOfAnswer),
  decide: (subject, _input, moment) => {
    const decision = acceptRule(subject.invitation, subject.before, moment);
    if ('refusal' in decision) return decision;
    return { change: withMessage(decision.change, subject, moment.newId()), also: decision.also };
  },
  save: async (tx, change, subject, _input, moment) => {
    await moveInvitation(tx, change);
    await saveSeat(tx, change.seat, moment.at, { basis: subject.invitation.basis });
    await tell(tx, change.messageId, 'accepted', subject, moment);
  },
});

export const declineInvitation = act({
  name: 'account.decline_invitation',
  movesMoney: false,
  input,
  load: loadToAnswer,
  permit: allow('account.decline_invitation', placeOfAnswer),
  decide: (subject, _input, { at, newId }) => {
    const decision = declineRule(subject.invitation, at);
    return 'refusal' in decision ? decision : { change: withMessage(decision.change, subject, newId()) };
  },
  save: async (tx, change, subject, _input, moment) => {
    await moveInvitation(tx, change);
    await tell(tx, change.messageId, 'declined', subject, moment);
  },
});

/** A member takes an invitation back: its link no longer works. */
export const withdrawInvitation = act({
  name: 'account.withdraw_invitation',
  movesMoney: false,
  input,
  load: (tx, { invitationId }) => lockInvitation(tx, invitationId),
  permit: allow('account.withdraw_invitation', placeOfInvitation),
  decide: (invitation: Invitation) => withdrawRule(invitation),
  save: (tx, change) => moveInvitation(tx, change),
});
