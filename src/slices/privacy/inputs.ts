import { z } from 'zod';
import { both } from '#platform/web';

/** Told to the person concerned, in full. */
export const reasonInput = z
  .string()
  .trim()
  .min(1, both('Dites pourquoi : la personne lira cette phrase.', 'Say why: the person will read this sentence.'))
  .max(1000, both('1 000 signes au plus.', '1,000 characters at most.'));

export const confirmedInput = z.literal(
  'yes',
  both('Cochez la case pour confirmer votre demande.', 'Tick the box to confirm your request.'),
);
