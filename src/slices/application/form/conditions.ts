import type { Condition, Form, PlainQuestion, Question, Section } from '#slices/programme';
import type { Answers, AnswerValue } from './types.ts';

/** Whether a value answers anything: an empty text or list does not, `false` and 0 do. */
export const isAnswered = (value: AnswerValue | null | undefined): value is AnswerValue => {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string' || Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && 'costs' in value) {
    return value.taxMode !== null || value.costs.length > 0 || value.funding.length > 0;
  }
  return true;
};

/**
 * Whether a condition holds on the answers.
 * An unanswered question equals nothing and includes nothing.
 */
export const holdsTrue = (condition: Condition | undefined, answers: Answers): boolean => {
  if (condition === undefined) return true;
  if ('all' in condition) return condition.all.every((part) => holdsTrue(part, answers));
  if ('any' in condition) return condition.any.some((part) => holdsTrue(part, answers));
  if ('not' in condition) return !holdsTrue(condition.not, answers);
  const value = answers[condition.question];
  if ('answered' in condition) return isAnswered(value) === condition.answered;
  if ('includes' in condition) return Array.isArray(value) && value.includes(condition.includes);
  return value === condition.equals;
};

export type VisibleSection = Readonly<{ section: Section; questions: readonly Question[] }>;

/**
 * The sections and questions to ask, given what has been answered. An answer to a question that
 * is hidden is left out when later conditions are judged: what is not asked cannot decide.
 */
export const visibleSections = (form: Form, answers: Answers): readonly VisibleSection[] => {
  const counted: { [key: string]: AnswerValue | null | undefined } = {};
  const visible: VisibleSection[] = [];
  for (const section of form.sections) {
    if (!holdsTrue(section.when, counted)) continue;
    const questions: Question[] = [];
    for (const question of section.questions) {
      if (!holdsTrue(question.when, counted)) continue;
      questions.push(question);
      counted[question.key] = answers[question.key];
    }
    if (questions.length > 0) visible.push({ section, questions });
  }
  return visible;
};

/** All questions to ask, in order. */
export const visibleQuestions = (form: Form, answers: Answers): readonly Question[] =>
  visibleSections(form, answers).flatMap(({ questions }) => questions);

/** The questions of one item of a block; its conditions see the item first, then the answers around it. */
export const visibleInItem = (
  questions: readonly PlainQuestion[],
  item: Answers,
  around: Answers,
): readonly PlainQuestion[] => {
  const seen: { [key: string]: AnswerValue | null | undefined } = { ...around };
  return questions.filter((question) => {
    if (!holdsTrue(question.when, seen)) return false;
    seen[question.key] = item[question.key];
    return true;
  });
};

/** Answers without those of hidden questions: what is filed and frozen. */
export const onlyVisible = (form: Form, answers: Answers): Answers =>
  Object.fromEntries(
    visibleQuestions(form, answers)
      .filter((question) => isAnswered(answers[question.key]))
      .map((question) => [question.key, answers[question.key]]),
  );

/** The key of the visible question that plays a role, if the form has one. */
export const questionOfRole = (
  form: Form,
  answers: Answers,
  role: NonNullable<Question['role']>,
): Question | undefined => visibleQuestions(form, answers).find((question) => question.role === role);
