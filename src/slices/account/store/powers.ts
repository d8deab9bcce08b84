import { drafting, type Pen, type Tx, writing } from '#platform/tx';
import type { ReceivedFile } from '#platform/web';
import type { MemberRole, MembershipState } from '../organisation.ts';
import type { PowerOffer, SignatorySeat } from '../signing-power.ts';

/** The seat for which a delegation is filed; whose it is decides who may. */
export const findSignatorySeat = async (
  pen: Pen,
  id: string,
): Promise<Readonly<{ id: string; organisationId: string }> | undefined> =>
  drafting(pen)
    .selectFrom('membership')
    .select(['id', 'organisation_id as organisationId'])
    .where('id', '=', id)
    .where('role', '=', 'signatory')
    .where('state', '=', 'active')
    .executeTakeFirst();

type Filed = Readonly<{ id: string; membershipId: string; file: ReceivedFile; by: string; at: Date }>;

export const insertDelegation = async (pen: Pen, one: Filed): Promise<void> => {
  const db = drafting(pen);
  const { hash, sizeBytes, type, name } = one.file;
  await db
    .insertInto('stored_file')
    .values({ hash, size_bytes: BigInt(sizeBytes), type, stored_at: one.at })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
  await db
    .insertInto('delegation_document')
    .values({
      id: one.id,
      membership_id: one.membershipId,
      file_hash: hash,
      name: (name.split(/[\\/]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim().slice(-200) || 'document',
      added_by: one.by,
      added_at: one.at,
    })
    .execute();
};

/** The seat, locked, with the last delegation filed for it. */
export const lockSignatorySeat = async (tx: Tx, id: string): Promise<SignatorySeat | undefined> => {
  const db = writing(tx);
  const row = await db
    .selectFrom('membership')
    .select(['id', 'organisation_id as organisationId', 'person_id as personId', 'role', 'state', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const document = await db
    .selectFrom('delegation_document')
    .select(['id', 'file_hash as hash'])
    .where('membership_id', '=', id)
    .orderBy('added_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { ...row, role: row.role as MemberRole, state: row.state as MembershipState, document };
};

type Recorded = Readonly<{
  subjectId: string;
  to: string;
  version: number;
  power: PowerOffer & Pick<SignatorySeat, 'document'>;
}>;

export const savePower = async (tx: Tx, { subjectId, to, version, power }: Recorded): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('membership')
    .set({
      state: to,
      version: version + 1,
      basis: power.basis,
      delegation_id: power.document?.id ?? null,
      starts_on: power.startsOn ?? null,
      ends_on: power.endsOn ?? null,
      limit_cents: power.limitCents ?? null,
    })
    .where('id', '=', subjectId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`membership ${subjectId} was locked yet its version moved`);
};
