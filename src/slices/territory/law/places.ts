import type { Zone } from '#kernel/period';
import type { Text } from '#kernel/text';
import type { HolidayPlace } from './holidays.ts';

type Place = Readonly<{ zone: Zone; holidays: HolidayPlace; hour: Text }>;

const PARIS: Text = { fr: 'heure de Paris', en: 'Paris time' };
const METROPOLE: Place = { zone: 'Europe/Paris', holidays: 'metropole', hour: PARIS };
const ALSACE_MOSELLE: Place = { zone: 'Europe/Paris', holidays: 'alsace-moselle', hour: PARIS };

/** By INSEE code of département or overseas collectivity; the others are in metropolitan France. */
const PLACES: Readonly<Record<string, Place>> = {
  '57': ALSACE_MOSELLE,
  '67': ALSACE_MOSELLE,
  '68': ALSACE_MOSELLE,
  '6AE': ALSACE_MOSELLE,
  '971': {
    zone: 'America/Guadeloupe',
    holidays: 'guadeloupe',
    hour: { fr: 'heure de Guadeloupe', en: 'Guadeloupe time' },
  },
  '972': {
    zone: 'America/Martinique',
    holidays: 'martinique',
    hour: { fr: 'heure de Martinique', en: 'Martinique time' },
  },
  '973': { zone: 'America/Cayenne', holidays: 'guyane', hour: { fr: 'heure de Guyane', en: 'French Guiana time' } },
  '974': { zone: 'Indian/Reunion', holidays: 'reunion', hour: { fr: 'heure de La Réunion', en: 'Réunion time' } },
  '975': {
    zone: 'America/Miquelon',
    holidays: 'saint-pierre-et-miquelon',
    hour: { fr: 'heure de Saint-Pierre-et-Miquelon', en: 'Saint-Pierre-et-Miquelon time' },
  },
  '976': { zone: 'Indian/Mayotte', holidays: 'mayotte', hour: { fr: 'heure de Mayotte', en: 'Mayotte time' } },
  '977': {
    zone: 'America/St_Barthelemy',
    holidays: 'saint-barthelemy',
    hour: { fr: 'heure de Saint-Barthélemy', en: 'Saint-Barthélemy time' },
  },
  '978': {
    zone: 'America/Marigot',
    holidays: 'saint-martin',
    hour: { fr: 'heure de Saint-Martin', en: 'Saint-Martin time' },
  },
  '984': { zone: 'Indian/Kerguelen', holidays: 'metropole', hour: { fr: 'heure des Kerguelen', en: 'Kerguelen time' } },
  '986': {
    zone: 'Pacific/Wallis',
    holidays: 'wallis-et-futuna',
    hour: { fr: 'heure de Wallis-et-Futuna', en: 'Wallis and Futuna time' },
  },
  '987': {
    zone: 'Pacific/Tahiti',
    holidays: 'polynesie-francaise',
    hour: { fr: 'heure de Tahiti', en: 'Tahiti time' },
  },
  '988': {
    zone: 'Pacific/Noumea',
    holidays: 'nouvelle-caledonie',
    hour: { fr: 'heure de Nouméa', en: 'Nouméa time' },
  },
};

const placeOf = (departement: string | null | undefined): Place => PLACES[departement ?? ''] ?? METROPOLE;

/** The zone of a département or overseas collectivity. @param departement INSEE code; Paris when unknown */
export const zoneOf = (departement: string | null | undefined): Zone => placeOf(departement).zone;

/** Whose public holidays apply. @param departement INSEE code; metropolitan France when unknown */
export const holidayPlaceOf = (departement: string | null | undefined): HolidayPlace => placeOf(departement).holidays;

/** Régions whose prefecture lies where the clock or the holidays are not those of Paris: the département of the prefecture. */
const SEATS: Readonly<Record<string, string>> = {
  '01': '971',
  '02': '972',
  '03': '973',
  '04': '974',
  '06': '976',
  '44': '67',
};

/** The département by which the zone and the holidays of a région are told. @param region INSEE code */
export const seatOfRegion = (region: string): string | undefined => SEATS[region];

/** « heure de Guyane ». @throws RangeError for a zone where no service of ours is */
export const hourOf = (zone: Zone): Text => {
  const place = [METROPOLE, ...Object.values(PLACES)].find((known) => known.zone === zone);
  if (place === undefined) throw new RangeError(`no place known in the zone ${zone}`);
  return place.hour;
};
