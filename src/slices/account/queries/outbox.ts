import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';
import { MESSAGES_PER_PAGE } from '../paging.ts';

export type MessageLine = Readonly<{ id: string; at: Date; recipient: string; subject: string; sentAt: Date | null }>;
export type MessageSheet = MessageLine &
  Readonly<{ body: string; lastError: string | null; isSecret: boolean; calendar: string | null }>;

/** Latest first. @param beforeId the last message of the page before; unknown, the list starts at the top */
export const messages = async (
  reader: Reader,
  { recipient, beforeId }: { recipient: string | undefined; beforeId: string | undefined },
): Promise<readonly MessageLine[]> =>
  rows<MessageLine>(
    reader,
    sql`select id, created_at as at, recipient, subject, sent_at as "sentAt" from outbox
        where (${recipient ?? null}::text is null or recipient = ${recipient ?? null})
          and (${beforeId ?? null}::uuid is null or (created_at, id) < (
            select created_at, id from outbox where id = ${beforeId ?? null}))
        order by created_at desc, id desc limit ${MESSAGES_PER_PAGE + 1}`,
  );

export const messageById = async (reader: Reader, id: string): Promise<MessageSheet | undefined> => {
  const [row] = await rows<MessageSheet>(
    reader,
    sql`select id, created_at as at, recipient, subject, body, sent_at as "sentAt", last_error as "lastError",
          is_secret as "isSecret", calendar from outbox where id = ${id}`,
  );
  return row;
};
