import { type Actor, holds, type Role } from '#kernel/actor';
import { refuse } from '#kernel/refusal';
import { personLife } from './life.ts';

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

/** A change of somebody's account, or nothing when its state does not allow it. */
export const personChange = (
  person: PersonSheet,
  act:
    | 'account.rename_person'
    | 'account.change_email'
    | 'account.take_corrected_email'
    | 'account.deactivate_person'
    | 'account.reactivate_person',
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

/** Somebody who asks to sign in by another address; `hasFactors` when a second factor protects the account. */
export type Asking = Readonly<{ email: string; wanted: string; hasFactors: boolean }>;

/** A mailbox alone never gives what a second factor protects. */
export const mayChangeEmail = ({ email, wanted, hasFactors }: Asking, actor: Actor) => {
  if (hasFactors && !actor.vouched) return refuse('rule', 'account.change_email.not_vouched');
  if (email === wanted) return refuse('rule', 'account.change_email.same');
  return { allowed: true as const };
};

export type EmailLink = Readonly<{ wanted: string; expiresAt: Date; usedAt: Date | null }>;

/** @param isTaken whether somebody registered with this address meanwhile */
export const changeEmail = (
  person: PersonSheet & Omit<Asking, 'wanted'>,
  link: EmailLink | undefined,
  isTaken: boolean,
  { actor, at }: { actor: Actor; at: Date },
) => {
  if (link === undefined || link.usedAt !== null) return refuse('rule', 'account.change_email.unknown_link');
  if (at >= link.expiresAt) return refuse('rule', 'account.change_email.expired_link');
  const may = mayChangeEmail({ ...person, wanted: link.wanted }, actor);
  if ('refusal' in may) return may;
  if (isTaken) return refuse('rule', 'account.change_email.taken');
  const change = personChange(person, 'account.change_email', {});
  return change ? { change } : refuse('rule', 'account.change_email.deactivated');
};

/** `isLast` when nobody would look after the instance without this person. */
export type Closing = PersonSheet & Readonly<{ isLast: boolean }>;

export const deactivatePerson = (person: Closing, reason: string, actor: Actor) => {
  if (person.id === actor.id) return refuse('rule', 'account.deactivate_person.oneself');
  if (person.isLast) return refuse('rule', 'account.deactivate_person.last_administrator');
  const change = personChange(person, 'account.deactivate_person', { reason });
  return change ? { change } : refuse('rule', 'account.deactivate_person.already_deactivated');
};

export const reactivatePerson = (person: PersonSheet, reason: string) => {
  const change = personChange(person, 'account.reactivate_person', { reason });
  return change ? { change } : refuse('rule', 'account.reactivate_person.already_active');
};
