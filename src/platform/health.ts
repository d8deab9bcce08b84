import { once } from 'node:events';
import { type Kysely, sql } from 'kysely';
import type { DB } from './schema.ts';

/** A worker silent for longer than this is down. */
const SILENCE_MS = 45_000;
/** A database that has not answered by then is down for those who wait, whatever holds it. */
const PATIENCE_MS = 3_000;

export type Health = Readonly<{ ok: boolean; database: 'up' | 'down'; worker: 'up' | 'down' | 'unknown' }>;

/** The state of the database and of the worker, asked with a short patience. */
export const healthAt = async (reader: Kysely<DB>, at: Date): Promise<Health> => {
  try {
    const asked = reader.selectFrom('heartbeat').select('at').where('name', '=', 'worker').executeTakeFirst();
    const beat = await Promise.race([asked, tooLate()]);
    const worker = beat !== undefined && at.getTime() - beat.at.getTime() < SILENCE_MS ? 'up' : 'down';
    return { ok: worker === 'up', database: 'up', worker };
  } catch {
    return { ok: false, database: 'down', worker: 'unknown' };
  }
};

const tooLate = async (): Promise<never> => {
  await once(AbortSignal.timeout(PATIENCE_MS), 'abort');
  throw new Error('the database does not answer');
};

/** Says that the worker is alive. */
export const beat = async (writer: Kysely<DB>, at: Date): Promise<void> => {
  await sql`insert into heartbeat (name, at) values ('worker', ${at}) on conflict (name) do update set at = excluded.at`.execute(
    writer,
  );
};
