import { addDays, type Calendar, type Day } from '#kernel/period';
import { date, say } from '#kernel/shown';
import type { Text } from '#kernel/text';
import { addMonths } from './months.ts';
import { carriedOver } from './workdays.ts';

/**
 * The last day of a time limit before an administrative court. Neither the day that starts it nor the day on which
 * it falls due counts, and a last day on which the court is closed is carried over to the next working day. For
 * appeals only.
 * @rule CAL-FRANC
 * @article Conseil d'État 15 December 2023 n° 472836; used by CJA R421-1
 * @source FRANC
 * @certainty sourced
 * @caller franc.calendarOf = court (reading)
 */
export const lastDayFranc = (from: Day, months: number, calendarOfCourt: Calendar): Day =>
  carriedOver(addDays(addMonths(from, months), 1), calendarOfCourt);

/** @param until the day `lastDayFranc` gave */
export const shown = (until: Day): Text =>
  say(
    { fr: 'Vous pouvez saisir le tribunal jusqu’au {} inclus.', en: 'You may go to court up to and including {}.' },
    date(until),
  );
