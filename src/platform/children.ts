import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const STOPS_WITHIN_MS = 10_000;
const READY_WITHIN_MS = 60_000;
const BACK_OFF_FIRST_MS = 500;
const BACK_OFF_LAST_MS = 30_000;
/** After this long without a fault, the next one is met without delay again. */
const SETTLED_AFTER_MS = 60_000;

/**
 * How Node is started for a child. Left alone, it lets its memory grow to several hundred megabytes before it looks
 * for what it no longer needs; the limits keep a child under 300 MB, and an instance needs a third of them.
 */
export const CHILD_FLAGS: readonly string[] = [
  '--enable-source-maps',
  '--max-semi-space-size=16',
  '--max-old-space-size=192',
];

export type Child = Readonly<{
  /** Resolves when the child says it is ready. @throws Error when it ends before that. */
  ready: Promise<void>;
  /** Asks the child to end, then makes it. */
  stop: () => Promise<void>;
  /** Ends the child now. */
  kill: () => void;
}>;

type ChildOptions = Readonly<{
  name: string;
  file: string;
  env: NodeJS.ProcessEnv;
  say: (line: string) => void;
}>;

/**
 * Keeps a child process going: one that ends after it was ready is started again, later and later when it keeps
 * failing. The child is away from our terminal, so that Ctrl-C reaches only us and we stop all in order; and it holds
 * a channel to us, whose end tells it that we are gone.
 */
export const keepChild = ({ name, file, env, say }: ChildOptions): Child => {
  const stopping = new AbortController();
  let child: ChildProcess | undefined;
  let backOff = BACK_OFF_FIRST_MS;
  const start = (): ChildProcess =>
    fork(file, [], {
      env,
      detached: true,
      stdio: 'inherit',
      execArgv: [...CHILD_FLAGS],
    });

  const keep = async (ready: () => void, never: (error: Error) => void): Promise<void> => {
    for (let wasReady = false; !stopping.signal.aborted; ) {
      const began = performance.now();
      child = start();
      child.on('message', (message) => {
        if (typeof message !== 'object' || message === null || !('ready' in message)) return;
        wasReady = true;
        ready();
      });
      const how = await ended(child);
      if (stopping.signal.aborted) return;
      if (!wasReady) return never(new Error(`The ${name} process did not start (${how}).`));
      if (performance.now() - began > SETTLED_AFTER_MS) backOff = BACK_OFF_FIRST_MS;
      say(`The ${name} process ended (${how}); it is started again in ${backOff / 1000} s.`);
      await pause(backOff, undefined, { signal: stopping.signal }).catch(() => {});
      backOff = Math.min(backOff * 2, BACK_OFF_LAST_MS);
    }
  };

  const ready = new Promise<void>((resolve, reject) => {
    void keep(resolve, reject);
    const late = new Error(`The ${name} process was not ready after ${READY_WITHIN_MS / 1000} seconds.`);
    pause(READY_WITHIN_MS, undefined, { ref: false, signal: stopping.signal })
      .then(() => reject(late))
      .catch(() => {});
  });
  return {
    ready,
    stop: async () => {
      stopping.abort();
      await endOf(child);
    },
    kill: () => {
      stopping.abort();
      child?.kill('SIGKILL');
    },
  };
};

const ended = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });

const endOf = async (child: ChildProcess | undefined): Promise<void> => {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const over = ended(child);
  child.kill('SIGTERM');
  const forced = pause(STOPS_WITHIN_MS, undefined, { ref: false }).then(() => child.kill('SIGKILL'));
  await Promise.race([over, forced.then(() => over)]);
};
