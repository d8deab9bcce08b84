/**
 * Whoever needs the database waits for their turn here, in the order in which they came, and not for a connection: when hundreds
 * want the same seat at the same instant, most would be told after a few seconds that the server does not answer, while it
 * serves them one by one.
 */
export type Turns = Readonly<{
  run<T>(work: () => Promise<T>): Promise<T>;
  /** @returns what ends the turn, to be called once */
  take(): Promise<() => void>;
}>;

/** Fewer than the connections of a pool, so that what does not wait here still finds one. */
const AT_ONCE = 8;
/** As long as some are served, the others wait; when nobody was for this long, the server is not there. */
const STALLED_MS = 20_000;

type Waiting = Readonly<{ come(): void; never(error: Error): void }>;

/** @throws Error `timeout exceeded…` to all who wait once nobody has been served for too long; nothing was begun for them */
export const openTurns = (atOnce = AT_ONCE, stalledMs = STALLED_MS): Turns => {
  const line: Waiting[] = [];
  let running = 0;
  let watch: NodeJS.Timeout | undefined;

  const giveUp = (): void => {
    for (const { never } of line.splice(0)) never(new Error('timeout exceeded while waiting for a turn to write'));
  };
  /** Counts again from now, while somebody waits. */
  const watchAgain = (): void => {
    clearTimeout(watch);
    watch = line.length === 0 ? undefined : setTimeout(giveUp, stalledMs);
  };
  const turn = (): Promise<void> => {
    if (running < atOnce) {
      running += 1;
      return Promise.resolve();
    }
    return new Promise((come, never) => {
      line.push({ come, never });
      if (line.length === 1) watchAgain();
    });
  };
  /** The turn passes on to the first in line, if there is one. */
  const passOn = (): void => {
    const next = line.shift();
    if (next === undefined) running -= 1;
    else next.come();
    watchAgain();
  };
  return {
    run: async (work) => {
      await turn();
      try {
        return await work();
      } finally {
        passOn();
      }
    },
    take: async () => {
      await turn();
      return passOn;
    },
  };
};

const lines = new WeakMap<object, Turns>();

/** The line before one pool of connections; the same for all that go through it. */
export const turnsOf = (pool: object, open: () => Turns = openTurns): Turns => {
  const known = lines.get(pool) ?? open();
  lines.set(pool, known);
  return known;
};
