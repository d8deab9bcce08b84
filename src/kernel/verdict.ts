import type { Facts, Refusal } from './refusal.ts';

/** The person goes on knowingly; the act keeps the warning. */
export type Warning<C extends string = string> = Readonly<{ code: C; facts?: Facts }>;

/** What a rule of law answers: the way is open, perhaps with warnings, or the reason it is not. */
export type Verdict<C extends string, W extends string = never> =
  | Readonly<{ ok: true; warnings: readonly Warning<W>[] }>
  | { refusal: Refusal<C> };

export const allow = <const W extends string = never>(
  ...warnings: readonly Warning<W>[]
): Readonly<{ ok: true; warnings: readonly Warning<W>[] }> => ({ ok: true, warnings });

/** The codes of the warnings a rule may give: they owe the person a sentence too. */
export type WarningsOf<Decide extends (...args: never[]) => unknown> =
  Extract<ReturnType<Decide>, { warnings: readonly Warning[] }> extends { warnings: readonly Warning<infer W>[] }
    ? W
    : never;
