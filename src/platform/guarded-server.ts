import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Server, type ServerOptions, SUPERUSER, startPostgres } from './embedded-postgres.ts';

/** One launcher at a time per server, so that none stops the server under another. */
const LAUNCHER_LOCK = 7_304_183;
const LOCK_FREE_WITHIN_MS = 3_000;
const RESTART_DELAY_MS = 500;

export type GuardedServer = Readonly<{ url: Server['url']; adopted: boolean; stop: () => Promise<void> }>;

/**
 * Starts or adopts the embedded server, holds it for this launcher alone, and starts it again when it falls.
 * @throws Error in words when another launcher holds it
 */
export const guardServer = async (options: ServerOptions): Promise<GuardedServer> => {
  const say = options.say ?? (() => {});
  let stopping = false;
  let server = await startPostgres(options);
  let guard = await hold(server);

  const watch = (held: pg.Client): void => {
    held.once('end', () => {
      if (!stopping) void recover();
    });
  };
  const recover = async (): Promise<void> => {
    say('PostgreSQL has stopped; it is started again.');
    for (;;) {
      await pause(RESTART_DELAY_MS);
      if (stopping) return;
      try {
        server = await startPostgres(options);
        guard = await hold(server);
        watch(guard);
        say('PostgreSQL answers again.');
        return;
      } catch (error) {
        say((error as Error).message);
      }
    }
  };

  watch(guard);
  return {
    url: server.url,
    adopted: server.adopted,
    stop: async () => {
      stopping = true;
      await guard.end().catch(() => {});
      await server.stop();
    },
  };
};

const hold = async (server: Server): Promise<pg.Client> => {
  const client = new pg.Client({
    connectionString: server.url(SUPERUSER, 'postgres'),
    application_name: 'laureat-launcher',
    keepAlive: true,
  });
  client.on('error', () => {});
  await client.connect();
  const began = performance.now();
  for (;;) {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [LAUNCHER_LOCK]);
    if (rows[0]?.held) return client;
    if (performance.now() - began > LOCK_FREE_WITHIN_MS) break;
    await pause(100);
  }
  await client.end();
  throw new Error('Lauréat already runs on these data. Stop it first, or set LAUREAT_DATA to another folder.');
};
