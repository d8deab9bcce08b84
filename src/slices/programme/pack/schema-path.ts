import { z } from 'zod';
import { code, count, key, longText, text } from './schema-words.ts';
import { LETTER_MOMENTS } from './vocabulary.ts';

/** What a stage must bring before the next one opens: a document, read and accepted by the desk. */
const deliverable = z.strictObject({ code, names: text, hint: text.optional() });

/** What a round may say for itself when it is a stage of a path; what it does not say is that of its call. */
export const stage = {
  /** The round whose deliverables, once accepted, open this one. */
  after: count(1).optional(),
  deliverables: z.array(deliverable).min(1).optional(),
  form: code.optional(),
  agreement: code.optional(),
  letters: z.partialRecord(z.enum(LETTER_MOMENTS), code).optional(),
};

/** `questionnaires/*.yaml`: where a body stands, theme by theme, by statements from the lowest level to the highest. */
export const questionnaire = z.strictObject({
  code,
  names: text,
  introduction: longText.optional(),
  minutes: count(1).optional(),
  /** What each level is called, the lowest first. */
  levels: z
    .array(z.strictObject({ names: text, meaning: text }))
    .min(2)
    .max(6),
  themes: z
    .array(
      z.strictObject({
        code,
        names: text,
        explanation: text.optional(),
        questions: z
          .array(
            z.strictObject({
              key,
              label: text,
              hint: text.optional(),
              /** One statement for each level, in the same order. */
              levels: z.array(text).min(2),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});
