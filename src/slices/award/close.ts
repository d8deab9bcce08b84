import { refuse } from '#kernel/refusal';
import { type Application, applicationLife } from '#slices/application';

/** A desk and those who wait there. */
export type ClosingCase = Readonly<{
  callCode: string;
  hasQueue: boolean;
  isClosed: boolean;
  /** Codes of the reasons the call knows. */
  knownReasons: readonly string[];
  rounds: readonly Readonly<{ id: string; state: string }>[];
  /** Files in the queue, the first filed first, no more than one act answers. */
  queued: readonly Application[];
}>;

/** More than this is not one act: closing again answers those that remain. */
export const ANSWERED_MAX = 1000;
const EXPLANATION_MIN = 20;

/**
 * No more money comes: the desk takes no more files, and each one that waits is answered, with the reason in law and in
 * fact (CRPA L211-5).
 */
export const closeDesk = (desk: ClosingCase, why: Readonly<{ reason: string; explanation: string }>) => {
  const [first, ...others] = desk.rounds;
  if (!desk.hasQueue || first === undefined) return refuse('rule', 'award.close.no_queue');
  if (desk.isClosed && desk.queued.length === 0) return refuse('rule', 'award.close.already');
  if (!desk.knownReasons.includes(why.reason)) return refuse('rule', 'award.close.reason');
  if (why.explanation.trim().length < EXPLANATION_MIN) {
    return refuse('rule', 'award.close.explain', { min: EXPLANATION_MIN });
  }
  const round = ({ id, state }: { id: string; state: string }) => ({
    machine: 'round',
    subjectId: id,
    from: state,
    to: state,
    facts: { call: desk.callCode, reason: why.reason, answered: desk.queued.length },
  });
  return {
    change: round(first),
    also: [
      ...others.map(round),
      ...desk.queued.map((file) => ({
        machine: applicationLife.name,
        subjectId: file.id,
        from: file.state,
        to: 'refused' as const,
        version: file.version,
        facts: { number: file.number, reasons: [why.reason] },
        jobs: [{ task: 'award.write_refusal_letter', payload: { subjectId: file.id } }],
      })),
    ],
  };
};
