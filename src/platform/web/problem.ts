import type { z } from 'zod';
import type { Refusal, Sentences } from '#kernel/refusal';
import { separationSentences } from '#kernel/separations';
import type { Text } from '#kernel/text';
import type { Faults } from '../paper.ts';
import type { Fields, Problem } from './route.ts';

/** The sentence of a refusal; a code without a sentence is a bug of the slice, told as such in the log by the caller. */
export const sentenceOf = (sentences: Sentences, refusal: Refusal): Text => {
  const sentence = sentences[refusal.code] ?? separationSentences[refusal.code] ?? OF_EVERY_ACT[refusal.code];
  if (sentence === undefined) return unplanned(refusal.code);
  return typeof sentence === 'function' ? sentence(refusal.facts ?? {}) : sentence;
};

const OF_EVERY_ACT: Sentences = {
  'act.second_factor_missing': {
    fr: 'Avant de décider, de signer ou de payer, confirmez que c’est bien vous : ouvrez « Confirmer mon identité », en haut de cette page, puis renvoyez ce formulaire.',
    en: 'Before deciding, signing or paying, confirm that it is you: open “Confirm my identity”, at the top of this page, then send this form again.',
  },
};

const unplanned = (code: string): Text => ({
  fr: `Cette action n’est pas possible maintenant (${code}).`,
  en: `This cannot be done now (${code}).`,
});

const SOME_TO_CORRECT: Text = { fr: 'Certaines réponses sont à corriger.', en: 'Some answers need correcting.' };

const SEPARATOR = ' ¦ ';
/** A zod message in both languages: `z.string().min(1, both('Répondez.', 'Answer.'))`. */
export const both = (fr: string, en: string): string => `${fr}${SEPARATOR}${en}`;

const BY_CODE: Readonly<Record<string, Text>> = {
  too_big: { fr: 'Cette réponse est trop longue ou trop grande.', en: 'This answer is too long or too large.' },
  too_small: { fr: 'Il manque une réponse, ou elle est trop courte.', en: 'An answer is missing or too short.' },
};
const ANY_FAULT: Text = {
  fr: 'Cette réponse manque ou n’a pas la forme attendue.',
  en: 'This answer is missing or does not have the expected form.',
};

const textOf = (issue: z.core.$ZodIssue): Text => {
  const [fr, en] = issue.message.split(SEPARATOR);
  if (fr !== undefined && en !== undefined) return { fr, en };
  return BY_CODE[issue.code] ?? ANY_FAULT;
};

export const problemOfRefusal = (sentences: Sentences, refusal: Refusal, fields: Fields): Problem => ({
  status: 409,
  message: sentenceOf(sentences, refusal),
  refusal,
  errors: [],
  fields,
});

/** What a working paper could not understand. A lone fault is the message itself: a script shows it by its field. */
export const problemOfFaults = (faults: Faults, fields: Fields): Problem => ({
  status: 422,
  message: faults.length === 1 && faults[0] !== undefined ? faults[0].message : SOME_TO_CORRECT,
  errors: faults,
  fields,
});

export const problemOfInput = (error: z.ZodError, fields: Fields): Problem => {
  const errors = error.issues.map((issue) => ({ field: issue.path.join('.'), message: textOf(issue) }));
  return {
    status: 422,
    message: SOME_TO_CORRECT,
    errors,
    fields,
  };
};
