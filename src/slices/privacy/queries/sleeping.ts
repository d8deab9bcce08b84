import { sql } from 'kysely';
import type { Day } from '#kernel/period';
import { type Reader, rows } from '#platform/read';

export type Sleeping = Readonly<{ personId: string; email: string; lang: string; lastSeen: string }>;

const FIRST = '00000000-0000-0000-0000-000000000000';

/** Whose account nobody has signed in to since that day, a page at a time. */
export async function* sleepingAccounts(reader: Reader, since: Day): AsyncGenerator<readonly Sleeping[]> {
  for (let after: string | undefined = FIRST; after !== undefined; ) {
    const page: readonly Sleeping[] = await rows<Sleeping>(
      reader,
      sql`select person_id as "personId", email, lang, last_seen as "lastSeen"
        from sleeping_accounts(${since}::date, ${after}::uuid)`,
    );
    if (page.length > 0) yield page;
    after = page.at(-1)?.personId;
  }
}

/** When each of these letters was written; those never written are not there. */
export const writtenOn = async (reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Date>> => {
  const found = await rows<{ id: string; at: Date }>(
    reader,
    sql`select id, created_at as at from outbox where id = any(${[...ids]}::uuid[])`,
  );
  return new Map(found.map(({ id, at }) => [id, at]));
};
