import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localTime } from '#kernel/period';
import { shown as francShown, lastDayFranc } from './franc.ts';
import { calendarOf, defaults as holidayDefaults, shown as holidayShown, holidays } from './holidays.ts';
import { addMonths, shown as monthsShown } from './months.ts';
import { holidayPlaceOf, hourOf, zoneOf } from './places.ts';
import { addWorkingDays, shown as workdaysShown } from './workdays.ts';
import { closingInstant, sentences, shown as zonesShown } from './zones.ts';

const METROPOLE = calendarOf('metropole', 'Europe/Paris');
const MARTINIQUE = calendarOf('martinique', 'America/Martinique');
const REUNION = calendarOf('reunion', 'Indian/Reunion');
const STRASBOURG = calendarOf('alsace-moselle', 'Europe/Paris');

test('CAL-HOLIDAYS: the holidays of a year by place', () => {
  const of2026 = holidays(2026, 'metropole');
  assert.deepEqual(
    [...of2026].sort(),
    ['01-01', '04-06', '05-01', '05-08', '05-14', '05-25', '07-14', '08-15', '11-01', '11-11', '12-25'].map(
      (day) => `2026-${day}`,
    ),
  );
  assert.deepEqual([...holidays(2026, 'alsace-moselle')].sort(), [...of2026, '2026-04-03', '2026-12-26'].sort());
  assert.equal(holidays(2008, 'metropole').size, 10);
  assert.equal(holidays(2027, 'reunion').has('2027-12-20'), true);
  assert.equal(holidays(2027, 'metropole').has('2027-12-20'), false);
  for (const day of ['2028-04-17', '2028-05-25', '2028-06-05'])
    assert.equal(holidays(2028, 'metropole').has(day), true, day);
  assert.equal(holidays(2026, 'martinique').has('2026-05-22'), true);
});

test('CAL-HOLIDAYS: each place commemorates the abolition on its own day', () => {
  const added = (place: Parameters<typeof holidays>[1]) =>
    [...holidays(2026, place)].filter((day) => !holidays(2026, 'metropole').has(day));
  assert.deepEqual(added('mayotte'), ['2026-04-27']);
  assert.deepEqual(added('guadeloupe'), ['2026-05-27']);
  assert.deepEqual(added('saint-martin'), ['2026-05-27']);
  assert.deepEqual(added('guyane'), ['2026-06-10']);
  assert.deepEqual(added('saint-barthelemy'), ['2026-10-09']);
  assert.deepEqual(added('polynesie-francaise'), []);
});

test('CAL-HOLIDAYS: the settings drop Good Friday and add local days', () => {
  const without = holidays(2026, 'alsace-moselle', {
    ...holidayDefaults,
    goodFridayEveryCommuneOfAlsaceMoselle: false,
  });
  assert.equal(without.has('2026-04-03'), false);
  assert.equal(without.has('2026-12-26'), true);
  const extra = { ...holidayDefaults, extra: { 'polynesie-francaise': ['06-29'] } };
  assert.equal(holidays(2026, 'polynesie-francaise', extra).has('2026-06-29'), true);
  assert.equal(holidays(2026, 'metropole', extra).has('2026-06-29'), false);
});

test('CAL-HOLIDAYS: Easter falls where published tables say', () => {
  for (const monday of ['2000-04-24', '2019-04-22', '2024-04-01', '2025-04-21', '2038-04-26', '2049-04-19'])
    assert.equal(holidays(Number(monday.slice(0, 4)), 'metropole').has(monday), true, monday);
});

test('CAL-ZONES: one instant, one hour per place', () => {
  const cases: [string, string, string][] = [
    ['2021-11-22T22:59:00Z', 'Europe/Paris', '2021-11-22T23:59:00'],
    ['2021-11-22T22:59:00Z', 'America/Guadeloupe', '2021-11-22T18:59:00'],
    ['2021-11-22T22:59:00Z', 'America/Martinique', '2021-11-22T18:59:00'],
    ['2021-11-22T22:59:00Z', 'America/Cayenne', '2021-11-22T19:59:00'],
    ['2021-11-22T22:59:00Z', 'Indian/Mayotte', '2021-11-23T01:59:00'],
    ['2021-11-22T22:59:00Z', 'Indian/Reunion', '2021-11-23T02:59:00'],
    ['2026-06-30T21:59:59Z', 'America/Guadeloupe', '2026-06-30T17:59:59'],
    ['2026-06-30T21:59:59Z', 'America/Cayenne', '2026-06-30T18:59:59'],
    ['2026-06-30T21:59:59Z', 'America/Miquelon', '2026-06-30T19:59:59'],
    ['2026-06-30T21:59:59Z', 'Indian/Mayotte', '2026-07-01T00:59:59'],
    ['2026-06-30T21:59:59Z', 'Indian/Reunion', '2026-07-01T01:59:59'],
    ['2026-06-30T21:59:59Z', 'Pacific/Noumea', '2026-07-01T08:59:59'],
    ['2026-06-30T21:59:59Z', 'Pacific/Tahiti', '2026-06-30T11:59:59'],
    ['2026-03-16T02:30:00Z', 'Europe/Paris', '2026-03-16T03:30:00'],
    ['2026-03-16T02:30:00Z', 'America/Cayenne', '2026-03-15T23:30:00'],
  ];
  for (const [at, zone, expected] of cases) assert.equal(localTime(new Date(at), zone), expected, zone);
});

