import type { StateOf } from '#kernel/machine';
import { refuse } from '#kernel/refusal';
import type { Text } from '#kernel/text';
import { type FilingWindow, timingOf } from '#slices/call';
import { applicationLife } from './life.ts';

export type ApplicationState = StateOf<typeof applicationLife>;

/** A request for a grant, as its row says it. */
export type Application = Readonly<{
  id: string;
  number: string;
  roundId: string;
  /** The version of the programme it was opened under: it keeps it. */
  versionId: string;
  organisationId: string;
  /** Who opened it: while unverified for the body, a person sees what they opened and nothing else. */
  openedBy: string;
  /** The mandate under which another body opened it, if one did. */
  mandateId: string | null;
  state: ApplicationState;
  version: number;
  title: string;
  askedCents: bigint | null;
  openedAt: Date;
  submittedAt: Date | null;
  departement: string | null;
  /** The desk that has it, as a role names it; null until it is filed. */
  desk: string | null;
}>;

/** When a round takes files, and in which zone its hours are told. The tolerance is never shown as the hour of closing. */
export type Window = FilingWindow & Readonly<{ opensAt: Date; zone: string }>;

const isBefore = (one: Date, other: Date): boolean => one.getTime() < other.getTime();

/** Whether the round takes no new file at this instant; what counts is when the request reached us (CRPA L112-13). */
const isClosed = (window: Window, at: Date): boolean => ['late', 'closed'].includes(timingOf(window, at).kind);

const closing = (window: Window, at: Date) => ({
  closesAt: window.closesAt?.toISOString() ?? '',
  at: at.toISOString(),
  zone: window.zone,
});

/** `ANNÉE-NNNN`: the year is that of the opening, in the zone of the programme. */
export const numberOf = (year: number, rank: bigint): string => `${year}-${String(rank).padStart(4, '0')}`;

/** Where a call takes needs, a file is the project of a selected need, and nothing else opens one. */
export const openedDirectly = ({ takes }: Readonly<{ takes: string }>) =>
  takes === 'needs' ? refuse('rule', 'application.open.need_first') : { directly: true as const };

/** Whether a body may open a file in this round now. */
export const open = (window: Window, at: Date) => {
  if (isBefore(at, window.opensAt)) {
    return refuse('rule', 'application.open.not_yet', { opensAt: window.opensAt.toISOString(), zone: window.zone });
  }
  if (isClosed(window, at)) return refuse('rule', 'application.open.call_closed', closing(window, at));
  return { to: 'draft' as const };
};

/** Why a file comes late is said in so many signs at least: the desk decides on these words. */
export const LATE_REASON_MIN = 20;

/** What filing is judged on. */
export type Submission = Readonly<{
  state: ApplicationState;
  window: Window;
  /** How many answers are missing or wrong and stop the filing. */
  problems: number;
  /** Codes of what the representative must attest on honour, and of what was. */
  declarations: readonly string[];
  attested: readonly string[];
  /** Number of the file already filed by this body in a round that takes one per body. */
  alreadyFiled: string | undefined;
  /** The call has a questionnaire, and the file has no entry measure yet. */
  lacksMeasure: boolean;
  /** A rule of the round that is not met and forbids to submit, in words. */
  stoppedBy: Text | undefined;
  /** Why it comes late, in words of the applicant; empty when it does not, or nothing was said. */
  lateReason: string;
  /** Names of the partners who have not attested what the file says. */
  awaited: readonly string[];
  /** Whether it is known that who files acts for the body. */
  isVerified: boolean;
}>;

/**
 * Whether a file may be filed. Refusals come in this order: what cannot be mended first.
 * ARR18-CONTENT and ARR18-ATTEST: arrêté du 21 août 2018; CRPA L112-13 for the closing.
 */
export const submit = (submission: Submission, at: Date) => {
  const { state, window, problems, declarations, attested, alreadyFiled } = submission;
  const to = applicationLife.next(state, 'application.submit');
  if (to === undefined) return refuse('rule', 'application.submit.not_a_draft');
  const timing = timingOf(window, at);
  if (isBefore(at, window.opensAt) || timing.kind === 'closed') {
    return refuse('rule', 'application.submit.call_closed', closing(window, at));
  }
  if (alreadyFiled !== undefined) {
    return refuse('rule', 'application.submit.already_filed', { number: alreadyFiled });
  }
  if (submission.stoppedBy !== undefined) return refuse('rule', 'application.submit.stopped', submission.stoppedBy);
  if (!submission.isVerified) return refuse('rule', 'application.submit.body_not_verified');
  if (submission.lacksMeasure) return refuse('rule', 'application.submit.measure_missing');
  if (problems > 0) return refuse('rule', 'application.submit.incomplete', { missing: problems });
  if (submission.awaited.length > 0) {
    return refuse('rule', 'application.submit.partners_awaited', { names: submission.awaited.join(', ') });
  }
  const lacking = declarations.filter((code) => !attested.includes(code)).length;
  if (timing.kind === 'late' && submission.lateReason.trim().length < LATE_REASON_MIN) {
    return refuse('rule', 'application.submit.late_unexplained', { ...closing(window, at), min: LATE_REASON_MIN });
  }
  if (lacking > 0) return refuse('rule', 'application.submit.attestation_missing', { count: lacking });
  return { to, timing };
};

/** A file may be withdrawn as long as nothing has been decided on it. */
export const withdraw = (state: ApplicationState) => {
  const to = applicationLife.next(state, 'application.withdraw');
  return to === undefined ? refuse('rule', 'application.withdraw.too_late', { state }) : { to };
};

/** A draft may be given up; what was written is kept until the archive disposes of it. */
export const abandon = (state: ApplicationState) => {
  const to = applicationLife.next(state, 'application.abandon');
  return to === undefined ? refuse('rule', 'application.abandon.not_a_draft') : { to };
};

/** Whether a file may be taken up again in a later round: it was judged, and not selected. */
export const canBeTakenUp = (state: ApplicationState): boolean =>
  applicationLife.next(state, 'application.take_up') !== undefined;

/** What taking a file up is judged on. @param running number of the file that already takes it up */
export type TakeUp = Readonly<{
  state: ApplicationState;
  from: number;
  to: number;
  window: Window;
  running: string | undefined;
}>;

/** A file that was not selected is taken up in a later round that takes files, once at a time. */
export const takeUp = ({ state, from, to, window, running }: TakeUp, at: Date) => {
  const stays = applicationLife.next(state, 'application.take_up');
  if (stays === undefined) return refuse('rule', 'application.take_up.not_refused');
  if (to <= from) return refuse('rule', 'application.take_up.same_round');
  if (running !== undefined) return refuse('rule', 'application.take_up.already', { number: running });
  const opening = open(window, at);
  return 'refusal' in opening ? opening : { to: opening.to, stays };
};
