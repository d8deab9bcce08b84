import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { type Reach, reachOf } from '#kernel/permission';
import { type Reader, rows } from '#platform/read';
import type { Member, Opinion } from '../committee.ts';

export type MemberSheet = Member & Readonly<{ name: string; sentence: string; wasPresent: boolean }>;

/** The members of the committee of a call, with what each thinks of a need, as far as the asker may read it. */
export const membersOf = (reader: Reader, needId: string, callId: string): Promise<readonly MemberSheet[]> =>
  rows<MemberSheet>(
    reader,
    sql<MemberSheet>`with behind as materialized (
        select b as id from bodies_behind(${needId}) b
        union select organisation_id from need where id = ${needId})
      select p.id as "personId", trim(p.given_name || ' ' || p.family_name) as name,
        exists (select from membership m join behind b on b.id = m.organisation_id
          where m.person_id = p.id and m.state = 'active') as "isConcerned",
        o.opinion, coalesce(o.sentence, '') as sentence,
        exists (select from need_presence w where w.need_id = ${needId} and w.person_id = p.id) as "wasPresent"
      from (select distinct person_id from held_role h
          where h.role = 'juror' and h.scope_kind = 'call' and h.scope_id = ${callId}) seat
        join person p on p.id = seat.person_id
        left join need_opinion o on o.need_id = ${needId} and o.person_id = p.id
      order by p.family_name, p.id limit 100`,
  ).then((found) => found.map((one) => ({ ...one, opinion: one.opinion ?? undefined })));

const inCalls = (reach: Reach): RawBuilder<unknown> =>
  reach.everywhere
    ? sql`true`
    : sql`(c.programme_id = any(${[...reach.programmes]}::uuid[]) or c.id = any(${[...reach.calls]}::uuid[]))`;

export type ExaminedLine = Readonly<{
  id: string;
  title: string;
  theme: string;
  callId: string;
  organisation: string;
  supporters: number;
  /** What the asker thinks; nothing when they said nothing yet. */
  own: Opinion | null;
  /** How many members have said what they think. */
  opinions: number;
  isConcerned: boolean;
}>;

/** The needs on which a committee has not decided, those the asker has said nothing of first, then the most supported. */
export const toExamine = (
  reader: Reader,
  actor: Actor,
  after: Readonly<{ isGiven: boolean; supporters: number; id: string }> | undefined,
  limit: number,
): Promise<readonly ExaminedLine[]> =>
  rows<ExaminedLine>(
    reader,
    sql<ExaminedLine>`select * from (
        select n.id, n.title, n.theme, n.call_id as "callId", b.name as organisation, n.supporters,
          (select o.opinion from need_opinion o where o.need_id = n.id and o.person_id = ${actor.id}) as own,
          exists (select from need_opinion o where o.need_id = n.id and o.person_id = ${actor.id}) as given,
          (select count(*)::int from need_opinion o where o.need_id = n.id) as opinions,
          n.id = any ((select asker_needs())::uuid[]) as "isConcerned"
        from need n join call c on c.id = n.call_id join organisation b on b.id = n.organisation_id
        where n.state = 'expressed' and ${inCalls(reachOf(actor, 'need.see_committee'))}) found
      ${
        after === undefined
          ? sql``
          : sql`where (given, -supporters, id) > (${after.isGiven}, ${-after.supporters}, ${after.id}::uuid)`
      }
      order by given, -supporters, id limit ${limit}`,
  );

export type FiguresLine = Readonly<
  { callId: string; theme: string } & Record<
    'expressed' | 'joined' | 'selected' | 'notSelected' | 'projects' | 'bodies',
    number
  >
>;

/** Theme by theme, for whoever manages, decides or audits the calls. */
export const figuresFor = (reader: Reader, actor: Actor): Promise<readonly FiguresLine[]> =>
  rows<FiguresLine>(
    reader,
    sql<FiguresLine>`select n.call_id as "callId", n.theme,
        count(*) filter (where n.state = 'expressed')::int as expressed,
        count(*) filter (where n.state = 'joined')::int as joined,
        count(*) filter (where n.state = 'selected')::int as selected,
        count(*) filter (where n.state = 'not_selected')::int as "notSelected",
        count(*) filter (where n.state = 'project')::int as projects,
        coalesce(sum(n.supporters) filter (where n.lead_id is null), 0)::int as bodies
      from need n join call c on c.id = n.call_id
      where ${inCalls(reachOf(actor, 'need.see_figures'))} group by 1, 2 order by 1, 2 limit 500`,
  );
