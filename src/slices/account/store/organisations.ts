import { sql } from 'kysely';
import { type Tx, writing } from '#platform/tx';
import type {
  Before,
  Body,
  MemberRole,
  MembershipSheet,
  MembershipState,
  OrganisationKind,
  Seat,
  SeatTaken,
  Shelf,
} from '../organisation.ts';

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
  const row = await db
    .selectFrom('organisation')
    .leftJoin('organisation as into', 'into.id', 'organisation.merged_into')
    .select(['organisation.name', 'into.name as mergedInto'])
    .where('organisation.siren', '=', body.siren)
    .executeTakeFirst();
  return { body, registeredName: row?.name, mergedInto: row?.mergedInto ?? undefined };
};

export const insertOrganisation = async (
  tx: Tx,
  id: string,
  body: Body,
  seats: readonly SeatTaken[],
  at: Date,
  ground: readonly string[] = [],
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
      ground: [...ground],
      state: 'active',
    })
    .execute();
  for (const seat of seats) await saveSeat(tx, seat, at);
};

/** What a later act does with a seat: the body is locked first, so that two acts on its members wait for each other. */
export const lockBody = async (tx: Tx, id: string): Promise<Readonly<{ id: string; name: string }> | undefined> =>
  writing(tx).selectFrom('organisation').select(['id', 'name']).where('id', '=', id).forUpdate().executeTakeFirst();

/** The same for what begins there: nothing new belongs to a body that another took over. */
export const lockActiveBody = async (tx: Tx, id: string): ReturnType<typeof lockBody> =>
  writing(tx)
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', '=', id)
    .where('state', '=', 'active')
    .forUpdate()
    .executeTakeFirst();

export const lockBefore = async (
  tx: Tx,
  organisationId: string,
  personId: string,
  role: MemberRole,
): Promise<Before | undefined> => {
  const row = await writing(tx)
    .selectFrom('membership')
    .select(['id', 'state', 'version'])
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, state: row.state as MembershipState };
};

export const lockSeat = async (
  tx: Tx,
  organisationId: string,
  email: string,
  role: MemberRole,
): Promise<Seat | undefined> => {
  const db = writing(tx);
  if ((await lockActiveBody(tx, organisationId)) === undefined) return undefined;
  const person = await db.selectFrom('person').select(['id', 'state']).where('email', '=', email).executeTakeFirst();
  return { organisationId, person, before: person && (await lockBefore(tx, organisationId, person.id, role)) };
};

/** By what power somebody signs, when the seat is that of a signatory. */
type Power = Readonly<{
  basis?: string;
  delegation_id?: string | null;
  starts_on?: string | null;
  ends_on?: string | null;
  limit_cents?: bigint | null;
}>;
type SeatToSave = Pick<SeatTaken, 'subjectId' | 'version' | 'facts'> & Readonly<{ to: string }>;

export const saveSeat = async (tx: Tx, seat: SeatToSave, at: Date, power: Power = {}): Promise<void> => {
  const db = writing(tx);
  const { organisationId, personId, role, quality } = seat.facts;
  const held = { quality, state: seat.to, provisional_since: seat.to === 'provisional' ? at : null, ...power };
  if (seat.version === undefined) {
    const whose = { organisation_id: organisationId, person_id: personId, role };
    await db
      .insertInto('membership')
      .values({ id: seat.subjectId, ...whose, ...held })
      .execute();
    return;
  }
  // Who comes back comes back without the delegation of last time.
  const fresh = { delegation_id: null, starts_on: null, ends_on: null, limit_cents: null };
  const { numUpdatedRows } = await db
    .updateTable('membership')
    .set({ ...fresh, ...held, version: seat.version + 1 })
    .where('id', '=', seat.subjectId)
    .where('version', '=', seat.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`membership ${seat.subjectId} was locked yet its version moved`);
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
