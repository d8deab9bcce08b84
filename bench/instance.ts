import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { buildAssets } from '#platform/assets';
import { CHILD_FLAGS } from '#platform/children';
import { startPostgres } from '#platform/embedded-postgres';
import { migrate } from '#platform/migrate';
import { buildPrograms } from '#platform/programs';
import { makeDatabase, type OwnedUrls } from '#platform/roles';
import { readConfig, writeRuntime } from '../src/config.ts';
import { say } from './figures.ts';

export const ROOT = resolve(import.meta.dirname, '..');

export type Web = Readonly<{
  address: string;
  /** Resident memory now, and the most there ever was, in megabytes. */
  memory(): Readonly<{ now: number; most: number }>;
  stop(): Promise<void>;
}>;

/** A throw-away server with the settings of the product, waiting for the disk as in production. */
export const openDatabaseServer = async (folder: string) => {
  await buildAssets();
  const server = await startPostgres({ folder: join(folder, 'postgres'), say });
  const urls = await makeDatabase(server.url);
  await migrate(urls, join(ROOT, 'db'));
  return { server, urls };
};

export const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** The web process of the product, started as the launcher does, in demonstration. @param flags of Node, e.g. to profile */
export const startWeb = async (folder: string, urls: OwnedUrls, flags: readonly string[] = []): Promise<Web> => {
  const port = await freePort();
  const config = readConfig({ LAUREAT_DATA: folder, PORT: String(port), LOG_LEVEL: 'warn' }, []);
  const env = { ...process.env, LAUREAT_RUNTIME: writeRuntime(config, { writer: urls.writer, reader: urls.reader }) };
  const program = await buildPrograms();
  const child = fork(program('main'), [], {
    env,
    // The standard output is for figures.
    stdio: ['ignore', 2, 'inherit', 'ipc'],
    execArgv: [...CHILD_FLAGS, ...flags],
  });
  await new Promise<void>((ready, never) => {
    child.once('message', () => ready());
    child.once('exit', (code) => never(new Error(`the web process ended (${code}) before it listened`)));
  });
  return { address: `http://127.0.0.1:${port}`, memory: () => memoryOf(child.pid as number), stop: () => end(child) };
};

const memoryOf = (pid: number) => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
};

export const end = (child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> =>
  new Promise((ended) => {
    if (child.exitCode !== null || child.signalCode !== null) return ended();
    child.once('exit', () => ended());
    child.kill(signal);
  });
