import type { Text } from '#kernel/text';
import type { Form, Question } from '#slices/programme';
import { asFields } from './as-fields.ts';
import { parseAnswer } from './form/index.ts';
import type { Answers, AnswerValue } from './form/types.ts';

/** Why an answer does not go from one form to another. */
export type Loss = 'removed' | 'other_type' | 'no_longer_fits';
export type Lost = Readonly<{ key: string; label: Text; why: Loss }>;
export type Kept = Readonly<{ answers: Answers; files: readonly string[]; lost: readonly Lost[] }>;

/** A short text is a long one; every other type is only itself. */
const becomes = (from: Question, to: Question): boolean =>
  from.type === to.type || (from.type === 'text' && to.type === 'long_text');

/**
 * Which answers of a file go into another form: those to the questions that remain, under the same key and of a type
 * that takes them, when they still fit what the question accepts. The others are told.
 * @param attached questions of the first form that have a file
 */
export const keepAnswers = (from: Form, answers: Answers, attached: readonly string[], to: Form): Kept => {
  const wanted = new Map(questionsOf(to).map((question) => [question.key, question]));
  const kept: Record<string, AnswerValue> = {};
  const files: string[] = [];
  const lost: Lost[] = [];
  for (const question of questionsOf(from)) {
    const answer = answers[question.key];
    const hasFile = attached.includes(question.key);
    if (!hasFile && (answer === undefined || answer === null)) continue;
    const loss = lossOf(question, wanted.get(question.key), answer ?? null);
    if (loss !== undefined) lost.push({ key: question.key, label: question.label, why: loss });
    else if (hasFile) files.push(question.key);
    else kept[question.key] = answer as AnswerValue;
  }
  return { answers: kept, files, lost };
};

const questionsOf = (form: Form): readonly Question[] => form.sections.flatMap(({ questions }) => questions);

const lossOf = (from: Question, to: Question | undefined, answer: AnswerValue | null): Loss | undefined => {
  if (to === undefined) return 'removed';
  if (!becomes(from, to)) return 'other_type';
  if (from.type === 'file' && to.type === 'file') return takesFiles(from, to) ? undefined : 'no_longer_fits';
  const read = parseAnswer(to, asFields([to], { [to.key]: answer }));
  return 'problem' in read || read.value === null ? 'no_longer_fits' : undefined;
};

type FileQuestion = Extract<Question, { type: 'file' }>;
const takesFiles = (from: FileQuestion, to: FileQuestion): boolean =>
  from.accept.every((type) => to.accept.includes(type)) && from.max <= to.max;
