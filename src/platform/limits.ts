import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import type { Logger } from 'pino';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DB } from './schema.ts';
import { keyedHash } from './secret.ts';

/**
 * How many in how long, for one person or, before anybody is signed in, for one network. A town hall shares one
 * network address; a mailbox belongs to one person; who types in a search field asks several times a second.
 */
export const LIMITS = {
  sign_in_network: { hitsMax: 30, minutes: 15, isOpenWithoutAnswer: false },
  sign_in_mailbox: { hitsMax: 5, minutes: 15, isOpenWithoutAnswer: false },
  second_factor: { hitsMax: 8, minutes: 15, isOpenWithoutAnswer: false },
  departure: { hitsMax: 300, minutes: 15, isOpenWithoutAnswer: false },
  upload: { hitsMax: 100, minutes: 15, isOpenWithoutAnswer: false },
  search: { hitsMax: 3000, minutes: 5, isOpenWithoutAnswer: true },
} as const;
export type LimitName = keyof typeof LIMITS;
export type Hit = Readonly<{ limit: LimitName; who: string }>;

export type Limits = Readonly<{
  /**
   * Counts an attempt.
   * @returns when to try again, if it is one too many
   * @throws what the database answered, when this limit is not one that lets through without an answer
   */
  hit(hit: Hit, at: Date): Promise<Date | undefined>;
}>;

const MINUTE_MS = 60_000;
const TABLE = 'rate_limit';

/** Limits counted in PostgreSQL: the same for every process, and kept when one starts again. */
export const openLimits = (pool: pg.Pool, secret: string, log: Logger): Limits => {
  const counters = new Map(
    Object.entries(LIMITS).map(([name, { hitsMax, minutes }]) => [
      name,
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        tableName: TABLE,
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: name,
        points: hitsMax,
        duration: minutes * 60,
        // Beyond the limit the database is not asked any more.
        inMemoryBlockOnConsumed: hitsMax + 1,
      }),
    ]),
  );
  return {
    hit: async ({ limit, who }, at) => {
      const { minutes, isOpenWithoutAnswer } = LIMITS[limit];
      const window = windowAt(at, minutes);
      try {
        await counters.get(limit)?.consume(`${window.number}:${keyedHash(secret, who)}`);
        return undefined;
      } catch (error) {
        if (error instanceof RateLimiterRes) return window.endsAt;
        if (!isOpenWithoutAnswer) throw error;
        log.warn({ limit, code: (error as { code?: string }).code }, 'an attempt was not counted');
        return undefined;
      }
    },
  };
};

/** The window is part of the key, by the clock of the product; the library's own clock only says what is old. */
const windowAt = (at: Date, minutes: number): { number: number; endsAt: Date } => {
  const number = Math.floor(at.getTime() / (minutes * MINUTE_MS));
  return { number, endsAt: new Date((number + 1) * minutes * MINUTE_MS) };
};

/** An IPv6 subscriber holds a whole /64 and may change address at each request. */
export const networkOf = (address: string): string => {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - first.length - last.length }, () => '0');
  return `${[...first, ...zeros, ...last].slice(0, 4).join(':')}::/64`;
};

/** Removes what is over. */
export const forgetHits = async (writer: Kysely<DB>, at: Date): Promise<void> => {
  await sql`delete from rate_limit where expire <= ${at.getTime()}`.execute(writer);
};
