import { sql } from 'kysely';
import { type Tx, writing } from '#platform/tx';
import { roundWithin } from '#slices/call';
import type { AgendaFile, Jury, JuryState, Member, Presence, SeatKind } from '../jury.ts';
import type { Kept } from '../minutes.ts';

/**
 * A session with its members, agenda, recusals and what was deliberated, locked until the act ends.
 * @param hold `share` lets several jurors hand in their sheets at once and still stops the session from moving on
 */
export const lockJury = async (tx: Tx, id: string, hold: 'update' | 'share' = 'update'): Promise<Jury | undefined> => {
  const query = writing(tx)
    .selectFrom('jury_session')
    .select(['id', 'round_id', 'state', 'version', 'meets_at', 'place', 'urgency', 'second_meeting', 'opened_at'])
    .where('id', '=', id);
  const row = await (hold === 'update' ? query.forUpdate() : query.forShare()).executeTakeFirst();
  const round = row && (await roundWithin(tx, row.round_id));
  if (row === undefined || round === undefined) return undefined;
  const recusals = await writing(tx)
    .selectFrom('recusal')
    .select(['person_id as personId', 'application_id as applicationId'])
    .where('session_id', '=', id)
    .execute();
  const deliberated = await writing(tx)
    .selectFrom('deliberation')
    .select('application_id as id')
    .where('session_id', '=', id)
    .execute();
  return {
    id,
    state: row.state as JuryState,
    version: row.version,
    meetsAt: row.meets_at,
    place: row.place,
    urgency: row.urgency,
    secondMeeting: row.second_meeting,
    openedAt: row.opened_at,
    round,
    members: await membersOf(tx, id),
    files: await agendaOf(tx, id),
    recusals,
    deliberated: new Set(deliberated.map((one) => one.id)),
  };
};

const membersOf = async (tx: Tx, sessionId: string): Promise<readonly Member[]> => {
  const found = await writing(tx)
    .selectFrom('jury_member')
    .innerJoin('person', 'person.id', 'jury_member.person_id')
    .select([
      'person.id as personId',
      'given_name',
      'family_name',
      'email',
      'lang',
      'seat',
      'quality',
      'employer_siren as employerSiren',
    ])
    .select(['presence', 'mandate_to as mandateTo', 'declared_at as declaredAt'])
    .where('session_id', '=', sessionId)
    .orderBy('family_name')
    .orderBy('person.id')
    .execute();
  return found.map(({ given_name, family_name, lang, seat, presence, ...row }) => ({
    ...row,
    name: `${given_name} ${family_name}`.trim(),
    lang: lang === 'en' ? 'en' : 'fr',
    seat: seat as SeatKind,
    presence: presence as Presence,
  }));
};

const agendaOf = async (tx: Tx, sessionId: string): Promise<readonly AgendaFile[]> =>
  writing(tx)
    .selectFrom('jury_file')
    .innerJoin('application', 'application.id', 'jury_file.application_id')
    .select(['application.id', 'application.number', 'application.state', 'asked_cents as askedCents'])
    .select(sql<readonly string[]>`numbers_of_file(application.id)`.as('sirens'))
    .where('session_id', '=', sessionId)
    .orderBy('application.number')
    .execute();

/** What was kept of the deliberations, for the minutes. */
export const keptOf = async (tx: Tx, sessionId: string): Promise<readonly Kept[]> => {
  const found = await writing(tx)
    .selectFrom('deliberation')
    .select([
      'application_id as applicationId',
      'proposal',
      'amount_cents as amountCents',
      'reasons',
      'abstentions',
      'dissent',
      'voters',
    ])
    .select(['votes_for as votesFor', 'votes_against as votesAgainst', 'chair_vote as chairVote'])
    .where('session_id', '=', sessionId)
    .orderBy('application_id')
    .execute();
  return found as readonly Kept[];
};

/** The version of each sheet this juror handed in. */
export const ownVersions = async (
  tx: Tx,
  sessionId: string,
  personId: string,
): Promise<ReadonlyMap<string, number>> => {
  const found = await writing(tx)
    .selectFrom('score')
    .select(['application_id', 'version'])
    .where('session_id', '=', sessionId)
    .where('person_id', '=', personId)
    .forUpdate()
    .execute();
  return new Map(found.map((row) => [row.application_id, row.version]));
};

/** Admissible files of the round that no session has yet. @param only these ones, when some are chosen */
export const admissibleOf = async (tx: Tx, roundId: string, only?: readonly string[]): Promise<readonly string[]> => {
  const query = writing(tx)
    .selectFrom('application')
    .select('id')
    .where('round_id', '=', roundId)
    .where('state', '=', 'admissible');
  const found = await (only === undefined ? query : query.where('id', 'in', [...only])).orderBy('id').execute();
  return found.map((row) => row.id);
};

export type Named = Readonly<{ id: string; name: string }>;

/** The person named by identifier or by address, when the instance knows them and they can sign in. */
export const findPerson = async (
  tx: Tx,
  by: Readonly<{ personId?: string | undefined; email?: string | undefined }>,
): Promise<Named | undefined> => {
  const query = writing(tx)
    .selectFrom('person')
    .select(['id', 'given_name', 'family_name'])
    .where('state', '=', 'active');
  const person = await (by.personId === undefined
    ? query.where('email', '=', (by.email ?? '').trim().toLowerCase())
    : query.where('id', '=', by.personId)
  ).executeTakeFirst();
  return person && { id: person.id, name: `${person.given_name} ${person.family_name}`.trim() };
};

/** Who examined any of these files. */
export const examinersOf = async (tx: Tx, applicationIds: readonly string[]): Promise<ReadonlySet<string>> => {
  const found = await writing(tx)
    .selectFrom('finding')
    .select('decided_by as id')
    .where('application_id', 'in', [...applicationIds])
    .execute();
  return new Set(found.map(({ id }) => id));
};

/** How many files of the round this person examined. */
export const examinedBy = async (tx: Tx, roundId: string, personId: string): Promise<number> => {
  const found = await writing(tx)
    .selectFrom('finding')
    .innerJoin('application', 'application.id', 'finding.application_id')
    .select('application.id')
    .where('round_id', '=', roundId)
    .where('decided_by', '=', personId)
    .execute();
  return found.length;
};

/** Those of these people who stepped aside from the file. */
export const recusedFrom = async (
  tx: Tx,
  applicationId: string,
  people: readonly string[],
): Promise<readonly string[]> => {
  if (people.length === 0) return [];
  const found = await writing(tx)
    .selectFrom('recusal')
    .select('person_id as id')
    .where('application_id', '=', applicationId)
    .where('person_id', 'in', [...people])
    .execute();
  return found.map(({ id }) => id);
};
