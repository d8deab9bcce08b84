import { sql } from 'kysely';
import { type Tx, writing } from '#platform/tx';
import { HANDED_MAX, type Handing } from '../contact.ts';
import type { Advance } from './application.ts';

/** The files of one contact, locked in the order of their ids so that two acts never wait for each other. */
export const lockHanding = async (
  tx: Tx,
  { organisationId, fromId, toId }: Readonly<{ organisationId: string; fromId: string; toId: string }>,
): Promise<Handing> => {
  const db = writing(tx);
  const files = await db
    .selectFrom('application')
    .select(['id', 'number', 'state', 'version'])
    .where('organisation_id', '=', organisationId)
    .where(sql<string>`coalesce(contact_id, opened_by)`, '=', fromId)
    .where('state', 'not in', ['abandoned', 'withdrawn', 'inadmissible', 'refused'])
    .orderBy('id')
    .limit(HANDED_MAX)
    .forUpdate()
    .execute();
  const taker = await db
    .selectFrom('membership')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', toId)
    .where('role', 'in', ['applicant', 'signatory'])
    .where('state', '=', 'active')
    .executeTakeFirst();
  return { organisationId, files: files as Handing['files'], isTakerMember: taker !== undefined };
};

export const saveContact = async (tx: Tx, files: readonly Advance[], contactId: string): Promise<void> => {
  for (const file of files) {
    const { numUpdatedRows } = await writing(tx)
      .updateTable('application')
      .set({ contact_id: contactId, version: file.version + 1 })
      .where('id', '=', file.subjectId)
      .where('version', '=', file.version)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new Error(`application ${file.subjectId} was locked yet its version moved`);
  }
};
