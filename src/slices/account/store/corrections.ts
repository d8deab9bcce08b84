import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { legalDay } from '#kernel/period';
import { type Tx, writing } from '#platform/tx';
import type { PersonSheet } from '../account.ts';
import { APART_DAYS, type Case, type Correction, daysFrom } from '../correction.ts';
import { lockPerson } from './people.ts';

const ZONE = 'Europe/Paris';
const TOLD_MAX = 20;

export type MailboxOf = Readonly<{ id: string; name: string; email: string; lang: 'fr' | 'en' }>;
type MailboxRow = Readonly<{ id: string; givenName: string; familyName: string; email: string; lang: string }>;
const MAILBOX = ['person.id', 'given_name as givenName', 'family_name as familyName', 'email', 'lang'] as const;
const mailboxOf = ({ givenName, familyName, lang, ...row }: MailboxRow): MailboxOf => ({
  ...row,
  name: `${givenName} ${familyName}`.trim(),
  lang: lang === 'en' ? 'en' : 'fr',
});

/** Where to write to somebody, and under which name they are known. */
export const mailboxAt = async (tx: Tx, personId: string): Promise<MailboxOf> =>
  mailboxOf(
    await writing(tx).selectFrom('person').select(MAILBOX).where('id', '=', personId).executeTakeFirstOrThrow(),
  );

/** The administrators of that day but one, who all hear of what is done to accounts. */
export const otherAdministrators = async (tx: Tx, but: string | undefined, at: Date): Promise<readonly MailboxOf[]> => {
  const day = legalDay(at, ZONE);
  const found = await writing(tx)
    .selectFrom('held_role')
    .innerJoin('person', 'person.id', 'held_role.person_id')
    .select(MAILBOX)
    .distinct()
    .where('held_role.role', '=', 'administrator')
    .where('person.state', '=', 'active')
    .where(sql<boolean>`coalesce(held_role.starts_on <= ${day}::date, true)`)
    .where(sql<boolean>`coalesce(held_role.ends_on >= ${day}::date, true)`)
    .orderBy('person.email')
    .limit(TOLD_MAX)
    .execute();
  return found.filter(({ id }) => id !== but).map(mailboxOf);
};

/** Whether somebody did something to a person since; read in the journal, which forgets nothing. */
export const didLately = async (
  tx: Tx,
  name: 'account.reset_factors' | 'account.correct_email',
  { actor, personId, since }: Readonly<{ actor: Actor; personId: string; since: Date }>,
): Promise<boolean> => {
  const { rows } = await sql`select from journal where actor_id = ${actor.id} and act = ${name} and at > ${since}
    and facts ->> 'personId' = ${personId} limit 1`.execute(writing(tx));
  return rows.length > 0;
};

type Asking = Readonly<{ personId: string; wanted: string; askedBy: string; at: Date }>;

/** The person, held, with all that may stand in the way of another address. */
export const lockCase = async (tx: Tx, { personId, wanted, askedBy, at }: Asking): Promise<Case | undefined> => {
  const sheet = await lockPerson(tx, personId);
  if (sheet === undefined) return undefined;
  const { email, lang } = await mailboxAt(tx, personId);
  const { rows } = await sql<Omit<Case, 'person'>>`select
      exists (select from person q where q.email = ${wanted}) as "isTaken",
      exists (select from role_grant g where g.person_id = ${personId} and g.role = 'administrator'
        and (g.state = 'held' or exists (select from journal j
          where j.subject_id = g.id and j.at > ${daysFrom(at, -APART_DAYS)}))) as "isAdministrator",
      exists (select from email_correction k
        where k.person_id = ${personId} and k.state = 'asked' and k.ends_at > ${at}) as "isUnderWay",
      (select count(*)::int from email_correction k
        where k.asked_by = ${askedBy} and k.asked_at > ${daysFrom(at, -1)}) as "askedToday"`.execute(writing(tx));
  return { person: { ...sheet, email, lang }, ...(rows[0] as Omit<Case, 'person'>) };
};

type NewCorrection = Readonly<{
  id: string;
  personId: string;
  askedBy: string;
  reason: string;
  at: Date;
  opensAt: Date;
  endsAt: Date;
}>;

export const insertCorrection = async (
  tx: Tx,
  one: NewCorrection,
  links: Readonly<{ email: string; proof: Buffer; objection: Buffer }>,
): Promise<void> => {
  const db = writing(tx);
  await db
    .insertInto('email_correction')
    .values({
      id: one.id,
      person_id: one.personId,
      asked_by: one.askedBy,
      reason: one.reason,
      asked_at: one.at,
      opens_at: one.opensAt,
      ends_at: one.endsAt,
      state: 'asked',
    })
    .execute();
  await db
    .insertInto('email_change')
    .values({
      token_hash: links.proof,
      objection_hash: links.objection,
      correction_id: one.id,
      person_id: one.personId,
      email: links.email,
      asked_at: one.at,
      expires_at: one.endsAt,
    })
    .execute();
};

/** A correction, held, by its identifier or by the link of the former mailbox. */
export const lockCorrection = async (
  tx: Tx,
  key: Readonly<{ id: string }> | Readonly<{ objection: Buffer }>,
): Promise<Correction | undefined> => {
  const db = writing(tx);
  const id =
    'id' in key
      ? key.id
      : (
          await db
            .selectFrom('email_change')
            .select('correction_id as id')
            .where('objection_hash', '=', key.objection)
            .executeTakeFirst()
        )?.id;
  if (!id) return undefined;
  const row = await db
    .selectFrom('email_correction')
    .select([
      'id',
      'person_id as personId',
      'asked_by as askedBy',
      'opens_at as opensAt',
      'ends_at as endsAt',
      'state',
      'version',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, state: row.state as Correction['state'] };
};

export type Taking = Correction & Readonly<{ person: PersonSheet & MailboxOf; wanted: string; isTaken: boolean }>;

/** The correction whose new mailbox received this link, with the person and the address, all held. */
export const lockTaking = async (tx: Tx, proof: Buffer): Promise<Taking | undefined> => {
  const db = writing(tx);
  const link = await db
    .selectFrom('email_change')
    .select(['correction_id as id', 'person_id as personId', 'email as wanted'])
    .where('token_hash', '=', proof)
    .where('correction_id', 'is not', null)
    .executeTakeFirst();
  if (!link?.id) return undefined;
  const sheet = await lockPerson(tx, link.personId);
  const correction = await lockCorrection(tx, { id: link.id });
  if (sheet === undefined || correction === undefined) return undefined;
  await sql`select pg_advisory_xact_lock(hashtext('person'), hashtext(${link.wanted}))`.execute(db);
  const taken = await db.selectFrom('person').select('id').where('email', '=', link.wanted).executeTakeFirst();
  const person = { ...sheet, ...(await mailboxAt(tx, sheet.id)) };
  return { ...correction, person, wanted: link.wanted, isTaken: taken !== undefined };
};

export const saveCorrection = async (
  tx: Tx,
  change: Readonly<{ subjectId: string; to: string; version: number }>,
  at: Date,
): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('email_correction')
    .set({ state: change.to, ended_at: at, version: change.version + 1 })
    .where('id', '=', change.subjectId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`correction ${change.subjectId} was locked yet its version moved`);
};
