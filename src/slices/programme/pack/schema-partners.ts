import { z } from 'zod';
import { count } from './schema-words.ts';
import { BODY_KINDS } from './vocabulary.ts';

/** More bodies than this are no longer read one by one, by whoever attests or examines. */
export const PARTNERS_MAX = 50;

/** How many bodies may join the one that leads, and of which kinds; all kinds unless said. */
export const partners = z.strictObject({
  max: count(1),
  kinds: z.array(z.enum(BODY_KINDS)).min(1).optional(),
});
