import { type Refusal, refuse } from '#kernel/refusal';
import { type Application, applicationLife } from '#slices/application';

/** A file that a desk has and that may be another's. */
export type FileAtDesk = Readonly<{
  application: Application;
  /** The desks of its call, as roles name them. */
  desks: readonly string[];
  /** How often it was passed on already. */
  passings: number;
}>;

export type Destination = Readonly<{ to: string; reason: string }>;

/** The applicant reads why: two words say nothing. */
const REASON_MIN = 20;

/** Passes a file on to the desk it concerns; nothing is decided of it, and its dates do not move (CRPA L114-2). */
export const passOn = ({ application, desks, passings }: FileAtDesk, { to, reason }: Destination) => {
  const state = applicationLife.next(application.state, 'review.pass_on');
  if (state === undefined) return refuse('rule', 'review.pass_on.decided', { state: application.state });
  const fault = faultIn(application.desk, desks, to) ?? tooShort(reason);
  if (fault !== undefined) return fault;
  const rank = passings + 1;
  return {
    change: {
      machine: applicationLife.name,
      subjectId: application.id,
      from: application.state,
      to: state,
      version: application.version,
      facts: { number: application.number, fromDesk: application.desk, toDesk: to, rank, reason: reason.trim() },
      rank,
      fromDesk: application.desk ?? '',
      toDesk: to,
      reason: reason.trim(),
    },
  };
};

type Fault = Readonly<{
  refusal: Refusal<'review.pass_on.single_desk' | 'review.pass_on.unknown_desk' | 'review.pass_on.same_desk'>;
}>;

const faultIn = (from: string | null, desks: readonly string[], to: string): Fault | undefined => {
  if (desks.length === 0) return refuse('rule', 'review.pass_on.single_desk');
  if (!desks.includes(to)) return refuse('rule', 'review.pass_on.unknown_desk');
  return to === from ? refuse('rule', 'review.pass_on.same_desk') : undefined;
};

const tooShort = (reason: string) =>
  reason.trim().length < REASON_MIN ? refuse('rule', 'review.pass_on.too_short', { min: REASON_MIN }) : undefined;
