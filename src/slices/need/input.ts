import { z } from 'zod';
import { both } from '#platform/web';
import { lineInput } from '#slices/account';

export const TITLE_MAX = 120;
export const SUMMARY_MAX = 1500;
/** Fewer signs than this say nothing that another body could recognise. */
const SUMMARY_MIN = 40;

export const needId = z.uuid();
export const organisationId = z.uuid(both('Choisissez l’organisme.', 'Choose the body.'));

export const wordsInput = {
  theme: z
    .string(both('Choisissez un thème.', 'Choose a theme.'))
    .min(1, both('Choisissez un thème.', 'Choose a theme.'))
    .max(80),
  title: lineInput(TITLE_MAX, 'Donnez un titre à votre besoin.', 'Give your need a title.'),
  summary: z
    .string()
    .trim()
    .min(
      SUMMARY_MIN,
      both('Décrivez le besoin en deux ou trois phrases.', 'Describe the need in two or three sentences.'),
    )
    .max(SUMMARY_MAX, both('1 500 signes au plus.', '1,500 characters at most.')),
};

/** One sentence, or nothing. */
export const additionInput = z
  .string()
  .trim()
  .max(500, both('500 signes au plus.', '500 characters at most.'))
  .default('');

export const reasonInput = lineInput(
  500,
  'Dites en une phrase pourquoi vous les rapprochez.',
  'Say in a sentence why you bring them together.',
);

export const reasonsInput = z.string().trim().max(4000, both('4 000 signes au plus.', '4,000 characters at most.'));
