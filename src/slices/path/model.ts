import { type Actor, preparesFile } from '#kernel/actor';
import { desksOf, standingOn } from '#kernel/permission';
import { obstacle } from '#kernel/refusal';
import { RIGHTS } from '#kernel/rights';
import type { Text } from '#kernel/text';
import type { Reader } from '#platform/read';
import { type Problem, sentenceOf } from '#platform/web';
import type { Application } from '#slices/application';
import { type RoundSheet, roundFor } from '#slices/call';
import {
  type ConfidedFile,
  confidedFile,
  isOfBody,
  lacksEntryMeasure,
  type Measure,
  takenMeasure,
} from '#slices/maturity';
import { type Deliverable, endsPath, type Round, stageAfter, stagesOf } from '#slices/programme';
import { type NextStep, nextStepOf } from './next-step.ts';
import { mayOpenNext, type StageFile } from './path.ts';
import {
  type DeliverableRow,
  deliveredOf,
  entryMeasureOf,
  followedBy,
  isInForce,
  type PaperRow,
  papersOf,
  pathTo,
} from './queries.ts';
import { pathSentences } from './words.ts';

/** A stage of a path, with the file it has in it. */
export type StageOfPath = Readonly<{ round: Round; file: Readonly<{ id: string; number: string }> | undefined }>;

export type PathModel = Readonly<{
  file: ConfidedFile;
  round: RoundSheet;
  stages: readonly StageOfPath[];
  expected: readonly Deliverable[];
  delivered: readonly DeliverableRow[];
  /** What was chosen and not handed over: the body alone sees it. */
  papers: readonly PaperRow[];
  /** Those taken on this path, the entry first. */
  measures: readonly Measure[];
  next: Round | undefined;
  followed: Readonly<{ id: string; number: string }> | undefined;
  /** What stands against opening the next stage, as the act would answer. */
  whyNotNext: Text | undefined;
  /** Whether this file has a measure of its own to take or to read, and which. */
  measureAt: 'measure' | 'closing' | undefined;
  step: NextStep;
  isInForce: boolean;
  mayWrite: boolean;
  mayDecide: boolean;
  problem: Problem | undefined;
}>;

/** The path of a file as its body or its officer sees it; nobody else finds anything. */
export const pathModel = async (
  reader: Reader,
  actor: Actor,
  id: string,
  side: 'body' | 'desk',
  problem?: Problem,
): Promise<PathModel | undefined> => {
  const file = await confidedFile(reader, actor, id);
  const round = file && (await roundFor(reader, file.roundId, file.versionId));
  if (file === undefined || round === undefined || stagesOf(round.call).length === 0) return undefined;
  const mayDecide = file.submittedAt !== null && decides(actor, file);
  if (side === 'body' ? !isOfBody(actor, file) : !mayDecide) return undefined;
  const [earlier, followed, delivered, papers, inForce, lacksMeasure, entry, closing] = await Promise.all([
    pathTo(reader, id),
    followedBy(reader, id),
    deliveredOf(reader, id),
    side === 'body' ? papersOf(reader, id) : [],
    isInForce(reader, id),
    lacksEntryMeasure(reader, id, round),
    entryMeasureOf(reader, id),
    takenMeasure(reader, id, 'closing'),
  ]);
  const next = stageAfter(round.call, round.number);
  const stage: StageFile = {
    application: { id, number: file.number, state: file.state as Application['state'] },
    expected: round.round.deliverables ?? [],
    delivered,
    isInForce: inForce,
  };
  const closes = endsPath(round.call, round.round) && entry !== undefined;
  const refused = next && obstacle(mayOpenNext(stage, next, followed?.number));
  return {
    file,
    round,
    stages: stagesWith(round, earlier, followed),
    expected: stage.expected,
    delivered,
    papers,
    measures: [entry, closing].filter((one) => one !== undefined),
    next,
    followed,
    whyNotNext: refused && sentenceOf(pathSentences, refused),
    measureAt: closes ? 'closing' : round.round.after === undefined && round.call.questionnaire ? 'measure' : undefined,
    step: nextStepOf({
      stage,
      lacksMeasure,
      closes,
      isClosed: closing !== undefined,
      isFollowed: followed !== undefined,
      hasNext: next !== undefined,
    }),
    isInForce: inForce,
    mayWrite: side === 'body' && preparesFile(actor, file) !== undefined,
    mayDecide: side === 'desk' && mayDecide,
    problem,
  };
};

const decides = (actor: Actor, { programmeId, callId, desk, region }: ConfidedFile): boolean =>
  standingOn(RIGHTS['path.approve'], actor, { programmeId, callId, desks: desksOf(desk, region) }) !== undefined;

/** Each stage of the call, with its file on this path: those before, this one, the one after. */
const stagesWith = (
  { call, number }: RoundSheet,
  earlier: readonly Readonly<{ id: string; number: string }>[],
  followed: Readonly<{ id: string; number: string }> | undefined,
): readonly StageOfPath[] => {
  const files = new Map<number, Readonly<{ id: string; number: string }>>();
  let at: number | undefined = number;
  for (const file of [...earlier].reverse()) {
    if (at === undefined) break;
    files.set(at, file);
    at = call.rounds.find((round) => round.number === at)?.after;
  }
  const next = stageAfter(call, number);
  if (next && followed) files.set(next.number, followed);
  return stagesOf(call).map((round) => ({ round, file: files.get(round.number) }));
};
