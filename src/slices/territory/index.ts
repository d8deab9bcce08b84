export { installedAuthorities } from './installed.ts';
export { lastDayFranc } from './law/franc.ts';
export { calendarOf, type HolidayPlace, holidays } from './law/holidays.ts';
export { addMonths } from './law/months.ts';
export { holidayPlaceOf, hourOf, seatOfRegion, zoneOf } from './law/places.ts';
export { addWorkingDays, carriedOver, isWorkingDay } from './law/workdays.ts';
export { closingInstant, sentences as zoneSentences, shown as closingInWords } from './law/zones.ts';
export { type LoadedTerritory, loadTerritory } from './load.ts';
export { authorities } from './queries/authorities.ts';
export { type Found, type SearchOptions, searchTerritories } from './queries/search.ts';
export {
  type Coverage,
  communesCovered,
  departements,
  getVintage,
  populationCovered,
  populationsCovered,
  regions,
  type Territory,
  territoriesByIds,
  territoryById,
  type Vintage,
} from './queries/territories.ts';
export { territoryRoutes } from './routes.ts';
export { type Authority, normalizeName, type TerritoryKind } from './territory.ts';
export { coverageInWords, detailOf, kindInWords, natureInWords } from './words.ts';
