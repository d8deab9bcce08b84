import { fork, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { printMissing, printValue, say } from './figures.ts';
import { end, freePort, ROOT } from './instance.ts';

const STARTS_WITHIN_MS = 180_000;

/** How long the whole road takes, from nothing to its folder of results. */
export const measureRoad = async (folder: string): Promise<void> => {
  const file = join(ROOT, 'src/road/main.ts');
  if (!existsSync(file)) return printMissing('road', 'src/road/main.ts does not exist');
  const began = performance.now();
  const arguments_ = ['--import', 'tsx', file, '--out', join(folder, 'road')];
  const child = spawn(process.execPath, arguments_, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise<number | null>((ended) => child.once('exit', ended));
  if (code !== 0) return printMissing('road', `it ended with code ${code}`);
  printValue('road', (performance.now() - began) / 1000, { unit: 's', target: 60 });
};

/** From the command to the first page served, on data that a first start has made and that hold all the files. */
export const measureSecondStart = async (folder: string, rows: number): Promise<void> => {
  say('Starting the whole product twice on these data.');
  await startOnce(folder);
  printValue('second_start', (await startOnce(folder)) / 1000, { unit: 's', target: 3, rows });
};

/** @returns milliseconds until the home page was answered */
const startOnce = async (folder: string): Promise<number> => {
  const port = await freePort();
  const env = { ...process.env, LAUREAT_DATA: folder, PORT: String(port), LOG_LEVEL: 'warn' };
  const began = performance.now();
  const child = fork(join(ROOT, 'src/start.ts'), ['--empty'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--import', import.meta.resolve('tsx')],
  });
  try {
    while (!(await answers(port))) {
      if (child.exitCode !== null) throw new Error(`npm start ended with code ${child.exitCode}`);
      if (performance.now() - began > STARTS_WITHIN_MS) throw new Error('npm start does not answer');
      await pause(20);
    }
    return performance.now() - began;
  } finally {
    await end(child, 'SIGINT');
  }
};

const answers = async (port: number): Promise<boolean> => {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    await answer.text();
    return answer.ok;
  } catch {
    return false;
  }
};
