import type { FileOfBody } from '#kernel/actor';
import { type Refusal, refuse } from '#kernel/refusal';
import type { Questionnaire } from '#slices/programme';
import { measureLife } from './life.ts';

/** At which end of a path. */
export type Moment = 'entry' | 'closing';
/** Levels chosen, by question; 1 is the lowest. */
export type Levels = Readonly<Record<string, number>>;

/** Hundredths of a level, from 100, and the level reached: one that is begun is not reached. */
export type Score = Readonly<{ hundredths: number; level: number }>;
export type Scores = Readonly<{ themes: readonly (Score & Readonly<{ code: string }>)[]; overall: Score }>;

/** A file as a measure needs it. */
export type MeasuredFile = FileOfBody & Readonly<{ id: string; number: string; state: string }>;

/** A questionnaire as it stands for a file, at one end of its path. */
export type Measuring = Readonly<{
  file: MeasuredFile;
  moment: Moment;
  questionnaire: Questionnaire;
  /** The version of the programme the questionnaire is of: both ends of a path answer the same one. */
  versionId: string;
  levels: Levels;
  isTaken: boolean;
  /** Why it is not the time for it. */
  obstacle: Refusal | undefined;
}>;

const scoreFrom = (hundredths: number): Score => ({ hundredths, level: Math.max(1, Math.floor(hundredths / 100)) });

const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 100 : Math.floor(values.reduce((sum, value) => sum + value, 0) / values.length);

/**
 * The score of each theme is the mean of its questions, that of the whole the mean of its themes, rounded down. A question
 * without an answer counts as the lowest level.
 */
export const scoresOf = ({ themes }: Questionnaire, levels: Levels): Scores => {
  const scored = themes.map(({ code, questions }) => ({
    code,
    ...scoreFrom(meanOf(questions.map(({ key }) => (levels[key] ?? 1) * 100))),
  }));
  return { themes: scored, overall: scoreFrom(meanOf(scored.map(({ hundredths }) => hundredths))) };
};

/** How many questions of each theme have no answer. */
export const missingIn = ({ themes }: Questionnaire, levels: Levels): ReadonlyMap<string, number> =>
  new Map(themes.map(({ code, questions }) => [code, questions.filter(({ key }) => levels[key] === undefined).length]));

const countMissing = (measuring: Measuring): number =>
  [...missingIn(measuring.questionnaire, measuring.levels).values()].reduce((sum, count) => sum + count, 0);

/** Whether answers may still be written. */
export const mayAnswer = ({ isTaken, obstacle }: Measuring): { ok: true } | { refusal: Refusal } => {
  if (isTaken) return refuse('rule', 'maturity.take.already');
  return obstacle === undefined ? { ok: true } : { refusal: obstacle };
};

/** A measure is taken whole and once; what it says stays out of the journal. */
export const take = (measuring: Measuring, newId: () => string) => {
  const permitted = mayAnswer(measuring);
  if ('refusal' in permitted) return permitted;
  const missing = countMissing(measuring);
  if (missing > 0) return refuse('rule', 'maturity.take.incomplete', { missing });
  return {
    change: {
      machine: measureLife.name,
      subjectId: newId(),
      from: 'none',
      to: 'taken' as const,
      facts: { number: measuring.file.number, moment: measuring.moment },
    },
  };
};

/** An entry measure belongs to a draft: once the file is filed, nothing of it changes. */
export const entryObstacle = (state: string): Refusal | undefined =>
  state === 'draft' ? undefined : refuse('rule', 'maturity.take.not_a_draft').refusal;
