import type { FrozenContent } from '#slices/application';
import type { PublishedCall } from '#slices/programme';

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0);

/** The pieces of evidence a flat grant asks for and this file does not bring, in words (ITN7-FC-FLAT). */
export const missingEvidence = (call: PublishedCall, content: unknown): readonly string[] => {
  const { answers = {}, attachments = [] } = (content ?? {}) as Partial<FrozenContent>;
  const brings = (question: string): boolean =>
    !isEmpty(answers[question]) || attachments.some((file) => file.question === question);
  return call.evidence.filter((piece) => !piece.questions.every(brings)).map((piece) => piece.names.fr);
};
