import { addDays, type Day, weekday } from '#kernel/period';
import type { Calendar } from './calendar.ts';

/** Saturday and Sunday (reading). */
const WEEKEND: readonly number[] = [6, 7];

export const isWorkingDay = (day: Day, calendar: Calendar, weekend = WEEKEND): boolean =>
  !weekend.includes(weekday(day)) && !calendar.isHoliday(day);

/**
 * The n-th working day (jour ouvré) after a day; the starting day does not count.
 * @rule CAL-WORKDAYS
 * @source used by CRPA R112-11-2, which does not define them
 * @certainty reading
 */
export const addWorkingDays = (from: Day, n: number, calendar: Calendar, weekend = WEEKEND): Day => {
  let day = from;
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar, weekend)) left -= 1;
  }
  return day;
};
