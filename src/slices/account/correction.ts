import type { Actor } from '#kernel/actor';
import type { StateOf } from '#kernel/machine';
import { refuse } from '#kernel/refusal';
import { type PersonSheet, personChange } from './account.ts';
import { emailCorrectionLife } from './life.ts';

/** How long the former mailbox has to object, and then the new one to confirm. */
export const WAIT_DAYS = 3;
export const SERVES_DAYS = 7;
/** An administrator who did one of two things that together take an account over leaves the other to somebody else. */
export const APART_DAYS = 30;
/** A service loses a mailbox now and then; whoever takes accounts over needs many. */
export const CORRECTIONS_MAX_PER_DAY = 3;
const DAY_MS = 86_400_000;
export const daysFrom = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS);

/** What is known of somebody whose address would be corrected, and of who asks. */
export type Case = Readonly<{
  person: PersonSheet & Readonly<{ email: string; lang: 'fr' | 'en' }>;
  isTaken: boolean;
  /** Held the role of administrator within thirty days, or holds it. */
  isAdministrator: boolean;
  /** Another correction can still be confirmed. */
  isUnderWay: boolean;
  /** By the same administrator, for anybody. */
  askedToday: number;
}>;

/** Asks that somebody's account open by another address: nothing changes before both mailboxes had their say. */
export const correctEmail = (
  { person, isTaken, isAdministrator, isUnderWay, askedToday }: Case,
  { email, reason }: Readonly<{ email: string; reason: string }>,
  { actor, at, newId }: { actor: Actor; at: Date; newId(): string },
) => {
  if (person.id === actor.id) return refuse('rule', 'account.correct_email.oneself');
  if (person.state !== 'active') return refuse('rule', 'account.correct_email.closed');
  if (isAdministrator) return refuse('rule', 'account.correct_email.administrator', { days: APART_DAYS });
  if (person.email === email) return refuse('rule', 'account.correct_email.same');
  if (isTaken) return refuse('rule', 'account.correct_email.taken');
  if (isUnderWay) return refuse('rule', 'account.correct_email.under_way');
  if (askedToday >= CORRECTIONS_MAX_PER_DAY) {
    return refuse('rule', 'account.correct_email.too_many', { max: CORRECTIONS_MAX_PER_DAY });
  }
  const opensAt = daysFrom(at, WAIT_DAYS);
  return {
    change: {
      machine: emailCorrectionLife.name,
      subjectId: newId(),
      from: 'none',
      to: 'asked',
      opensAt,
      endsAt: daysFrom(opensAt, SERVES_DAYS),
      /** Not the addresses: the journal keeps no list of mailboxes. */
      facts: { personId: person.id, reason },
    },
  };
};

export type CorrectionState = StateOf<typeof emailCorrectionLife>;
export type Correction = Readonly<{
  id: string;
  personId: string;
  askedBy: string;
  opensAt: Date;
  endsAt: Date;
  state: CorrectionState;
  version: number;
}>;

/** Whose it is: the person's, by either letter or by their account. */
export const placeOfCorrection = ({ personId }: Pick<Correction, 'personId'>, actor: Actor) => ({
  own: personId === actor.id ? ('applicant' as const) : undefined,
});

/** What a correction is worth to whoever holds the link sent to the new mailbox. */
export const mayTake = ({ state, opensAt, endsAt }: Pick<Correction, 'state' | 'opensAt' | 'endsAt'>, at: Date) => {
  if (state === 'stopped') return refuse('rule', 'account.correction.stopped');
  if (state !== 'asked') return refuse('rule', 'account.correction.over');
  if (at >= endsAt) return refuse('rule', 'account.correction.expired', { days: WAIT_DAYS + SERVES_DAYS });
  if (at < opensAt) return refuse('rule', 'account.correction.too_early', { opensAt: opensAt.toISOString() });
  return { allowed: true as const };
};

const moved = (
  { id, personId, state, version }: Correction,
  act: 'account.object_to_correction' | 'account.withdraw_correction' | 'account.take_corrected_email',
) => {
  const to = emailCorrectionLife.next(state, act);
  return to && { machine: emailCorrectionLife.name, subjectId: id, from: state, to, version, facts: { personId } };
};

/** The new mailbox is proved and nobody objected: the account opens by it. */
export const takeCorrectedEmail = (
  correction: Correction,
  { person, isTaken }: Readonly<{ person: PersonSheet; isTaken: boolean }>,
  at: Date,
) => {
  const may = mayTake(correction, at);
  if ('refusal' in may) return may;
  if (isTaken) return refuse('rule', 'account.correct_email.taken');
  const change = moved(correction, 'account.take_corrected_email');
  const account = personChange(person, 'account.take_corrected_email', { correctionId: correction.id });
  if (change === undefined || account === undefined) return refuse('rule', 'account.correct_email.closed');
  return { change: { ...change, account }, also: [{ ...account, act: 'account.take_corrected_email' as const }] };
};

/** Whoever reads the former mailbox, or is signed in, says no: it ends there. */
export const objectToCorrection = (correction: Correction) => {
  const change = moved(correction, 'account.object_to_correction');
  return change ? { change } : refuse('rule', 'account.correction.over');
};

/** An administrator was wrong, or another one thinks so. */
export const withdrawCorrection = (correction: Correction) => {
  const change = moved(correction, 'account.withdraw_correction');
  return change ? { change } : refuse('rule', 'account.correction.over');
};
