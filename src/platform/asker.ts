import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { DB } from './schema.ts';
import { openTurns, turnsOf } from './turns.ts';

/** On whose behalf rows are read: the policies of the database show what this person may see, and nothing else. */
export type Asker = Readonly<{
  /** Nobody signed in: a visitor. */
  id: string | undefined;
  /** The day, on which roles are in force or not: YYYY-MM-DD. */
  day: string | undefined;
  /** Made-up messages are shown to all. */
  demonstration?: boolean;
}>;

export const VISITOR: Asker = { id: undefined, day: undefined };

/** Roles are held by day; days are those of metropolitan France, as where the actor is found. */
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });
export const dayOf = (at: Date): string => DAY.format(at);

/** What each connection was last told; one that is not here was told nothing. */
const told = new WeakMap<pg.PoolClient, string>();

const TELL = `select set_config('laureat.actor', $1, false), set_config('laureat.day', $2, false),
  set_config('laureat.demonstration', $3, false)`;

/** Says who asks, unless the connection knows. One that could not be told is closed, not lent. */
const tell = async (client: pg.PoolClient, { id, day, demonstration }: Asker): Promise<void> => {
  const values = [id ?? '', id === undefined ? '' : (day ?? ''), demonstration ? 'on' : ''];
  const words = values.join(' ');
  if (told.get(client) === words) return;
  told.delete(client);
  try {
    await client.query({ name: 'tell', text: TELL, values });
    told.set(client, words);
  } catch (error) {
    client.release(true);
    throw error;
  }
};

/** As long as a page waits for a server that serves nobody. */
const STALLED_MS = 10_000;

/** A connection in its turn, which ends when it is given back. */
const lent = async (pool: pg.Pool): Promise<pg.PoolClient> => {
  const endTurn = await turnsOf(pool, () => openTurns(pool.options.max, STALLED_MS)).take();
  const client = await pool.connect().catch((error: Error) => {
    endTurn();
    throw error;
  });
  const { release } = client;
  client.release = (destroy) => {
    client.release = release;
    release(destroy);
    endTurn();
  };
  return client;
};

/** The pool of readers, each connection of which is told who asks before it is lent. */
export const readingAs = (pool: pg.Pool, asker: Asker): Kysely<DB> =>
  new Kysely<DB>({
    dialect: new PostgresDialect({
      pool: {
        options: pool.options,
        connect: async () => {
          const client = await lent(pool);
          await tell(client, asker);
          return client;
        },
        end: () => pool.end(),
      },
    }),
  });
