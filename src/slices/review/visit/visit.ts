import { refuse } from '#kernel/refusal';
import { type Application, applicationLife } from '#slices/application';
import type { Capture } from './capture.ts';

/** Who asks for a visit: nobody when it follows the filing. */
export type AskedAs = 'system' | 'officer' | 'applicant';

/** A visit of a file, made or to be made. */
export type VisitOfFile = Readonly<{
  id: string;
  askedAs: AskedAs;
  askedAt: Date;
  outcome: Capture['outcome'] | null;
}>;

/** A file whose service is visited. */
export type VisitedFile = Readonly<{
  application: Application;
  /** The address given in the file; undefined when its call has none visited, or when it gives none. */
  address: string | undefined;
  /** The latest first. */
  visits: readonly VisitOfFile[];
}>;

/** A visit asked for and not made within this is lost: another may be asked for. */
const UNDER_WAY_MINUTES = 15;
/** A service is somebody else's: it is not knocked at without end. */
const OFFICER_VISITS_PER_HOUR = 5;
const MINUTE_MS = 60_000;

const since = (minutes: number, at: Date) => (visit: VisitOfFile) =>
  at.getTime() - visit.askedAt.getTime() < minutes * MINUTE_MS;

/**
 * Whether the service may be visited anew. An officer asks when they wish, within a measure; the applicant once, after
 * mending what was not seen.
 */
export const askVisit = (file: VisitedFile, as: Exclude<AskedAs, 'system'>, at: Date) => {
  const { application, visits } = file;
  const to = applicationLife.next(application.state, 'review.ask_visit');
  if (to === undefined) return refuse('rule', 'review.visit.too_late', { state: application.state });
  if (file.address === undefined) return refuse('rule', 'review.visit.no_address');
  if (visits.some((one) => one.outcome === null && since(UNDER_WAY_MINUTES, at)(one))) {
    return refuse('rule', 'review.visit.under_way');
  }
  if (as === 'applicant') {
    if (visits.some(({ askedAs }) => askedAs === 'applicant')) return refuse('rule', 'review.visit.once');
    const last = visits.find(({ outcome }) => outcome !== null);
    if (last === undefined) return refuse('rule', 'review.visit.under_way');
    if (last.outcome === 'seen') return refuse('rule', 'review.visit.already_seen');
  } else if (
    visits.filter(since(60, at)).filter(({ askedAs }) => askedAs === 'officer').length >= OFFICER_VISITS_PER_HOUR
  ) {
    return refuse('rule', 'review.visit.too_many', { max: OFFICER_VISITS_PER_HOUR });
  }
  return { to };
};

/** Whether what was seen may still be kept: not once the file is decided. */
export const recordVisit = (file: Pick<VisitedFile, 'application'>) => {
  const to = applicationLife.next(file.application.state, 'review.record_visit');
  return to === undefined ? refuse('rule', 'review.visit.too_late', { state: file.application.state }) : { to };
};

/** A constat of two words tells the applicant nothing. */
const EXPLANATION_MIN = 20;

export type Confirming = Readonly<{
  application: Application;
  /** Whether its call asks that an officer confirm. */
  isAsked: boolean;
  lastOutcome: Capture['outcome'] | undefined;
}>;

/**
 * The officer confirms that the service is there, or says that it is not: a machine that saw nothing decides nothing.
 * Whoever goes against what the last visit saw says why.
 */
export const confirmEvidence = (
  { application, isAsked, lastOutcome }: Confirming,
  said: Readonly<{ isConfirmed: boolean; explanation: string }>,
) => {
  const to = applicationLife.next(application.state, 'review.confirm_evidence');
  if (to === undefined) return refuse('rule', 'review.confirm.too_late', { state: application.state });
  if (!isAsked) return refuse('rule', 'review.confirm.not_asked');
  const isPlain = said.isConfirmed && lastOutcome === 'seen';
  if (!isPlain && said.explanation.trim().length < EXPLANATION_MIN) {
    return refuse('rule', said.isConfirmed ? 'review.confirm.explain_yes' : 'review.confirm.explain_no', {
      min: EXPLANATION_MIN,
    });
  }
  return { to };
};
