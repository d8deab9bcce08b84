import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { connected, type OwnedUrls } from './roles.ts';

export type Migrated = Readonly<{
  /** The files applied now, in order; empty when the database was up to date. */
  applied: readonly string[];
}>;

type Migration = Readonly<{ number: number; file: string; sql: string; sha256: string }>;

/** Two starts at once: the second waits, then finds nothing to do. */
const LOCK = 7_304_181;

/**
 * Brings a database to the state that `folder` describes: the migrations not yet applied, in number order, one
 * transaction each; the tables of the job queue; the rights of the writer and the reader; the transitions of all
 * lives; what each column says of people.
 * Doing it twice changes nothing.
 * @param folder holds migrations/*.sql, and grants.sql, transitions.sql and personal-data.sql when there are any
 * @throws Error in words when an applied file was changed, is missing, or is older than what is applied
 */
export const migrate = (urls: OwnedUrls, folder: string): Promise<Migrated> =>
  connected(urls.owner, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const applied = await applyMigrations(client, readMigrations(join(folder, 'migrations')));
    await migrateJobs(urls.owner);
    await applyIdempotent(client, join(folder, 'grants.sql'), {
      owner: userOf(urls.owner),
      writer: userOf(urls.writer),
      reader: userOf(urls.reader),
    });
    await applyIdempotent(client, join(folder, 'transitions.sql'), {});
    await applyIdempotent(client, join(folder, 'personal-data.sql'), {});
    return { applied };
  });

const userOf = (url: string): string => decodeURIComponent(new URL(url).username);

const readMigrations = (folder: string): readonly Migration[] => {
  const migrations = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8');
      const sha256 = createHash('sha256').update(sql).digest('hex');
      return { number: Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(file)?.[1]), file, sql, sha256 };
    });
  const unnamed = migrations.find(({ number }) => Number.isNaN(number));
  if (unnamed) throw new Error(`${join(folder, unnamed.file)} should be named as 0001_what_it_does.sql.`);
  const twin = migrations.find(({ number }, index) => number === migrations[index - 1]?.number);
  if (twin) throw new Error(`Two migrations bear the number of ${twin.file}.`);
  return migrations;
};

const applyMigrations = async (client: pg.Client, migrations: readonly Migration[]): Promise<readonly string[]> => {
  await client.query(`
    create table if not exists migration (
      number     int primary key,
      file       text not null,
      sha256     text not null,
      applied_at timestamptz not null default now()
    )`);
  const { rows: done } = await client.query<{ number: number; file: string; sha256: string }>(
    'select number, file, sha256 from migration order by number',
  );
  for (const { number, file, sha256 } of done) {
    const found = migrations.find((migration) => migration.number === number);
    if (!found) {
      throw new Error(`The database has had the migration ${file}, which this program lacks: it is newer than it.`);
    }
    if (found.sha256 !== sha256) {
      throw new Error(
        `The migration ${found.file} was changed after it was applied to this database. ` +
          'Put the file back as it was, and write a new migration for the change.',
      );
    }
  }
  const last = done.at(-1)?.number ?? 0;
  const news = migrations.filter(({ number }) => !done.some((row) => row.number === number));
  const late = news.find(({ number }) => number < last);
  if (late)
    throw new Error(`The migration ${late.file} comes before one already applied: give it a number above ${last}.`);
  for (const migration of news) await applyOne(client, migration);
  return news.map(({ file }) => file);
};

const applyOne = (client: pg.Client, { number, file, sql, sha256 }: Migration): Promise<void> =>
  inTransaction(client, `The migration ${file}`, async () => {
    await client.query(sql);
    await client.query('insert into migration (number, file, sha256) values ($1, $2, $3)', [number, file, sha256]);
  });

const inTransaction = async (client: pg.Client, what: string, run: () => Promise<void>): Promise<void> => {
  await client.query('begin');
  try {
    await run();
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback').catch(() => {});
    throw new Error(`${what} failed, and nothing of it was kept: ${sayWhere(cause)}`, { cause });
  }
};

const sayWhere = (cause: unknown): string => {
  const { message, where, detail } = cause as pg.DatabaseError;
  return [message, detail, where].filter(Boolean).join('\n');
};

const applyIdempotent = async (
  client: pg.Client,
  file: string,
  names: Readonly<Record<string, string>>,
): Promise<void> => {
  if (!existsSync(file)) return;
  const sql = readFileSync(file, 'utf8').replace(/:"(\w+)"/g, (written, name: string) =>
    names[name] === undefined ? written : pg.escapeIdentifier(names[name]),
  );
  await inTransaction(client, file, async () => {
    await client.query(sql);
  });
};

const quiet = new Logger(() => () => {});

/** The job queue brings its own tables, in its own schema. */
const migrateJobs = (ownerUrl: string): Promise<void> => runMigrations({ connectionString: ownerUrl, logger: quiet });
