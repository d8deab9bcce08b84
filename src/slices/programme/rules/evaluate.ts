import type { FactName } from './facts.ts';
import {
  type Comparison,
  compared,
  isLiteral,
  type Literal,
  type Requirement,
  type Subject,
  type Term,
} from './language.ts';
import { once } from './once.ts';
import {
  compare,
  dayNumber,
  decimal,
  exactly,
  type Fraction,
  hasNone,
  inBoth,
  known,
  oppositeOf,
  portionOf,
  type Range,
  shareOf,
  sumOf,
  times,
  UNKNOWN,
  type Value,
  type Words,
  whole,
  word,
  yesOrNo,
} from './values.ts';

/** Where values are found: what is known of one case, or all that may be when a programme is checked. */
export type World = Readonly<{
  fact(name: FactName): Value;
  question(key: string): Value;
  answered(key: string): boolean | undefined;
  /** What is already known of a term as it is written, before it is worked out. */
  narrowed?(term: Subject): Value | undefined;
}>;

/** Whether a requirement is met; `undefined`: it cannot be told. Always answers. */
export const holds = (requirement: Requirement, world: World): boolean | undefined => {
  if ('all' in requirement) return unless(false, requirement.all, world);
  if ('any' in requirement) return unless(true, requirement.any, world);
  if ('not' in requirement) return not(holds(requirement.not, world));
  return holdsFor(requirement, world);
};

/** One such verdict decides for all; without it, one that cannot be told leaves them all so. */
const unless = (decisive: boolean, parts: readonly Requirement[], world: World): boolean | undefined => {
  let verdict: boolean | undefined = !decisive;
  for (const part of parts) {
    const found = holds(part, world);
    if (found === decisive) return decisive;
    if (found === undefined) verdict = undefined;
  }
  return verdict;
};

const not = (verdict: boolean | undefined): boolean | undefined => (verdict === undefined ? undefined : !verdict);

const holdsFor = (comparison: Comparison, world: World): boolean | undefined => {
  const { subject, by, value } = compared(comparison);
  if (by === 'answered') return 'question' in subject ? answeredAs(world.answered(subject.question), value) : undefined;
  const found = worthOf(subject, world);
  if (by === 'includes') return found.kind === 'several' ? found.chosen.has(String(value)) : undefined;
  if (by === 'among') return found.kind === 'words' ? isAmong(found.words, asSet(value as string[])) : undefined;
  const other = worthOf(value as Term, world);
  if (found.kind === 'quantity' && other.kind === 'quantity') return quantities(by, found.range, other.range);
  if (found.kind === 'words' && other.kind === 'words') return sameWords(found.words, other.words);
  return undefined;
};

const answeredAs = (is: boolean | undefined, wanted: unknown): boolean | undefined =>
  is === undefined ? undefined : is === wanted;

const asSet = once((words: readonly string[]): ReadonlySet<string> => new Set(words));

const isAmong = (words: Words, among: ReadonlySet<string>): boolean | undefined => {
  if (!('only' in words)) return hasNone(inBoth(words, { only: among })) ? false : undefined;
  let inside = 0;
  for (const one of words.only) if (among.has(one)) inside += 1;
  return inside === 0 ? false : inside === words.only.size ? true : undefined;
};

const sameWords = (one: Words, other: Words): boolean | undefined => {
  if ('only' in other && other.only.size === 1) return isAmong(one, other.only);
  if (hasNone(inBoth(one, other))) return false;
  const isOne = (words: Words) => 'only' in words && words.only.size === 1;
  return isOne(one) && isOne(other) ? true : undefined;
};

const quantities = (by: string, one: Range, other: Range): boolean | undefined => {
  if (by === 'atLeast') return atLeast(one, other);
  if (by === 'below') return not(atLeast(one, other));
  if (by === 'atMost') return atLeast(other, one);
  if (by === 'above') return not(atLeast(other, one));
  const [value, wanted] = [known(one), known(other)];
  if (value !== undefined && wanted !== undefined) return compare(value, wanted) === 0;
  return isUnder(one.high, other.low) || isUnder(other.high, one.low) ? false : undefined;
};

const isUnder = (one: Fraction | undefined, other: Fraction | undefined): boolean =>
  one !== undefined && other !== undefined && compare(one, other) < 0;

const atLeast = (one: Range, other: Range): boolean | undefined => {
  if (one.low !== undefined && other.high !== undefined && compare(one.low, other.high) >= 0) return true;
  return isUnder(one.high, other.low) ? false : undefined;
};

/** What a term is worth in this world. */
export const worthOf = (term: Term, world: World): Value => {
  if (isLiteral(term)) return literal(term);
  const already = world.narrowed?.(term);
  if (already !== undefined) return already;
  if ('fact' in term) return world.fact(term.fact);
  if ('question' in term) return world.question(term.question);
  return workedOut(term, (part) => worthOf(part, world));
};

const workedOut = (
  subject: Exclude<Subject, { fact: FactName } | { question: string }>,
  of: (term: Term) => Value,
): Value => {
  if ('sum' in subject) return subject.sum.map(of).reduce((total, one) => together(total, one, sumOf));
  if ('difference' in subject) return together(of(subject.difference[0]), of(subject.difference[1]), less);
  if ('lasting' in subject) return together(of(subject.lasting.to), of(subject.lasting.from), less);
  if ('portion' in subject) {
    const base = of(subject.portion.of);
    return base.kind === 'quantity'
      ? { kind: 'quantity', range: portionOf(hundredths(subject.portion.percent), base.range) }
      : base;
  }
  const [part, all] = [of(subject.share.part), of(subject.share.of)];
  if (part.kind !== 'quantity') return part;
  return all.kind === 'quantity' ? shareOf(part.range, all.range) : all;
};

const together = (one: Value, other: Value, join: (one: Range, other: Range) => Range): Value => {
  if (one.kind === 'untold') return one;
  if (other.kind === 'untold') return other;
  if (one.kind !== 'quantity' || other.kind !== 'quantity') return UNKNOWN;
  return { kind: 'quantity', range: join(one.range, other.range) };
};

const less = (one: Range, other: Range): Range => sumOf(one, oppositeOf(other));

const hundredths = (percent: number): Fraction => times(decimal(percent), { n: 1n, d: 100n });

const literal = (term: Literal): Value => {
  if (typeof term === 'number') return exactly(decimal(term));
  if (typeof term === 'boolean') return yesOrNo(term);
  return typeof term === 'object' ? measured(term) : word(term);
};

const measured = once((term: Extract<Literal, object>): Value => {
  if ('people' in term) return exactly(whole(term.people));
  if ('cents' in term) return exactly(whole(BigInt(term.cents)));
  if ('percent' in term) return exactly(hundredths(term.percent));
  if ('days' in term) return exactly(whole(term.days));
  return exactly(dayNumber(term.day));
});
