import { createHash } from 'node:crypto';
import { z } from 'zod';
import { SYSTEM } from '#kernel/actor';
import { allowPaper } from '#kernel/permission';
import { jot, paper } from '#platform/paper';
import type { Task } from '#platform/tasks';
import { dayOf } from '#ui/words';
import { digestMessage } from './body-letters.ts';
import { verifiersToTell, waitingNow } from './queries/joining.ts';
import { bodySettings } from './settings.ts';
import { jotMessageOnce } from './store/messages.ts';

const letters = z.array(
  z.object({ id: z.uuid(), recipient: z.string(), subject: z.string(), body: z.string() }).readonly(),
);

const queueDigest = paper({
  name: 'account.queue_digest',
  input: z.object({ letters }),
  load: async () => ({}),
  permit: allowPaper('account.queue_digest', () => ({})),
  write: async (pen, _subject, input, { at }) => {
    for (const letter of input.letters) await jotMessageOnce(pen, letter, at);
    return { done: {} };
  },
});

/** One a day for each person: the same day and the same person always give the same message. */
const idOf = (day: string, personId: string): string => {
  const hex = createHash('sha256').update(`verifications ${day} ${personId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Tells the desks once a day how many people wait to be verified; when nobody waits, nobody is written to. */
export const digestVerifications: Task = async ({ office, reader, instance, publicUrl, at }) => {
  if (bodySettings({ instance }).verificationDigest === 'never') return;
  const waiting = await waitingNow(reader);
  if (waiting.count === 0 || waiting.since === null) return;
  const day = dayOf(at, 'Europe/Paris');
  const told = { count: waiting.count, since: waiting.since, url: `${publicUrl}/verifications` };
  const readers = await verifiersToTell(reader, day);
  await jot(
    office,
    queueDigest,
    {
      letters: readers.map(({ personId, email, lang }) => ({
        id: idOf(day, personId),
        recipient: email,
        ...digestMessage(lang, told),
      })),
    },
    { actor: SYSTEM, at },
  );
};
