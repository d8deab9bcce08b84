import { sql } from 'kysely';
import { type Tx, writing } from '#platform/tx';
import type { FrozenContent } from '../frozen.ts';

export type Filed = Readonly<{
  subjectId: string;
  to: string;
  version: number;
  content: FrozenContent;
  hash: string;
  /** The desk that receives it, as a role names it. */
  desk: string;
}>;

/** Keeps the frozen version and what lists and searches need of it. */
export const saveFiling = async (tx: Tx, filed: Filed, by: string, at: Date): Promise<void> => {
  const { content } = filed;
  const db = writing(tx);
  const last = await db
    .selectFrom('application_version')
    .select((row) => row.fn.max('number').as('number'))
    .where('application_id', '=', filed.subjectId)
    .executeTakeFirst();
  await db
    .insertInto('application_version')
    .values({
      application_id: filed.subjectId,
      number: (last?.number ?? 0) + 1,
      content: JSON.stringify(content),
      hash: filed.hash,
      filed_by: by,
      filed_at: at,
    })
    .execute();
  const places = [content.organisation.territoryName ?? '', ...content.territories.map((place) => place.name)].join(
    ' ',
  );
  const { numUpdatedRows } = await db
    .updateTable('application')
    .set({
      state: filed.to,
      version: filed.version + 1,
      title: content.title,
      asked_cents: content.askedCents === null ? null : BigInt(content.askedCents),
      departement: content.organisation.departement,
      desk: filed.desk,
      submitted_at: at,
      search: sql`application_search(${content.number}, ${content.title}, ${content.organisation.name}, ${places})`,
    })
    .where('id', '=', filed.subjectId)
    .where('version', '=', filed.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`application ${filed.subjectId} was locked yet its version moved`);
};
