import { crpa } from '#kernel/articles';
import { addDays, type Day } from '#kernel/period';
import type { Facts } from '#kernel/refusal';
import { date, say } from '#kernel/shown';
import type { Text } from '#kernel/text';

export type Notified = Readonly<{ on: Day; how: 'opened' | 'deemed' }>;

export const defaults = { days: 15, firstDayCounts: false };

/**
 * A document notified electronically is received on the day it is first opened; when it is not
 * opened within fifteen days, it is deemed notified on the day it was made available.
 * @rule CRPA-R112-20
 * @article CRPA R112-20
 * @source CRPA
 * @certainty sourced
 * @setting notification.days = 15 (sourced)
 * @setting notification.firstDayCounts = false (reading)
 * @caller notification.openedBy = any member of the body with a role (reading)
 */
export const notifiedOn = (
  availableOn: Day,
  firstOpenedOn: Day | undefined,
  today: Day,
  settings = defaults,
): Notified | 'pending' => {
  const lastDay = lastDayToOpen(availableOn, settings);
  if (firstOpenedOn !== undefined && firstOpenedOn <= lastDay) return { on: firstOpenedOn, how: 'opened' };
  return today > lastDay ? { on: availableOn, how: 'deemed' } : 'pending';
};

/**
 * The last day on which opening the document makes its date.
 * @rule CRPA-R112-20
 * @article CRPA R112-20
 * @source CRPA
 * @certainty sourced
 */
export const lastDayToOpen = (availableOn: Day, settings = defaults): Day =>
  addDays(availableOn, settings.firstDayCounts ? settings.days - 1 : settings.days);

const HOW: Readonly<Record<Notified['how'], Text>> = {
  opened: { fr: 'le jour de sa première consultation', en: 'the day it was first opened' },
  deemed: {
    fr: 'le jour de sa mise à disposition, faute de consultation dans le délai',
    en: 'the day it was made available, as it was not opened in time',
  },
};

/** @param facts `on` (day), `how` */
export const shown = ({ on, how }: Facts): Text =>
  say(
    { fr: 'Notifiée le {} : {} ({}).', en: 'Notified on {}: {} ({}).' },
    date(on),
    HOW[how as Notified['how']],
    crpa('R112-20'),
  );

export const sentences = {};
