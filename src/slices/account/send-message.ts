import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { SYSTEM } from '#kernel/actor';
import { allowPaper } from '#kernel/permission';
import { jot, paper } from '#platform/paper';
import type { Task, TaskContext } from '#platform/tasks';
import { messageById } from './queries/outbox.ts';
import { noteSending } from './store/messages.ts';

const TIMEOUT_MS = 15_000;

const noteSent = paper({
  name: 'account.note_sending',
  input: z.object({ messageId: z.uuid(), sentAt: z.date().optional(), error: z.string().optional() }),
  load: async () => ({}),
  permit: allowPaper('account.note_sending', () => ({})),
  write: async (pen, _subject, { messageId, sentAt, error }) => {
    await noteSending(pen, messageId, sentAt === undefined ? { error: error ?? '' } : { sentAt });
    return { done: {} };
  },
});

/**
 * Sends a message of the outbox. Without a mail server it stays there, readable on screen in a demonstration. A
 * message sent twice, when the worker dies at the wrong moment, carries the same identifier: readers show it once.
 * @throws what the mail server said, so that the worker tries again later
 */
export const sendMessage: Task = async (context, { messageId = '' }) => {
  const { smtpUrl, from } = context.mailer;
  if (smtpUrl === undefined) return;
  const message = await messageById(context.reader, messageId);
  if (message === undefined || message.sentAt !== null || !hasMailbox(message.recipient)) return;
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from,
      to: { name: '', address: message.recipient },
      subject: message.subject,
      text: message.body,
      messageId: `<${message.id}@${new URL(context.publicUrl).hostname}>`,
      date: message.at,
      ...(message.calendar !== null && { icalEvent: appointment(message.calendar) }),
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } catch (error) {
    await note(context, { messageId, error: error instanceof Error ? error.message : String(error) });
    throw error;
  } finally {
    transport.close();
  }
  await note(context, { messageId, sentAt: context.at });
};

/** A calendar file that asks for something is read as such only when the message says the same. */
const appointment = (calendar: string) => ({
  filename: 'calendar.ics',
  method: /^METHOD:([A-Z]+)/m.exec(calendar)?.[1] ?? 'PUBLISH',
  content: calendar,
});

/** Somebody whose data were erased has no mailbox any more (RFC 2606). */
const hasMailbox = (address: string): boolean => address !== '' && !address.endsWith('.invalid');

const note = (context: TaskContext, input: Readonly<{ messageId: string; sentAt?: Date; error?: string }>) =>
  jot(context.office, noteSent, input, { actor: SYSTEM, at: context.at });
