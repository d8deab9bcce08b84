import { civil, type Day, dayOf, daysInMonth } from '#kernel/period';
import { date, say } from '#kernel/shown';
import type { Text } from '#kernel/text';

/**
 * The end of a period of months, from date to date: the same day number, or the last day of a month that lacks it.
 * Never iterate it month by month: 31 January + 1 + 1 would become 28 March.
 * @param months whole; a period in years is twelve times as many
 * @throws RangeError when the day does not exist or `months` is not whole
 * @rule CAL-MONTHS
 * @article administrative case law; no article
 * @source FRANC2
 * @certainty sourced
 */
export const addMonths = (from: Day, months: number): Day => {
  if (!Number.isInteger(months)) throw new RangeError(`not a number of months: ${months}`);
  const [year, month, day] = civil(from);
  const index = year * 12 + month - 1 + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return dayOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
};

/** @param until the day `addMonths` gave */
export const shown = (until: Day, months: number): Text =>
  say({ fr: 'Ce délai de {} mois prend fin le {}.', en: 'This period of {} months ends on {}.' }, months, date(until));
