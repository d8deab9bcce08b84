import { sql } from 'kysely';
import type { Job } from '#platform/act';
import { drafting, type Pen, type Tx, writing } from '#platform/tx';
import { type Message, messageJob } from '../message.ts';

const rowOf = (message: Message, at: Date) => ({
  id: message.id,
  created_at: at,
  recipient: message.recipient,
  subject: message.subject,
  body: message.body,
  about_id: message.aboutId ?? null,
  is_secret: message.isSecret ?? false,
  calendar: message.calendar ?? null,
});

/**
 * Writes messages in the outbox within an act.
 * @returns the jobs that send them, the same as `messageJob(id)` gives beforehand
 */
export const queueMessages = async (tx: Tx, messages: readonly Message[], at: Date): Promise<readonly Job[]> => {
  if (messages.length > 0) {
    await writing(tx)
      .insertInto('outbox')
      .values(messages.map((message) => rowOf(message, at)))
      .execute();
  }
  return messages.map((message) => messageJob(message.id));
};

export const queueMessage = async (tx: Tx, message: Message, at: Date): Promise<Job> => {
  await queueMessages(tx, [message], at);
  return messageJob(message.id);
};

/** The same on working paper, where nobody else adds jobs: the message and its job come in one transaction. */
export const jotMessage = async (pen: Pen, message: Message, at: Date): Promise<void> => {
  const db = drafting(pen);
  await db.insertInto('outbox').values(rowOf(message, at)).execute();
  const { task, payload } = messageJob(message.id);
  await sql`select graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json, max_attempts => 12)`.execute(db);
};

/** The same for a message that may come twice under the same identifier: it is written and sent once. */
export const jotMessageOnce = async (pen: Pen, message: Message, at: Date): Promise<void> => {
  const db = drafting(pen);
  const written = await db
    .insertInto('outbox')
    .values(rowOf(message, at))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows === 0n) return;
  const { task, payload } = messageJob(message.id);
  await sql`select graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json, max_attempts => 12)`.execute(db);
};

/**
 * Whether a message was sent, or what kept it from leaving. A secret is erased as soon as it has served, and with it the
 * address of somebody who has no account, or has one no more.
 */
export const noteSending = async (
  pen: Pen,
  id: string,
  outcome: { sentAt: Date } | { error: string },
): Promise<void> => {
  await drafting(pen)
    .updateTable('outbox')
    .set(
      'sentAt' in outcome
        ? {
            sent_at: outcome.sentAt,
            last_error: null,
            body: sql`case when is_secret then '' else body end`,
            recipient: sql`case when is_secret and not exists (select from person where email = recipient)
              then '' else recipient end`,
          }
        : { last_error: outcome.error.slice(0, 500) },
    )
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .execute();
};
