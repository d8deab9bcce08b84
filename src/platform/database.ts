import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Asker, readingAs, VISITOR } from './asker.ts';
import type { DB } from './schema.ts';

export type Database = Readonly<{
  writer: Kysely<DB>;
  /** Cannot write: by its role, and by its transactions. Sees what is public; see `readerFor`. */
  reader: Kysely<DB>;
  /** The same connections, on behalf of somebody: they show what this person may see. */
  readerFor: (asker: Asker) => Kysely<DB>;
  /** The pool under `writer`, for the job queue. */
  writerPool: pg.Pool;
  close: () => Promise<void>;
}>;

export type DatabaseOptions = Readonly<{
  /** Connections of each pool; 10 unless told. */
  connectionsMax?: number;
  /** Seen by the operator in pg_stat_activity. */
  name?: string;
  /** Told of a connection lost while nobody used it: the server stopped, or somebody cut it. */
  onLost?: (error: Error) => void;
}>;

const STATEMENT_TIMEOUT_MS = 30_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 60_000;
const CONNECT_TIMEOUT_MS = 5_000;

const texts = pg.types.getTypeParser(1009 as number) as (value: string) => (string | null)[];

/** By the number PostgreSQL gives the type: int8, int8[], date, date[]. */
const READERS: Readonly<Record<number, (value: string) => unknown>> = {
  20: BigInt,
  1016: (value) => texts(value).map((item) => (item === null ? null : BigInt(item))),
  1082: (day) => day,
  1182: texts,
};

/** Cents and counts are `bigint`; a day is 'YYYY-MM-DD', never an instant in somebody's time zone. */
const getTypeParser = (type: number, format?: 'text' | 'binary') =>
  (format !== 'binary' ? READERS[type] : undefined) ?? pg.types.getTypeParser(type, format as 'text');

/** Opens the two pools; connections are made when first needed, and again after the server comes back. */
export const openDatabase = (urls: { writer: string; reader: string }, options: DatabaseOptions = {}): Database => {
  const writerPool = openPool(urls.writer, options, '');
  const readerPool = openPool(urls.reader, options, '-c default_transaction_read_only=on');
  const writer = new Kysely<DB>({ dialect: new PostgresDialect({ pool: writerPool }) });
  const reader = readingAs(readerPool, VISITOR);
  return {
    writer,
    reader,
    readerFor: (asker) => readingAs(readerPool, asker),
    writerPool,
    close: async () => {
      await Promise.all([writer.destroy(), readerPool.end()]);
    },
  };
};

/** A pool that survives the server: a connection lost while idle is told, not thrown. */
export const openPool = (url: string, options: DatabaseOptions, more: string): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connectionsMax ?? 10,
    application_name: options.name ?? 'laureat',
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    options: more,
    types: { getTypeParser: getTypeParser as typeof pg.types.getTypeParser },
  });
  const lost = options.onLost ?? (() => {});
  pool.on('error', lost);
  // A connection in use also says it is lost; its query fails too, and that is what the caller hears.
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
};
