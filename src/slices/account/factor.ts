import type { Actor } from '#kernel/actor';
import { refuse } from '#kernel/refusal';
import { factorLife } from './life.ts';

export type FactorKind = 'passkey' | 'authenticator';

/** A ceremony waits so long for the answer of the browser. */
export const CEREMONY_MINUTES = 5;
export const ceremonyEnds = (at: Date): Date => new Date(at.getTime() + CEREMONY_MINUTES * 60_000);

/** As many keys as a person has devices; nobody needs more. */
export const FACTORS_MAX = 10;
export const RECOVERY_CODES = 10;

/** The person who adds a factor, with those they have; `isProved` says whether the device answered as it should. */
export type FactorDesk = Readonly<{ personId: string; factors: number; isProved: boolean; isKnown: boolean }>;

/**
 * Adds a factor. The first one is added by whoever holds the mailbox; the next ones by whoever has shown one, so that
 * a mailbox alone never opens what a factor protects.
 */
export const addFactor = (
  desk: FactorDesk,
  offer: Readonly<{ act: 'account.add_passkey' | 'account.add_authenticator'; kind: FactorKind; name: string }>,
  { actor, newId }: { actor: Actor; newId(): string },
) => {
  if (desk.factors > 0 && !actor.vouched) return refuse('rule', 'account.add_factor.not_vouched');
  if (desk.factors >= FACTORS_MAX) return refuse('rule', 'account.add_factor.too_many', { max: FACTORS_MAX });
  if (desk.isKnown) return refuse('rule', 'account.add_factor.already_added');
  if (!desk.isProved) return refuse('rule', 'account.add_factor.not_proved');
  return {
    change: {
      act: offer.act,
      machine: factorLife.name,
      subjectId: newId(),
      from: 'none' as const,
      to: 'active',
      facts: { personId: desk.personId, kind: offer.kind },
    },
  };
};

export type FactorSheet = Readonly<{
  id: string;
  personId: string;
  kind: FactorKind;
  name: string;
  state: keyof typeof factorLife.table;
  version: number;
}>;

/** Removes a factor one has; a session that has not shown one may not. */
export const removeFactor = (factor: FactorSheet, actor: Actor) => {
  const to = factorLife.next(factor.state, 'account.remove_factor');
  if (to === undefined) return refuse('rule', 'account.remove_factor.already_removed');
  if (!actor.vouched) return refuse('rule', 'account.remove_factor.not_vouched');
  return { change: removal('account.remove_factor', factor, to, {}) };
};

/** Removes all factors of somebody who has lost them, with the reason; nobody does so for themselves. */
export const resetFactors = (
  person: Readonly<{ id: string; factors: readonly FactorSheet[] }>,
  reason: string,
  actor: Actor,
) => {
  if (person.id === actor.id) return refuse('rule', 'account.reset_factors.oneself');
  const [first, ...others] = person.factors.map((factor) =>
    removal('account.reset_factors', factor, 'removed', { reason }),
  );
  if (first === undefined) return refuse('rule', 'account.reset_factors.none');
  return { change: first, also: others };
};

const removal = (
  act: 'account.remove_factor' | 'account.reset_factors',
  factor: FactorSheet,
  to: string,
  more: Readonly<Record<string, string>>,
) => ({
  act,
  machine: factorLife.name,
  subjectId: factor.id,
  from: factor.state,
  to,
  version: factor.version,
  facts: { personId: factor.personId, kind: factor.kind, ...more },
});

/** What somebody showed: whose it is, and whether it was shown before. */
export type Proof = Readonly<{ factorId: string; personId: string; isFresh: boolean }>;

/** Whether what was shown confirms the person who is there. */
export const confirmPerson = (proof: Proof | undefined, personId: string) => {
  if (proof === undefined || proof.personId !== personId) return refuse('rule', 'account.show_factor.not_recognised');
  if (!proof.isFresh) return refuse('rule', 'account.show_factor.already_shown');
  return { proof };
};
