import { sql } from 'kysely';
import { type Tx, writing } from '#platform/tx';
import type { Desk, PersonSheet } from '../account.ts';

export const lockDesk = async (tx: Tx, email: string, newcomerId: string | undefined): Promise<Desk> => {
  const db = writing(tx);
  await sql`select pg_advisory_xact_lock(hashtext('person'), hashtext(${email}))`.execute(db);
  const taken = await db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst();
  return { email, isTaken: taken !== undefined, newcomerId };
};

export const insertPerson = async (
  tx: Tx,
  person: Readonly<{
    id: string;
    email: string;
    givenName: string;
    familyName: string;
    lang: 'fr' | 'en';
    isFictitious: boolean;
  }>,
): Promise<void> => {
  await writing(tx)
    .insertInto('person')
    .values({
      id: person.id,
      email: person.email,
      given_name: person.givenName,
      family_name: person.familyName,
      lang: person.lang,
      is_fictitious: person.isFictitious,
      state: 'active',
    })
    .execute();
};

/** The session in which the newcomer said a name becomes the session of the person. */
export const settleSessions = async (tx: Tx, personId: string): Promise<void> => {
  await writing(tx)
    .updateTable('session')
    .set({ person_id: personId, newcomer_id: null, newcomer_email: null })
    .where('newcomer_id', '=', personId)
    .execute();
};

/** @returns undefined when nobody has this identifier */
export const emailOfPerson = async (tx: Tx, id: string): Promise<string | undefined> =>
  (await writing(tx).selectFrom('person').select('email').where('id', '=', id).forUpdate().executeTakeFirst())?.email;

export const closeSessionsOf = async (tx: Tx, personId: string): Promise<void> => {
  await writing(tx).deleteFrom('session').where('person_id', '=', personId).execute();
};

export const lockPerson = async (tx: Tx, id: string): Promise<PersonSheet | undefined> => {
  const row = await writing(tx)
    .selectFrom('person')
    .select(['id', 'state', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, state: row.state as PersonSheet['state'] };
};

type PersonChange = Readonly<{ subjectId: string; to: string; version: number }>;

export const savePerson = async (
  tx: Tx,
  change: PersonChange,
  name?: Readonly<{ givenName: string; familyName: string }>,
): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('person')
    .set({
      state: change.to,
      version: change.version + 1,
      ...(name === undefined ? {} : { given_name: name.givenName, family_name: name.familyName }),
    })
    .where('id', '=', change.subjectId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`person ${change.subjectId} was locked yet its version moved`);
};
