import { z } from 'zod';
import { COMPARATORS, type Requirement, SUBJECTS, type Term, UNITS_WRITTEN } from '../rules/language.ts';
import { asked, code, count, day, euros, key, line, text } from './schema-words.ts';

/** How the rules of who may apply are written. Names, units and sense are checked once the whole pack is read. */
const percent = z
  .number()
  .refine(
    (typed) => typed >= 0 && typed <= 100 && Number.isInteger(Math.round(typed * 1e6) / 1e4),
    asked('un pourcentage de 0 à 100, deux décimales au plus', 'a percentage from 0 to 100, two decimals at most'),
  );

const term: z.ZodType<Term> = z.lazy(() => z.union([z.boolean(), z.number(), z.string(), written]));

/** A getter, so that a term may hold terms. */
const subject = {
  fact: z.string().optional(),
  question: key.optional(),
  sum: z.array(term).min(2).optional(),
  difference: z.tuple([term, term]).optional(),
  portion: z.strictObject({ percent, of: term }).optional(),
  share: z.strictObject({ part: term, of: term }).optional(),
  lasting: z.strictObject({ from: term, to: term }).optional(),
};

const oneOf = (keys: readonly string[], value: object): boolean =>
  keys.filter((one) => (value as Record<string, unknown>)[one] !== undefined).length === 1;

const written = z
  .strictObject({
    ...subject,
    people: count().optional(),
    euros: euros.optional(),
    percent: percent.optional(),
    days: count().optional(),
    day: day.optional(),
  })
  .refine(
    (value) => oneOf([...SUBJECTS, ...UNITS_WRITTEN], value),
    asked(
      `un fait, une question, un calcul, ou une valeur avec son unité : ${[...SUBJECTS, ...UNITS_WRITTEN].join(', ')}`,
      `a fact, a question, a calculation, or a value with its unit: ${[...SUBJECTS, ...UNITS_WRITTEN].join(', ')}`,
    ),
  )
  .transform(({ euros: amount, ...rest }) => (amount === undefined ? rest : { cents: amount }) as Term);

const GROUPS = ['all', 'any', 'not'] as const;

const requirement: z.ZodType<Requirement> = z.lazy(() =>
  z
    .strictObject({
      all: z.array(requirement).min(1).optional(),
      any: z.array(requirement).min(1).optional(),
      not: requirement.optional(),
      ...subject,
      equals: term.optional(),
      atLeast: term.optional(),
      atMost: term.optional(),
      above: term.optional(),
      below: term.optional(),
      among: z.array(z.string()).min(1).optional(),
      includes: z.string().optional(),
      answered: z.boolean().optional(),
    })
    .refine(
      (value) => oneOf([...GROUPS, ...SUBJECTS], value),
      asked(
        `une chose à la fois : ${[...GROUPS, ...SUBJECTS].join(', ')}`,
        `one thing at a time: ${[...GROUPS, ...SUBJECTS].join(', ')}`,
      ),
    )
    .refine(
      (value) => GROUPS.some((one) => value[one] !== undefined) !== oneOf(COMPARATORS, value),
      asked(`une comparaison : ${COMPARATORS.join(', ')}`, `one comparison: ${COMPARATORS.join(', ')}`),
    )
    .transform((value) => value as unknown as Requirement),
);

/** A rule of who may apply. `stops`: the file cannot be submitted; otherwise the person is warned and the desk decides. */
export const rule = z.strictObject({
  code,
  names: text,
  require: requirement,
  reason: code.optional(),
  effect: z.enum(['warns', 'stops']).default('warns'),
  article: line.optional(),
});
