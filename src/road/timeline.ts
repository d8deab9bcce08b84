/** What is to be done, at which instant; doing it may call for more. */
export type Timeline = Readonly<{
  plan(at: Date, run: (at: Date) => Promise<void>): void;
  /**
   * Plays in the order of days until an instant, several things of one day at once.
   * @param rest called once a week of the play and at the end, so that what was left to the worker is done
   */
  play(until: Date, rest: (at: Date) => Promise<void>, told: (done: number, planned: number) => void): Promise<void>;
}>;

type Event = Readonly<{ at: Date; run: (at: Date) => Promise<void> }>;

const AT_ONCE = 8;
const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

export const aTimeline = (): Timeline => {
  const waiting: Event[] = [];
  let done = 0;
  const plan: Timeline['plan'] = (at, run) => void waiting.push({ at, run });

  const take = (before: number): Event[] => {
    const due = waiting.filter((event) => event.at.getTime() < before);
    for (const event of due) waiting.splice(waiting.indexOf(event), 1);
    return due.sort((one, other) => one.at.getTime() - other.at.getTime());
  };
  const earliest = (): number =>
    waiting.reduce((least, { at }) => Math.min(least, at.getTime()), Number.POSITIVE_INFINITY);

  const play: Timeline['play'] = async (until, rest, told) => {
    let rested = earliest();
    let last = Number.isFinite(rested) ? rested : until.getTime();
    for (let day = earliest(); day <= until.getTime(); day = earliest()) {
      if (day - rested >= WEEK_MS) {
        await rest(new Date(day));
        rested = day;
      }
      const end = Math.min(Math.floor(day / DAY_MS + 1) * DAY_MS, until.getTime() + 1);
      await severally(take(end), async (event) => {
        await event.run(event.at);
        last = Math.max(last, event.at.getTime());
        done += 1;
        told(done, done + waiting.length);
      });
    }
    await rest(new Date(Math.min(until.getTime(), last + WEEK_MS)));
  };
  return { plan, play };
};

/** Runs over a list, a few at a time, in its order. @throws the first fault, once what was begun has ended */
export const severally = async <T>(
  list: readonly T[],
  run: (item: T) => Promise<void>,
  atOnce = AT_ONCE,
): Promise<void> => {
  let next = 0;
  const faults: unknown[] = [];
  const lane = async (): Promise<void> => {
    while (next < list.length && faults.length === 0) {
      const item = list[next] as T;
      next += 1;
      await run(item).catch((fault: unknown) => void faults.push(fault));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, list.length) }, lane));
  if (faults.length > 0) throw faults[0];
};
