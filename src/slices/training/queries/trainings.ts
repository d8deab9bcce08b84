import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { type Reach, reachOf, seesSome } from '#kernel/permission';
import { type Reader, rows } from '#platform/read';
import type { Training } from '../training.ts';

const COLUMNS = sql`t.id, t.call_id as "callId", t.theme, t.title, t.summary, t.agenda, t.remote, t.town, t.accessibility,
  t.starts_at as "startsAt", t.ends_at as "endsAt", t.closes_at as "closesAt", t.zone, t.seats,
  t.seats_per_body as "seatsPerBody", t.seated, t.waiting, t.sequence, t.reminder_days as "reminderDays",
  t.reminded_at as "remindedAt", t.state, t.version`;

export type CatalogueFilter = Readonly<{
  /** Those to come, soonest first, or those over, last first. */
  when: 'coming' | 'past';
  callId: string | undefined;
  theme: string | undefined;
  /** Remote, or in a room. */
  where: 'remote' | 'room' | undefined;
  search: string;
  hasSeats: boolean;
  /** The last line of the page before. */
  after: Readonly<{ at: Date; id: string }> | undefined;
}>;

const literally = (typed: string): string => `%${typed.replace(/[\\%_]/g, '\\$&')}%`;

/** The catalogue, keyset-paged. */
export const catalogue = (
  reader: Reader,
  { when, callId, theme, where, search, hasSeats, after }: CatalogueFilter,
  at: Date,
  limit: number,
): Promise<readonly Training[]> => {
  const isComing = when === 'coming';
  const conditions: RawBuilder<unknown>[] = [
    isComing ? sql`t.starts_at > ${at} and t.state = 'open'` : sql`t.starts_at <= ${at} and t.state <> 'cancelled'`,
    ...(callId === undefined ? [] : [sql`t.call_id = ${callId}`]),
    ...(theme === undefined ? [] : [sql`t.theme = ${theme}`]),
    ...(where === undefined ? [] : [sql`t.remote = ${where === 'remote'}`]),
    ...(hasSeats ? [sql`t.seated < t.seats`] : []),
    ...(search === '' ? [] : [sql`(t.title ilike ${literally(search)} or t.town ilike ${literally(search)})`]),
    ...(after === undefined
      ? []
      : [
          isComing
            ? sql`(t.starts_at, t.id) > (${after.at}, ${after.id}::uuid)`
            : sql`(t.starts_at, t.id) < (${after.at}, ${after.id}::uuid)`,
        ]),
  ];
  const order = isComing ? sql`t.starts_at, t.id` : sql`t.starts_at desc, t.id desc`;
  return rows<Training>(
    reader,
    sql<Training>`select ${COLUMNS} from training t where ${sql.join(conditions, sql` and `)} order by ${order} limit ${limit}`,
  );
};

const UUID = /^[0-9a-f-]{36}$/i;

export type Found = Readonly<{
  training: Training;
  programmeId: string;
  /** The room or the link, when this person may know it. */
  venue: string;
  trainers: readonly Readonly<{ personId: string; name: string; quality: string }>[];
}>;

export const trainingById = async (reader: Reader, id: string): Promise<Found | undefined> => {
  if (!UUID.test(id)) return undefined;
  const [row] = await rows<Training & Omit<Found, 'training'>>(
    reader,
    sql<Training & Omit<Found, 'training'>>`select ${COLUMNS},
        (select c.programme_id from call c where c.id = t.call_id) as "programmeId",
        coalesce((select v.venue from training_venue v where v.training_id = t.id), '') as venue,
        coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'quality', r.quality,
            'name', trim(p.given_name || ' ' || p.family_name)) order by p.family_name, p.id)
          from trainer r join person p on p.id = r.person_id where r.training_id = t.id), '[]') as trainers
      from training t where t.id = ${id}`,
  );
  if (row === undefined) return undefined;
  const { programmeId, venue, trainers, ...training } = row;
  return { training, programmeId, venue, trainers };
};

/** Those near that were not told of yet, for the clock. */
export const dueReminders = (reader: Reader, at: Date): Promise<readonly Readonly<{ id: string; startsAt: Date }>[]> =>
  rows(
    reader,
    sql<{ id: string; startsAt: Date }>`select id, starts_at as "startsAt" from training
      where state = 'open' and reminded_at is null and reminder_days > 0 and starts_at > ${at}
        and starts_at - reminder_days * interval '24 hours' <= ${at} order by starts_at limit 500`,
  );

/** The trainings a person gives: those under way and to come, then the last ones. */
export const givenBy = (reader: Reader, personId: string, limit: number): Promise<readonly Training[]> =>
  rows<Training>(
    reader,
    sql<Training>`select ${COLUMNS} from training t join trainer r on r.training_id = t.id
      where r.person_id = ${personId} and t.state <> 'cancelled'
      order by (t.state = 'open') desc, t.starts_at limit ${limit}`,
  );

export const readsTrainings = (actor: Actor | undefined): boolean =>
  actor !== undefined && seesSome(actor, 'training.see');

const inCalls = (reach: Reach): RawBuilder<unknown> =>
  reach.everywhere
    ? sql`true`
    : sql`(c.programme_id = any(${[...reach.programmes]}::uuid[]) or c.id = any(${[...reach.calls]}::uuid[]))`;

export type Statistics = Readonly<{
  callId: string;
  theme: string;
  offered: number;
  cancelled: number;
  seats: number;
  registered: number;
  waiting: number;
  attended: number;
  absent: number;
  bodies: number;
}>;

/** Theme by theme, for whoever reads the trainings of the calls. */
export const statisticsFor = (reader: Reader, actor: Actor): Promise<readonly Statistics[]> =>
  rows<Statistics>(
    reader,
    sql<Statistics>`select t.call_id as "callId", t.theme, count(*)::int as offered,
        count(*) filter (where t.state = 'cancelled')::int as cancelled,
        coalesce(sum(t.seats) filter (where t.state <> 'cancelled'), 0)::int as seats,
        coalesce(sum(t.seated) filter (where t.state <> 'cancelled'), 0)::int as registered,
        coalesce(sum(t.waiting) filter (where t.state = 'open'), 0)::int as waiting,
        coalesce(sum(g.attended), 0)::int as attended, coalesce(sum(g.absent), 0)::int as absent,
        (select count(distinct b.organisation_id)::int from training_body b join training u on u.id = b.training_id
          where u.call_id = t.call_id and u.theme = t.theme and b.live > 0) as bodies
      from training t join call c on c.id = t.call_id
        left join lateral (select count(*) filter (where r.state in ('attended', 'certified')) as attended,
            count(*) filter (where r.state = 'absent') as absent
          from registration r where r.training_id = t.id) g on true
      where ${inCalls(reachOf(actor, 'training.see'))} group by 1, 2 order by 1, 2 limit 500`,
  );
