import { sql } from 'kysely';
import { drafting, type Pen, type Tx, writing } from '#platform/tx';
import { CONFIRMED_WITHIN_MINUTES, type Consent, type Look, type LookDesk } from '../support.ts';

const CONSENT = ['id', 'person_id as personId', 'ends_at as endsAt', 'state', 'version'] as const;
const LOOK = ['id', 'viewer_id as viewerId', 'person_id as personId', 'ends_at as endsAt', 'state', 'version'] as const;

/** The consent of a person that still runs, locked. */
export const runningConsent = async (tx: Tx, personId: string, at: Date): Promise<Consent | undefined> => {
  const db = writing(tx);
  await sql`select pg_advisory_xact_lock(hashtext('support_consent'), hashtext(${personId}))`.execute(db);
  const row = await db
    .selectFrom('support_consent')
    .select(CONSENT)
    .where('person_id', '=', personId)
    .where('state', '=', 'open')
    .where('ends_at', '>', at)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, state: row.state as Consent['state'] };
};

export const lockConsent = async (tx: Tx, id: string): Promise<Consent | undefined> => {
  const row = await writing(tx)
    .selectFrom('support_consent')
    .select(CONSENT)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, state: row.state as Consent['state'] };
};

type NewConsent = Readonly<{ id: string; personId: string; at: Date; endsAt: Date }>;

export const insertConsent = async (tx: Tx, { id, personId, at, endsAt }: NewConsent): Promise<void> => {
  await writing(tx)
    .insertInto('support_consent')
    .values({ id, person_id: personId, given_at: at, ends_at: endsAt, state: 'open' })
    .execute();
};

type Change = Readonly<{ subjectId: string; to: string; version: number }>;

export const saveConsent = async (tx: Tx, { subjectId, to, version }: Change): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('support_consent')
    .set({ state: to, version: version + 1 })
    .where('id', '=', subjectId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`consent ${subjectId} was locked yet its version moved`);
};

const asLook = (row: Omit<Look, 'state'> & Readonly<{ state: string }>): Look => ({
  ...row,
  state: row.state as Look['state'],
});

/** The looks that rest on a consent and nobody has ended, locked. */
export const lockLooksOn = async (tx: Tx, consentId: string): Promise<readonly Look[]> => {
  const found = await writing(tx)
    .selectFrom('look')
    .select(LOOK)
    .where('consent_id', '=', consentId)
    .where('state', '=', 'open')
    .orderBy('id')
    .forUpdate()
    .execute();
  return found.map(asLook);
};

export const lockLook = async (tx: Tx, id: string): Promise<Look | undefined> => {
  const row = await writing(tx).selectFrom('look').select(LOOK).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && asLook(row);
};

type Asked = Readonly<{ personId: string; viewerId: string; session: Buffer; at: Date; asksConfirmation: boolean }>;

/**
 * What is known before somebody looks. A demonstration vouches for its people, who have no device.
 * @returns undefined when there is no such person, or no such session of the viewer
 */
export const lockLookDesk = async (tx: Tx, asked: Asked): Promise<LookDesk | undefined> => {
  const db = writing(tx);
  const { personId, viewerId, at } = asked;
  const consent = await runningConsent(tx, personId, at);
  const { rows } = await sql<Omit<LookDesk, 'consent' | 'mustConfirmAfter'> & Readonly<{ provider: string }>>`
    select p.id as "personId", p.email, p.state = 'active' as "isOpen", s.provider, s.vouched_at as "confirmedAt",
      exists (select from held_role h where h.person_id = p.id) as "holdsRole",
      has_stake_in_files_of(${viewerId}, p.id) as "hasStake"
    from person p join session s on s.token_hash = ${asked.session} and s.person_id = ${viewerId}
    where p.id = ${personId} for update of p`.execute(db);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { provider, confirmedAt, ...desk } = row;
  const asks = asked.asksConfirmation && provider !== 'demonstration';
  const mustConfirmAfter = asks ? new Date(at.getTime() - CONFIRMED_WITHIN_MINUTES * 60_000) : undefined;
  return { ...desk, consent, mustConfirmAfter, confirmedAt: confirmedAt ?? undefined };
};

type NewLook = Readonly<{
  id: string;
  viewerId: string;
  personId: string;
  consentId: string | undefined;
  reason: string;
  at: Date;
  endsAt: Date;
}>;

/** The look, and the session of the viewer that carries it. */
export const insertLook = async (tx: Tx, look: NewLook, session: Buffer): Promise<void> => {
  const db = writing(tx);
  await db
    .insertInto('look')
    .values({
      id: look.id,
      viewer_id: look.viewerId,
      person_id: look.personId,
      consent_id: look.consentId ?? null,
      reason: look.reason,
      began_at: look.at,
      ends_at: look.endsAt,
      state: 'open',
    })
    .execute();
  await db
    .updateTable('session')
    .set({ look_id: look.id })
    .where('token_hash', '=', session)
    .where('person_id', '=', look.viewerId)
    .execute();
};

export const saveLook = async (tx: Tx, { subjectId, to, version }: Change, at: Date): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('look')
    .set({ state: to, ended_at: at, version: version + 1 })
    .where('id', '=', subjectId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`look ${subjectId} was locked yet its version moved`);
};

const MINUTE_MS = 60_000;

/** One line a minute for each page at most: reading a page again at once adds nothing. */
export const insertPageSeen = async (pen: Pen, lookId: string, path: string, at: Date): Promise<void> => {
  await drafting(pen)
    .insertInto('look_page')
    .values({ look_id: lookId, path, minute: new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** Whether this look is one of the viewer's. */
export const isLookOf = async (pen: Pen, viewerId: string, lookId: string): Promise<boolean> =>
  (await drafting(pen)
    .selectFrom('look')
    .select('id')
    .where('id', '=', lookId)
    .where('viewer_id', '=', viewerId)
    .executeTakeFirst()) !== undefined;
