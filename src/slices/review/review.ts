import { refuse } from '#kernel/refusal';
import { type Application, applicationLife } from '#slices/application';
import type { Instrument } from '#slices/programme';

/** Why a file is inadmissible: a reason of the programme, and what was found in this file, in words for the applicant. */
export type Reason = Readonly<{ code: string; explanation: string }>;

/** A file under review, with what the rules of its round allow. */
export type ReviewedFile = Readonly<{
  application: Application;
  decidedBy: Instrument['decidedBy'];
  /** Codes of the reasons the call knows. */
  knownReasons: readonly string[];
  /** For a file filed late: the reason the desk may oppose, and whether it accepted the lateness. */
  late: Readonly<{ reason: string; isAccepted: boolean }> | undefined;
}>;

/** A reason of two words tells the applicant nothing (CRPA L211-5: reasons in law and in fact). */
const EXPLANATION_MIN = 20;

export const findAdmissible = (file: ReviewedFile) => {
  const to = applicationLife.next(file.application.state, 'review.find_admissible');
  if (to === undefined) return refuse('rule', 'review.find.not_submitted', { state: file.application.state });
  if (file.decidedBy !== 'jury') return refuse('rule', 'review.find.decided_at_the_desk');
  if (file.late?.isAccepted === false) return refuse('rule', 'review.find.late');
  return { change: changeOf(file, to, {}) };
};

export const findInadmissible = (file: ReviewedFile, reasons: readonly Reason[]) => {
  const to = applicationLife.next(file.application.state, 'review.find_inadmissible');
  if (to === undefined) return refuse('rule', 'review.find.not_submitted', { state: file.application.state });
  const fault = faultIn(file, reasons);
  if (fault !== undefined) return fault;
  return { change: changeOf(file, to, { reasons: reasons.map((reason) => reason.code) }) };
};

/** The desk refuses a file, with the same reasons as an inadmissible file. */
export const refuseAtDesk = (file: ReviewedFile, reasons: readonly Reason[]) => {
  const to = applicationLife.next(file.application.state, 'review.refuse_at_desk');
  if (to === undefined) return refuse('rule', 'review.find.not_submitted', { state: file.application.state });
  if (file.decidedBy !== 'desk') return refuse('rule', 'review.find.decided_by_the_jury');
  const fault = faultIn(file, reasons);
  if (fault !== undefined) return fault;
  return { change: changeOf(file, to, { reasons: reasons.map((reason) => reason.code) }) };
};

/** The desk says what it makes of a late file before anything else: it accepts it here, or opposes the lateness. */
export const acceptLateness = (file: ReviewedFile, explanation: string) => {
  const to = applicationLife.next(file.application.state, 'review.accept_lateness');
  if (to === undefined) return refuse('rule', 'review.accept_lateness.not_submitted');
  if (file.late === undefined) return refuse('rule', 'review.accept_lateness.in_time');
  if (file.late.isAccepted) return refuse('rule', 'review.accept_lateness.already');
  if (explanation.trim().length < EXPLANATION_MIN)
    return refuse('rule', 'review.accept_lateness.too_short', { min: EXPLANATION_MIN });
  return { change: changeOf(file, to, {}) };
};

const faultIn = (file: ReviewedFile, reasons: readonly Reason[]) => {
  if (reasons.length === 0) return refuse('rule', 'review.find.no_reason');
  const unknown = reasons.find((reason) => !file.knownReasons.includes(reason.code));
  if (unknown !== undefined) return refuse('rule', 'review.find.unknown_reason', { code: unknown.code });
  const accepted = file.late?.isAccepted === true ? file.late.reason : undefined;
  if (reasons.some(({ code }) => code === accepted)) return refuse('rule', 'review.find.lateness_accepted');
  const short = reasons.find((reason) => reason.explanation.trim().length < EXPLANATION_MIN);
  if (short !== undefined) return refuse('rule', 'review.find.too_short', { code: short.code, min: EXPLANATION_MIN });
  return undefined;
};

const changeOf = (file: ReviewedFile, to: Application['state'], facts: Readonly<Record<string, unknown>>) => ({
  machine: applicationLife.name,
  subjectId: file.application.id,
  from: file.application.state,
  to,
  version: file.application.version,
  facts: { number: file.application.number, ...facts },
});
