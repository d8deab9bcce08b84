import { sql } from 'kysely';
import { type Tx, writing } from '#platform/tx';
import type { Body, MemberRole, MembershipSheet, OrganisationKind, Seat, Shelf } from '../organisation.ts';

type Typed = Readonly<{
  territoryId: string | undefined;
  siren: string;
  siret: string | undefined;
  name: string;
  kind: OrganisationKind;
  address: string;
}>;

/**
 * The body as it will be kept. What the public registers know wins over what was typed: nobody registers a commune
 * under another name.
 * @returns undefined when the territory chosen does not exist
 */
export const findBody = async (tx: Tx, typed: Typed): Promise<Body | undefined> => {
  const known = await writing(tx)
    .selectFrom('territory')
    .select(['id', 'siren', 'name', 'kind'])
    .where((is) =>
      typed.territoryId === undefined
        ? is.and([is('siren', '=', typed.siren), is('same_body_as', 'is', null)])
        : is('id', '=', typed.territoryId),
    )
    .where('is_current', '=', true)
    .orderBy('id')
    .executeTakeFirst();
  if (known === undefined) return typed.territoryId === undefined ? { ...typed, territoryId: undefined } : undefined;
  const kind = known.kind as OrganisationKind;
  return { ...typed, siren: known.siren ?? typed.siren, name: known.name, kind, territoryId: known.id };
};

/** Whether this body is registered already; two registrations of one SIREN wait for each other. */
export const lockShelf = async (tx: Tx, body: Body): Promise<Shelf> => {
  const db = writing(tx);
  await sql`select pg_advisory_xact_lock(hashtext('organisation'), hashtext(${body.siren}))`.execute(db);
  const row = await db.selectFrom('organisation').select('name').where('siren', '=', body.siren).executeTakeFirst();
  return { body, registeredName: row?.name };
};

type First = Readonly<{ id: string; role: MemberRole; quality: string }>;

export const insertOrganisation = async (
  tx: Tx,
  id: string,
  body: Body,
  members: readonly First[],
  personId: string,
): Promise<void> => {
  const db = writing(tx);
  await db
    .insertInto('organisation')
    .values({
      id,
      siren: body.siren,
      siret: body.siret ?? null,
      name: body.name,
      kind: body.kind,
      territory_id: body.territoryId ?? null,
      address: body.address,
      state: 'active',
    })
    .execute();
  if (members.length === 0) return;
  await db
    .insertInto('membership')
    .values(members.map((member) => ({ ...member, organisation_id: id, person_id: personId, state: 'active' })))
    .execute();
};

export const lockSeat = async (
  tx: Tx,
  organisationId: string,
  email: string,
  role: MemberRole,
): Promise<Seat | undefined> => {
  const db = writing(tx);
  const organisation = await db
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisationId)
    .forUpdate()
    .executeTakeFirst();
  if (organisation === undefined) return undefined;
  const person = await db.selectFrom('person').select(['id', 'state']).where('email', '=', email).executeTakeFirst();
  const before =
    person &&
    (await db
      .selectFrom('membership')
      .select(['id', 'state', 'version'])
      .where('organisation_id', '=', organisationId)
      .where('person_id', '=', person.id)
      .where('role', '=', role)
      .forUpdate()
      .executeTakeFirst());
  return { organisationId, person, before };
};

type Joined = Readonly<{ subjectId: string; version: number | undefined }>;

export const saveSeat = async (
  tx: Tx,
  change: Joined,
  member: Readonly<{ organisationId: string; personId: string; role: MemberRole; quality: string }>,
): Promise<void> => {
  const db = writing(tx);
  if (change.version === undefined) {
    await db
      .insertInto('membership')
      .values({
        id: change.subjectId,
        organisation_id: member.organisationId,
        person_id: member.personId,
        role: member.role,
        quality: member.quality,
        state: 'active',
      })
      .execute();
    return;
  }
  const { numUpdatedRows } = await db
    .updateTable('membership')
    .set({ state: 'active', quality: member.quality, version: change.version + 1 })
    .where('id', '=', change.subjectId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`membership ${change.subjectId} was locked yet its version moved`);
};

/** Locks the body first, so that two people leaving at once cannot both be told that somebody stays. */
export const lockMembership = async (tx: Tx, id: string): Promise<MembershipSheet | undefined> => {
  const db = writing(tx);
  const found = await db.selectFrom('membership').select('organisation_id').where('id', '=', id).executeTakeFirst();
  if (found === undefined) return undefined;
  await db.selectFrom('organisation').select('id').where('id', '=', found.organisation_id).forUpdate().execute();
  const row = await db
    .selectFrom('membership')
    .select(['id', 'organisation_id as organisationId', 'person_id as personId', 'role', 'state', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const { applicants } = await db
    .selectFrom('membership')
    .select((count) => count.fn.countAll<bigint>().as('applicants'))
    .where('organisation_id', '=', row.organisationId)
    .where('role', '=', 'applicant')
    .where('state', '=', 'active')
    .executeTakeFirstOrThrow();
  return {
    ...row,
    role: row.role as MemberRole,
    state: row.state as MembershipSheet['state'],
    applicants: Number(applicants),
  };
};

export const endMembership = async (
  tx: Tx,
  change: Readonly<{ subjectId: string; to: string; version: number }>,
): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('membership')
    .set({ state: change.to, version: change.version + 1 })
    .where('id', '=', change.subjectId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`membership ${change.subjectId} was locked yet its version moved`);
};
