/** Exact quantities and sets of words: what a rule is worked out with. Nothing here throws, nothing is rounded. */

/** A fraction; the denominator is above nought. */
export type Fraction = Readonly<{ n: bigint; d: bigint }>;
/** Between two bounds, both reached; without one, it may be anything on that side. */
export type Range = Readonly<{ low?: Fraction | undefined; high?: Fraction | undefined }>;
/** Which words it may be: those, or any but those. */
export type Words = Readonly<{ only: ReadonlySet<string> }> | Readonly<{ except: ReadonlySet<string> }>;

/** `untold`: it cannot be said, and why. */
export type Value =
  | Readonly<{ kind: 'quantity'; range: Range }>
  | Readonly<{ kind: 'words'; words: Words }>
  | Readonly<{ kind: 'several'; chosen: ReadonlySet<string> }>
  | Readonly<{ kind: 'untold'; why: 'unknown' | 'unanswered' | 'division' }>;

export const UNKNOWN: Value = { kind: 'untold', why: 'unknown' };
export const UNANSWERED: Value = { kind: 'untold', why: 'unanswered' };
const BY_NOUGHT: Value = { kind: 'untold', why: 'division' };

export const whole = (value: number | bigint): Fraction => ({ n: BigInt(value), d: 1n });
export const NOUGHT = whole(0);

/** A figure as JSON writes it, `12.5` or `1e-7`, without the error of a float. */
export const decimal = (value: number): Fraction => {
  const [mantissa = '0', power = '0'] = value.toString().toLowerCase().split('e');
  const [units = '0', decimals = ''] = mantissa.split('.');
  const scale = decimals.length - Number(power);
  const digits = BigInt(units + decimals);
  return scale >= 0 ? { n: digits, d: 10n ** BigInt(scale) } : whole(digits * 10n ** BigInt(-scale));
};

const DAY_MS = 86_400_000;
/** Days since 1970. @param day `YYYY-MM-DD` */
export const dayNumber = (day: string): Fraction => whole(Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS));
/** The day so many days after 1970; nothing outside the years 1 to 9999. */
export const dayOfNumber = ({ n, d }: Fraction): string | undefined => {
  const days = n / d;
  return days < -719_162n || days > 2_932_896n ? undefined : new Date(Number(days) * DAY_MS).toISOString().slice(0, 10);
};

export const exactly = (fraction: Fraction): Value => ({
  kind: 'quantity',
  range: { low: fraction, high: fraction },
});
export const between = (range: Range): Value => ({ kind: 'quantity', range });
export const word = (...words: readonly string[]): Value => ({ kind: 'words', words: { only: new Set(words) } });
export const anyBut = (...words: readonly string[]): Value => ({ kind: 'words', words: { except: new Set(words) } });
const [YES, NO, EITHER] = [word('true'), word('false'), word('true', 'false')];
export const yesOrNo = (value: boolean | undefined): Value => (value === undefined ? EITHER : value ? YES : NO);
/** At least so many when some of them are not known. */
export const people = (count: number, isComplete = true): Value =>
  isComplete ? exactly(whole(count)) : between({ low: whole(count) });
export const cents = (amount: bigint | string): Value => exactly(whole(BigInt(amount)));

/** Below, at or above nought: how one stands to the other. */
export const compare = (one: Fraction, other: Fraction): number => {
  const difference = one.d === other.d ? one.n - other.n : one.n * other.d - other.n * one.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

const plus = (one: Fraction, other: Fraction): Fraction => ({
  n: one.n * other.d + other.n * one.d,
  d: one.d * other.d,
});
const minus = ({ n, d }: Fraction): Fraction => ({ n: -n, d });
export const times = (one: Fraction, other: Fraction): Fraction => ({ n: one.n * other.n, d: one.d * other.d });

type Both = (one: Fraction, other: Fraction) => Fraction;
const onBounds = (one: Range, other: Range, join: Both): Range => ({
  low: one.low && other.low && join(one.low, other.low),
  high: one.high && other.high && join(one.high, other.high),
});

export const sumOf = (one: Range, other: Range): Range => onBounds(one, other, plus);
export const oppositeOf = ({ low, high }: Range): Range => ({ low: high && minus(high), high: low && minus(low) });

/** Of quantities that are not below nought; of others less is told, never something wrong. */
export const portionOf = (percent: Fraction, range: Range): Range => ({
  low: range.low && times(percent, range.low),
  high: range.high && times(percent, range.high),
});

const isPositive = (one: Fraction | undefined): one is Fraction => one !== undefined && one.n > 0n;
const isNegative = (one: Fraction | undefined): boolean => one === undefined || one.n < 0n;

/** What `part` is of `of`. A whole that is nought cannot be told; one that may be leaves the share open. */
export const shareOf = (part: Range, of: Range): Value => {
  if (isNought(of)) return BY_NOUGHT;
  if (isNegative(part.low) || isNegative(of.low)) return between({});
  const [low, high] = [part.low as Fraction, of.high];
  return between({
    low: high === undefined ? NOUGHT : over(low, high),
    high: part.high && isPositive(of.low) ? over(part.high, of.low) : undefined,
  });
};

const over = (one: Fraction, other: Fraction): Fraction => ({ n: one.n * other.d, d: one.d * other.n });

export const isNought = ({ low, high }: Range): boolean => low?.n === 0n && high?.n === 0n;
export const isEmpty = ({ low, high }: Range): boolean =>
  low !== undefined && high !== undefined && compare(low, high) > 0;
/** The one value it can have, if there is one. */
export const known = ({ low, high }: Range): Fraction | undefined =>
  low !== undefined && high !== undefined && compare(low, high) === 0 ? low : undefined;

/** The part two ranges share; empty when its bounds cross. */
export const shared = (one: Range, other: Range): Range => ({
  low: one.low && other.low ? (compare(one.low, other.low) > 0 ? one.low : other.low) : (one.low ?? other.low),
  high: one.high && other.high ? (compare(one.high, other.high) < 0 ? one.high : other.high) : (one.high ?? other.high),
});

/** The words that are in both. */
export const inBoth = (one: Words, other: Words): Words => {
  if ('only' in one) {
    const allows = (value: string) => ('only' in other ? other.only.has(value) : !other.except.has(value));
    return { only: new Set([...one.only].filter(allows)) };
  }
  return 'only' in other ? inBoth(other, one) : { except: new Set([...one.except, ...other.except]) };
};
export const hasNone = (words: Words): boolean => 'only' in words && words.only.size === 0;
