import { z } from 'zod';
import { type RetentionSettings, USUAL_RETENTION } from '#kernel/instance';
import { legalDay } from '#kernel/period';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import type { Task } from '#platform/tasks';
import { ZONE } from './ask-erasure.ts';
import { CLOCK_NAMES, sinceOf } from './clocks.ts';
import { closeSleeping } from './close-sleeping.ts';
import { erasePerson } from './erase-person.ts';
import { applyRetention as rule } from './privacy.ts';
import { dueAccounts } from './queries/retention.ts';
import { BATCH, type DueKeys, dueKeys, eraseDue, insertRun, lockInvitations } from './store/retention.ts';

const ERASABLE = [
  'sessions',
  'links',
  'email_changes',
  'messages',
  'abandoned_drafts',
  'registrations',
  'invitations',
] as const;

/** Erases what has been kept long enough and names nobody in a record: sign-ins, messages, invitations. */
export const applyRetention = (settings: RetentionSettings) =>
  act({
    name: 'privacy.apply_retention',
    movesMoney: false,
    input: z.object({}),
    load: async (tx, _input, { at }) => {
      const today = legalDay(at, ZONE);
      const keys = {} as Record<keyof DueKeys, readonly string[]>;
      for (const clock of ERASABLE) keys[clock] = await dueKeys(tx, clock, sinceOf(clock, today, settings));
      const invitations = await lockInvitations(tx, keys.invitations);
      return { keys: { ...keys, invitations: invitations.map(({ id }) => id) }, invitations };
    },
    permit: allow('privacy.apply_retention', () => ({})),
    decide: ({ keys, invitations }, _input, { newId }) => {
      const counts = Object.fromEntries(ERASABLE.map((clock) => [clock, keys[clock].length]));
      return rule(counts, invitations, newId);
    },
    save: async (tx, change, { keys }, _input, { at }) => {
      await eraseDue(tx, keys);
      await insertRun(tx, { id: change.subjectId, at, counts: change.facts });
    },
  });

/** At most so many batches a night: what is left waits for the next one. */
const BATCHES = 100;

/**
 * The clock of a day: erases, tells and then closes the accounts nobody signs in to, takes the names out of those closed
 * for long. Files are counted only: the visa of the archives comes first. Nothing is done to made-up data.
 */
export const retentionTask: Task = async (context) => {
  if (context.demonstration) return;
  const settings = context.instance.retention ?? USUAL_RETENTION;
  const day = legalDay(context.at, ZONE);
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const outcome = await context.perform(applyRetention(settings), {}, `privacy.apply_retention:${day}:${batch}`);
    if (!('done' in outcome) || Object.values(outcome.done.facts).every((count) => count < BATCH)) break;
  }
  const sleeping = await closeSleeping(context, day, settings);
  const erased = await eachOf(
    await dueAccounts(context.reader, 'closed_accounts', sinceOf('closed_accounts', day, settings)),
    (personId) =>
      context.perform(erasePerson(context), { personId, confirmed: 'yes' }, `privacy.erase:${personId}:${day}`),
  );
  context.office.log.info({ day, clocks: CLOCK_NAMES.length, sleeping, erased }, 'retention periods applied');
};

/** How many were done, and how many a rule held back. */
const eachOf = async (
  ids: readonly string[],
  perform: (id: string) => Promise<object>,
): Promise<Readonly<{ done: number; held: number }>> => {
  let done = 0;
  for (const id of ids) if ('done' in (await perform(id))) done += 1;
  return { done, held: ids.length - done };
};
