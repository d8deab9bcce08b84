import { z } from 'zod';
import { code, key, line, text } from './schema-words.ts';

const named = { code, names: text };

/** What shows on a page that a service does what it says; one is enough. */
const sign = z.discriminatedUnion('kind', [
  /** A link, a form or a redirection that leads to one of these sites, under one of these paths when there are some. */
  z.strictObject({
    ...named,
    kind: z.literal('address'),
    hosts: z.array(line).min(1),
    paths: z.array(line).default([]),
  }),
  /** A link or a button whose name holds these words, whatever their accents and capitals. */
  z.strictObject({ ...named, kind: z.literal('name'), words: z.array(line).min(1) }),
  /** A link or a button of one of these classes. */
  z.strictObject({ ...named, kind: z.literal('class'), classes: z.array(line).min(1) }),
]);

/** A page given in the file, which the product visits: the question that gives it, and what is looked for there. */
export const visit = z.strictObject({ question: key, signs: z.array(sign).min(1) });
