export { type Calendar, calendarOf } from './law/calendar.ts';
export { lastDayFranc } from './law/franc.ts';
export { type HolidayPlace, holidays } from './law/holidays.ts';
export { addMonths } from './law/months.ts';
export { addWorkingDays } from './law/working-days.ts';
export { closingInstant, localTime, sentences as zoneSentences } from './law/zones.ts';
export { loadTerritory } from './load.ts';
export * from './queries.ts';
export { detailOf, kindInWords, territoryRoutes } from './routes.ts';
