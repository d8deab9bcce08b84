import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { type Cents, cents } from '#kernel/money';
import { reachOf } from '#kernel/permission';
import { type Reader, rows } from '#platform/read';
import { inRounds, type RoundSheet, roundFor } from '#slices/call';
import type { JuryState, Member, SeatKind } from '../jury.ts';

/** The sessions of whoever reads them without a seat in them. */
const inReach = (actor: Actor) => inRounds(reachOf(actor, 'jury.see_session'), sql`r.id`);

/** A session is seen by its members, and by the staff of its programme. */
const visibleTo = (actor: Actor) => sql`(${inReach(actor)} or exists (
  select from jury_member m where m.session_id = s.id and m.person_id = ${actor.id}))`;

export type SessionRow = Readonly<{
  id: string;
  roundId: string;
  state: JuryState;
  version: number;
  meetsAt: Date;
  place: string;
  urgency: string;
  secondMeeting: boolean;
  convenedAt: Date | null;
  openedAt: Date | null;
  closedAt: Date | null;
  signedAt: Date | null;
  hash: string | null;
}>;

const COLUMNS = sql`s.id, s.round_id as "roundId", s.state, s.version, s.meets_at as "meetsAt", s.place, s.urgency,
  s.second_meeting as "secondMeeting", s.convened_at as "convenedAt", s.opened_at as "openedAt",
  s.closed_at as "closedAt", s.minutes_signed_at as "signedAt", s.minutes_hash as hash`;
const SESSIONS = sql`from jury_session s join round r on r.id = s.round_id join call c on c.id = r.call_id`;

export type SessionLine = SessionRow & Readonly<{ seat: SeatKind | null; declared: boolean; round: RoundSheet }>;

/** The sessions a person may see, last meeting first, keyset-paged. @param after the last line of the page before */
export const sessionsFor = async (
  reader: Reader,
  actor: Actor,
  after: Readonly<{ at: Date; id: string }> | undefined,
  limit: number,
): Promise<readonly SessionLine[]> => {
  const found = await rows<Omit<SessionLine, 'round'>>(
    reader,
    sql`select ${COLUMNS}, m.seat, m.declared_at is not null as declared
      ${SESSIONS} left join jury_member m on m.session_id = s.id and m.person_id = ${actor.id}
      where ${visibleTo(actor)} ${after === undefined ? sql`` : sql`and (s.meets_at, s.id) < (${after.at}, ${after.id}::uuid)`}
      order by s.meets_at desc, s.id desc limit ${limit}`,
  );
  const sheets = await Promise.all(found.map(async (row) => ({ row, round: await roundFor(reader, row.roundId) })));
  return sheets.flatMap(({ row, round }) => (round === undefined ? [] : [{ ...row, round }]));
};

/** The session, when this person may see it. */
export const sessionFor = async (reader: Reader, actor: Actor, id: string): Promise<SessionRow | undefined> => {
  const [row] = await rows<SessionRow>(
    reader,
    sql`select ${COLUMNS} ${SESSIONS} where s.id = ${id} and ${visibleTo(actor)}`,
  );
  return row;
};

/** The session, whoever asks: for documents the programme draws by itself. */
export const sessionOf = async (reader: Reader, id: string): Promise<SessionRow | undefined> => {
  const [row] = await rows<SessionRow>(reader, sql`select ${COLUMNS} ${SESSIONS} where s.id = ${id}`);
  return row;
};

export type MemberLine = Member & Readonly<{ receivedAt: Date | null }>;

export const membersOf = (reader: Reader, sessionId: string): Promise<readonly MemberLine[]> =>
  rows<MemberLine>(
    reader,
    sql`select p.id as "personId", trim(p.given_name || ' ' || p.family_name) as name, p.email, p.lang, m.seat, m.quality,
        m.employer_siren as "employerSiren", m.presence, m.mandate_to as "mandateTo", m.declared_at as "declaredAt",
        m.received_at as "receivedAt"
      from jury_member m join person p on p.id = m.person_id where m.session_id = ${sessionId}
      order by array_position(array['chair', 'member', 'secretary'], m.seat), p.family_name, p.given_name, p.id`,
  );

/** What is left on the envelope of the call. */
export const leftOn = async (reader: Reader, envelopeId: string): Promise<Cents> => {
  const [row] = await rows<{ left: bigint | string }>(
    reader,
    sql`select coalesce(sum(credits - debits), 0) as left from account
      where envelope_id = ${envelopeId} and bucket = 'available'`,
  );
  return cents(BigInt(row?.left ?? 0));
};

/** How many admissible files of a round wait for a session; none for who may not see the session. */
export const waitingFiles = async (reader: Reader, actor: Actor, roundId: string): Promise<number> => {
  const [row] = await rows<{ n: number }>(
    reader,
    sql`select count(*)::int as n from application a join round r on r.id = a.round_id join call c on c.id = r.call_id
      where a.round_id = ${roundId} and a.state = 'admissible' and ${inReach(actor)}
        and not exists (select from recusal x where x.person_id = ${actor.id} and x.application_id = a.id)`,
  );
  return row?.n ?? 0;
};
