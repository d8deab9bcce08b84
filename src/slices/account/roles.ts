import { type Actor, holding } from '#kernel/actor';
import { GIVEN_ON, GIVES, type GivenRole } from '#kernel/giving';
import { type Place, scopesOn } from '#kernel/permission';
import { refuse } from '#kernel/refusal';
import { type Incompatibility, incompatibleWith } from '#kernel/separations';
import { administers, type PersonSheet } from './account.ts';
import { roleGrantLife } from './life.ts';

export const GIVEN_ROLES = Object.keys(GIVEN_ON) as readonly GivenRole[] as readonly [GivenRole, ...GivenRole[]];
export const SCOPE_KINDS = ['instance', 'programme', 'call', 'desk'] as const;
export type { GivenRole };

/** A role to give, on a scope, between two days included. */
export type RoleOffer = Readonly<{
  role: GivenRole;
  scopeKind: (typeof SCOPE_KINDS)[number];
  /** The programme or the call; for a desk, its programme. */
  scopeId?: string | undefined;
  /** `departement:35`, `region:53`, or the code of a desk of the programme. */
  desk?: string | undefined;
  /** 'YYYY-MM-DD' */
  startsOn: string;
  endsOn?: string | undefined;
  reason: string;
}>;

/** A role somebody holds, as the rules on giving look at it. Without days, it holds always. */
export type HeldAt = Readonly<{
  role: string;
  scopeKind: string;
  scopeId: string | null;
  desk?: string | null;
  startsOn?: string | null;
  endsOn?: string | null;
}>;

type Days = Readonly<{ startsOn?: string | null | undefined; endsOn?: string | null | undefined }>;
const meet = (one: Days, other: Days): boolean =>
  (one.startsOn ?? '') <= (other.endsOn ?? '9999') && (other.startsOn ?? '') <= (one.endsOn ?? '9999');
const samePlace = (one: HeldAt, offer: HeldAt): boolean =>
  one.role === offer.role &&
  one.scopeKind === offer.scopeKind &&
  one.scopeId === offer.scopeId &&
  (one.desk ?? null) === (offer.desk ?? null);

/** What stands in the way of a person holding this too, on days they hold others. */
const clashOf = (offer: HeldAt, held: readonly HeldAt[]): 'same' | Incompatibility | undefined => {
  const meanwhile = held.filter((one) => meet(one, offer));
  if (meanwhile.some((one) => samePlace(one, offer))) return 'same';
  return incompatibleWith(offer, meanwhile).find((rule) => rule.answer === 'refuse');
};

/** Roles of one person that go badly together and are allowed all the same: said where they are read. */
export const warningsOn = (held: readonly HeldAt[]): readonly Incompatibility[] => [
  ...new Set(
    held.flatMap((one, index) =>
      incompatibleWith(
        one,
        held.slice(index + 1).filter((other) => meet(one, other)),
      ),
    ),
  ),
];

export type Receiving = PersonSheet & Readonly<{ held: readonly HeldAt[] }>;
/** Where the role offered would hold; undefined when there is no such place. */
export type Offering = Readonly<{ person: Receiving; lies: Place | undefined }>;

/** What limits the giver: nothing for administrators of the service, their own role for others. */
const beyondOwn = (actor: Actor, lies: Place, offer: Pick<RoleOffer, 'role' | 'endsOn'>) => {
  if (administers(actor) !== undefined) return undefined;
  const own = holding(actor, 'manager', ...scopesOn('desk', lies));
  if (own === undefined || GIVES.manager?.includes(offer.role) !== true) {
    return refuse('rule', 'account.give_role.beyond_own');
  }
  if (own.endsOn !== undefined && (offer.endsOn === undefined || offer.endsOn > own.endsOn)) {
    return refuse('rule', 'account.give_role.longer_than_own', { endsOn: own.endsOn });
  }
  return undefined;
};

export const giveRole = (
  { person, lies }: Offering,
  offer: RoleOffer,
  { actor, newId }: { actor: Actor; newId(): string },
) => {
  if (person.state !== 'active') return refuse('rule', 'account.give_role.deactivated');
  if (person.id === actor.id) return refuse('rule', 'account.give_role.to_oneself');
  if (lies === undefined) return refuse('rule', 'account.give_role.unknown_scope');
  if (!GIVEN_ON[offer.role].some((kind) => kind === offer.scopeKind)) {
    return refuse('rule', 'account.give_role.not_on_this_scope');
  }
  const limit = beyondOwn(actor, lies, offer);
  if (limit !== undefined) return limit;
  if (offer.endsOn !== undefined && offer.endsOn < offer.startsOn)
    return refuse('rule', 'account.give_role.ends_first');
  const { role, scopeKind, scopeId, desk, startsOn, endsOn, reason } = offer;
  const offered = { role, scopeKind, scopeId: scopeId ?? null, desk: desk ?? null, startsOn, endsOn: endsOn ?? null };
  const clash = clashOf(offered, person.held);
  if (clash === 'same') return refuse('rule', 'account.give_role.already_held');
  if (clash !== undefined) return refuse('rule', codeOf(clash));
  return {
    change: {
      machine: roleGrantLife.name,
      subjectId: newId(),
      from: 'none',
      to: 'held',
      facts: { personId: person.id, role, scopeKind, scopeId, ...(desk && { desk }), startsOn, endsOn, reason },
    },
  };
};

