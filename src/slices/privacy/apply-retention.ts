import { z } from 'zod';
import { type RetentionSettings, USUAL_RETENTION } from '#kernel/instance';
import { addDays, type Day, legalDay } from '#kernel/period';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import type { Task, TaskContext } from '#platform/tasks';
import { deactivatePerson, letterId, queueOnce } from '#slices/account';
import { ZONE } from './ask-erasure.ts';
import { CLOCK_NAMES, type ClockName, sinceOf } from './clocks.ts';
import { erasePerson } from './erase-person.ts';
import { closingMessage } from './letters.ts';
import { applyRetention as rule } from './privacy.ts';
import { accountsFallingAsleep, dueAccounts } from './queries/retention.ts';
import { BATCH, type DueKeys, dueKeys, eraseDue, insertRun, lockInvitations } from './store/retention.ts';

const ERASABLE = ['sessions', 'links', 'email_changes', 'messages', 'abandoned_drafts', 'invitations'] as const;

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
 * The clock of a day: erases, closes the accounts nobody signs in to, takes the names out of those closed for long. Files
 * are counted only: the visa of the archives comes first. Nothing is done to made-up data.
 */
export const retentionTask: Task = async (context) => {
  if (context.demonstration) return;
  const settings = context.instance.retention ?? USUAL_RETENTION;
  const day = legalDay(context.at, ZONE);
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const outcome = await context.perform(applyRetention(settings), {}, `privacy.apply_retention:${day}:${batch}`);
    if (!('done' in outcome) || Object.values(outcome.done.facts).every((count) => count < BATCH)) break;
  }
  const since = (clock: ClockName) => sinceOf(clock, day, settings);
  const warned = await warnFallingAsleep(context, day, settings);
  const closed = await eachOf(
    await dueAccounts(context.reader, 'sleeping_accounts', since('sleeping_accounts')),
    (personId) =>
      context.perform(
        deactivatePerson,
        { personId, reason: `Sans connexion depuis ${settings.accountInactiveMonths} mois` },
        `privacy.close:${personId}:${day}`,
      ),
  );
  const erased = await eachOf(
    await dueAccounts(context.reader, 'closed_accounts', since('closed_accounts')),
    (personId) =>
      context.perform(erasePerson(context), { personId, confirmed: 'yes' }, `privacy.erase:${personId}:${day}`),
  );
  context.office.log.info({ day, clocks: CLOCK_NAMES.length, warned, closed, erased }, 'retention periods applied');
};

/** People are told so many days before their account is closed. */
const WARNING_DAYS = 30;

/** Tells each of them once. @returns how many are in their last days */
const warnFallingAsleep = async (context: TaskContext, today: Day, settings: RetentionSettings): Promise<number> => {
  const closing = addDays(today, WARNING_DAYS);
  const soon = await accountsFallingAsleep(
    context.reader,
    sinceOf('sleeping_accounts', today, settings),
    sinceOf('sleeping_accounts', closing, settings),
  );
  await queueOnce(
    context,
    soon.map(({ personId, email, lang, lastSeen }) =>
      closingMessage({ id: letterId(`falling asleep ${personId} ${lastSeen}`), email, lang }, closing, context),
    ),
  );
  return soon.length;
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
