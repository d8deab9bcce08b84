import { type Actor, memberAs, preparesFor } from '#kernel/actor';
import type { StateOf } from '#kernel/machine';
import { type Place, permissionOn } from '#kernel/permission';
import { refuse } from '#kernel/refusal';
import { RIGHTS } from '#kernel/rights';
import { administers } from './account.ts';
import { membershipLife, organisationLife } from './life.ts';

export const ORGANISATION_KINDS = [
  'commune',
  'epci',
  'departement',
  'region',
  'syndicat',
  'association',
  'other',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
export const MEMBER_ROLES = ['applicant', 'signatory', 'viewer'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** A body as it will be kept: from the public registers when they know it, as typed otherwise. */
export type Body = Readonly<{
  /** Empty when the registers know the body and not its number, and nobody typed it. */
  siren: string;
  siret: string | undefined;
  name: string;
  kind: OrganisationKind;
  territoryId: string | undefined;
  address: string;
}>;

export type Shelf = Readonly<{
  body: Body;
  registeredName: string | undefined;
  /** The body that took over the one registered, when there is one. */
  mergedInto?: string | undefined;
}>;

type Member = Readonly<{ organisationId: string; personId: string; role: MemberRole; quality: string }>;
export type MembershipState = StateOf<typeof membershipLife>;
/** The membership of a person in a role, present or past. */
export type Before = Readonly<{ id: string; state: MembershipState; version: number }>;

/** A seat taken in a body, new or again, as one of the ways in says it. */
export const seatTaken = (
  act:
    | 'account.register_organisation'
    | 'account.join_organisation'
    | 'account.accept_invitation'
    | 'account.approve_request'
    | 'account.ask_to_join'
    | 'account.claim_seat',
  before: Before | undefined,
  member: Member,
  newId: () => string,
) => {
  const from = before?.state ?? ('none' as const);
  return {
    act,
    machine: membershipLife.name,
    subjectId: before?.id ?? newId(),
    from,
    to: membershipLife.next(from, act) ?? 'active',
    version: before?.version,
    facts: { ...member },
  };
};
export type SeatTaken = ReturnType<typeof seatTaken>;

/**
 * Registers a body. Who registers it prepares its files; whoever declares to be its legal representative signs for it
 * too, under the quality declared, and the journal says that it was declared. All this is provisional until somebody
 * has verified it, unless the identity provider vouches for it.
 */
export const registerOrganisation = (
  shelf: Shelf,
  first: Readonly<{ actor: Actor; isLegalRepresentative: boolean; quality: string; joins: boolean; vouched: boolean }>,
  newId: () => string,
) => {
  const { body, registeredName, mergedInto } = shelf;
  if (registeredName !== undefined && mergedInto !== undefined) {
    return refuse('rule', 'account.register_organisation.merged', { name: registeredName, into: mergedInto });
  }
  if (registeredName !== undefined) {
    return refuse('rule', 'account.register_organisation.already_registered', { name: registeredName });
  }
  if (body.siren === '') return refuse('rule', 'account.register_organisation.siren_missing', { name: body.name });
  if (body.name === '') return refuse('rule', 'account.register_organisation.name_missing');
  if (body.siret !== undefined && !body.siret.startsWith(body.siren)) {
    return refuse('rule', 'account.register_organisation.siret_of_another', { siren: body.siren });
  }
  if (first.isLegalRepresentative && first.quality === '') {
    return refuse('rule', 'account.register_organisation.quality_missing');
  }
  const id = newId();
  const roles: readonly MemberRole[] = !first.joins
    ? []
    : first.isLegalRepresentative
      ? ['applicant', 'signatory']
      : ['applicant'];
  const seats = roles.map((role) =>
    seatTaken(
      first.vouched && role === 'applicant' ? 'account.claim_seat' : 'account.register_organisation',
      undefined,
      { organisationId: id, personId: first.actor.id, role, quality: role === 'signatory' ? first.quality : '' },
      newId,
    ),
  );
  return {
    change: {
      machine: organisationLife.name,
      subjectId: id,
      from: 'none',
      to: 'active',
      facts: {
        siren: body.siren,
        name: body.name,
        kind: body.kind,
        ...(first.isLegalRepresentative && first.joins ? { declaredRepresentative: first.quality } : {}),
      },
      seats,
    },
    also: seats,
  };
};

export type Seat = Readonly<{
  organisationId: string;
  /** The person found under the address given. */
  person: Readonly<{ id: string; state: string }> | undefined;
  /** The membership of the same person in the same role, present or past. */
  before: Before | undefined;
}>;

/** Those who act for a body look after who else does; a viewer only reads, and who is unverified brings nobody in. */
export const mayManage = (actor: Actor, organisationId: string): boolean =>
  permissionOn(RIGHTS['account.invite'], actor, { organisationId }) !== undefined;

export const joinOrganisation = (
  seat: Seat,
  offer: Readonly<{ email: string; role: MemberRole; quality: string }>,
  { actor, newId }: { actor: Actor; newId(): string },
) => {
  const { person, before, organisationId } = seat;
  if (person === undefined) return refuse('rule', 'account.join_organisation.unknown_person', { email: offer.email });
  if (person.state !== 'active') return refuse('rule', 'account.join_organisation.deactivated');
  if (before?.state === 'active') return refuse('rule', 'account.join_organisation.already_member');
  if (offer.role === 'signatory' && person.id === actor.id) {
    return refuse('rule', 'account.join_organisation.signatory_to_oneself');
  }
  if (offer.role === 'signatory' && offer.quality === '') {
    return refuse('rule', 'account.join_organisation.quality_missing');
  }
  const member = { organisationId, personId: person.id, role: offer.role, quality: offer.quality };
  return { change: seatTaken('account.join_organisation', before, member, newId) };
};

export type MembershipSheet = Readonly<{
  id: string;
  organisationId: string;
  personId: string;
  role: MemberRole;
  state: keyof typeof membershipLife.table;
  version: number;
  /** How many people can prepare files for the body, this one included. */
  applicants: number;
}>;

/** One's own membership, or that of somebody of one's organisation. */
export const placeOfMembership = (membership: MembershipSheet, actor: Actor): Place =>
  membership.personId === actor.id
    ? {
        own:
          memberAs(actor, membership.organisationId, ...MEMBER_ROLES) ?? preparesFor(actor, membership.organisationId),
      }
    : { organisationId: membership.organisationId };

/**
 * Ends a membership: one's own, or that of somebody who left. A body keeps at least one person who prepares its files,
 * unless an administrator ends it: nobody acts for the body then, and whoever comes next is verified.
 */
export const leaveOrganisation = (membership: MembershipSheet, actor: Actor) => {
  const to = membershipLife.next(membership.state, 'account.leave_organisation');
  if (to === undefined) return refuse('rule', 'account.leave_organisation.already_left');
  const isLast = membership.state === 'active' && membership.role === 'applicant' && membership.applicants <= 1;
  if (isLast && administers(actor) === undefined) {
    return refuse('rule', 'account.leave_organisation.last_member');
  }
  const { organisationId, personId, role } = membership;
  return {
    change: {
      machine: membershipLife.name,
      subjectId: membership.id,
      from: membership.state,
      to,
      version: membership.version,
      facts: { organisationId, personId, role, ...(isLast && { leaves: 'nobody' }) },
    },
  };
};
