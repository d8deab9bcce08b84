import { type Day, dayOf, daysInMonth, partsOf } from '#kernel/period';

/**
 * The end of a period in months, from date to date: the same day number, or the last day of the month that lacks it.
 * Never chained month by month: 31 January + 1 + 1 would become 28 March.
 * @rule CAL-MONTHS
 * @source administrative case law; no article
 * @certainty sourced
 */
export const addMonths = (from: Day, months: number): Day => {
  const { year, month, date } = partsOf(from);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return dayOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
};
