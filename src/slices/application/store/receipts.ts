import type { StoredFile } from '#platform/files';
import { drafting, type Pen } from '#platform/tx';
import type { Acknowledgement } from '../law/acknowledgement.ts';

export type NewReceipt = Readonly<{
  applicationId: string;
  /** Of the version filed. */
  number: number;
  receivedAt: Date;
  acknowledgedAt: Date;
  content: Acknowledgement;
  file: StoredFile;
  messageId: string;
}>;

/** @returns false when the version was already acknowledged: the job was delivered twice */
export const insertReceipt = async (pen: Pen, receipt: NewReceipt): Promise<boolean> => {
  const db = drafting(pen);
  const { file } = receipt;
  await db
    .insertInto('stored_file')
    .values({ hash: file.hash, size_bytes: BigInt(file.sizeBytes), type: file.type, stored_at: receipt.acknowledgedAt })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('application_receipt')
    .values({
      application_id: receipt.applicationId,
      number: receipt.number,
      received_at: receipt.receivedAt,
      acknowledged_at: receipt.acknowledgedAt,
      content: JSON.stringify(receipt.content),
      file_hash: file.hash,
      message_id: receipt.messageId,
    })
    .onConflict((conflict) => conflict.columns(['application_id', 'number']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};
