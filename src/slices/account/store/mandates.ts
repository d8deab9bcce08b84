import { rightToRead } from '#platform/read';
import { type Tx, writing } from '#platform/tx';
import type { Giving, Mandate } from '../mandate.ts';
import { powersOf } from '../queries/powers.ts';

type Asked = Readonly<{ organisationId: string; siren: string; programmeCode?: string | undefined }>;

/** The body that gives, locked, and the body of that number. */
export const lockGiving = async (tx: Tx, asked: Asked, personId: string): Promise<Giving | undefined> => {
  const db = writing(tx);
  const giver = await db
    .selectFrom('organisation')
    .select(['id', 'name', 'siren'])
    .where('id', '=', asked.organisationId)
    .where('state', '=', 'active')
    .forUpdate()
    .executeTakeFirst();
  if (giver === undefined) return undefined;
  const mandatary = await db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('siren', '=', asked.siren)
    .where('state', '=', 'active')
    .executeTakeFirst();
  const given = await db
    .selectFrom('mandate')
    .select('id')
    .where('organisation_id', '=', giver.id)
    .where('mandatary_id', '=', mandatary?.id ?? giver.id)
    .where('state', '=', 'in_force')
    .where('programme_code', 'is not distinct from', asked.programmeCode ?? null)
    .executeTakeFirst();
  return {
    organisationId: giver.id,
    organisationName: giver.name,
    siren: giver.siren,
    mandatary,
    isGiven: given !== undefined,
    powers: await powersOf(rightToRead(db), personId, giver.id),
  };
};

type NewMandate = Readonly<{
  subjectId: string;
  to: string;
  organisationId: string;
  mandataryId: string;
  programmeCode?: string | undefined;
  startsOn: string;
  endsOn?: string | undefined;
  by: string;
  at: Date;
}>;

export const insertMandate = async (tx: Tx, one: NewMandate): Promise<void> => {
  await writing(tx)
    .insertInto('mandate')
    .values({
      id: one.subjectId,
      organisation_id: one.organisationId,
      mandatary_id: one.mandataryId,
      programme_code: one.programmeCode ?? null,
      starts_on: one.startsOn,
      ends_on: one.endsOn ?? null,
      given_by: one.by,
      given_at: one.at,
      state: one.to,
    })
    .execute();
};

export const lockMandate = async (tx: Tx, id: string): Promise<Mandate | undefined> =>
  (await writing(tx)
    .selectFrom('mandate')
    .select(['id', 'organisation_id as organisationId', 'mandatary_id as mandataryId', 'state', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()) as Mandate | undefined;

export const moveMandate = async (
  tx: Tx,
  change: Readonly<{ subjectId: string; to: string; version: number }>,
): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('mandate')
    .set({ state: change.to, version: change.version + 1 })
    .where('id', '=', change.subjectId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`mandate ${change.subjectId} was locked yet its version moved`);
};