test('CAL-ZONES: an hour that is skipped or struck twice cannot close a call', () => {
  const closing = (day: string, time: string) => {
    const answer = closingInstant(day, time, 'Europe/Paris');
    return 'refusal' in answer ? answer.refusal : answer.toISOString();
  };
  const facts = { time: '02:30', zone: 'Europe/Paris' };
  assert.deepEqual(closing('2026-03-29', '02:30:00'), {
    kind: 'rule',
    code: 'call.schedule.no_such_hour',
    facts: { day: '2026-03-29', ...facts },
  });
  assert.deepEqual(closing('2026-10-25', '02:30:00'), {
    kind: 'rule',
    code: 'call.schedule.ambiguous_hour',
    facts: { day: '2026-10-25', ...facts },
  });
  assert.equal(closing('2026-06-30', '23:59:59'), '2026-06-30T21:59:59.000Z');
  assert.throws(() => closing('2026-06-31', '12:00:00'), RangeError);
  assert.equal(
    sentences['call.schedule.no_such_hour']({ day: '2026-03-29', ...facts }).fr,
    'Le 29 mars 2026, les horloges avancent et il n’est jamais 02:30 : choisissez une autre heure.',
  );
  assert.equal(
    sentences['call.schedule.ambiguous_hour']({ day: '2026-10-25', ...facts }).en,
    'On 25 October 2026 clocks go back and it is 02:30 twice: choose another hour.',
  );
});

test('CAL-ZONES: the closing is said in both zones when they differ', () => {
  const at = new Date('2021-11-22T22:59:00Z');
  assert.equal(
    zonesShown(at, 'Europe/Paris', 'Indian/Reunion').fr,
    'Clôture le 22 novembre 2021 à 23 h 59, heure de Paris, soit le 23 novembre 2021 à 2 h 59, heure de La Réunion.',
  );
  assert.equal(zonesShown(at, 'Europe/Paris').en, 'Closes on 22 November 2021 at 23:59, Paris time.');
  assert.throws(() => hourOf('Asia/Tokyo'), RangeError);
});

test('the zone and the holidays of a place follow its département', () => {
  assert.deepEqual(
    ['01', '67', '974', '977', undefined].map((code) => [zoneOf(code), holidayPlaceOf(code)]),
    [
      ['Europe/Paris', 'metropole'],
      ['Europe/Paris', 'alsace-moselle'],
      ['Indian/Reunion', 'reunion'],
      ['America/St_Barthelemy', 'saint-barthelemy'],
      ['Europe/Paris', 'metropole'],
    ],
  );
});

test('CAL-WORKDAYS: working days', () => {
  const cases: [string, number, typeof METROPOLE, string][] = [
    ['2026-11-23', 10, METROPOLE, '2026-12-07'],
    ['2026-04-30', 1, METROPOLE, '2026-05-04'],
    ['2026-04-30', 10, METROPOLE, '2026-05-19'],
    ['2026-05-21', 10, METROPOLE, '2026-06-05'],
    ['2026-05-21', 10, MARTINIQUE, '2026-06-08'],
    ['2026-11-21', 1, METROPOLE, '2026-11-23'],
    ['2027-12-17', 10, METROPOLE, '2027-12-31'],
    ['2027-12-17', 10, REUNION, '2028-01-03'],
    ['2026-11-21', 0, METROPOLE, '2026-11-21'],
  ];
  for (const [from, n, calendar, expected] of cases) assert.equal(addWorkingDays(from, n, calendar), expected, from);
  assert.throws(() => addWorkingDays('2026-11-21', -1, METROPOLE), RangeError);
  assert.equal(
    workdaysShown('2026-12-07', 10).fr,
    'Nous vous répondrons au plus tard le 7 décembre 2026 (10 jours ouvrés).',
  );
});

test('CAL-MONTHS: months from date to date', () => {
  const cases: [string, number, string][] = [
    ['2024-12-31', 2, '2025-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2028-02-29', 24, '2030-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-08-31', 3, '2026-11-30'],
    ['2027-06-30', 8, '2028-02-29'],
    ['2026-03-15', -3, '2025-12-15'],
  ];
  for (const [from, months, expected] of cases) assert.equal(addMonths(from, months), expected, `${from} + ${months}`);
  assert.throws(() => addMonths('2026-01-01', 1.5), RangeError);
  assert.equal(monthsShown('2026-11-30', 3).fr, 'Ce délai de 3 mois prend fin le 30 novembre 2026.');
});

test('CAL-FRANC: the last day to go to court', () => {
  const cases: [string, typeof METROPOLE, string][] = [
    ['2026-03-12', METROPOLE, '2026-05-13'],
    ['2026-03-13', METROPOLE, '2026-05-15'],
    ['2026-10-24', METROPOLE, '2026-12-28'],
    ['2023-12-31', METROPOLE, '2024-03-01'],
    ['2024-12-31', METROPOLE, '2025-03-03'],
    ['2025-02-17', METROPOLE, '2025-04-18'],
    ['2025-02-17', STRASBOURG, '2025-04-22'],
    ['2027-10-19', METROPOLE, '2027-12-20'],
    ['2027-10-19', REUNION, '2027-12-21'],
  ];
  for (const [from, court, expected] of cases) assert.equal(lastDayFranc(from, 2, court), expected, from);
  assert.equal(francShown('2026-05-13').fr, 'Vous pouvez saisir le tribunal jusqu’au 13 mai 2026 inclus.');
});

test('CAL-HOLIDAYS: the person is told why a day moved', () => {
  assert.equal(
    holidayShown('2027-12-20', 'reunion', '2027-12-21').fr,
    'Le 20 décembre 2027 est un jour férié à La Réunion : le délai est reporté au 21 décembre 2027.',
  );
});
