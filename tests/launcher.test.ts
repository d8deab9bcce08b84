import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startPostgres } from '#platform/embedded-postgres';

const ROOT = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'laureat-launcher-'));
const trace = join(folder, 'postgres/data/postmaster.pid');
const launched: ChildProcess[] = [];
let port: number;

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as { port: number };
      probe.close(() => done(free));
    });
  });

before(async () => {
  chmodSync(folder, 0o755);
  port = await freePort();
});
after(async () => {
  for (const child of launched) child.kill('SIGKILL');
  if (existsSync(trace)) await (await startPostgres({ folder: join(folder, 'postgres') })).stop();
  rmSync(folder, { recursive: true, force: true });
});

type Launch = Readonly<{ child: ChildProcess; said: () => string; ended: Promise<number | null> }>;

const launch = (flags: readonly string[] = ['--empty']): Launch => {
  const { DATABASE_URL: _, ...rest } = process.env;
  const env = { ...rest, PORT: String(port), LAUREAT_DATA: folder, LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/start.ts', ...flags], { cwd: ROOT, env });
  launched.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const ended = new Promise<number | null>((done) => child.once('close', done));
  return { child, said: () => output, ended };
};

/** Until the page answers; fails at once when the launcher gives up. */
const answers = async ({ child, said }: Launch): Promise<Response> => {
  for (let tried = 0; tried < 1200; tried += 1) {
    if (child.exitCode !== null) break;
    const response = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined);
    if (response !== undefined && /answers at/.test(said())) return response;
    await pause(50);
  }
  throw new Error(`The site did not answer:\n${said()}`);
};

const portIsFree = async (): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/health`).then(
    () => false,
    () => true,
  );

const serverPid = (): number => Number(readFileSync(trace, 'utf8').split('\n')[0]);

test('wrong settings of identity providers stop the start, in words, before anything is started', async () => {
  const file = join(folder, 'identity-providers.json');
  writeFileSync(
    file,
    JSON.stringify({ proconnect: { issuer: 'https://a.example', clientId: 'x', algorithm: 'none' } }),
  );
  const stopped = launch();
  assert.equal(await stopped.ended, 2);
  assert.match(
    stopped.said(),
    /identity-providers\.json is wrong:\n {2}proconnect\.algorithm should be ES256 or RS256/,
  );
  assert.equal(existsSync(trace), false);
  rmSync(file);
});

test('one command gives a site that answers; Ctrl-C stops all of it', async () => {
  const first = launch();
  assert.equal((await answers(first)).status, 200);
  first.child.kill('SIGINT');
  assert.equal(await first.ended, 0, first.said());
  assert.equal(existsSync(trace), false, 'the database is stopped');
  assert.ok(await portIsFree());
});

test('a launcher that is killed leaves nothing that the next start does not take over', async (t) => {
  const first = launch();
  await answers(first);
  const pid = serverPid();

  const other = launch();
  assert.equal(await other.ended, 1);
  assert.match(other.said(), /Lauréat already runs on these data/);
  assert.equal((await fetch(`http://127.0.0.1:${port}/health`)).status, 200, 'the first is untouched');

  first.child.kill('SIGKILL');
  await first.ended;
  for (let waited = 0; waited < 200 && !(await portIsFree()); waited += 1) await pause(50);
  assert.ok(await portIsFree(), 'the web process leaves with its launcher');

  const began = performance.now();
  const again = launch();
  assert.equal((await answers(again)).status, 200);
  t.diagnostic(`first answer after ${Math.round(performance.now() - began)} ms`);
  assert.equal(serverPid(), pid, 'the server is adopted');
  assert.match(again.said(), /PostgreSQL was still running after the last launch/);

  process.kill(pid, 'SIGKILL');
  let status = 0;
  for (let waited = 0; waited < 200 && !(status === 200 && /answers again/.test(again.said())); waited += 1) {
    await pause(50);
    status = (await fetch(`http://127.0.0.1:${port}/health`)).status;
  }
  assert.equal(status, 200, 'the server that fell is started again, and the site finds it');

  again.child.kill('SIGTERM');
  assert.equal(await again.ended, 0, again.said());
  assert.equal(existsSync(trace), false);
});

test('a demonstration killed while it loads goes on at the next start, and ends whole', async () => {
  const killed = launch([]);
  for (let waited = 0; waited < 4000 && !killed.said().includes('40 %'); waited += 1) {
    assert.equal(killed.child.exitCode, null, killed.said());
    await pause(25);
  }
  killed.child.kill('SIGKILL');
  await killed.ended;
  const last = launch([]);
  assert.equal((await answers(last)).status, 200);
  assert.match(await (await fetch(`http://127.0.0.1:${port}/laureates`)).text(), /lauréats?/i);
  last.child.kill('SIGINT');
  assert.equal(await last.ended, 0, last.said());
});
