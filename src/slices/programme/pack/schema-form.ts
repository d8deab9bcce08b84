import { z } from 'zod';
import { code, count, day, euros, key, line, longText, text } from './schema-words.ts';
import { FILE_TYPES, QUESTION_ROLES } from './vocabulary.ts';

/** When a question is asked. A condition only looks at questions asked before it. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { question: string; equals: string | number | boolean }
  | { question: string; includes: string }
  | { question: string; answered: boolean };

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({ question: key, equals: z.union([z.string(), z.number(), z.boolean()]) }),
    z.strictObject({ question: key, includes: z.string() }),
    z.strictObject({ question: key, answered: z.boolean() }),
  ]),
);

const asked = {
  key,
  label: text,
  hint: text.optional(),
  required: z.boolean().default(true),
  when: condition.optional(),
  role: z.enum(QUESTION_ROLES).optional(),
};

const options = z.array(z.strictObject({ value: key, label: text, hint: text.optional() })).min(1);

/** Plain questions: those a repeatable block may hold. */
const plain = [
  z.strictObject({ ...asked, type: z.literal('text'), maxLength: count(1).default(200) }),
  z.strictObject({ ...asked, type: z.literal('long_text'), maxLength: count(1).default(5000) }),
  z.strictObject({
    ...asked,
    type: z.literal('number'),
    min: z.number().optional(),
    max: z.number().optional(),
    decimals: count().default(0),
    unit: text.optional(),
    /** `false` for a number that names something: its figures are shown one after the other, to be copied. */
    grouped: z.boolean().optional(),
  }),
  z.strictObject({ ...asked, type: z.literal('money'), min: euros.optional(), max: euros.optional() }),
  z.strictObject({
    ...asked,
    type: z.literal('date'),
    min: day.optional(),
    max: day.optional(),
    /** A day that has come: not after the day of filing. */
    past: z.boolean().default(false),
  }),
  z.strictObject({ ...asked, type: z.literal('yes_no') }),
  z.strictObject({ ...asked, type: z.literal('choice'), options }),
  z.strictObject({ ...asked, type: z.literal('choices'), options, min: count().optional(), max: count(1).optional() }),
  z.strictObject({ ...asked, type: z.literal('email') }),
  z.strictObject({ ...asked, type: z.literal('phone') }),
  z.strictObject({ ...asked, type: z.literal('url') }),
  z.strictObject({ ...asked, type: z.literal('siren') }),
  z.strictObject({ ...asked, type: z.literal('siret') }),
] as const;

/** Questions that stand on their own: one territory, files, the budget, a block repeated. */
const standing = [
  z.strictObject({ ...asked, type: z.literal('territory'), max: count(1).default(200) }),
  z.strictObject({
    ...asked,
    type: z.literal('file'),
    accept: z.array(z.enum(FILE_TYPES)).min(1).default(['pdf']),
    max: count(1).default(1),
    /** CRPA L114-5-1: only an indispensable piece may stop the file; the manager must say so, piece by piece. */
    indispensable: z.boolean(),
  }),
  z.strictObject({ ...asked, type: z.literal('budget') }),
  z.strictObject({
    ...asked,
    type: z.literal('block'),
    itemLabel: text,
    min: count().default(0),
    max: count(1).default(20),
    questions: z.array(z.discriminatedUnion('type', plain)).min(1),
  }),
] as const;

export const plainQuestion = z.discriminatedUnion('type', plain);
export const question = z.discriminatedUnion('type', [...plain, ...standing]);

export const section = z.strictObject({
  key,
  title: text,
  introduction: longText.optional(),
  when: condition.optional(),
  questions: z.array(question).min(1),
});

/** `forms/*.yaml`: what an applicant is asked, and what their representative attests. */
export const form = z.strictObject({
  code,
  names: text,
  introduction: longText.optional(),
  minutes: count(1).optional(),
  sections: z.array(section).min(1),
  declarations: z.array(z.strictObject({ code: key, text: longText, article: line.optional() })).min(1),
});
