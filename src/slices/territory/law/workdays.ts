import { addDays, type Calendar, type Day, weekday } from '#kernel/period';
import { date, say } from '#kernel/shown';
import type { Text } from '#kernel/text';

/** 0 is Sunday, 6 is Saturday. */
export const defaults: Readonly<{ weekend: readonly number[] }> = { weekend: [6, 0] };

/** Whether the service works on that day. */
export const isWorkingDay = (day: Day, calendar: Calendar, settings = defaults): boolean =>
  !settings.weekend.includes(weekday(day)) && !calendar.isHoliday(day);

/** The day itself, or the first working day after it. */
export const carriedOver = (day: Day, calendar: Calendar, settings = defaults): Day => {
  let last = day;
  while (!isWorkingDay(last, calendar, settings)) last = addDays(last, 1);
  return last;
};

/**
 * The n-th working day after a day, which does not itself count.
 * @param n whole, not negative; 0 is the day itself
 * @throws RangeError when `n` is not such a number
 * @rule CAL-WORKDAYS
 * @article used by CRPA R112-11-2, which does not define working days
 * @source -
 * @certainty reading
 * @setting workdays.weekend = saturday, sunday (reading)
 * @caller workdays.calendarOf = service (reading; other value applicant)
 */
export const addWorkingDays = (from: Day, n: number, calendar: Calendar, settings = defaults): Day => {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of days: ${n}`);
  let day = from;
  for (let counted = 0; counted < n; counted += 1) day = carriedOver(addDays(day, 1), calendar, settings);
  return day;
};

/** @param until the day `addWorkingDays` gave */
export const shown = (until: Day, n: number): Text =>
  say(
    {
      fr: 'Nous vous répondrons au plus tard le {} ({} jours ouvrés).',
      en: 'We shall answer you by {} at the latest ({} working days).',
    },
    date(until),
    n,
  );
