import type { Answers, AnswerValue } from './form/types.ts';
import type { Draft } from './queries/draft.ts';

/** The answers of a draft as the form engine reads them. */
export const valuesOf = (draft: Draft): Answers =>
  Object.fromEntries(
    Object.entries(draft.answers).map(([field, answer]): [string, AnswerValue | null] => [field, answer.value]),
  );
