import { type Actor, holds, type Role } from '#kernel/actor';
import { refuse } from '#kernel/refusal';
import { personLife, roleGrantLife } from './life.ts';

/** Signed in by an address nobody has used before, and not registered yet. */
export const isNewcomer = (actor: Actor): boolean => actor.givenName === '' && actor.familyName === '';

/** The system and administrators look after people and roles. */
export const administers = (actor: Actor): Role | undefined => holds(actor, 'system') ?? holds(actor, 'administrator');

export type PersonSheet = Readonly<{ id: string; state: keyof typeof personLife.table; version: number }>;

/** What stands under an address before somebody is registered with it. */
export type Desk = Readonly<{ email: string; isTaken: boolean; newcomerId: string | undefined }>;
export type PersonName = Readonly<{ givenName: string; familyName: string }>;

/** A newcomer keeps the identifier of the session, so that the act that registers them is their own. */
export const registerPerson = (
  desk: Desk,
  facts: Readonly<{ lang: 'fr' | 'en'; isFictitious: boolean }>,
  newId: () => string,
) => {
  if (desk.isTaken) return refuse('rule', 'account.register_person.already_registered');
  return {
    change: {
      machine: personLife.name,
      subjectId: desk.newcomerId ?? newId(),
      from: 'none',
      to: 'active',
      facts: { lang: facts.lang, ...(facts.isFictitious ? { fictitious: true } : {}) },
    },
  };
};

const personChange = (
  person: PersonSheet,
  act: 'account.rename_person' | 'account.deactivate_person' | 'account.reactivate_person',
  facts: Readonly<Record<string, unknown>>,
) => {
  const to = personLife.next(person.state, act);
  return (
    to && { machine: personLife.name, subjectId: person.id, from: person.state, to, version: person.version, facts }
  );
};

/** The former name is not kept in the journal: it is nobody's business once it has changed. */
export const renamePerson = (person: PersonSheet) => {
  const change = personChange(person, 'account.rename_person', {});
  return change ? { change } : refuse('rule', 'account.rename_person.deactivated');
};

export const deactivatePerson = (person: PersonSheet, reason: string, actor: Actor) => {
  if (person.id === actor.id) return refuse('rule', 'account.deactivate_person.oneself');
  const change = personChange(person, 'account.deactivate_person', { reason });
  return change ? { change } : refuse('rule', 'account.deactivate_person.already_deactivated');
};

export const reactivatePerson = (person: PersonSheet, reason: string) => {
  const change = personChange(person, 'account.reactivate_person', { reason });
  return change ? { change } : refuse('rule', 'account.reactivate_person.already_active');
};

export const GIVEN_ROLES = ['manager', 'officer', 'authority', 'payer', 'auditor', 'administrator'] as const;
export type GivenRole = (typeof GIVEN_ROLES)[number];
export const SCOPE_KINDS = ['instance', 'programme', 'call', 'desk'] as const;

/** A role to give, on a scope, between two days included. */
export type RoleOffer = Readonly<{
  role: GivenRole;
  scopeKind: (typeof SCOPE_KINDS)[number];
  scopeId?: string | undefined;
  /** 'YYYY-MM-DD' */
  startsOn: string;
  endsOn?: string | undefined;
  reason: string;
}>;

/** An auditor changes nothing: who audits holds no other role at the same time, and the other way round. */
const audits = (role: string, held: readonly string[]): boolean =>
  role === 'auditor' ? held.some((one) => one !== 'auditor') : held.includes('auditor');

export const giveRole = (
  person: PersonSheet &
    Readonly<{ held: readonly Readonly<{ role: string; scopeKind: string; scopeId: string | null }>[] }>,
  offer: RoleOffer,
  { actor, newId }: { actor: Actor; newId(): string },
) => {
  if (person.state !== 'active') return refuse('rule', 'account.give_role.deactivated');
  if (person.id === actor.id) return refuse('rule', 'account.give_role.to_oneself');
  if (offer.endsOn !== undefined && offer.endsOn < offer.startsOn)
    return refuse('rule', 'account.give_role.ends_first');
  const same = person.held.some(
    (one) => one.role === offer.role && one.scopeKind === offer.scopeKind && one.scopeId === (offer.scopeId ?? null),
  );
  if (same) return refuse('rule', 'account.give_role.already_held');
  if (
    audits(
      offer.role,
      person.held.map((one) => one.role),
    )
  )
    return refuse('rule', 'account.give_role.auditor_alone');
  const { role, scopeKind, scopeId, startsOn, endsOn, reason } = offer;
  return {
    change: {
      machine: roleGrantLife.name,
      subjectId: newId(),
      from: 'none',
      to: 'held',
      facts: { personId: person.id, role, scopeKind, scopeId, startsOn, endsOn, reason },
    },
  };
};

export type RoleGrant = Readonly<{
  id: string;
  personId: string;
  role: string;
  state: keyof typeof roleGrantLife.table;
  version: number;
}>;

/** Nobody withdraws their own administration: an instance always keeps somebody who looks after it. */
export const withdrawRole = (grant: RoleGrant, reason: string, actor: Actor) => {
  const to = roleGrantLife.next(grant.state, 'account.withdraw_role');
  if (to === undefined) return refuse('rule', 'account.withdraw_role.already_withdrawn');
  if (grant.personId === actor.id && grant.role === 'administrator') {
    return refuse('rule', 'account.withdraw_role.own_administration');
  }
  return {
    change: {
      machine: roleGrantLife.name,
      subjectId: grant.id,
      from: grant.state,
      to,
      version: grant.version,
      facts: { personId: grant.personId, role: grant.role, reason },
    },
  };
};
