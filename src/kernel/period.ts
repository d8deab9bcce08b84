/** A legal date 'YYYY-MM-DD', already placed in a zone. Days compare as texts: `from <= until`. */
export type Day = string;

/** An IANA name, e.g. 'Europe/Paris'. */
export type Zone = string;

/** Date and hour on the wall, 'YYYY-MM-DDTHH:MM:SS', without saying where. */
export type LocalTime = string;

/** The days on which the service of a place works. */
export type Calendar = Readonly<{ zone: Zone; isHoliday: (day: Day) => boolean }>;

type Civil = readonly [year: number, month: number, day: number];

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** Whether it is a date that exists: 29 February 2027 is not. */
export const isDay = (written: string): boolean => {
  const match = DAY.exec(written);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number) as unknown as Civil;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** @throws RangeError when it is not a date that exists */
export const civil = (day: Day): Civil => {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
};

/** @throws RangeError when it is not a date that exists */
export const dayOf = (year: number, month: number, day: number): Day => {
  const written = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  civil(written);
  return written;
};

/** @param month 1 to 12 */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** @param days may be negative. @throws RangeError when the day does not exist or leaves the years 0000 to 9999 */
export const addDays = (day: Day, days: number): Day => dayNumbered(numberOf(day) + days);

/** Whole days from one day to another, negative when the second comes first. */
export const daysFrom = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (day: Day): number => (((numberOf(day) + 4) % 7) + 7) % 7;

/** The legal date of an instant in a zone. */
export const legalDay = (at: Date, zone: Zone): Day => localTime(at, zone).slice(0, 10);

/**
 * What the clock on the wall says.
 * @throws RangeError when the zone or the instant does not exist
 */
export const localTime = (at: Date, zone: Zone): LocalTime => {
  const parts = Object.fromEntries(
    wallClock(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}`;
};

/**
 * The instants, in order, at which the clock on the wall says this: one as a rule, none when the clock is put forward
 * over that hour, two when it is put back over it.
 * @throws RangeError when the day, the hour or the zone does not exist
 */
export const instantsAt = (local: LocalTime, zone: Zone): readonly Date[] => {
  const asUtc = msOf(local);
  const offsets = [asUtc - MS_PER_DAY, asUtc + MS_PER_DAY].map((near) => msOf(localTime(instant(near), zone)) - near);
  return [...new Set(offsets)]
    .map((offset) => instant(asUtc - offset))
    .filter((candidate) => localTime(candidate, zone) === local)
    .sort((one, other) => one.getTime() - other.getTime());
};

const clocks = new Map<Zone, Intl.DateTimeFormat>();

/** Making a formatter is slow; a zone has one for the life of the process. */
const wallClock = (zone: Zone): Intl.DateTimeFormat => {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  clocks.set(zone, clock);
  return clock;
};

const msOf = (local: LocalTime): number => {
  const match = /^(.{10})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/.exec(local);
  if (match === null) throw new RangeError(`not a local time: ${local}`);
  const [hour, minute, second] = match.slice(2).map(Number) as [number, number, number];
  return numberOf(match[1] as Day) * MS_PER_DAY + ((hour * 60 + minute) * 60 + second) * 1000;
};

const instant = (ms: number): Date => new Date(ms);

/** Days since 1 January 1970 in the Gregorian calendar, counted from March so that the leap day comes last. */
const numberOf = (day: Day): number => {
  const [year, month, date] = civil(day);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
};

const dayNumbered = (number: number): Day => {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dayOf(year, month, dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1);
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const padded = (number: number, length: number): string => String(number).padStart(length, '0');
