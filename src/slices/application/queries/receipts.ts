import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { type Reader, rows } from '#platform/read';
import type { Acknowledgement } from '../law/acknowledgement.ts';
import { seenBy } from './seen.ts';

/** The acknowledgement of receipt of one version of a file, as it was sent. */
export type Receipt = Readonly<{
  applicationId: string;
  number: number;
  receivedAt: Date;
  acknowledgedAt: Date;
  content: Acknowledgement;
  fileHash: string;
}>;

const RECEIPT = sql`select r.application_id as "applicationId", r.number, r.received_at as "receivedAt",
    r.acknowledged_at as "acknowledgedAt", r.content, r.file_hash as "fileHash" from application_receipt r`;

/** Whoever asks: the caller decides who may. @param number of the version; without it, the last one */
export const findReceipt = async (
  reader: Reader,
  applicationId: string,
  number?: number,
): Promise<Receipt | undefined> => {
  const [row] = await rows<Receipt>(
    reader,
    sql<Receipt>`${RECEIPT} where r.application_id = ${applicationId}
      and r.number = coalesce(${number ?? null}::int, r.number) order by r.number desc limit 1`,
  );
  return row;
};

/** The last receipt, for a member of the body the file is for. */
export const receiptFor = async (reader: Reader, actor: Actor, applicationId: string): Promise<Receipt | undefined> => {
  const [row] = await rows<Receipt>(
    reader,
    sql<Receipt>`${RECEIPT} join application a on a.id = r.application_id
      where r.application_id = ${applicationId} and ${seenBy(actor)}
      order by r.number desc limit 1`,
  );
  return row;
};
