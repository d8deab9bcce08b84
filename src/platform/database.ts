import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Asker, readingAs, VISITOR } from './asker.ts';
import { keptName } from './kept-plans.ts';
import type { DB } from './schema.ts';

export type Database = Readonly<{
  writer: Kysely<DB>;
  /**
   * Cannot write: by its role, and by its transactions. Sees what is public; see `readerFor`. Its connections are its
   * own and are never told who asks: every page is answered through it first, and would else tell them to forget.
   */
  reader: Kysely<DB>;
  /** Others that cannot write, on behalf of somebody: they show what this person may see. */
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
  /** How long a query may wait for its answer. The server gives up first, unless it is frozen. */
  answerWithinMs?: number;
}>;

const STATEMENT_TIMEOUT_MS = 30_000;
const ANSWER_TIMEOUT_MS = STATEMENT_TIMEOUT_MS + 5_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 60_000;
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * How long a page waits for a server that answers nothing, at most: for one query, then for one connection. In production,
 * forty seconds; the next pages wait five.
 */
export const waitsAtMostMs = (answerWithinMs = ANSWER_TIMEOUT_MS): number => answerWithinMs + CONNECT_TIMEOUT_MS;

/** What pg says of a query without an answer in time. */
const UNANSWERED = 'Query read timeout';

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

const READ_ONLY = '-c default_transaction_read_only=on';

/** Opens the pools; connections are made when first needed, and again after the server comes back. */
export const openDatabase = (urls: { writer: string; reader: string }, options: DatabaseOptions = {}): Database => {
  const writerPool = openPool(urls.writer, options, '');
  const readerPool = openPool(urls.reader, options, READ_ONLY);
  const publicPool = openPool(urls.reader, options, READ_ONLY);
  const writer = new Kysely<DB>({ dialect: new PostgresDialect({ pool: writerPool }) });
  const reader = readingAs(publicPool, VISITOR);
  return {
    writer,
    reader,
    readerFor: (asker) => readingAs(readerPool, asker),
    writerPool,
    close: async () => {
      await Promise.all([writer.destroy(), readerPool.end(), publicPool.end()]);
    },
  };
};

/**
 * A connection whose server leaves a query unanswered is cut: nobody knows where its transaction stands, and the next
 * to use it would go on in it.
 */
class CuttingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as (...asked: unknown[]) => unknown;
    const cut = (error: Error): never => {
      if (error.message === UNANSWERED) this.connection.stream.destroy();
      throw error;
    };
    this.query = ((...asked: unknown[]) => {
      const answer = ask(...named(asked));
      return answer instanceof Promise ? answer.catch(cut) : answer;
    }) as typeof this.query;
  }
}

/** A statement whose plan is kept is asked by its name; any other as it came. */
const named = (asked: readonly unknown[]): readonly unknown[] => {
  const [text, values, ...more] = asked;
  const name = typeof text === 'string' && Array.isArray(values) ? keptName(text) : undefined;
  return name === undefined ? asked : [{ name, text }, values, ...more];
};

/** A pool that survives the server: a connection lost while idle is told, not thrown. */
export const openPool = (url: string, options: DatabaseOptions, more: string): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connectionsMax ?? 10,
    application_name: options.name ?? 'laureat',
    Client: CuttingClient,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: options.answerWithinMs ?? ANSWER_TIMEOUT_MS,
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
