import { namedId } from '#platform/named-id';
import type { Task } from '#platform/tasks';
import { dayOf } from '#ui/words';
import { digestMessage } from './body-letters.ts';
import { verifiersToTell, waitingNow } from './queries/joining.ts';
import { queueOnce } from './queue-letters.ts';
import { bodySettings } from './settings.ts';

/** Tells the desks once a day how many people wait to be verified; when nobody waits, nobody is written to. */
export const digestVerifications: Task = async (context) => {
  const { reader, instance, publicUrl, at } = context;
  if (bodySettings({ instance }).verificationDigest === 'never') return;
  const waiting = await waitingNow(reader);
  if (waiting.count === 0 || waiting.since === null) return;
  const day = dayOf(at, 'Europe/Paris');
  const told = { count: waiting.count, since: waiting.since, url: `${publicUrl}/verifications` };
  const readers = await verifiersToTell(reader, day);
  await queueOnce(
    context,
    readers.map(({ personId, email, lang }) => ({
      id: namedId(`verifications ${day} ${personId}`),
      recipient: email,
      ...digestMessage(lang, told),
    })),
  );
};
