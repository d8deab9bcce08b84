import { holds, type World, worthOf } from './evaluate.ts';
import {
  type Comparison,
  compared,
  isComparison,
  isLiteral,
  type Requirement,
  type Subject,
  type Term,
} from './language.ts';
import { between, hasNone, inBoth, isEmpty, type Range, shared, type Value, type Words, word } from './values.ts';

/** A comparison that must be met, or must not. */
type Demand = Readonly<{ comparison: Comparison; met: boolean }>;

/** Ways looked at. Past them nothing is said: a rule that long is read by nobody, and the check always ends. */
const WAYS_MAX = 2_000;

/** Whether nothing that may be meets all these requirements. Says so only when it is sure. */
export const isNeverMet = (requirements: readonly Requirement[], world: World): boolean => {
  const ways = waysOf({ all: [...requirements] }, true);
  return ways?.every((way) => isImpossible(way, world)) ?? false;
};

/** Whether everything that may be meets this requirement. */
export const isAlwaysMet = (requirement: Requirement, world: World): boolean =>
  isNeverMet([{ not: requirement }], world);

/** The ways to meet a requirement, each a list of demands; `undefined` when there are too many to look at. */
const waysOf = (requirement: Requirement, met: boolean): readonly (readonly Demand[])[] | undefined => {
  if (isComparison(requirement)) return [[{ comparison: requirement, met }]];
  if ('not' in requirement) return waysOf(requirement.not, !met);
  const isAll = 'all' in requirement;
  const parts = (isAll ? requirement.all : requirement.any).map((one) => waysOf(one, met));
  return isAll === met ? combined(parts) : added(parts);
};

type Ways = readonly (readonly Demand[])[];

const added = (parts: readonly (Ways | undefined)[]): Ways | undefined => {
  const ways: (readonly Demand[])[] = [];
  for (const part of parts) {
    if (part === undefined || ways.length + part.length > WAYS_MAX) return undefined;
    ways.push(...part);
  }
  return ways;
};

const combined = (parts: readonly (Ways | undefined)[]): Ways | undefined => {
  let ways: Ways = [[]];
  for (const part of parts) {
    if (part === undefined || ways.length * part.length > WAYS_MAX) return undefined;
    ways = ways.flatMap((way) => part.map((further) => [...way, ...further]));
  }
  return ways;
};

/** Each demand narrows what its subject may be; then all are tried again on what is left. */
const isImpossible = (way: readonly Demand[], world: World): boolean => {
  const left = new Map<string, Value>();
  const narrowed: World = { ...world, narrowed: (term) => left.get(JSON.stringify(term)) };
  for (const demand of way) {
    const { subject, by, value } = compared(demand.comparison);
    const key = by === 'includes' || by === 'answered' ? JSON.stringify([subject, by, value]) : JSON.stringify(subject);
    const now = narrowedBy(demand, by, value, left.get(key) ?? startingAt(subject, by, narrowed));
    if (now === undefined) continue;
    if (isNothing(now)) return true;
    left.set(key, now);
  }
  return way.some(({ comparison, met }) => holds(comparison, narrowed) === !met);
};

const startingAt = (subject: Subject, by: string, world: World): Value =>
  by === 'includes' || by === 'answered' ? word('true', 'false') : worthOf(subject, world);

const isNothing = (value: Value): boolean =>
  value.kind === 'quantity' ? isEmpty(value.range) : value.kind === 'words' && hasNone(value.words);

/** What is left once the demand is met; `undefined`: this demand says nothing that is kept. */
const narrowedBy = ({ met }: Demand, by: string, value: Term | string[], before: Value): Value | undefined => {
  if (by === 'answered') return within(before, { only: new Set([String((value as unknown as boolean) === met)]) });
  if (by === 'includes') return within(before, { only: new Set([String(met)]) });
  if (by === 'among')
    return within(before, met ? { only: new Set(value as string[]) } : { except: new Set(value as string[]) });
  const term = value as Term;
  if (!isLiteral(term)) return undefined;
  const wanted = worthOf(term, EMPTY);
  if (wanted.kind === 'words') return within(before, equalTo(wanted.words, met));
  if (wanted.kind !== 'quantity' || before.kind !== 'quantity') return undefined;
  const range = rangeAsked(by, met, wanted.range);
  return range && between(shared(before.range, range));
};

const EMPTY: World = {
  fact: () => word(),
  question: () => word(),
  answered: () => undefined,
};

const within = (before: Value, words: Words): Value | undefined =>
  before.kind === 'words' ? { kind: 'words', words: inBoth(before.words, words) } : undefined;

const equalTo = (words: Words, met: boolean): Words => (met || !('only' in words) ? words : { except: words.only });

/** Bounds are kept as if they were reached: the last trial sees whether they may be. */
const rangeAsked = (by: string, met: boolean, { low, high }: Range): Range | undefined => {
  if (by === 'equals') return met ? { low, high } : undefined;
  const isUpward = by === 'atLeast' || by === 'above';
  return isUpward === met ? { low } : { high };
};

/** A world in which more is known. */
export const knowing = (world: World, facts: Readonly<Partial<Record<string, Value>>>): World => ({
  ...world,
  fact: (name) => facts[name] ?? world.fact(name),
});
