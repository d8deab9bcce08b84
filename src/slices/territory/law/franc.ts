import { addDays, type Day } from '#kernel/period';
import type { Calendar } from './calendar.ts';
import { addMonths } from './months.ts';
import { isWorkingDay } from './working-days.ts';

/**
 * The last day of a délai franc, to go to court: the day after the date-to-date term, carried over to the next
 * working day at the seat of the court. Only for appeals: silence and the deadlines of the decree are not franc.
 * @rule CAL-FRANC
 * @source Conseil d’État, 15 December 2023, n° 472836; used by CJA R421-1
 * @certainty sourced
 */
export const lastDayFranc = (from: Day, months: number, calendarOfCourt: Calendar): Day => {
  let day = addDays(addMonths(from, months), 1);
  while (!isWorkingDay(day, calendarOfCourt)) day = addDays(day, 1);
  return day;
};
