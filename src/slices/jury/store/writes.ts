import { sql } from 'kysely';
import { type Tx, writing } from '#platform/tx';
import { queueMessages } from '#slices/account';
import { advanceApplication } from '#slices/application';
import type { Jury, JuryState, Presence, SeatKind } from '../jury.ts';
import { conveningMessage } from '../letters.ts';
import type { Deliberated } from '../meeting.ts';
import type { Points } from '../scoring.ts';

type Moved = Readonly<{ subjectId: string; to: JuryState; version: number }>;
type Columns = Readonly<Record<string, unknown>>;

/** @throws Error when the version moved although the row was locked: a fault of the code */
export const moveJury = async (tx: Tx, change: Moved, more: Columns = {}): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('jury_session')
    .set({ state: change.to, version: change.version + 1, ...more })
    .where('id', '=', change.subjectId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`jury session ${change.subjectId} was locked yet its version moved`);
};

export const insertJury = async (
  tx: Tx,
  change: Readonly<{ subjectId: string; to: JuryState; meetsAt: Date; place: string }>,
  roundId: string,
): Promise<void> => {
  await writing(tx)
    .insertInto('jury_session')
    .values({
      id: change.subjectId,
      round_id: roundId,
      state: change.to,
      meets_at: change.meetsAt,
      place: change.place,
    })
    .execute();
};

type Appointed = Readonly<{ seat: SeatKind; quality: string; employerSiren: string | null }>;

/** Gives a seat, or changes what the person sits as. */
export const saveMember = async (
  tx: Tx,
  change: Moved & Readonly<{ personId: string }>,
  { seat, quality, employerSiren }: Appointed,
): Promise<void> => {
  const set = { seat, quality, employer_siren: employerSiren };
  await writing(tx)
    .insertInto('jury_member')
    .values({ session_id: change.subjectId, person_id: change.personId, ...set })
    .onConflict((conflict) => conflict.columns(['session_id', 'person_id']).doUpdateSet(set))
    .execute();
  await moveJury(tx, change);
};

export const removeMember = async (tx: Tx, change: Moved, personId: string): Promise<void> => {
  await writing(tx)
    .deleteFrom('jury_member')
    .where('session_id', '=', change.subjectId)
    .where('person_id', '=', personId)
    .execute();
  await moveJury(tx, change);
};

type Agenda = Moved & Readonly<{ files: readonly Readonly<{ subjectId: string; to: 'in_jury'; version: number }>[] }>;

export const saveAgenda = async (tx: Tx, change: Agenda): Promise<void> => {
  await writing(tx)
    .insertInto('jury_file')
    .values(change.files.map((file) => ({ session_id: change.subjectId, application_id: file.subjectId })))
    .execute();
  for (const file of change.files) await advanceApplication(tx, file);
  await moveJury(tx, change);
};

type Convened = Moved &
  Readonly<{
    meetsAt: Date;
    place: string;
    urgency: string;
    messages: readonly Readonly<{ id: string; personId: string }>[];
  }>;

/** Writes the convocation of each member; a second one starts the presences afresh. */
export const saveConvened = async (tx: Tx, change: Convened, jury: Jury, at: Date, second: boolean): Promise<void> => {
  const { meetsAt: meets_at, place, urgency } = change;
  await moveJury(tx, change, {
    meets_at,
    place,
    urgency,
    convened_at: at,
    ...(second && { second_meeting: true, opened_at: null }),
  });
  await writing(tx)
    .updateTable('jury_member')
    .set({ received_at: at, presence: 'expected', mandate_to: null })
    .where('session_id', '=', change.subjectId)
    .execute();
  const messages = change.messages.flatMap(({ id, personId }) => {
    const member = jury.members.find((one) => one.personId === personId);
    return member ? [conveningMessage(id, member, { ...jury, ...change, second })] : [];
  });
  await queueMessages(tx, messages, at);
};

type Hidden = Moved &
  Readonly<{ recusals: readonly Readonly<{ applicationId: string; nature: string; detected: boolean }>[] }>;

