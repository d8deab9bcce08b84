import { number } from '#kernel/figures';
import { say } from '#kernel/shown';
import { join, type Text } from '#kernel/text';
import type { EligibilityRule } from '../pack/types.ts';
import { holds, worthOf } from './evaluate.ts';
import { factOf } from './facts.ts';
import {
  compared,
  comparisonsIn,
  isComparison,
  isLiteral,
  type Requirement,
  sourcesIn,
  sourcesOf,
} from './language.ts';
import { type Known, worldOf } from './questions.ts';
import { foundInWords, neededInWords, shownValue, unitOf } from './sentences.ts';

/** A rule judged on one case: what was found, what is needed, and both in a sentence. */
export type Judged = Readonly<{
  rule: EligibilityRule;
  /** `undefined`: it cannot be told from what is known. */
  ok: boolean | undefined;
  /** It looks at what is only asked later: it is neither for nor against. */
  isPending: boolean;
  yours: Text;
  needed: Text;
  sentence: Text;
}>;

export type Verdict = 'eligible' | 'not_eligible' | 'to_confirm';

/** A list of rules judged without words: what acts, lists and statistics ask. */
export const judgeAll = (
  rules: readonly EligibilityRule[],
  known: Known,
): Readonly<{ verdict: Verdict; unmet: readonly EligibilityRule[] }> => {
  const world = worldOf(known);
  let isOpen = false;
  let unmet: EligibilityRule[] | undefined;
  for (const rule of rules) {
    const ok = holds(rule.require, world);
    if (ok === false) {
      if (unmet === undefined) unmet = [rule];
      else unmet.push(rule);
    } else if (ok === undefined && !isPending(rule.require, known)) isOpen = true;
  }
  if (unmet !== undefined) return { verdict: 'not_eligible', unmet };
  return isOpen ? TO_CONFIRM : ELIGIBLE;
};
const ELIGIBLE = { verdict: 'eligible', unmet: [] } as const;
const TO_CONFIRM = { verdict: 'to_confirm', unmet: [] } as const;

/** Whether a rule looks at facts nobody has said yet, or at answers nobody was asked for. */
const isPending = (requirement: Requirement, { facts, answers }: Known): boolean =>
  sourcesIn(requirement).some((source) =>
    'fact' in source ? facts[source.fact] === undefined : answers === undefined,
  );

/** @param asker who asks: « la session », « le guichet » */
export const judge = (rule: EligibilityRule, known: Known, asker: Text): Judged => {
  const world = worldOf(known);
  const { form } = known;
  const ok = holds(rule.require, world);
  const found = foundInWords(rule.require, world, form);
  const needed = neededInWords(rule.require, form);
  const told = capital(apart(found));
  const least = leastAsked(rule.require, asker, form);
  const sentence =
    least === undefined
      ? say({ fr: '{}. Il faut : {}.', en: '{}. What is needed: {}.' }, told, needed)
      : say({ fr: '{} ; {}.', en: '{}; {}.' }, told, least);
  return {
    rule,
    ok,
    isPending: ok === undefined && isPending(rule.require, known),
    yours: yoursOf(rule.require, known),
    needed,
    sentence,
  };
};

/** A single least on a fact that has its own way of asking: « la session en demande 3 500 ». */
const leastAsked = (requirement: Requirement, asker: Text, form: Known['form']): Text | undefined => {
  if (!isComparison(requirement)) return undefined;
  const { subject, by, value } = compared(requirement);
  const asks = 'fact' in subject ? factOf(subject.fact).asks : undefined;
  if (asks === undefined || by !== 'atLeast' || Array.isArray(value) || !isLiteral(value)) return undefined;
  if (typeof value !== 'object' || !('people' in value)) return undefined;
  return unitOf(subject, form) === 'people' ? say(asks, asker, number(value.people)) : undefined;
};

/** What was found, in the fewest words: « 84 210 habitants ; aucun département ne participe au projet ». */
const yoursOf = (requirement: Requirement, known: Known): Text => {
  const world = worldOf(known);
  const seen = new Map<string, Text>();
  for (const [, comparison] of comparisonsIn(requirement)) {
    const { subject, by, value } = compared(comparison);
    const bare = 'fact' in subject && factOf(subject.fact).yes === undefined && by !== 'answered';
    const isPlain = bare && (Array.isArray(value) || isLiteral(value) || sourcesOf(value).length === 0);
    const words = isPlain
      ? [shownValue(subject, worthOf(subject, world), known.form)]
      : foundInWords(comparison, world, known.form);
    for (const one of words) seen.set(one.fr, one);
  }
  return apart([...seen.values()]);
};

/** Each language puts its semicolon in its own way. */
const apart = (parts: readonly Text[]): Text => ({ fr: join(parts, ' ; ').fr, en: join(parts, '; ').en });

const capital = ({ fr, en }: Text): Text => ({ fr: raised(fr), en: raised(en) });
const raised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
