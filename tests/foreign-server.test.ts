import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyError } from 'fastify';
import { openDatabase } from '#platform/database';
import { type Server, SUPERUSER, startPostgres } from '#platform/embedded-postgres';
import { migrate } from '#platform/migrate';
import { connected, prepareRoles } from '#platform/roles';
import { faultOf } from '../src/platform/web/faults.tsx';

const DB = resolve(import.meta.dirname, '../db');
const folder = mkdtempSync(join(tmpdir(), 'laureat-foreign-'));
let server: Server;

/** A server as an administrator would give it: with passwords, and a user who owns one database and no more. */
before(async () => {
  chmodSync(folder, 0o755);
  const access = join(folder, 'access.conf');
  writeFileSync(access, 'local all postgres peer map=laureat\nlocal all all scram-sha-256\n', { mode: 0o644 });
  server = await startPostgres({ folder: join(folder, 'server'), settings: [`hba_file=${access}`, 'fsync=off'] });
  await asAdministrator("create role agency login createrole password 'secret'");
  await asAdministrator("create role modest login password 'secret'");
  await asAdministrator('create database grants owner agency');
});
after(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const asAdministrator = (query: string) =>
  connected(server.url(SUPERUSER, 'postgres'), async (client) => {
    await client.query(query);
  });
const addressOf = (user: string): string => server.url(user, 'grants').replace(`${user}@`, `${user}:secret@`);
const secretsFile = join(folder, 'data/secrets.json');

test('a user who may not make roles is told what to do', async () => {
  await assert.rejects(
    prepareRoles({ owner: addressOf('modest'), secretsFile }),
    /may not create the role laureat_writer .* Give that user the right CREATEROLE, or .* DATABASE_WRITER_URL/,
  );
});

test('the roles are made with passwords of their own, kept closed, and known again at the next start', async () => {
  const urls = await prepareRoles({ owner: addressOf('agency'), secretsFile });
  assert.equal(statSync(secretsFile).mode & 0o777, 0o600);
  const passwords = [urls.writer, urls.reader].map((url) => new URL(url).password);
  assert.equal(new Set([...passwords, 'secret']).size, 3);
  assert.deepEqual(await prepareRoles({ owner: addressOf('agency'), secretsFile }), urls);

  await migrate(urls, DB);
  assert.deepEqual(await migrate(urls, DB), { applied: [] });
  const database = openDatabase(urls);
  try {
    await database.writer.insertInto('heartbeat').values({ name: 'worker', at: new Date() }).execute();
    assert.equal((await database.reader.selectFrom('heartbeat').select('name').execute()).length, 1);
    await assert.rejects(
      database.reader.insertInto('heartbeat').values({ name: 'other', at: new Date() }).execute(),
      /read-only transaction|permission denied/,
    );
  } finally {
    await database.close();
  }
});

test('without the secrets, roles that exist are not taken over', async () => {
  await assert.rejects(
    prepareRoles({ owner: addressOf('agency'), secretsFile: join(folder, 'elsewhere.json') }),
    /The role laureat_writer already exists on this server and its password is not in .*elsewhere\.json/,
  );
});

test('a server that stops for a while crashes nothing, and pools find it again', async () => {
  const urls = await prepareRoles({ owner: addressOf('agency'), secretsFile });
  const lost: string[] = [];
  const database = openDatabase(urls, { onLost: (error) => lost.push(error.message) });
  const ask = () => database.reader.selectFrom('heartbeat').select('name').execute();
  try {
    await ask();
    process.kill(server.pid, 'SIGKILL');
    // A connection may answer once more before it sees that its server is gone.
    await assert.rejects(
      async () => {
        for (let asked = 0; asked < 200; asked += 1) await ask().then(() => pause(10));
      },
      (error: FastifyError) => faultOf(error) === 'resting',
      'whatever way the loss shows, the page says that the service is resting',
    );
    const access = join(folder, 'access.conf');
    server = await startPostgres({ folder: join(folder, 'server'), settings: [`hba_file=${access}`, 'fsync=off'] });
    await ask();
    assert.ok(lost.length > 0, 'the loss was told');
  } finally {
    await database.close();
  }
});

test('a server that freezes holds no page, and what it left open is in nobody else’s transaction', async () => {
  const urls = await prepareRoles({ owner: addressOf('agency'), secretsFile });
  const database = openDatabase(urls, { answerWithinMs: 400, connectionsMax: 1 });
  const writingOf = (tx: Pick<typeof database.writer, 'insertInto'>, name: string) =>
    tx.insertInto('heartbeat').values({ name, at: new Date() }).execute();
  const backend = await database.writerPool.query<{ pid: number }>('select pg_backend_pid() as pid');
  const pid = backend.rows[0]?.pid ?? assert.fail();
  try {
    const begun = performance.now();
    const frozen = database.writer.transaction().execute(async (tx) => {
      await writingOf(tx, 'half');
      process.kill(pid, 'SIGSTOP');
      await writingOf(tx, 'never');
    });
    await assert
      .rejects(frozen, (error: FastifyError) => faultOf(error) === 'resting')
      .finally(() => process.kill(pid, 'SIGCONT'));
    assert.ok(performance.now() - begun < 5_000, 'the page waits once');
    await database.writer.transaction().execute((tx) => writingOf(tx, 'after'));
    const kept = await database.reader.selectFrom('heartbeat').select('name').orderBy('name').execute();
    assert.deepEqual(
      kept.map(({ name }) => name).filter((name) => name !== 'worker'),
      ['after'],
    );
  } finally {
    await database.close();
  }
});

test('cents are whole and days are days, as long as they are', async () => {
  const urls = await prepareRoles({ owner: addressOf('agency'), secretsFile });
  const database = openDatabase(urls);
  try {
    const { rows } = await database.writerPool.query(
      "select 9007199254740993::int8 as cents, '2021-01-28'::date as day, array[1, null, 2]::int8[] as several, array['2021-01-28'::date] as days",
    );
    assert.deepEqual(rows, [
      { cents: 9007199254740993n, day: '2021-01-28', several: [1n, null, 2n], days: ['2021-01-28'] },
    ]);
  } finally {
    await database.close();
  }
});
