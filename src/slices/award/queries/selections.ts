import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { reachOf, seesSome } from '#kernel/permission';
import { type Reader, rows } from '#platform/read';
import { inRounds } from '#slices/call';

export type SelectionRow = Readonly<{
  sessionId: string;
  roundId: string;
  meetsAt: Date;
  sessionState: string;
  selectionId: string | null;
  state: string | null;
  laureates: bigint;
  totalCents: bigint;
}>;

export type SelectionFile = Readonly<{
  applicationId: string;
  number: string;
  title: string;
  organisation: string;
  askedCents: bigint | null;
  proposal: 'laureate' | 'waiting' | 'refused';
  amountCents: bigint | null;
  reasons: string;
  state: string;
}>;

/** Those who propose, decide or audit the lists of laureates. */
export const seesSelections = (actor: Actor): boolean => seesSome(actor, 'award.see_selection');

const SELECTIONS = sql`select j.id as "sessionId", j.round_id as "roundId", j.meets_at as "meetsAt", j.state as "sessionState",
    s.id as "selectionId", s.state,
    count(*) filter (where d.proposal = 'laureate') as laureates,
    coalesce(sum(d.amount_cents), 0)::bigint as "totalCents"
  from jury_session j left join selection s on s.session_id = j.id left join deliberation d on d.session_id = j.id`;

/** The sessions whose minutes are signed, latest first: their lists are to propose, to decide, or decided. */
export const selectionList = (reader: Reader, actor: Actor): Promise<readonly SelectionRow[]> =>
  rows<SelectionRow>(
    reader,
    sql<SelectionRow>`${SELECTIONS} where j.state in ('closed', 'minutes_signed')
      and ${inRounds(reachOf(actor, 'award.see_selection'), sql`j.round_id`)} group by j.id, s.id order by j.meets_at desc limit 100`,
  );

export const selectionOf = async (reader: Reader, sessionId: string): Promise<SelectionRow | undefined> => {
  const [row] = await rows<SelectionRow>(
    reader,
    sql<SelectionRow>`${SELECTIONS} where j.id = ${sessionId} group by j.id, s.id`,
  );
  return row;
};

/** The files of a session with what the jury proposes, never those the person stepped aside from. */
export const filesOfSession = (reader: Reader, actor: Actor, sessionId: string): Promise<readonly SelectionFile[]> =>
  rows<SelectionFile>(
    reader,
    sql<SelectionFile>`select p.id as "applicationId", p.number, p.title, o.name as organisation,
        p.asked_cents as "askedCents", d.proposal, d.amount_cents as "amountCents", d.reasons, p.state
      from deliberation d join application p on p.id = d.application_id join organisation o on o.id = p.organisation_id
      where d.session_id = ${sessionId} and not exists (
        select from recusal x where x.person_id = ${actor.id} and x.application_id = p.id)
      order by d.proposal, d.amount_cents desc nulls last, p.number limit 1000`,
  );
