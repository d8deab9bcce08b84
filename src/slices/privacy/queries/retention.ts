import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import type { RetentionSettings } from '#kernel/instance';
import type { Day } from '#kernel/period';
import { seesSome } from '#kernel/permission';
import { type Reader, rows } from '#platform/read';
import { CLOCK_NAMES, type ClockName, sinceOf } from '../clocks.ts';

export type Due = Readonly<{ clock: ClockName; since: Day; count: number }>;

/** The dry run: how many of each are over today. Nothing is touched. */
export const dueToday = async (reader: Reader, today: Day, settings: RetentionSettings): Promise<readonly Due[]> => {
  const wanted = CLOCK_NAMES.map((clock) => ({ clock, since: sinceOf(clock, today, settings) }));
  const found = await rows<{ clock: ClockName; since: Day; count: bigint }>(
    reader,
    sql`select clock, since::text as since, retention_due_count(clock, since) as count
      from json_to_recordset(${JSON.stringify(wanted)}::json) as w(clock text, since date)`,
  );
  return found.map((one) => ({ ...one, count: Number(one.count) }));
};

export type RequestLine = Readonly<{
  id: string;
  personId: string;
  name: string;
  askedAt: Date;
  /** Whether the person was told that the answer takes two months more, and why. */
  isExtended: boolean;
  extensionReason: string;
}>;
const EXTENSION = sql`r.extended_at is not null as "isExtended", r.extension_reason as "extensionReason"`;
export type RunLine = Readonly<{ id: string; ranAt: Date; counts: Readonly<Record<string, number>> }>;

/** Requests that await an answer, and what the clock did lately; for whoever watches over the instance. */
export const personalDataFor = async (reader: Reader, actor: Actor) => {
  if (!seesSome(actor, 'privacy.see')) return undefined;
  const requests = await rows<RequestLine>(
    reader,
    sql`select r.id, r.person_id as "personId", trim(p.given_name || ' ' || p.family_name) as name, r.asked_at as "askedAt",
        ${EXTENSION} from erasure_request r join person p on p.id = r.person_id where r.state = 'asked' order by r.asked_at, r.id limit 200`,
  );
  const runs = await rows<RunLine>(
    reader,
    sql`select id, ran_at as "ranAt", counts from retention_run order by ran_at desc limit 10`,
  );
  return { requests, runs };
};

/** The request of somebody that awaits an answer. */
export const openRequestOf = async (reader: Reader, personId: string): Promise<RequestLine | undefined> => {
  const [found] = await rows<RequestLine>(
    reader,
    sql`select r.id, r.person_id as "personId", '' as name, r.asked_at as "askedAt", ${EXTENSION}
      from erasure_request r where r.person_id = ${personId} and r.state = 'asked'`,
  );
  return found;
};

/** Whose accounts a clock says are over, for the worker. */
export const dueAccounts = async (reader: Reader, clock: ClockName, since: Day): Promise<readonly string[]> =>
  (
    await rows<{ id: string }>(
      reader,
      sql`select retention_accounts as id from retention_accounts(${clock}, ${since}::date)`,
    )
  ).map(({ id }) => id);

/** Who asked; what may be seen of the person is decided by the page. */
export const personOfRequest = async (reader: Reader, requestId: string): Promise<string | undefined> => {
  const [found] = await rows<{ id: string }>(
    reader,
    sql`select person_id as id from erasure_request where id = ${requestId}`,
  );
  return found?.id;
};
