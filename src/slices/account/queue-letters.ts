import { z } from 'zod';
import { SYSTEM } from '#kernel/actor';
import { allowPaper } from '#kernel/permission';
import { jot, paper } from '#platform/paper';
import type { TaskContext } from '#platform/tasks';
import type { Message } from './message.ts';
import { jotMessageOnce } from './store/messages.ts';

const letters = z.array(
  z
    .object({
      id: z.uuid(),
      recipient: z.string(),
      subject: z.string(),
      body: z.string(),
      aboutId: z.uuid().optional(),
      calendar: z.string().optional(),
    })
    .readonly(),
);

const queueLetters = paper({
  name: 'account.queue_letters',
  input: z.object({ letters }),
  load: async () => ({}),
  permit: allowPaper('account.queue_letters', () => ({})),
  write: async (pen, _subject, input, { at }) => {
    for (const letter of input.letters) await jotMessageOnce(pen, letter, at);
    return { done: {} };
  },
});

/** Sends letters that the service writes of itself; one that was queued before, by its identifier, is not sent again. */
export const queueOnce = async (
  { office, at }: Pick<TaskContext, 'office' | 'at'>,
  written: readonly Message[],
): Promise<void> => {
  await jot(office, queueLetters, { letters: written }, { actor: SYSTEM, at });
};
