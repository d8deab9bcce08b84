import type { StateOf } from '#kernel/machine';
import { type Refusal, refuse } from '#kernel/refusal';
import { join, type Text } from '#kernel/text';
import type { Application } from '#slices/application';
import { type Previous, stageOpens } from '#slices/call';
import type { Deliverable, Round } from '#slices/programme';
import { deliverableLife } from './life.ts';

export type DeliverableState = StateOf<typeof deliverableLife>;

/** A document as it was handed over. */
export type Delivered = Readonly<{ id: string; code: string; rank: number; state: DeliverableState; version: number }>;

/** A stage of a file: what it must bring and what it brought. */
export type StageFile = Readonly<{
  application: Pick<Application, 'id' | 'number' | 'state'>;
  /** What its round asks for. */
  expected: readonly Deliverable[];
  /** The last of each, and those before it. */
  delivered: readonly Delivered[];
  /** Whether its agreement is signed by both. */
  isInForce: boolean;
}>;

const lastOf = ({ delivered }: StageFile, code: string): Delivered | undefined =>
  delivered.filter((one) => one.code === code).sort((one, other) => other.rank - one.rank)[0];

/** Where what a stage must bring has come to, all of it together (CYBER-STAGES). */
export const previousOf = (stage: StageFile): Previous => {
  const states = stage.expected.map(({ code }) => lastOf(stage, code)?.state);
  if (states.length > 0 && states.every((state) => state === 'approved')) return 'accepted';
  return states.some((state) => state === 'delivered' || state === 'approved') ? 'delivered' : 'none';
};

export const awaitedIn = ({ expected }: StageFile): Text =>
  join(
    expected.map(({ names }) => names),
    ', ',
  );

/** Whether the stage of a file runs: granted, its agreement signed by both. */
const running = ({ application, isInForce }: StageFile) => {
  if (application.state !== 'laureate') return refuse('rule', 'path.stage.not_granted', { number: application.number });
  return isInForce ? { ok: true as const } : refuse('rule', 'path.stage.no_agreement', { number: application.number });
};

/** Whether a document may be chosen, handed over or replaced now. */
export const mayDeliver = (stage: StageFile, code: string) => {
  if (!stage.expected.some((one) => one.code === code)) return refuse('not_found', 'path.deliver.no_such_deliverable');
  const runs = running(stage);
  if ('refusal' in runs) return runs;
  return lastOf(stage, code)?.state === 'approved' ? refuse('rule', 'path.deliver.approved') : { ok: true as const };
};

/** Hands a document over; one that waits to be read is replaced by it. */
export const deliver = (
  stage: StageFile,
  { code, hasPaper }: Readonly<{ code: string; hasPaper: boolean }>,
  newId: () => string,
) => {
  const permitted = mayDeliver(stage, code);
  if ('refusal' in permitted) return permitted;
  if (!hasPaper) return refuse('rule', 'path.deliver.no_document');
  const last = lastOf(stage, code);
  const { number, id } = stage.application;
  const facts = { number, applicationId: id, deliverable: code };
  return {
    change: {
      machine: deliverableLife.name,
      subjectId: newId(),
      from: 'none',
      to: 'delivered' as const,
      rank: (last?.rank ?? 0) + 1,
      facts,
    },
    ...(last?.state === 'delivered' && {
      also: [
        {
          act: 'path.replace' as const,
          machine: deliverableLife.name,
          subjectId: last.id,
          from: last.state,
          to: 'replaced' as const,
          version: last.version,
          facts,
        },
      ],
    }),
  };
};

export type Decided = Readonly<{ stage: StageFile; deliverableId: string }>;
const WORDS_MIN = 20;

const decided = <const A extends 'path.approve' | 'path.return'>({ stage, deliverableId }: Decided, act: A) => {
  const one = stage.delivered.find(({ id }) => id === deliverableId);
  if (one === undefined) return refuse('not_found', 'path.decide.no_such_deliverable');
  if (one.state === 'replaced') return refuse('rule', 'path.decide.replaced');
  const to = deliverableLife.next(one.state, act);
  if (to === undefined) return refuse('rule', 'path.decide.already', { state: one.state });
  return {
    change: {
      machine: deliverableLife.name,
      subjectId: one.id,
      from: one.state,
      to,
      version: one.version,
      facts: { number: stage.application.number, applicationId: stage.application.id, deliverable: one.code },
    },
  };
};

/** The desk accepts a document: the very one it read, not one that came since. */
export const approve = (case_: Decided) => decided(case_, 'path.approve');

/** The desk sends a document back, and says what is to be taken up; its words stay out of the journal. */
export const sendBack = (case_: Decided, reason: string) =>
  reason.trim().length < WORDS_MIN
    ? refuse('rule', 'path.return.explain', { min: WORDS_MIN })
    : decided(case_, 'path.return');

/** Whether the stage after a file may open: granted, signed, what it must bring accepted, and not open already. */
export const mayOpenNext = (stage: StageFile, next: Round, followedBy: string | undefined) => {
  const opens = stageOpens(next, previousOf(stage), awaitedIn(stage));
  if ('refusal' in opens) return opens;
  const runs = running(stage);
  if ('refusal' in runs) return runs;
  return followedBy === undefined
    ? { ok: true as const }
    : refuse('rule', 'path.open_stage.already', { number: followedBy });
};

/** Why the measure at the end of a path is not taken yet. */
export const closingObstacle = (state: string, isSigned: boolean): Refusal | undefined =>
  state === 'laureate' && isSigned ? undefined : refuse('rule', 'path.closing.not_yet').refusal;
