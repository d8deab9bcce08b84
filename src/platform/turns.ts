/**
 * What writes waits for its turn here, in the order in which it came, and not for a connection: hundreds who want the same
 * seat at the same instant would each hold one, or be told after a few seconds that the server does not answer, while it
 * serves them one by one.
 */
export type Turns = Readonly<{ run<T>(work: () => Promise<T>): Promise<T> }>;

/** Fewer than the connections of a pool, so that what does not wait here still finds one. */
const AT_ONCE = 8;
/** Longer than hundreds of acts in a row on a tired machine: beyond that something is wrong, and the page says so. */
const PATIENCE_MS = 60_000;

/** @throws Error `timeout exceeded…` when the turn has not come in time: what was to be done is then not begun */
export const openTurns = (atOnce = AT_ONCE, patienceMs = PATIENCE_MS): Turns => {
  const line: (() => void)[] = [];
  let running = 0;

  const turn = (): Promise<void> => {
    if (running < atOnce) {
      running += 1;
      return Promise.resolve();
    }
    return new Promise((come, never) => {
      const called = (): void => {
        clearTimeout(limit);
        come();
      };
      const limit = setTimeout(() => {
        line.splice(line.indexOf(called), 1);
        never(new Error('timeout exceeded while waiting for a turn to write'));
      }, patienceMs);
      line.push(called);
    });
  };
  /** The turn passes on to the first in line, if there is one. */
  const passOn = (): void => {
    const next = line.shift();
    if (next === undefined) running -= 1;
    else next();
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
  };
};

const lines = new WeakMap<object, Turns>();

/** The line before one writing connection pool; the same for all that write through it. */
export const turnsOf = (writer: object): Turns => {
  const known = lines.get(writer) ?? openTurns();
  lines.set(writer, known);
  return known;
};
