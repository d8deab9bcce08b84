import { drafting, type Pen } from '#platform/tx';
import type { ReceivedFile } from '#platform/web';

export type NewAttachment = Readonly<{
  id: string;
  applicationId: string;
  field: string;
  file: ReceivedFile;
  by: string;
  at: Date;
}>;

/** Attaches a file already in the store; the same content is known once, whatever its names. */
export const insertAttachment = async (pen: Pen, one: NewAttachment): Promise<void> => {
  const db = drafting(pen);
  await db
    .insertInto('stored_file')
    .values({ hash: one.file.hash, size_bytes: BigInt(one.file.sizeBytes), type: one.file.type, stored_at: one.at })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
  await db
    .insertInto('attachment')
    .values({
      id: one.id,
      application_id: one.applicationId,
      field: one.field,
      file_hash: one.file.hash,
      name: one.file.name,
      added_by: one.by,
      added_at: one.at,
    })
    .execute();
};

/** @returns whether there was such a file to remove */
export const removeAttachment = async (
  pen: Pen,
  where: Readonly<{ applicationId: string; attachmentId: string; at: Date }>,
): Promise<boolean> => {
  const { numUpdatedRows } = await drafting(pen)
    .updateTable('attachment')
    .set({ removed_at: where.at })
    .where('id', '=', where.attachmentId)
    .where('application_id', '=', where.applicationId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};
