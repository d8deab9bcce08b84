import { storeBytes } from '#platform/files';
import type { RoundSheet } from '#slices/call';
import { saveEntryAnswers, takeEntryMeasure } from '#slices/maturity';
import {
  approveDeliverable,
  chooseDeliverable,
  deliver,
  returnDeliverable,
  saveClosingAnswers,
  takeClosingMeasure,
} from '#slices/path';
import { type Deliverable, type Questionnaire, questionnaireOf, stageAfter } from '#slices/programme';
import type { Body } from './bodies.ts';
import type { FilePlan, PathEnd, Wanted } from './plan.ts';
import { chance } from './random.ts';
import { situationsOf } from './reasons.ts';
import { idOf, later, type Stage, turn } from './stage.ts';
import { does, writes } from './world.ts';

/** How far each path goes, turn by turn: the whole way more often than any other. */
const ENDS: readonly PathEnd[] = [
  'closed',
  'accepted',
  'delivered',
  'relay',
  'closed',
  'returned',
  'refused',
  'closed',
  'relay',
  'running',
];
/** What a demonstration shows, so that each state is there. */
const SHOWN: readonly PathEnd[] = [
  'closed',
  'delivered',
  'returned',
  'accepted',
  'relay_draft',
  'relay',
  'running',
  'to_sign',
  'submitted',
  'draft',
  'refused',
];
const RELAY_ASKED = { least: 200, most: 600 };
const MINUTE_MS = 60_000;

/** The files that begin a path, one for each body, in the calls whose rounds follow one another. */
export const pathFiles = (wanted: Wanted): FilePlan[] => {
  const { seed, scale, bodies, rounds, halfWay, until } = wanted;
  const firsts = rounds.filter(
    ({ call, round, opensAt }) => call.grant === 'stages' && round.after === undefined && opensAt < until,
  );
  if (firsts.length === 0) return [];
  const luck = chance(seed, 'paths');
  const taken = luck.shuffled(bodies.filter(({ population }) => population > 20_000)).slice(0, scale.paths);
  const ends = halfWay ? SHOWN : ENDS;
  return taken.map((body, index) =>
    firstFile(wanted, firsts[index % firsts.length] as RoundSheet, body, index, ends[index % ends.length] as PathEnd),
  );
};

const STOPS: Readonly<Partial<Record<PathEnd, FilePlan['stop']>>> = {
  draft: 'draft',
  submitted: 'submitted',
  to_sign: 'to_sign',
};

const firstFile = ({ seed }: Wanted, round: RoundSheet, body: Body, index: number, end: PathEnd): FilePlan => {
  const own = chance(seed, 'path', round.callCode, index);
  const filesAt = new Date(later(round.opensAt, own.between(3, 12)).getTime() + own.between(30, 420) * MINUTE_MS);
  const situation = end === 'refused' ? situationsOf(round).find(({ kind }) => kind === 'purpose') : undefined;
  return {
    key: `${round.callCode}:${round.number}:${index}`,
    round,
    body,
    territories: [body.territoryId],
    fate: situation === undefined ? 'granted' : 'refused',
    situation,
    askedCents: BigInt(round.round.rules.flatCents ?? '0'),
    promise: 1,
    opensAt: new Date(filesAt.getTime() - 60 * MINUTE_MS),
    filesAt,
    stop: STOPS[end] ?? 'end',
    path: { end, isShown: index === 0 },
  };
};

/** The questionnaire of a file's call, answered at its entry: low everywhere, unevenly. */
export const measureEntry = async (stage: Stage, file: FilePlan, at: Date): Promise<void> => {
  const { pack, call, round } = file.round;
  const questionnaire = questionnaireOf(pack, call);
  if (questionnaire === undefined || round.after !== undefined) return;
  const applicationId = idOf(stage, file);
  const luck = chance(stage.seed, 'entry', file.key);
  const sheets = sheetsOf(questionnaire, () => (luck.happens(0.35) ? 2 : 1));
  for (const sheet of file.stop === 'draft' ? sheets.slice(0, 3) : sheets)
    await writes(stage.world, saveEntryAnswers, { applicationId, ...sheet }, turn(stage, file, at, sheet.theme));
  if (file.stop === 'draft') return;
  await does(stage.world, takeEntryMeasure, { applicationId }, turn(stage, file, at, 'measure'));
};

const sheetsOf = ({ themes }: Questionnaire, level: () => number) =>
  themes.map(({ code, questions }) => ({
    theme: code,
    chosen: Object.fromEntries(questions.map(({ key }) => [key, String(level())])),
  }));

