import { sql } from 'kysely';
import { type Tx, writing } from '#platform/tx';
import type { Application } from '../application.ts';
import type { Advance } from './application.ts';

/** All the files of some bodies, locked in the order of their ids. */
export const lockFilesOf = async (
  tx: Tx,
  organisationIds: readonly string[],
): Promise<readonly Pick<Application, 'id' | 'number' | 'state' | 'organisationId' | 'version'>[]> =>
  (await writing(tx)
    .selectFrom('application')
    .select(['id', 'number', 'state', 'organisation_id as organisationId', 'version'])
    .where((is) => is('organisation_id', '=', is.fn.any(is.val([...organisationIds]))))
    .orderBy('id')
    .forUpdate()
    .execute()) as readonly Pick<Application, 'id' | 'number' | 'state' | 'organisationId' | 'version'>[];

type NewBody = Readonly<{ id: string; name: string; departement: string | null }>;

/** Files pass to another body: found under both names, and examined where the new one is. */
export const saveFollowing = async (tx: Tx, files: readonly Advance[], body: NewBody): Promise<void> => {
  for (const file of files) {
    const { numUpdatedRows } = await writing(tx)
      .updateTable('application')
      .set((set) => ({
        organisation_id: body.id,
        version: file.version + 1,
        departement: sql`case when ${set.ref('submitted_at')} is null or ${body.departement}::text is null
          then departement else ${body.departement} end`,
        search: sql`case when ${set.ref('submitted_at')} is null then search
          else search || setweight(to_tsvector('french', unaccent(${body.name})), 'B') end`,
      }))
      .where('id', '=', file.subjectId)
      .where('version', '=', file.version)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new Error(`application ${file.subjectId} was locked yet its version moved`);
  }
};

/** The files opened under a mandate that another one, the same, replaces. */
export const saveMandateKept = async (tx: Tx, mandateId: string, keptId: string): Promise<void> => {
  await writing(tx)
    .updateTable('application')
    .set({ mandate_id: keptId })
    .where('mandate_id', '=', mandateId)
    .execute();
};
