import { sql } from 'kysely';
import type { Role } from '#kernel/actor';
import { legalDay } from '#kernel/period';
import type { Place } from '#kernel/permission';
import { type Tx, writing } from '#platform/tx';
import type { HeldAt, Lending, Offering, Receiving, RoleGrant, RoleOffer } from '../roles.ts';
import { lockPerson } from './people.ts';

/** Roles are held by day, in metropolitan France. */
const ZONE = 'Europe/Paris';

type Whom = Readonly<{ personId?: string | undefined; email?: string | undefined }>;
type Where = Pick<RoleOffer, 'scopeKind' | 'scopeId' | 'desk'>;

/** The person a role is offered to, locked, and where it would hold. */
export const lockOffer = async (tx: Tx, offer: Whom & Where): Promise<Offering | undefined> => {
  const person = await lockReceiving(tx, offer);
  return person && { person, lies: await placeOf(tx, offer) };
};

/** The person with the roles held, seats in juries left out. */
const lockReceiving = async (tx: Tx, { personId, email }: Whom): Promise<Receiving | undefined> => {
  const db = writing(tx);
  const id =
    personId ??
    (
      await db
        .selectFrom('person')
        .select('id')
        .where('email', '=', email ?? '')
        .executeTakeFirst()
    )?.id;
  const person = id === undefined ? undefined : await lockPerson(tx, id);
  if (person === undefined) return undefined;
  const held = await db
    .selectFrom('held_role')
    .select(['role', 'scope_kind as scopeKind', 'scope_id as scopeId', 'scope_desk as desk'])
    .select(['starts_on as startsOn', 'ends_on as endsOn'])
    .where('person_id', '=', person.id)
    .where('grant_id', 'is not', null)
    .execute();
  return { ...person, held: held as readonly HeldAt[] };
};

/** Every scope around the one named; undefined when there is none such. */
const placeOf = async (tx: Tx, { scopeKind, scopeId = '', desk = '' }: Where): Promise<Place | undefined> => {
  if (scopeKind === 'instance') return {};
  const db = writing(tx);
  if (scopeKind === 'call') {
    const call = await db.selectFrom('call').select('programme_id').where('id', '=', scopeId).executeTakeFirst();
    return call && { programmeId: call.programme_id, callId: scopeId };
  }
  const programme = await db.selectFrom('programme').select('id').where('id', '=', scopeId).executeTakeFirst();
  if (programme === undefined || scopeKind === 'programme') return programme && { programmeId: scopeId };
  const { rows } = await sql<{ found: boolean }>`select exists (
      select from territory t where t.id = ${desk} and t.kind in ('departement', 'region')
      union all
      select from programme_version v, jsonb_array_elements(v.pack -> 'desks') d
      where v.programme_id = ${scopeId} and d ->> 'code' = ${desk}) as found`.execute(db);
  return rows[0]?.found ? { programmeId: scopeId, desks: [`${scopeId}/${desk}`] } : undefined;
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
      scope_desk: offer.desk ?? null,
      starts_on: offer.startsOn,
      ends_on: offer.endsOn ?? null,
      given_by: givenBy,
      reason: offer.reason,
      state: 'held',
    })
    .execute();
};

const COLUMNS = [
  'id',
  'person_id as personId',
  'role',
  'state',
  'version',
  'scope_kind as scopeKind',
  'scope_id as scopeId',
  'scope_desk as desk',
  'starts_on as startsOn',
  'ends_on as endsOn',
  'delegated_from as delegatedFrom',
  'on_behalf_of as onBehalfOf',
] as const;

const lockRow = (tx: Tx, id: string) =>
  writing(tx).selectFrom('role_grant').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst();

export const lockGrant = async (tx: Tx, id: string): Promise<RoleGrant | undefined> => {
  const row = await lockRow(tx, id);
  if (row === undefined) return undefined;
  const where = { scopeKind: row.scopeKind as Where['scopeKind'], scopeId: row.scopeId ?? '', desk: row.desk ?? '' };
  return { ...row, state: row.state as RoleGrant['state'], lies: (await placeOf(tx, where)) ?? {} };
};

/**
 * Whether nobody would look after the instance any more without this person, or this grant. Those who ask wait for
 * each other, so that two administrators who send each other away at once do not both go.
 */
export const isLastAdministration = async (
  tx: Tx,
  gone: Readonly<{ personId: string } | { grantId: string }>,
  at: Date,
): Promise<boolean> => {
  const today = legalDay(at, ZONE);
  const db = writing(tx);
  await sql`select pg_advisory_xact_lock(hashtext('administrators'), 0)`.execute(db);
  const goes = 'personId' in gone ? sql`h.person_id = ${gone.personId}` : sql`h.grant_id = ${gone.grantId}`;
  const { rows } = await sql<{ isLast: boolean }>`select coalesce(bool_and(goes), false) as "isLast" from (
      select ${goes} as goes from held_role h join person p on p.id = h.person_id and p.state = 'active'
      where h.role = 'administrator' and (h.starts_on is null or h.starts_on <= ${today})
        and (h.ends_on is null or h.ends_on >= ${today})) today`.execute(db);
  return rows[0]?.isLast === true;
};

/** A role of somebody, locked, and the person who would stand in. */
export const lockLending = async (tx: Tx, grantId: string, email: string): Promise<OwnLending | undefined> => {
  const row = await lockRow(tx, grantId);
  if (row === undefined) return undefined;
  const grant = { ...row, role: row.role as Role, state: row.state as RoleGrant['state'] };
  return { grant, delegate: await lockReceiving(tx, { email }) };
};
export type OwnLending = Omit<Lending, 'grant'> & Readonly<{ grant: Lending['grant'] & Readonly<{ role: Role }> }>;

/** A role lent, locked. */
export type Delegation = RoleGrant & Readonly<{ role: Role; onBehalfOf: string }>;
export const lockDelegation = async (tx: Tx, id: string): Promise<Delegation | undefined> => {
  const row = await lockRow(tx, id);
  if (row === undefined || row.onBehalfOf === null) return undefined;
  return { ...row, role: row.role as Role, state: row.state as RoleGrant['state'], onBehalfOf: row.onBehalfOf };
};

type Lent = Readonly<{ personId: string; startsOn: string; endsOn: string; reason: string }>;

export const insertDelegation = async (tx: Tx, id: string, grant: OwnLending['grant'], lent: Lent): Promise<void> => {
  await writing(tx)
    .insertInto('role_grant')
    .values({
      id,
      person_id: lent.personId,
      role: grant.role,
      scope_kind: grant.scopeKind,
      scope_id: grant.scopeId,
      scope_desk: grant.desk ?? null,
      starts_on: lent.startsOn,
      ends_on: lent.endsOn,
      given_by: grant.personId,
      reason: lent.reason,
      state: 'held',
      delegated_from: grant.id,
      on_behalf_of: grant.personId,
    })
    .execute();
};

type GrantChange = Readonly<{ subjectId: string; to: string; version: number }>;

export const saveGrant = async (tx: Tx, change: GrantChange): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('role_grant')
    .set({ state: change.to, version: change.version + 1 })
    .where('id', '=', change.subjectId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`role ${change.subjectId} was locked yet its version moved`);
};