/** What follows once the agreement of a stage is signed: what it must bring, then the stage after, then its end. */
export const goOnWithPath = (stage: Stage, file: FilePlan, inForceAt: Date, plan: (file: FilePlan) => void): void => {
  const { path, round } = file;
  if (path === undefined || path.end === 'running') return;
  const [expected] = round.round.deliverables ?? [];
  if (expected !== undefined)
    stage.timeline.plan(later(inForceAt, 18), (at) => bring(stage, { file, expected, end: path.end, plan }, at));
  else if (path.end === 'closed') stage.timeline.plan(later(inForceAt, 10), (at) => measureClosing(stage, file, at));
};

type Bringing = Readonly<{ file: FilePlan; expected: Deliverable; end: PathEnd; plan: (file: FilePlan) => void }>;

const REASON =
  'Le plan ne dit pas encore dans quel ordre prendre les mesures, ni ce qu’elles coûtent (données fictives).';

const handOver = async (stage: Stage, { file, expected }: Bringing, at: Date, step: string): Promise<string> => {
  const applicationId = idOf(stage, file);
  const bytes = new TextEncoder().encode(`%PDF-1.4\n% ${file.key} ${step}\n%%EOF\n`);
  const stored = await storeBytes(stage.world.files, bytes, 'application/pdf');
  const chosen = { applicationId, code: expected.code, file: { ...stored, name: `${expected.code}.pdf` } };
  await writes(stage.world, chooseDeliverable, chosen, turn(stage, file, at, `${step}:choose`));
  const input = { applicationId, code: expected.code };
  return (await does(stage.world, deliver, input, turn(stage, file, at, step))).subjectId;
};

/** Handed over; read a week later: accepted, or sent back, once. */
const bring = async (stage: Stage, bringing: Bringing, at: Date): Promise<void> => {
  const { file, end } = bringing;
  const deliverableId = await handOver(stage, bringing, at, 'deliver');
  if (end === 'delivered') return;
  const isSentBack = end === 'returned' || chance(stage.seed, 'brings', file.key).happens(0.2);
  stage.timeline.plan(later(at, 6), async (day) => {
    if (!isSentBack) return accept(stage, bringing, deliverableId, day);
    const by = { ...turn(stage, file, day, 'return'), actor: stage.staff.officer };
    await does(stage.world, returnDeliverable, { deliverableId, reason: REASON }, by);
    if (end === 'returned') return;
    stage.timeline.plan(later(day, 8), async (then) => {
      const again = await handOver(stage, bringing, then, 'deliver-again');
      stage.timeline.plan(later(then, 4), (read) => accept(stage, bringing, again, read));
    });
  });
};

const accept = async (stage: Stage, { file, end, plan }: Bringing, deliverableId: string, at: Date): Promise<void> => {
  const by = { ...turn(stage, file, at, 'accept'), actor: stage.staff.officer };
  await does(stage.world, approveDeliverable, { deliverableId }, by);
  if (end !== 'accepted') plan(nextFile(stage, file, at));
};

/** The file of the next stage, opened two days after what it waited for is accepted. */
const nextFile = (stage: Stage, file: FilePlan, acceptedAt: Date): FilePlan => {
  const next = stageAfter(file.round.call, file.round.number);
  const round = next && stage.rounds.find((one) => one.callId === file.round.callId && one.number === next.number);
  if (round === undefined) throw new Error(`no stage follows ${file.key}`);
  const luck = chance(stage.seed, 'next', file.key);
  return {
    ...file,
    key: `${file.key}:${round.number}`,
    round,
    follows: file.key,
    askedCents: BigInt(luck.between(RELAY_ASKED.least, RELAY_ASKED.most)) * 100_00n,
    rateBasisPoints: round.round.rules.rateBasisPoints ?? 10_000,
    opensAt: later(acceptedAt, 2),
    filesAt: later(acceptedAt, 5),
    stop: file.path?.end === 'relay_draft' ? 'draft' : 'end',
  };
};

/** The same questions at the end: what was done shows. */
const measureClosing = async (stage: Stage, file: FilePlan, at: Date): Promise<void> => {
  const questionnaire = questionnaireOf(file.round.pack, file.round.call);
  if (questionnaire === undefined) return;
  const applicationId = idOf(stage, file);
  const luck = chance(stage.seed, 'closing', file.key);
  for (const sheet of sheetsOf(questionnaire, () => luck.between(2, 4)))
    await writes(stage.world, saveClosingAnswers, { applicationId, ...sheet }, turn(stage, file, at, sheet.theme));
  await does(stage.world, takeClosingMeasure, { applicationId }, turn(stage, file, at, 'closing'));
};
