import type { Actor } from '#kernel/actor';
import { standingOn } from '#kernel/permission';
import { refuse } from '#kernel/refusal';
import { RIGHTS } from '#kernel/rights';
import { lookLife, supportConsentLife } from './life.ts';

/** A look ends by itself after so long, whatever it rests on. */
export const LOOK_MINUTES = 30;
/** A second factor shown for a look is not older than this. */
export const CONFIRMED_WITHIN_MINUTES = 15;
/** For how long a person may let support see what they see. */
export const CONSENT_HOURS = [1, 24, 168] as const;
export type ConsentHours = (typeof CONSENT_HOURS)[number];

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

type Deciding = Readonly<{ actor: Actor; at: Date; newId(): string }>;

export type Consent = Readonly<{
  id: string;
  personId: string;
  endsAt: Date;
  state: keyof typeof supportConsentLife.table;
  version: number;
}>;

/** The person lets support see what they see. A consent that still runs is withdrawn before another is given. */
export const allowSupport = (
  desk: Readonly<{ personId: string; running: Consent | undefined }>,
  hours: ConsentHours,
  { at, newId }: Deciding,
) => {
  if (desk.running !== undefined) return refuse('rule', 'account.allow_support.already_allowed');
  const endsAt = new Date(at.getTime() + hours * HOUR_MS);
  return {
    change: {
      act: 'account.allow_support' as const,
      machine: supportConsentLife.name,
      subjectId: newId(),
      from: 'none' as const,
      to: 'open',
      facts: { personId: desk.personId, endsAt: endsAt.toISOString() },
      endsAt,
    },
  };
};

export type Look = Readonly<{
  id: string;
  viewerId: string;
  personId: string;
  endsAt: Date;
  state: keyof typeof lookLife.table;
  version: number;
}>;

/** The person takes their consent back: what is being looked at on the strength of it ends at once. */
export const withdrawSupport = (consent: Consent, looks: readonly Look[]) => {
  const to = supportConsentLife.next(consent.state, 'account.withdraw_support');
  if (to === undefined) return refuse('rule', 'account.withdraw_support.already_withdrawn');
  const also = looks.flatMap((look) => {
    const ended = lookLife.next(look.state, 'account.withdraw_support');
    return ended === undefined ? [] : [ending('account.withdraw_support', look, ended)];
  });
  return {
    change: {
      act: 'account.withdraw_support' as const,
      machine: supportConsentLife.name,
      subjectId: consent.id,
      from: consent.state,
      to,
      facts: { personId: consent.personId },
      version: consent.version,
    },
    also,
  };
};

const ending = (act: 'account.withdraw_support' | 'account.stop_seeing_as', look: Look, to: string) => ({
  act,
  machine: lookLife.name,
  subjectId: look.id,
  from: look.state,
  to,
  facts: { personId: look.personId },
  version: look.version,
});

/** What is known before somebody looks: who would be seen, on what it would rest, how surely the viewer is there. */
export type LookDesk = Readonly<{
  personId: string;
  email: string;
  isOpen: boolean;
  holdsRole: boolean;
  consent: Consent | undefined;
  /** The viewer has a stake in what would be read. */
  hasStake: boolean;
  /** When the session showed a second factor; undefined when nothing of the kind is asked of it. */
  mustConfirmAfter: Date | undefined;
  confirmedAt: Date | undefined;
}>;

/**
 * Whether support may see as this person at all: who holds no role and no seat. What staff and juries read is kept by
 * scope, recusal and blindness of one person; another pair of eyes would go around them.
 */
export const mayBeSeen = (person: Pick<Actor, 'grants'>): boolean => person.grants.length === 0;

/** Whether this person is still of support: a role withdrawn ends what they were looking at. */
export const maySee = (viewer: Actor): boolean => standingOn(RIGHTS['account.see_as'], viewer, {}) !== undefined;

/** Somebody of support sees the service as a person: by consent, or for a reason that the person is told at once. */
export const seeAs = (desk: LookDesk, reason: string, { actor, at, newId }: Deciding) => {
  if (desk.personId === actor.id) return refuse('rule', 'account.see_as.oneself');
  if (!desk.isOpen) return refuse('rule', 'account.see_as.deactivated');
  if (desk.holdsRole) return refuse('rule', 'account.see_as.holds_role');
  if (desk.mustConfirmAfter !== undefined && (desk.confirmedAt ?? new Date(0)) < desk.mustConfirmAfter) {
    return refuse('rule', 'account.see_as.confirm_again', { minutes: CONFIRMED_WITHIN_MINUTES });
  }
  const longest = at.getTime() + LOOK_MINUTES * MINUTE_MS;
  const endsAt = new Date(Math.min(longest, desk.consent?.endsAt.getTime() ?? longest));
  const basis = desk.consent === undefined ? 'reason' : 'consent';
  return {
    change: {
      act: 'account.see_as' as const,
      machine: lookLife.name,
      subjectId: newId(),
      from: 'none' as const,
      to: 'open',
      facts: { personId: desk.personId, basis, reason, endsAt: endsAt.toISOString() },
      endsAt,
    },
  };
};

/** Ends a look before its time: by who looks, by the person, or by another administrator. */
export const stopSeeingAs = (look: Look) => {
  const to = lookLife.next(look.state, 'account.stop_seeing_as');
  if (to === undefined) return refuse('rule', 'account.stop_seeing_as.already_ended');
  return { change: ending('account.stop_seeing_as', look, to) };
};
