import { sql } from 'kysely';
import { rightToRead } from '#platform/read';
import { drafting, type Pen, type Tx, writing } from '#platform/tx';
import type { ReceivedFile } from '#platform/web';
import type { Power } from '../law/power.ts';
import type { Giving, Mandate } from '../mandate.ts';
import { powersOf } from '../queries/powers.ts';

type Asked = Readonly<{
  siren: string;
  programmeCode?: string | undefined;
  callCode?: string | undefined;
  fileNumber?: string | undefined;
}>;
type Represented = Readonly<{ id: string } | { siren: string }>;
export type LockedGiving = Giving & Readonly<{ powers: readonly Power[] }>;

/** The body that gives, locked, and the body of that number. */
export const lockGiving = async (
  tx: Tx,
  represented: Represented,
  asked: Asked,
  personId: string,
): Promise<LockedGiving | undefined> => {
  const db = writing(tx);
  const [column, value] =
    'id' in represented ? (['id', represented.id] as const) : (['siren', represented.siren] as const);
  const giver = await db
    .selectFrom('organisation')
    .select(['id', 'name', 'siren'])
    .where(column, '=', value)
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
  const file = asked.fileNumber === undefined ? undefined : await findFile(tx, giver.id, asked.fileNumber);
  const given = await db
    .selectFrom('mandate')
    .select('id')
    .where('organisation_id', '=', giver.id)
    .where('mandatary_id', '=', mandatary?.id ?? giver.id)
    .where('state', '=', 'in_force')
    .where('programme_code', 'is not distinct from', asked.programmeCode ?? null)
    .where('call_code', 'is not distinct from', asked.callCode ?? null)
    .where('one_file', '=', false)
    .executeTakeFirst();
  return {
    organisationId: giver.id,
    organisationName: giver.name,
    siren: giver.siren,
    mandatary,
    file,
    isGiven: given !== undefined && asked.fileNumber === undefined,
    powers: await powersOf(rightToRead(db), personId, giver.id),
  };
};

/** A file of this body by its number, with the name of the body that acts on it by mandate, if one does. */
const findFile = async (tx: Tx, organisationId: string, number: string): Promise<Giving['file']> => {
  const { rows } = await sql<{ id: string; mandataryName: string | null }>`
    select f.id, y.name as "mandataryName" from place_of_file(${number}) f
      left join mandate d on d.id = f.mandate_id and d.state = 'in_force' left join organisation y on y.id = d.mandatary_id
    where f.organisation_id = ${organisationId}`.execute(writing(tx));
  const [found] = rows;
  return found && { id: found.id, mandataryName: found.mandataryName ?? undefined };
};

type NewDeed = Readonly<{ id: string; file: ReceivedFile; by: string; at: Date }>;

export const insertDeed = async (pen: Pen, { id, file, by, at }: NewDeed): Promise<void> => {
  const db = drafting(pen);
  await db
    .insertInto('stored_file')
    .values({ hash: file.hash, size_bytes: BigInt(file.sizeBytes), type: file.type, stored_at: at })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
  const name = (file.name.split(/[\\/]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim().slice(-200) || 'document';
  await db
    .insertInto('mandate_document')
    .values({ id, file_hash: file.hash, name, added_by: by, added_at: at })
    .execute();
};

/** A deed that this person filed. */
export const findDeed = async (
  tx: Tx,
  id: string | undefined,
  personId: string,
): Promise<Readonly<{ id: string; hash: string }> | undefined> =>
  id === undefined
    ? undefined
    : writing(tx)
        .selectFrom('mandate_document')
        .select(['id', 'file_hash as hash'])
        .where('id', '=', id)
        .where('added_by', '=', personId)
        .executeTakeFirst();

type NewMandate = Readonly<{
  subjectId: string;
  to: string;
  organisationId: string;
  mandataryId: string;
  programmeCode?: string | undefined;
  callCode?: string | undefined;
  applicationId?: string | undefined;
  signs: boolean;
  documentId?: string | undefined;
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
      call_code: one.callCode ?? null,
      one_file: one.applicationId !== undefined,
      signs: one.signs,
      document_id: one.documentId ?? null,
      starts_on: one.startsOn,
      ends_on: one.endsOn ?? null,
      given_by: one.by,
      given_at: one.at,
      state: one.to,
    })
    .execute();
  if (one.applicationId !== undefined) {
    await sql`select entrust_file(${one.applicationId}, ${one.subjectId})`.execute(writing(tx));
  }
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
