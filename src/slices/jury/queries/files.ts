import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';
import type { Proposal } from '../meeting.ts';
import type { Points } from '../scoring.ts';

export type SheetLine = Readonly<{ personId: string; points: Points; comment: string; version: number }>;

/** A file of the agenda as one person sees it. */
export type FileLine = Readonly<{
  id: string;
  number: string;
  title: string;
  organisation: string;
  siren: string;
  /** That number, those of its partners, and of the bodies they took over. */
  sirens: readonly string[];
  state: string;
  askedCents: bigint | null;
  /** The sheets this person may see: theirs, and those of others once theirs is in. */
  sheets: readonly SheetLine[];
  /** Whether this person handed theirs in. */
  scored: boolean;
  /** Who stepped aside from it. */
  aside: readonly Readonly<{ personId: string; nature: string; detected: boolean }>[];
  proposal: Proposal | null;
  amountCents: bigint | null;
  reasons: string | null;
  votesFor: number | null;
  votesAgainst: number | null;
  abstentions: number | null;
  chairVote: 'for' | 'against' | 'abstain' | null;
  voters: number | null;
  dissent: string | null;
  decidedAt: Date | null;
}>;

/**
 * What the agenda is to one person: never a file they stepped aside from, and nothing at all while they have a seat
 * and have not declared their interests. Sheets of who stepped aside are set apart for everybody.
 * @param seesSheets sees the sheets of others without one of their own: staff, the secretary, and all after the meeting
 */
const seenBy = (sessionId: string, personId: string, seesSheets: boolean) => sql<FileLine>`
  select a.id, a.number, a.title, o.name as organisation, o.siren, numbers_of_file(a.id) as sirens, a.state, a.asked_cents as "askedCents",
    coalesce((
      select jsonb_agg(jsonb_build_object('personId', s.person_id, 'points', s.points, 'comment', s.comment,
        'version', s.version) order by s.scored_at)
      from score s
      where s.session_id = f.session_id and s.application_id = f.application_id
        and (s.person_id = ${personId} or ${seesSheets} or mine.person_id is not null)
        and not exists (select from recusal x where x.person_id = s.person_id and x.application_id = s.application_id)
    ), '[]') as sheets,
    mine.person_id is not null as scored,
    coalesce((
      select jsonb_agg(jsonb_build_object('personId', x.person_id, 'nature', x.nature, 'detected', x.detected)
        order by x.written_at)
      from recusal x where x.session_id = f.session_id and x.application_id = f.application_id
    ), '[]') as aside,
    d.proposal, d.amount_cents as "amountCents", d.reasons, d.votes_for as "votesFor",
    d.votes_against as "votesAgainst", d.abstentions, d.chair_vote as "chairVote", d.voters, d.dissent,
    d.decided_at as "decidedAt"
  from jury_file f
    join application a on a.id = f.application_id
    join organisation o on o.id = a.organisation_id
    left join deliberation d on d.session_id = f.session_id and d.application_id = f.application_id
    left join score mine on mine.session_id = f.session_id and mine.application_id = f.application_id
      and mine.person_id = ${personId}
  where f.session_id = ${sessionId}
    and not exists (select from recusal x where x.person_id = ${personId} and x.application_id = f.application_id)
    and not exists (select from jury_member m
      where m.session_id = f.session_id and m.person_id = ${personId} and m.declared_at is null)`;

/** The agenda, in the order of the numbers; a session has a few hundred files at most. */
export const filesFor = (
  reader: Reader,
  sessionId: string,
  personId: string,
  seesSheets: boolean,
): Promise<readonly FileLine[]> =>
  rows<FileLine>(reader, sql`${seenBy(sessionId, personId, seesSheets)} order by a.number limit 2000`);

/** One file of the agenda, when this person may see it. */
export const fileFor = async (
  reader: Reader,
  sessionId: string,
  personId: string,
  seesSheets: boolean,
  applicationId: string,
): Promise<FileLine | undefined> => {
  if (!/^[0-9a-f-]{36}$/i.test(applicationId)) return undefined;
  const [file] = await rows<FileLine>(
    reader,
    sql`${seenBy(sessionId, personId, seesSheets)} and f.application_id = ${applicationId}`,
  );
  return file;
};

export type DeclarationLine = Readonly<{
  id: string;
  number: string;
  title: string;
  organisation: string;
  detected: boolean;
}>;

/** What a member declares on, before anything opens: the number, title and body of each file, and no more. */
export const filesToDeclare = (
  reader: Reader,
  sessionId: string,
  personId: string,
): Promise<readonly DeclarationLine[]> =>
  rows<DeclarationLine>(
    reader,
    sql`select a.id, a.number, a.title, o.name as organisation,
        coalesce(m.employer_siren = any(numbers_of_body(o.id)), false) as detected
      from jury_file f join jury_session s on s.id = f.session_id
        join jury_member m on m.session_id = f.session_id and m.person_id = ${personId}
        join application a on a.id = f.application_id join organisation o on o.id = a.organisation_id
      where f.session_id = ${sessionId} and m.declared_at is null and s.state in ('convened', 'open')
        and not exists (select from recusal x where x.person_id = ${personId} and x.application_id = a.id)
      order by o.name, a.number limit 2000`,
  );
