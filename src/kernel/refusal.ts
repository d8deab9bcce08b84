import type { Text } from './text.ts';

export type Facts = Readonly<Record<string, string | number>>;

/**
 * Why an act did not happen. A refusal is an answer we planned for, so it is a
 * value; exceptions are kept for what we did not plan for.
 */
export type Refusal<C extends string = string> = Readonly<{
  kind: 'not_found' | 'not_permitted' | 'rule' | 'conflict';
  code: C;
  facts?: Facts;
}>;

export const refuse = <const C extends `${string}.${string}`>(
  kind: Refusal['kind'],
  code: C,
  facts?: Facts,
): { refusal: Refusal<C> } => ({ refusal: facts ? { kind, code, facts } : { kind, code } });

/** The codes a decision may answer: the list of sentences its slice owes the user. */
export type CodesOf<Decide extends (...args: never[]) => unknown> = Extract<
  ReturnType<Decide>,
  { refusal: Refusal }
>['refusal']['code'];

/** What stands in the way, if anything: the same rule answers the button and the act. */
export const obstacle = (decision: object): Refusal | undefined =>
  'refusal' in decision ? (decision.refusal as Refusal) : undefined;

/** What a refusal says to the person concerned. */
export type Sentence = Text | ((facts: Facts) => Text);

/** All sentences of a slice. `Record<CodesOf<typeof rule>, Sentence>` makes a missing one a compile error. */
export type Sentences = Readonly<Record<string, Sentence>>;
