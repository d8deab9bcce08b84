import { sql } from 'kysely';
import type { Lang, Text } from '#kernel/text';
import type { Job } from '#platform/act';
import { drafting, type Pen, type Tx, writing } from '#platform/tx';

/** A message as it will be read: plain text, already in the language of its reader. */
export type Message = Readonly<{
  id: string;
  /** An e-mail address. */
  recipient: string;
  subject: string;
  body: string;
  /** The thing it speaks of: an application, an agreement. */
  aboutId?: string | undefined;
  /** It holds a link that opens a door: its words are erased once it is sent. */
  isSecret?: true;
}>;

/** The job that sends a message: an act names it in `change.jobs` and writes the message in `save`, under the same id. */
export const messageJob = (id: string): Job => ({ task: 'account.send_message', payload: { messageId: id } });

const rowOf = (message: Message, at: Date) => ({
  id: message.id,
  created_at: at,
  recipient: message.recipient,
  subject: message.subject,
  body: message.body,
  about_id: message.aboutId ?? null,
  is_secret: message.isSecret ?? false,
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

/** Puts a message in one language; lines are separated by an empty one. */
export const messageIn = (lang: Lang, subject: Text, paragraphs: readonly Text[]) => ({
  subject: subject[lang],
  body: `${paragraphs.map((paragraph) => paragraph[lang]).join('\n\n')}\n`,
});
