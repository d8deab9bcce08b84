import type { Day, Zone } from '#kernel/period';
import { type HolidayPlace, holidays } from './holidays.ts';

/** The days off at the place of a service or of a court. */
export type Calendar = Readonly<{ zone: Zone; isHoliday(day: Day): boolean }>;

export const calendarOf = (place: HolidayPlace, zone: Zone): Calendar => ({
  zone,
  isHoliday: (day) => holidays(Number(day.slice(0, 4)), place).has(day),
});
