import type { Actor, Role } from '#kernel/actor';
import type { StateOf } from '#kernel/machine';
import { refuse } from '#kernel/refusal';
import { invitationLife } from './life.ts';
import { type Before, type MemberRole, seatTaken } from './organisation.ts';

export type InvitationState = StateOf<typeof invitationLife>;
export const BASES = ['legal_representative', 'delegation'] as const;
/** By what power somebody signs: by law, or by a delegation. */
export type Basis = (typeof BASES)[number];

/** A whole town hall may be invited in a day; a list of addresses may not. */
export const INVITATIONS_MAX_PER_DAY = 30;
const DAY_MS = 86_400_000;

export type Offer = Readonly<{ email: string; role: MemberRole; quality: string }>;

/** What stands around an invitation before it is sent. */
export type Doorstep = Readonly<{
  organisationId: string;
  organisationName: string;
  /** Whether the person of this address holds the role already. */
  isMember: boolean;
  /** Whether an invitation to the same address, in the same role, awaits an answer. */
  isInvited: boolean;
  /** How many this body sent within a day. */
  sentToday: number;
  inviteeLang: 'fr' | 'en' | undefined;
}>;

export const invitationEnds = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS);

/** Invites a mailbox to act for the body. Nobody makes themselves a signatory, not even by mail. */
export const invite = (
  door: Doorstep,
  offer: Offer,
  { actor, at, newId }: { actor: Actor; at: Date; newId(): string },
  days: number,
) => {
  const { organisationId } = door;
  if (door.isMember) return refuse('rule', 'account.invite.already_member', { email: offer.email });
  if (door.isInvited) return refuse('rule', 'account.invite.already_invited', { email: offer.email });
  if (offer.role === 'signatory' && offer.email === actor.email) {
    return refuse('rule', 'account.invite.signatory_to_oneself');
  }
  if (offer.role === 'signatory' && offer.quality === '') return refuse('rule', 'account.invite.quality_missing');
  if (door.sentToday >= INVITATIONS_MAX_PER_DAY) {
    return refuse('rule', 'account.invite.too_many', { max: INVITATIONS_MAX_PER_DAY });
  }
  return {
    change: {
      machine: invitationLife.name,
      subjectId: newId(),
      from: 'none',
      to: 'sent',
      expiresAt: invitationEnds(at, days),
      /** Not the address: the journal keeps no list of mailboxes. */
      facts: { organisationId, role: offer.role, quality: offer.quality },
    },
  };
};

export type Invitation = Readonly<{
  id: string;
  organisationId: string;
  organisationName: string;
  email: string;
  role: MemberRole;
  quality: string;
  basis: Basis;
  lang: 'fr' | 'en';
  /** What the person was invited for: a page of this site, or nothing. */
  back: string;
  invitedBy: string;
  expiresAt: Date;
  state: InvitationState;
  version: number;
}>;

/** Only the mailbox invited answers; a newcomer says a name first. */
export const mayAnswer = (actor: Actor, invitation: Pick<Invitation, 'email'>): Role | undefined =>
  actor.email === invitation.email && actor.givenName !== '' ? 'applicant' : undefined;

/** It is the person's own when it came to their address. */
export const placeOfAnswer = ({ invitation }: { invitation: Pick<Invitation, 'email'> }, actor: Actor) => ({
  own: mayAnswer(actor, invitation),
});

/** Where an invitation lies: with those who manage the body. */
export const placeOfInvitation = ({ organisationId }: Invitation) => ({ organisationId });

/** What an invitation is worth now: the same is said on its page and by the acts that answer it. */
export const followInvitation = (
  invitation: Readonly<{ state: InvitationState; expiresAt: Date }> | undefined,
  at: Date,
) => {
  if (invitation === undefined) return refuse('rule', 'account.invitation.unknown');
  if (invitation.state === 'accepted') return refuse('rule', 'account.invitation.accepted');
  if (invitation.state !== 'sent') return refuse('rule', 'account.invitation.closed');
  if (at >= invitation.expiresAt) return refuse('rule', 'account.invitation.expired');
  return { open: true as const };
};

const moved = (invitation: Invitation, to: InvitationState) => ({
  machine: invitationLife.name,
  subjectId: invitation.id,
  from: invitation.state,
  to,
  version: invitation.version,
  facts: { organisationId: invitation.organisationId, role: invitation.role },
});

export const acceptInvitation = (
  invitation: Invitation,
  before: Before | undefined,
  { actor, at, newId }: { actor: Actor; at: Date; newId(): string },
) => {
  const followed = followInvitation(invitation, at);
  if ('refusal' in followed) return followed;
  if (before?.state === 'active') return refuse('rule', 'account.accept_invitation.already_member');
  const { organisationId, role, quality } = invitation;
  const member = { organisationId, personId: actor.id, role, quality };
  const seat = seatTaken('account.accept_invitation', before, member, newId);
  const change = moved(invitation, 'accepted');
  return { change: { ...change, facts: { ...change.facts, back: invitation.back }, seat }, also: [seat] };
};

export const declineInvitation = (invitation: Invitation, at: Date) => {
  const followed = followInvitation(invitation, at);
  return 'refusal' in followed ? followed : { change: moved(invitation, 'declined') };
};

export const withdrawInvitation = (invitation: Invitation) => {
  const to = invitationLife.next(invitation.state, 'account.withdraw_invitation');
  return to === undefined ? refuse('rule', 'account.invitation.closed') : { change: moved(invitation, to) };
};

/** Sends another link for as long again; the former link no longer works. */
export const resendInvitation = (invitation: Invitation, at: Date, days: number) => {
  const to = invitationLife.next(invitation.state, 'account.resend_invitation');
  if (to === undefined) return refuse('rule', 'account.invitation.closed');
  return { change: { ...moved(invitation, to), expiresAt: invitationEnds(at, days) } };
};
