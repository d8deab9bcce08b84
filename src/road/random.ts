import { createHash } from 'node:crypto';
import { namedId } from '#platform/named-id';

/** Chance without chance: the same seed and the same name always draw the same. */
export type Chance = Readonly<{
  /** From 0 included to 1 excluded. */
  next(): number;
  /** A whole number between two bounds, both included. */
  between(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
  /** True as often as asked, e.g. 0.25. */
  happens(share: number): boolean;
  shuffled<T>(list: readonly T[]): T[];
}>;

/** @param names what is drawn, so that drawing one thing more never changes another */
export const chance = (seed: string, ...names: readonly (string | number)[]): Chance => {
  let state = createHash('sha256')
    .update([seed, ...names].join('\n'))
    .digest()
    .readUInt32LE(0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const shuffled = <T>(list: readonly T[]): T[] => {
    const mixed = [...list];
    for (let last = mixed.length - 1; last > 0; last -= 1) {
      const other = between(0, last);
      [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
    }
    return mixed;
  };
  return {
    next,
    between,
    shuffled,
    pick: (list) => {
      if (list.length === 0) throw new Error(`nothing to pick from: ${names.join(' ')}`);
      return list[between(0, list.length - 1)] as (typeof list)[number];
    },
    happens: (share) => next() < share,
  };
};

/** Identifiers that depend on the request only: a request played again makes the same things. */
export const idsOf = (requestId: string): (() => string) => {
  let rank = 0;
  return () => {
    rank += 1;
    return namedId(`${requestId}\n${rank}`);
  };
};

/**
 * A value at a place of a log-normal distribution, so that a few amounts are large and most are not.
 * @param place between 0 and 1 @param spread standard deviation of the logarithm
 */
export const logNormalAt = (place: number, median: number, spread: number): number =>
  median * Math.exp(spread * normalAt(Math.min(Math.max(place, 0.0005), 0.9995)));

/** The normal quantile, by halving: forty steps are more than enough. */
const normalAt = (place: number): number => {
  let [low, high] = [-4, 4];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (cumulative(middle) < place) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

const cumulative = (x: number): number => {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return x > 0 ? 1 - tail : tail;
};
