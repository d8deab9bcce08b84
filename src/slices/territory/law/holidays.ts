import { addDays, type Day, dayOf } from '#kernel/period';

export type HolidayPlace =
  | 'metropole'
  | 'alsace-moselle'
  | 'guadeloupe'
  | 'martinique'
  | 'guyane'
  | 'reunion'
  | 'mayotte'
  | 'saint-martin'
  | 'saint-barthelemy';

/** Local days no text read lists: the operator fills them (memory). Month and day, `MM-DD`. */
export type HolidaySettings = Readonly<{
  goodFridayEverywhereInAlsaceMoselle: boolean;
  extra: Readonly<Partial<Record<HolidayPlace, readonly string[]>>>;
}>;
const DEFAULTS: HolidaySettings = { goodFridayEverywhereInAlsaceMoselle: true, extra: {} };

/** Days that never move, `MM-DD` (code du travail, L3133-1). */
const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
/** Commemoration of the abolition of slavery, by place (code du travail, L3422-2). */
const ABOLITION: Readonly<Partial<Record<HolidayPlace, string>>> = {
  mayotte: '04-27',
  martinique: '05-22',
  guadeloupe: '05-27',
  'saint-martin': '05-27',
  guyane: '06-10',
  'saint-barthelemy': '10-09',
  reunion: '12-20',
};

/** Easter Sunday of the Gregorian calendar, by the computation of Meeus. */
const easter = (year: number): Day => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1);
};

/**
 * Public holidays of a year at a place.
 * @rule CAL-HOLIDAYS
 * @source code du travail, articles L3133-1, L3134-13, L3422-2
 * @certainty sourced
 */
export const holidays = (year: number, place: HolidayPlace, settings: HolidaySettings = DEFAULTS): ReadonlySet<Day> => {
  const sunday = easter(year);
  const moving = [addDays(sunday, 1), addDays(sunday, 39), addDays(sunday, 50)];
  const eastern =
    place === 'alsace-moselle'
      ? [...(settings.goodFridayEverywhereInAlsaceMoselle ? [addDays(sunday, -2)] : []), dayOf(year, 12, 26)]
      : [];
  const local = [ABOLITION[place], ...(settings.extra[place] ?? [])].filter((day) => day !== undefined);
  return new Set([...[...FIXED, ...local].map((day) => `${year}-${day}`), ...moving, ...eastern]);
};
