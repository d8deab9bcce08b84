import process from 'node:process';

/** Times of one thing done many times, in milliseconds. */
export type Times = readonly number[];

const quantile = (times: Times, share: number): number => {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

const rounded = (value: number): number => Math.round(value * 100) / 100;

const print = (line: Readonly<Record<string, unknown>>): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** What is under way, for the person who watches: not a figure, so not on the same stream. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

type Judged = 'p50' | 'p95';

/** Prints the times of a figure. @param target in milliseconds, for the quantile named */
export const printTimes = (
  figure: string,
  times: Times,
  target: number | undefined,
  { rows, on = 'p50', ...more }: Readonly<{ rows?: number; on?: Judged; clients?: number }> = {},
): void => {
  const [p50, p95] = [rounded(quantile(times, 0.5)), rounded(quantile(times, 0.95))];
  const judged = target === undefined ? {} : { target, on, met: (on === 'p50' ? p50 : p95) <= target };
  print({ figure, ...(rows === undefined ? {} : { rows }), p50, p95, unit: 'ms', n: times.length, ...more, ...judged });
};

type Value = Readonly<{ unit: string; target?: number; rows?: number; note?: string; atLeast?: true }>;

/** Prints a figure that is one number. `atLeast` says that more is better. */
export const printValue = (figure: string, value: number, { target, atLeast, ...more }: Value): void => {
  const met = target !== undefined && (atLeast ? value >= target : value <= target);
  print({ figure, value: rounded(value), ...more, ...(target === undefined ? {} : { target, met }) });
};

/** A figure that could not be taken, and why. */
export const printMissing = (figure: string, why: string): void => print({ figure, value: null, why });

/** Does a thing a few times to warm up, then `count` times with the watch on. */
export const timed = async (count: number, once: (n: number) => Promise<number>): Promise<Times> => {
  const warm = Math.max(20, Math.floor(count / 4));
  for (let n = 0; n < warm; n += 1) await once(n);
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) times.push(await once(warm + n));
  return times;
};
