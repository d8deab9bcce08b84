import { stringify } from 'csv-stringify/sync';
import { type Places, placeName } from './places.ts';
import type { GrantLine } from './queries/rights.ts';
import { roleName } from './words.ts';

const COLUMNS = [
  'personne',
  'adresse',
  'role',
  'ou',
  'premier_jour',
  'dernier_jour',
  'etat',
  'donne_par',
  'a_la_place_de',
  'raison',
];
const STATES: Readonly<Record<string, string>> = { held: 'donné', withdrawn: 'retiré' };

/** Every role given as CSV, for the security officer: UTF-8, commas. */
export const grantsCsv = (grants: readonly GrantLine[], places: Places): string =>
  stringify(
    [
      COLUMNS,
      ...grants.map((one) => [
        one.personName,
        one.email,
        roleName(one.role).fr,
        placeName(one, places).fr,
        one.startsOn ?? '',
        one.endsOn ?? '',
        STATES[one.state] ?? one.state,
        one.givenBy ?? 'Lauréat',
        one.onBehalfOf ?? '',
        one.reason ?? '',
      ]),
    ],
    { escape_formulas: true },
  );
