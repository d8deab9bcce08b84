import type { Lang, Text } from '#kernel/text';
import type { Job } from '#platform/act';

/** A message as it will be read: plain text, already in the language of its reader. */
export type Message = Readonly<{
  id: string;
  /** An e-mail address. */
  recipient: string;
  subject: string;
  body: string;
  /** The thing it speaks of: an application, an agreement. */
  aboutId?: string | undefined;
  /** An appointment, as a calendar file (RFC 5545) that says by its method what to do with it. */
  calendar?: string | undefined;
  /** It holds a link that opens a door: its words are erased once it is sent. */
  isSecret?: true;
}>;

/** The job that sends a message: an act names it in `change.jobs` and writes the message in `save`, under the same id. */
export const messageJob = (id: string): Job => ({ task: 'account.send_message', payload: { messageId: id } });

/** Puts a message in one language; paragraphs are separated by an empty line. */
export const messageIn = (lang: Lang, subject: Text, paragraphs: readonly Text[]) => ({
  subject: subject[lang],
  body: `${paragraphs.map((paragraph) => paragraph[lang]).join('\n\n')}\n`,
});
