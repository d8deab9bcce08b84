import type { FactName } from './facts.ts';
import { once } from './once.ts';

/**
 * The language in which a programme says who may apply: conditions on facts and answers, written as data. It extends
 * the conditions of forms, has no loop, no variable and no function of its own, and every quantity bears its unit.
 */

/** A value as it is written: a bare word or number, or a quantity with its unit. Cents are a decimal text. */
export type Literal =
  | boolean
  | number
  | string
  | { people: number }
  | { cents: string }
  | { percent: number }
  | { days: number }
  | { day: string };

/** What is compared: a fact, an answer, or what is worked out from them. */
export type Subject =
  | { fact: FactName }
  | { question: string }
  | { sum: Term[] }
  | { difference: [Term, Term] }
  /** A percentage of a quantity, exact to the fraction of a cent. */
  | { portion: { percent: number; of: Term } }
  /** What part is of the whole, in percent. A whole of nought cannot be told. */
  | { share: { part: Term; of: Term } }
  /** Days from one day to another. */
  | { lasting: { from: Term; to: Term } };
export type Term = Subject | Literal;

export const COMPARATORS = ['equals', 'atLeast', 'atMost', 'above', 'below', 'among', 'includes', 'answered'] as const;
export type Comparator = (typeof COMPARATORS)[number];
export const SUBJECTS = ['fact', 'question', 'sum', 'difference', 'portion', 'share', 'lasting'] as const;
export const UNITS_WRITTEN = ['people', 'euros', 'percent', 'days', 'day'] as const;

export type Measured =
  | { equals: Term }
  | { atLeast: Term }
  | { atMost: Term }
  | { above: Term }
  | { below: Term }
  | { among: string[] }
  | { includes: string }
  | { answered: boolean };
export type Comparison = Subject & Measured;
export type Requirement = { all: Requirement[] } | { any: Requirement[] } | { not: Requirement } | Comparison;

/** One comparison taken apart. */
export type Compared = Readonly<{ subject: Subject; by: Comparator; value: Term | string[] }>;

export const compared = once((comparison: Comparison): Compared => {
  const by = COMPARATORS.find((one) => one in comparison) as Comparator;
  const { [by]: value, ...subject } = comparison as unknown as Record<string, unknown>;
  return { subject: subject as unknown as Subject, by, value: value as Term | string[] };
});

/** The three ways to put requirements together, or the comparison itself. */
export const isComparison = (one: Requirement): one is Comparison =>
  !('all' in one) && !('any' in one) && !('not' in one);

export const isLiteral = (term: Term): term is Literal =>
  typeof term !== 'object' ||
  'people' in term ||
  'cents' in term ||
  'percent' in term ||
  'days' in term ||
  'day' in term;

/** The terms a subject is worked out from. */
export const partsOf = (subject: Subject): readonly (readonly [path: readonly (string | number)[], term: Term])[] => {
  if ('sum' in subject) return subject.sum.map((term, i) => [['sum', i], term]);
  if ('difference' in subject) return subject.difference.map((term, i) => [['difference', i], term]);
  if ('portion' in subject) return [[['portion', 'of'], subject.portion.of]];
  if ('share' in subject)
    return [
      [['share', 'part'], subject.share.part],
      [['share', 'of'], subject.share.of],
    ];
  if ('lasting' in subject)
    return [
      [['lasting', 'from'], subject.lasting.from],
      [['lasting', 'to'], subject.lasting.to],
    ];
  return [];
};

/** Every comparison of a requirement, with its place in it. */
export const comparisonsIn = (
  requirement: Requirement,
  path: readonly (string | number)[] = [],
): readonly (readonly [path: readonly (string | number)[], comparison: Comparison])[] => {
  if ('all' in requirement) return requirement.all.flatMap((one, i) => comparisonsIn(one, [...path, 'all', i]));
  if ('any' in requirement) return requirement.any.flatMap((one, i) => comparisonsIn(one, [...path, 'any', i]));
  if ('not' in requirement) return comparisonsIn(requirement.not, [...path, 'not']);
  return [[path, requirement]];
};

/** The facts and questions a term looks at, in the order they are met. */
export const sourcesOf = (term: Term): readonly ({ fact: FactName } | { question: string })[] => {
  if (isLiteral(term)) return [];
  if ('fact' in term || 'question' in term) return [term];
  return partsOf(term).flatMap(([, part]) => sourcesOf(part));
};

/** The same of a whole requirement. */
export const sourcesIn = once(
  (requirement: Requirement): ReturnType<typeof sourcesOf> =>
    comparisonsIn(requirement).flatMap(([, comparison]) => {
      const { subject, value } = compared(comparison);
      return [...sourcesOf(subject), ...(Array.isArray(value) ? [] : sourcesOf(value))];
    }),
);

/** The least a requirement asks of a fact that counts people, where it asks one. */
export const leastPeople = (requirement: Requirement, fact: FactName): number | undefined =>
  comparisonsIn(requirement).flatMap(([, comparison]) => {
    const { subject, by, value } = compared(comparison);
    const isLeast = by === 'atLeast' && 'fact' in subject && subject.fact === fact;
    return isLeast && typeof value === 'object' && 'people' in value ? [value.people] : [];
  })[0];
