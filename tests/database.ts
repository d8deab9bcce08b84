import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type pg from 'pg';
import { type Database, openDatabase, openPool } from '#platform/database';
import { type Server, SUPERUSER, startPostgres } from '#platform/embedded-postgres';
import { brokenInvariants } from '#platform/invariants';
import { migrate } from '#platform/migrate';
import { connected, makeDatabase, OWNER, type OwnedUrls, READER, WRITER } from '#platform/roles';

export type TestDatabase = Database &
  Readonly<{
    urls: OwnedUrls;
    /** As the owner: for tests of what the database refuses, and to prepare what no act makes. */
    owner: pg.Pool;
    /**
     * Closes the pools and deletes the database, once the invariants have held.
     * @param corrupted the test broke the data on purpose: the invariants are not asked
     * @throws Error naming the invariant and its first rows
     */
    drop: (corrupted?: 'corrupted') => Promise<void>;
  }>;

type Url = (role: string, database: string) => string;

const DB_FOLDER = resolve(import.meta.dirname, '../db');
const TEMPLATES_KEPT = 8;
const LOCK = 7_304_182;

/** The name under which `tools/test.ts` tells where the server of the run is. */
export const SERVER_VARIABLE = 'LAUREAT_TEST_SOCKETS';

/**
 * The server shared by all tests of this user on this machine, started if need be. It does not wait for the disk:
 * what it holds is thrown away.
 */
export const startTestServer = (folder = join(tmpdir(), `laureat-tests-${process.getuid?.() ?? 0}`)): Promise<Server> =>
  startPostgres({
    folder,
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'],
  });

/** Addresses on the server of the run, or else on the one shared by all runs. */
export const testServerUrl = async (): Promise<Url> => {
  const sockets = process.env[SERVER_VARIABLE];
  if (sockets === undefined) return (await startTestServer()).url;
  return (role, database) => `postgres://${role}@localhost/${database}?host=${encodeURIComponent(sockets)}&port=5432`;
};

type Template = Readonly<{ url: Url; template: string }>;

/** What a template holds beyond the empty tables; made once for all test files that ask for the same `key`. */
export type Preparation = Readonly<{
  /** A hash of all that `fill` depends on. */
  key: string;
  fill: (urls: OwnedUrls) => Promise<void>;
}>;

let empty: Promise<Template> | undefined;
const filled = new Map<string, Promise<Template>>();

const templateFor = async (preparation: Preparation | undefined): Promise<Template> => {
  empty ??= prepareTemplate();
  if (preparation === undefined) return empty;
  const known = filled.get(preparation.key) ?? empty.then((base) => fillTemplate(base, preparation));
  filled.set(preparation.key, known);
  return known;
};

/**
 * A migrated database for one test file, copied from a template: empty, or filled as `preparation` says.
 * @param name says whose it is, e.g. 'jury'
 */
export const freshDatabase = async (name: string, preparation?: Preparation): Promise<TestDatabase> => {
  const { url, template } = await templateFor(preparation);
  const database = `t_${process.pid}_${name.replace(/[^a-z0-9]/gi, '_').slice(0, 30)}_${randomBytes(3).toString('hex')}`;
  await connected(url(SUPERUSER, 'postgres'), async (client) => {
    await client.query(`create database "${database}" owner ${OWNER} template "${template}" strategy file_copy`);
  });
  const urls = { owner: url(OWNER, database), writer: url(WRITER, database), reader: url(READER, database) };
  const opened = openDatabase(urls, { name: `test ${name}`, connectionsMax: 8 });
  const owner = openPool(urls.owner, { name: `test ${name} owner`, connectionsMax: 3 }, '');
  return {
    ...opened,
    urls,
    owner,
    drop: async (corrupted) => {
      const broken = corrupted ? [] : await brokenInvariants(owner, join(DB_FOLDER, 'invariants')).catch(String);
      await Promise.all([opened.close(), owner.end()]);
      await connected(url(SUPERUSER, 'postgres'), async (client) => {
        await client.query(`drop database if exists "${database}" with (force)`);
      });
      if (broken.length > 0)
        throw new Error(`Invariants broken by the test of ${name}:\n${[broken].flat().join('\n')}`);
    },
  };
};

/** The same files give the same template, made once however many test files start together. */
const prepareTemplate = async (): Promise<Template> => {
  const url = await testServerUrl();
  const template = `template_${hashOf(DB_FOLDER)}`;
  await makeOnce(url, template, async (_client, making) => {
    await migrate(await makeDatabase(url, making), DB_FOLDER);
  });
  return { url, template };
};

const fillTemplate = async (base: Template, { key, fill }: Preparation): Promise<Template> => {
  const { url } = base;
  const template = `${base.template}_${key}`;
  await makeOnce(url, template, async (client, making) => {
    await client.query(`create database "${making}" owner ${OWNER} template "${base.template}" strategy file_copy`);
    await fill(await makeDatabase(url, making));
  });
  return { url, template };
};

const makeOnce = (
  url: Url,
  template: string,
  make: (client: pg.Client, making: string) => Promise<void>,
): Promise<void> =>
  connected(url(SUPERUSER, 'postgres'), async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount) return;
    await sweep(client);
    const making = `making_${template}`;
    await client.query(`drop database if exists "${making}" with (force)`);
    await make(client, making);
    await client.query(`alter database "${making}" rename to "${template}"`);
  });

const hashOf = (folder: string): string => {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.sql') || entry.name === 'schema.sql') continue;
    if (entry.parentPath.endsWith('invariants')) continue;
    hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  }
  return hash.digest('hex').slice(0, 16);
};

/** Deletes the templates of former contents, and the databases of tests that were killed. */
const sweep = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname like 'template\\_%' and not datistemplate order by oid desc`,
  );
  const { rows: tests } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname like 't\\_%\\_%'`,
  );
  const left = tests.filter(({ datname }) => !isAlive(Number(datname.split('_')[1])));
  for (const { datname } of [...rows.slice(TEMPLATES_KEPT), ...left]) {
    await client.query(`drop database if exists "${datname}" with (force)`);
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};
