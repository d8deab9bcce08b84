import type { RetentionSettings } from '#kernel/instance';
import { addDays, type Day, legalDay } from '#kernel/period';
import { namedId } from '#platform/named-id';
import type { TaskContext } from '#platform/tasks';
import { deactivatePerson, queueOnce } from '#slices/account';
import { ZONE } from './ask-erasure.ts';
import { sinceOf } from './clocks.ts';
import { closingMessage } from './letters.ts';
import { type Sleeping, sleepingAccounts, writtenOn } from './queries/sleeping.ts';

/** People are told so many days before their account is closed. */
const WARNING_DAYS = 30;

/** The same sleep always has the same letter: the person is told once. */
const letterOf = ({ personId, lastSeen }: Sleeping): string => namedId(`falling asleep ${personId} ${lastSeen}`);

export type Slept = Readonly<{ told: number; closed: number; held: number }>;

/**
 * Tells those whose account will be closed because nobody signs in to it, and closes the accounts of those who were told
 * long enough ago.
 */
export const closeSleeping = async (context: TaskContext, today: Day, settings: RetentionSettings): Promise<Slept> => {
  const since = sinceOf('sleeping_accounts', addDays(today, WARNING_DAYS), settings);
  const done = { told: 0, closed: 0, held: 0 };
  for await (const page of sleepingAccounts(context.reader, since)) {
    const written = await writtenOn(context.reader, page.map(letterOf));
    const untold = page.filter((one) => !written.has(letterOf(one)));
    await tell(context, untold, addDays(today, WARNING_DAYS));
    done.told += untold.length;
    for (const one of page) {
      const told = written.get(letterOf(one));
      if (told === undefined || addDays(legalDay(told, ZONE), WARNING_DAYS) > today) continue;
      done[(await isClosed(context, one.personId, today, settings)) ? 'closed' : 'held'] += 1;
    }
  }
  return done;
};

const tell = (context: TaskContext, untold: readonly Sleeping[], closing: Day): Promise<void> =>
  queueOnce(
    context,
    untold.map((one) => closingMessage({ id: letterOf(one), email: one.email, lang: one.lang }, closing, context)),
  );

const isClosed = async (
  context: TaskContext,
  personId: string,
  today: Day,
  { accountInactiveMonths }: RetentionSettings,
): Promise<boolean> => {
  const input = { personId, reason: `Sans connexion depuis ${accountInactiveMonths} mois` };
  return 'done' in (await context.perform(deactivatePerson, input, `privacy.close:${personId}:${today}`));
};