const codeOf = (clash: Incompatibility) =>
  clash.roles[0] === 'auditor'
    ? ('account.give_role.auditor_alone' as const)
    : ('account.give_role.incompatible' as const);

/** `isLast` when nobody would look after the instance without this grant. */
export type Withdrawal = RoleGrant & Readonly<{ isLast: boolean }>;

export type RoleGrant = Readonly<{
  id: string;
  personId: string;
  role: string;
  state: keyof typeof roleGrantLife.table;
  version: number;
  lies?: Place;
}>;

/**
 * Nobody withdraws their own administration, nor the last one: an instance always keeps somebody who looks after it,
 * also when two administrators withdraw each other's at once.
 */
export const withdrawRole = (grant: Withdrawal, reason: string, actor: Actor) => {
  const to = roleGrantLife.next(grant.state, 'account.withdraw_role');
  if (to === undefined) return refuse('rule', 'account.withdraw_role.already_withdrawn');
  if (administers(actor) === undefined && GIVES.manager?.some((role) => role === grant.role) !== true) {
    return refuse('rule', 'account.withdraw_role.beyond_own');
  }
  if (grant.personId === actor.id && grant.role === 'administrator') {
    return refuse('rule', 'account.withdraw_role.own_administration');
  }
  if (grant.isLast) return refuse('rule', 'account.withdraw_role.last_administration');
  return { change: endOf(grant, to, { personId: grant.personId, role: grant.role, reason }) };
};

const endOf = (grant: RoleGrant, to: string, facts: Readonly<Record<string, unknown>>) => ({
  machine: roleGrantLife.name,
  subjectId: grant.id,
  from: grant.state,
  to,
  version: grant.version,
  facts: facts as Readonly<{ personId: string }> & typeof facts,
});

/** A role of one's own, and the person who would stand in. */
export type Lending = Readonly<{
  grant: RoleGrant & Omit<HeldAt, 'role'> & Readonly<{ delegatedFrom: string | null }>;
  delegate: Receiving | undefined;
}>;
export type LendingOffer = Readonly<{ email: string; startsOn: string; endsOn: string; reason: string }>;

/** Lends one's role to somebody during an absence: they act on one's behalf, and it ends by itself. */
export const delegateRole = (
  { grant, delegate }: Lending,
  offer: LendingOffer,
  { today, newId }: Readonly<{ today: string; newId(): string }>,
) => {
  if (grant.state !== 'held') return refuse('rule', 'account.delegate_role.not_held');
  if (grant.delegatedFrom !== null) return refuse('rule', 'account.delegate_role.already_lent');
  if (delegate === undefined) return refuse('rule', 'account.delegate_role.unknown_person', { email: offer.email });
  if (delegate.id === grant.personId) return refuse('rule', 'account.delegate_role.to_oneself');
  if (delegate.state !== 'active') return refuse('rule', 'account.delegate_role.deactivated');
  const { startsOn, endsOn, reason } = offer;
  if (startsOn < today) return refuse('rule', 'account.delegate_role.in_the_past');
  if (endsOn < startsOn) return refuse('rule', 'account.delegate_role.ends_first');
  if ((grant.startsOn ?? '') > startsOn || (grant.endsOn ?? '9999') < endsOn) {
    return refuse('rule', 'account.delegate_role.longer_than_own', { endsOn: grant.endsOn ?? '' });
  }
  const { role, scopeKind, scopeId, desk = null } = grant;
  const clash = clashOf({ role, scopeKind, scopeId, desk, startsOn, endsOn }, delegate.held);
  if (clash === 'same') return refuse('rule', 'account.delegate_role.already_held');
  if (clash !== undefined) return refuse('rule', 'account.delegate_role.incompatible');
  return {
    change: {
      machine: roleGrantLife.name,
      subjectId: newId(),
      from: 'none',
      to: 'held',
      facts: { personId: delegate.id, onBehalfOf: grant.personId, role, grantId: grant.id, startsOn, endsOn, reason },
    },
  };
};

/** Ends it earlier: who lent it and who stands in may both do so. */
export const endDelegation = (grant: RoleGrant) => {
  const to = roleGrantLife.next(grant.state, 'account.end_delegation');
  if (to === undefined) return refuse('rule', 'account.end_delegation.already_ended');
  return { change: endOf(grant, to, { personId: grant.personId, role: grant.role }) };
};
