import { addDays, type Calendar, type Day, dayOf, type Zone } from '#kernel/period';
import { date, say } from '#kernel/shown';
import type { Text } from '#kernel/text';

export type HolidayPlace =
  | 'metropole'
  | 'alsace-moselle'
  | 'guadeloupe'
  | 'martinique'
  | 'guyane'
  | 'reunion'
  | 'mayotte'
  | 'saint-martin'
  | 'saint-barthelemy'
  | 'saint-pierre-et-miquelon'
  | 'wallis-et-futuna'
  | 'polynesie-francaise'
  | 'nouvelle-caledonie';

export type HolidaySettings = Readonly<{
  goodFridayEveryCommuneOfAlsaceMoselle: boolean;
  /** Local days 'MM-DD' that the operator adds. */
  extra: Readonly<Partial<Record<HolidayPlace, readonly string[]>>>;
}>;

export const defaults: HolidaySettings = { goodFridayEveryCommuneOfAlsaceMoselle: true, extra: {} };

const EVERYWHERE = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const MOVING = [1, 39, 50];
const GOOD_FRIDAY = -2;

/** The day commemorating the abolition of slavery, where it is a holiday. */
const ABOLITION: Readonly<Partial<Record<HolidayPlace, string>>> = {
  mayotte: '04-27',
  martinique: '05-22',
  guadeloupe: '05-27',
  'saint-martin': '05-27',
  guyane: '06-10',
  'saint-barthelemy': '10-09',
  reunion: '12-20',
};

/**
 * The public holidays of a year at a place: eleven everywhere, two more in Alsace-Moselle, one more where the
 * abolition of slavery is commemorated. A set: two holidays may fall on one day.
 * @rule CAL-HOLIDAYS
 * @article Code du travail L3133-1, L3134-13, L3422-2
 * @source TRAV1, TRAV2
 * @certainty sourced
 * @setting holidays.goodFriday.everyCommuneOfAlsaceMoselle = true (memory)
 * @setting holidays.extra = none (memory: local days of the Pacific, of Saint-Pierre-et-Miquelon and of Mayotte)
 */
export const holidays = (year: number, place: HolidayPlace, settings = defaults): ReadonlySet<Day> => {
  const easter = easterSunday(year);
  const days = new Set(EVERYWHERE.map((day) => `${easter.slice(0, 4)}-${day}`));
  for (const after of MOVING) days.add(addDays(easter, after));
  if (place === 'alsace-moselle') {
    days.add(dayOf(year, 12, 26));
    if (settings.goodFridayEveryCommuneOfAlsaceMoselle) days.add(addDays(easter, GOOD_FRIDAY));
  }
  const abolition = ABOLITION[place];
  if (abolition !== undefined) days.add(`${easter.slice(0, 4)}-${abolition}`);
  for (const day of settings.extra[place] ?? []) days.add(`${easter.slice(0, 4)}-${day}`);
  return days;
};

/** The calendar of a service or of a court: its zone and its holidays, each year computed once. */
export const calendarOf = (place: HolidayPlace, zone: Zone, settings = defaults): Calendar => {
  const years = new Map<number, ReadonlySet<Day>>();
  return {
    zone,
    isHoliday: (day) => {
      const year = Number(day.slice(0, 4));
      const known = years.get(year) ?? holidays(year, place, settings);
      years.set(year, known);
      return known.has(day);
    },
  };
};

/** Gauss's reckoning of Easter in the Gregorian calendar, in the form where every division is whole. */
const easterSunday = (year: number): Day => {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const fromMarch = epact + toSunday - 7 * late + 114;
  return dayOf(year, Math.floor(fromMarch / 31), (fromMarch % 31) + 1);
};

const PLACES: Readonly<Record<HolidayPlace, Text>> = {
  metropole: { fr: 'en France', en: 'in France' },
  'alsace-moselle': { fr: 'en Alsace et en Moselle', en: 'in Alsace and Moselle' },
  guadeloupe: { fr: 'en Guadeloupe', en: 'in Guadeloupe' },
  martinique: { fr: 'en Martinique', en: 'in Martinique' },
  guyane: { fr: 'en Guyane', en: 'in French Guiana' },
  reunion: { fr: 'à La Réunion', en: 'in Réunion' },
  mayotte: { fr: 'à Mayotte', en: 'in Mayotte' },
  'saint-martin': { fr: 'à Saint-Martin', en: 'in Saint-Martin' },
  'saint-barthelemy': { fr: 'à Saint-Barthélemy', en: 'in Saint-Barthélemy' },
  'saint-pierre-et-miquelon': { fr: 'à Saint-Pierre-et-Miquelon', en: 'in Saint-Pierre-et-Miquelon' },
  'wallis-et-futuna': { fr: 'à Wallis-et-Futuna', en: 'in Wallis and Futuna' },
  'polynesie-francaise': { fr: 'en Polynésie française', en: 'in French Polynesia' },
  'nouvelle-caledonie': { fr: 'en Nouvelle-Calédonie', en: 'in New Caledonia' },
};

/** Why a deadline is carried over, and to which day. */
export const shown = (day: Day, place: HolidayPlace, carriedTo: Day): Text =>
  say(
    {
      fr: 'Le {} est un jour férié {} : le délai est reporté au {}.',
      en: '{} is a public holiday {}: the deadline moves to {}.',
    },
    date(day),
    PLACES[place],
    date(carriedTo),
  );
