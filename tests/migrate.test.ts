import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, afterEach, beforeEach, test } from 'node:test';
import pg from 'pg';
import { migrate } from '#platform/migrate';
import { prepareRoles } from '#platform/roles';
import { freshDatabase, type TestDatabase } from './database.ts';

const DB = resolve(import.meta.dirname, '../db');
const folder = mkdtempSync(join(tmpdir(), 'laureat-migrate-'));
let database: TestDatabase;

beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(DB, folder, { recursive: true });
  database = await freshDatabase('migrate');
});
afterEach(() => database.drop('corrupted'));
after(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, sql: string): void => writeFileSync(join(folder, 'migrations', file), sql);
const tables = async (): Promise<readonly string[]> => {
  const { rows } = await database.owner.query(
    "select tablename as t from pg_tables where schemaname = 'public' order by 1",
  );
  return rows.map(({ t }) => t);
};

test('a database that is up to date is left as it is', async () => {
  const before = await tables();
  const { rows: applied } = await database.owner.query('select * from migration order by number');
  assert.equal(applied.length, readdirSync(join(DB, 'migrations')).length);
  assert.deepEqual(await migrate(database.urls, folder), { applied: [] });
  assert.deepEqual(await tables(), before);
  assert.deepEqual((await database.owner.query('select * from migration order by number')).rows, applied);
});

test('a new migration is applied, once, even by two starts together', async () => {
  write('9001_news.sql', 'create table news (n int); insert into news values (1);');
  const both = await Promise.all([migrate(database.urls, folder), migrate(database.urls, folder)]);
  assert.deepEqual(both.map(({ applied }) => applied.length).sort(), [0, 1]);
  assert.equal((await database.writerPool.query('select * from news')).rowCount, 1, 'and the writer may read it');
});

test('a migration that fails leaves nothing', async () => {
  write('9001_half.sql', 'create table half (n int); select 1 / 0;');
  await assert.rejects(
    migrate(database.urls, folder),
    /9001_half\.sql failed, and nothing of it was kept: division by zero/,
  );
  assert.equal((await tables()).includes('half'), false);
});

test('a file changed after it was applied is refused in words', async () => {
  write('0001_spine.sql', 'select 1;');
  await assert.rejects(migrate(database.urls, folder), /0001_spine\.sql was changed after it was applied/);
});

test('a database newer than the program is refused in words', async () => {
  write('9001_news.sql', 'create table news (n int);');
  await migrate(database.urls, folder);
  rmSync(join(folder, 'migrations/9001_news.sql'));
  await assert.rejects(
    migrate(database.urls, folder),
    /has had the migration 9001_news\.sql, which this program lacks/,
  );
});

test('a migration that comes too late, a twin and a bad name are refused in words', async () => {
  write('9002_second.sql', 'select 1;');
  await migrate(database.urls, folder);
  write('9001_first.sql', 'select 1;');
  await assert.rejects(migrate(database.urls, folder), /9001_first\.sql comes before one already applied/);
  write('9002_twin.sql', 'select 1;');
  await assert.rejects(migrate(database.urls, folder), /Two migrations bear the number of 9002_twin\.sql/);
  write('news.sql', 'select 1;');
  await assert.rejects(migrate(database.urls, folder), /news\.sql should be named as 0001_what_it_does\.sql/);
});

test('the reader cannot write, nor read what opens a door', async () => {
  const asReader = new pg.Client({ connectionString: database.urls.reader });
  await asReader.connect();
  try {
    assert.equal((await asReader.query('select count(*)::int as n from journal')).rows[0].n, 0);
    await assert.rejects(
      asReader.query("insert into heartbeat values ('x', now())"),
      /permission denied for table heartbeat/,
    );
    await assert.rejects(asReader.query('select * from session'), /permission denied for table session/);
    await assert.rejects(asReader.query('select * from sign_in_link'), /permission denied for table sign_in_link/);
    await assert.rejects(asReader.query('select * from graphile_worker._private_jobs'), /permission denied/);
  } finally {
    await asReader.end();
  }
});

test('the writer cannot touch the schema, the journal, or what is allowed', async () => {
  const refused = [
    'drop table heartbeat',
    'create table mine (n int)',
    'alter table journal disable trigger all',
    'truncate heartbeat',
    'delete from journal',
    "update transition set to_state = 'paid'",
    'delete from migration',
  ];
  for (const query of refused) {
    await assert.rejects(database.writerPool.query(query), /permission denied|must be owner/, query);
  }
});

test('the writer adds jobs and takes them', async () => {
  await database.writerPool.query(`select graphile_worker.add_job('try', '{"a": 1}')`);
  const { rows } = await database.writerPool.query('select task_identifier from graphile_worker.jobs');
  assert.deepEqual(rows, [{ task_identifier: 'try' }]);
});

test('on a server of somebody else: passwords are kept closed, and what is missing is said', async () => {
  const secretsFile = join(folder, 'secrets/secrets.json');
  mkdirSync(join(folder, 'secrets'));
  const owner = database.urls.owner;
  await assert.rejects(
    prepareRoles({ owner, secretsFile }),
    /The role laureat_writer already exists on this server and its password is not in .*secrets\.json/,
  );
  const given = { owner, writer: database.urls.writer, reader: database.urls.reader, secretsFile };
  assert.deepEqual(await prepareRoles(given), database.urls);
});
