import { sql } from 'kysely';
import { type Tx, writing } from '#platform/tx';
import type { Desk, PersonSheet, RoleGrant, RoleOffer } from '../account.ts';

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

/** The person with the roles held, seats in juries left out. */
export const lockPersonWithRoles = async (tx: Tx, id: string) => {
  const person = await lockPerson(tx, id);
  if (person === undefined) return undefined;
  const held = await writing(tx)
    .selectFrom('role_grant')
    .select(['role', 'scope_kind as scopeKind', 'scope_id as scopeId'])
    .where('person_id', '=', id)
    .where('state', '=', 'held')
    .execute();
  return { ...person, held };
};

export const insertGrant = async (
  tx: Tx,
  id: string,
  personId: string,
  offer: RoleOffer,
  givenBy: string,
): Promise<void> => {
  await writing(tx)
    .insertInto('role_grant')
    .values({
      id,
      person_id: personId,
      role: offer.role,
      scope_kind: offer.scopeKind,
      scope_id: offer.scopeId ?? null,
      starts_on: offer.startsOn,
      ends_on: offer.endsOn ?? null,
      given_by: givenBy,
      reason: offer.reason,
      state: 'held',
    })
    .execute();
};

export const lockGrant = async (tx: Tx, id: string): Promise<RoleGrant | undefined> => {
  const row = await writing(tx)
    .selectFrom('role_grant')
    .select(['id', 'person_id as personId', 'role', 'state', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, state: row.state as RoleGrant['state'] };
};

export const saveGrant = async (tx: Tx, change: PersonChange): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('role_grant')
    .set({ state: change.to, version: change.version + 1 })
    .where('id', '=', change.subjectId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`role ${change.subjectId} was locked yet its version moved`);
};
