import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DrawAnswer, DrawOrder } from './drawer.ts';
import { prepareFonts } from './fonts.ts';

export type Press = Readonly<{
  /** Whether a code point has a shape in the fonts of the press. */
  covers: (codePoint: number) => boolean;
  /** Draws in the next free process; orders wait their turn. */
  draw: (order: DrawOrder) => Promise<DrawAnswer>;
  /** Ends the processes; orders still waiting are refused. */
  close: () => void;
}>;

export type PressSettings = Readonly<{
  /** Where the fonts are unpacked. */
  fontFolder: string;
  /** How many documents are drawn at once. */
  processes?: number;
  /** After how many documents a process makes way for a fresh one, because its memory grows. */
  documentsEach?: number;
  /** How long one document may take, in milliseconds. */
  limitMs?: number;
}>;

const TEMPLATES = fileURLToPath(new URL('./templates', import.meta.url));

/**
 * Prepares the press. A process is started at the first document, not before, and ends when nothing is left to do
 * for the program that opened the press.
 * @throws when the font folder cannot be written
 */
export const openPress = async (settings: PressSettings): Promise<Press> => {
  const { fontFolder, processes = 1, documentsEach = 200, limitMs = 20_000 } = settings;
  const fonts = await prepareFonts(fontFolder);
  const drawers = Array.from({ length: processes }, () => openDrawer(fonts.folder, documentsEach, limitMs));
  return {
    covers: fonts.covers,
    draw: (order) => drawers.reduce((free, drawer) => (drawer.waiting() < free.waiting() ? drawer : free)).draw(order),
    close: () => {
      for (const drawer of drawers) drawer.close();
    },
  };
};

type Drawer = Readonly<{ waiting: () => number; draw: Press['draw']; close: () => void }>;

/** One process at a time, one order at a time; an order whose process is gone is given once more, to a fresh one. */
const openDrawer = (fontFolder: string, documentsEach: number, limitMs: number): Drawer => {
  let child: ChildProcess | undefined;
  let drawn = 0;
  let waiting = 0;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  const retire = () => {
    child?.kill('SIGKILL');
    child = undefined;
    drawn = 0;
  };
  const perform = async (order: DrawOrder): Promise<DrawAnswer> => {
    if (closed) throw new Error('the press is closed');
    const first = await attempt(order);
    const answer = first === 'gone' ? await attempt(order) : first;
    return typeof answer === 'string' ? { faults: [silence(order, limitMs)] } : answer;
  };
  const attempt = async (order: DrawOrder): Promise<DrawAnswer | Silence> => {
    if (child === undefined || !child.connected || drawn >= documentsEach) {
      retire();
      child = start(fontFolder);
    }
    drawn += 1;
    const answer = await ask(child, order, limitMs);
    if (typeof answer === 'string') retire();
    return answer;
  };
  return {
    waiting: () => waiting,
    draw: (order) => {
      waiting += 1;
      const mine = last
        .then(() => perform(order))
        .finally(() => {
          waiting -= 1;
        });
      last = mine.catch(() => undefined);
      return mine;
    },
    close: () => {
      closed = true;
      retire();
    },
  };
};

/** No document: the process is gone, by the system's hand or its own fault, or it takes longer than it may. */
type Silence = 'gone' | 'slow';

const silence = (order: DrawOrder, limitMs: number) => ({
  message: `drawing ended without a document (it may take ${limitMs} ms)`,
  file: order.template,
  line: undefined,
});

/**
 * Node reads the types of the drawer away by itself, so no loader slows its start. Its environment is empty of our
 * settings, and its only way out is a closed door: a template cannot fetch a package from the network.
 */
const start = (fontFolder: string): ChildProcess => {
  const child = fork(fileURLToPath(new URL('./drawer.ts', import.meta.url)), [TEMPLATES, fontFolder], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    env: { HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  rest(child);
  return child;
};

/** An idle process does not keep the program alive. */
const rest = (child: ChildProcess): void => {
  child.unref();
  child.channel?.unref();
};

const ask = (child: ChildProcess, order: DrawOrder, limitMs: number): Promise<DrawAnswer | Silence> =>
  new Promise((resolve) => {
    child.ref();
    child.channel?.ref();
    const limit = AbortSignal.timeout(limitMs);
    const answered = (answer: DrawAnswer | Silence) => {
      limit.removeEventListener('abort', slow);
      child.off('exit', gone).off('error', gone).off('message', answered);
      rest(child);
      resolve(answer);
    };
    const gone = () => answered('gone');
    const slow = () => answered('slow');
    limit.addEventListener('abort', slow);
    child.once('exit', gone).once('error', gone).once('message', answered);
    child.send(order, (error) => {
      if (error !== null) gone();
    });
  });