/** Hides files from a person: their own sheets on them stay, set aside. */
export const saveRecusals = async (tx: Tx, change: Hidden, personId: string, at: Date): Promise<void> => {
  if (change.recusals.length > 0) {
    await writing(tx)
      .insertInto('recusal')
      .values(
        change.recusals.map((one) => ({
          session_id: change.subjectId,
          person_id: personId,
          application_id: one.applicationId,
          nature: one.nature,
          detected: one.detected,
          written_at: at,
        })),
      )
      .execute();
  }
  await moveJury(tx, change);
};

export const saveDeclared = async (tx: Tx, change: Hidden, personId: string, at: Date): Promise<void> => {
  await writing(tx)
    .updateTable('jury_member')
    .set({ declared_at: at })
    .where('session_id', '=', change.subjectId)
    .where('person_id', '=', personId)
    .execute();
  await saveRecusals(tx, change, personId, at);
};

type Scored = Readonly<{
  subjectId: string;
  sheets: readonly Readonly<{ applicationId: string; points: Points; comment: string; next: number }>[];
}>;

/** Sheets do not move the session, so jurors hand theirs in side by side. */
export const saveScores = async (tx: Tx, change: Scored, personId: string, at: Date): Promise<void> => {
  await writing(tx)
    .insertInto('score')
    .values(
      change.sheets.map((sheet) => ({
        session_id: change.subjectId,
        application_id: sheet.applicationId,
        person_id: personId,
        points: JSON.stringify(sheet.points),
        comment: sheet.comment,
        scored_at: at,
        version: sheet.next,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['session_id', 'application_id', 'person_id']).doUpdateSet((row) => ({
        points: row.ref('excluded.points'),
        comment: row.ref('excluded.comment'),
        scored_at: row.ref('excluded.scored_at'),
        version: row.ref('excluded.version'),
      })),
    )
    .execute();
};

type Attended = Moved &
  Readonly<{ attendance: readonly Readonly<{ personId: string; presence: Presence; mandateTo: string | null }>[] }>;

export const saveAttendance = async (tx: Tx, change: Attended): Promise<void> => {
  const said = JSON.stringify(change.attendance);
  await sql`update jury_member m set presence = a.presence, mandate_to = a."mandateTo"
    from jsonb_to_recordset(${said}::jsonb) as a("personId" uuid, presence text, "mandateTo" uuid)
    where m.session_id = ${change.subjectId} and m.person_id = a."personId"`.execute(writing(tx));
  await moveJury(tx, change);
};

type Decided = Moved & Readonly<{ matters: readonly (Deliberated & Readonly<{ voters: number }>)[] }>;

export const saveDeliberations = async (tx: Tx, change: Decided, at: Date): Promise<void> => {
  await writing(tx)
    .insertInto('deliberation')
    .values(
      change.matters.map((one) => ({
        session_id: change.subjectId,
        application_id: one.applicationId,
        proposal: one.proposal,
        amount_cents: one.amountCents ?? null,
        reasons: one.reasons.trim(),
        votes_for: one.votesFor,
        votes_against: one.votesAgainst,
        abstentions: one.abstentions,
        chair_vote: one.chairVote ?? null,
        voters: one.voters,
        dissent: one.dissent.trim(),
        decided_at: at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['session_id', 'application_id']).doUpdateSet((row) => ({
        proposal: row.ref('excluded.proposal'),
        amount_cents: row.ref('excluded.amount_cents'),
        reasons: row.ref('excluded.reasons'),
        votes_for: row.ref('excluded.votes_for'),
        votes_against: row.ref('excluded.votes_against'),
        abstentions: row.ref('excluded.abstentions'),
        chair_vote: row.ref('excluded.chair_vote'),
        voters: row.ref('excluded.voters'),
        dissent: row.ref('excluded.dissent'),
        decided_at: row.ref('excluded.decided_at'),
      })),
    )
    .execute();
  await moveJury(tx, change);
};

/** A file deliberated with somebody who had an interest in it is deliberated again; the journal keeps the first time. */
export const forgetDeliberation = async (tx: Tx, sessionId: string, applicationId: string): Promise<void> => {
  await writing(tx)
    .deleteFrom('deliberation')
    .where('session_id', '=', sessionId)
    .where('application_id', '=', applicationId)
    .execute();
};
