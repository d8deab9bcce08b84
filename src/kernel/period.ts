/** A legal date, `YYYY-MM-DD`, already placed in a zone. Days have no hour, so nothing here knows a zone but `legalDay`. */
export type Day = string;
/** An IANA zone: `Europe/Paris`. */
export type Zone = string;

const MS_PER_DAY = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

const numberOf = (day: Day): number => {
  const [, year, month, date] = PATTERN.exec(day) ?? [];
  if (year === undefined) throw new RangeError(`not a day: ${day}`);
  return Math.round(Date.UTC(Number(year), Number(month) - 1, Number(date)) / MS_PER_DAY);
};
const dayOfNumber = (number: number): Day => new Date(number * MS_PER_DAY).toISOString().slice(0, 10);

/** Whether it is a day of the calendar: 31 February is not. */
export const isDay = (text: string): text is Day => PATTERN.test(text) && dayOfNumber(numberOf(text)) === text;

export const addDays = (day: Day, days: number): Day => dayOfNumber(numberOf(day) + days);

/** Whole days from one to the other; negative when the second comes first. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

/** 1 is Monday, 7 is Sunday. */
export const weekday = (day: Day): number => ((((numberOf(day) + 3) % 7) + 7) % 7) + 1;

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

export const dayOf = (year: number, month: number, date: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

export const partsOf = (day: Day): Readonly<{ year: number; month: number; date: number }> => {
  const [, year, month, date] = PATTERN.exec(day) ?? [];
  return { year: Number(year), month: Number(month), date: Number(date) };
};

const formats = new Map<Zone, Intl.DateTimeFormat>();
const formatOf = (zone: Zone): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
};

/** The day and the hour on the clocks of a zone. @throws RangeError for a zone that does not exist */
export const clockIn = (at: Date, zone: Zone): Readonly<{ day: Day; time: string }> => {
  const parts = Object.fromEntries(formatOf(zone).formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}:${parts.second}` };
};

/** The legal date of an instant in a zone (CAL-ZONES). */
export const legalDay = (at: Date, zone: Zone): Day => clockIn(at, zone).day;
