import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarOf } from './calendar.ts';
import { lastDayFranc } from './franc.ts';
import { type HolidayPlace, holidays } from './holidays.ts';
import { addMonths } from './months.ts';
import { addWorkingDays } from './working-days.ts';
import { closingInstant, legalDay, localTime } from './zones.ts';

const at = (place: HolidayPlace) => calendarOf(place, 'Europe/Paris');

test('CAL-HOLIDAYS, code du travail L3133-1, L3134-13, L3422-2: public holidays by place', () => {
  const metropole = holidays(2026, 'metropole');
  assert.equal(metropole.size, 11);
  for (const day of ['2026-04-06', '2026-05-14', '2026-05-25']) assert.ok(metropole.has(day), day);
  const east = holidays(2026, 'alsace-moselle');
  assert.equal(east.size, 13);
  assert.ok(east.has('2026-04-03') && east.has('2026-12-26'));
  assert.equal(holidays(2008, 'metropole').size, 10, 'Ascension fell on 1 May');
  assert.ok(holidays(2027, 'reunion').has('2027-12-20'));
  assert.ok(!holidays(2027, 'metropole').has('2027-12-20'));
  for (const day of ['2028-04-17', '2028-05-25', '2028-06-05']) assert.ok(holidays(2028, 'metropole').has(day), day);
  assert.ok(holidays(2026, 'martinique').has('2026-05-22'));
});

test('CAL-ZONES: legal date and local hour', () => {
  const autumn = closingInstant('2021-11-22', '23:59:00', 'Europe/Paris') as Date;
  const summer = closingInstant('2026-06-30', '23:59:59', 'Europe/Paris') as Date;
  assert.equal(summer.toISOString(), '2026-06-30T21:59:59.000Z');
  const cases: [Date, string, string][] = [
    [autumn, 'America/Guadeloupe', '2021-11-22 18:59:00'],
    [autumn, 'America/Martinique', '2021-11-22 18:59:00'],
    [autumn, 'America/Cayenne', '2021-11-22 19:59:00'],
    [autumn, 'Indian/Mayotte', '2021-11-23 01:59:00'],
    [autumn, 'Indian/Reunion', '2021-11-23 02:59:00'],
    [summer, 'America/Guadeloupe', '2026-06-30 17:59:59'],
    [summer, 'America/Cayenne', '2026-06-30 18:59:59'],
    [summer, 'America/Miquelon', '2026-06-30 19:59:59'],
    [summer, 'Indian/Mayotte', '2026-07-01 00:59:59'],
    [summer, 'Indian/Reunion', '2026-07-01 01:59:59'],
    [summer, 'Pacific/Noumea', '2026-07-01 08:59:59'],
    [summer, 'Pacific/Tahiti', '2026-06-30 11:59:59'],
  ];
  for (const [instant, zone, expected] of cases) {
    const { day, time } = localTime(instant, zone);
    assert.equal(`${day} ${time}`, expected, zone);
  }
  const guyane = new Date('2026-03-16T02:30:00Z');
  assert.equal(legalDay(guyane, 'Europe/Paris'), '2026-03-16');
  assert.equal(legalDay(guyane, 'America/Cayenne'), '2026-03-15');
  const code = (day: string) => {
    const answer = closingInstant(day, '02:30:00', 'Europe/Paris');
    return 'refusal' in answer ? answer.refusal.code : answer.toISOString();
  };
  assert.equal(code('2026-03-29'), 'call.schedule.no_such_hour');
  assert.equal(code('2026-10-25'), 'call.schedule.ambiguous_hour');
});

test('CAL-WORKDAYS, used by CRPA R112-11-2: working days', () => {
  const cases: [string, number, HolidayPlace, string][] = [
    ['2026-11-23', 10, 'metropole', '2026-12-07'],
    ['2026-04-30', 1, 'metropole', '2026-05-04'],
    ['2026-04-30', 10, 'metropole', '2026-05-19'],
    ['2026-05-21', 10, 'metropole', '2026-06-05'],
    ['2026-05-21', 10, 'martinique', '2026-06-08'],
    ['2026-11-21', 1, 'metropole', '2026-11-23'],
    ['2027-12-17', 10, 'metropole', '2027-12-31'],
    ['2027-12-17', 10, 'reunion', '2028-01-03'],
  ];
  for (const [from, n, place, expected] of cases) assert.equal(addWorkingDays(from, n, at(place)), expected, `${from} ${place}`);
});

test('CAL-MONTHS: from date to date', () => {
  const cases: [string, number, string][] = [
    ['2024-12-31', 2, '2025-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2028-02-29', 24, '2030-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-08-31', 3, '2026-11-30'],
    ['2027-06-30', 8, '2028-02-29'],
  ];
  for (const [from, months, expected] of cases) assert.equal(addMonths(from, months), expected, `${from} + ${months}`);
});

test('CAL-FRANC, Conseil d’État 15 December 2023 n° 472836: délai franc', () => {
  const cases: [string, HolidayPlace, string][] = [
    ['2026-03-12', 'metropole', '2026-05-13'],
    ['2026-03-13', 'metropole', '2026-05-15'],
    ['2026-10-24', 'metropole', '2026-12-28'],
    ['2023-12-31', 'metropole', '2024-03-01'],
    ['2024-12-31', 'metropole', '2025-03-03'],
    ['2025-02-17', 'metropole', '2025-04-18'],
    ['2025-02-17', 'alsace-moselle', '2025-04-22'],
    ['2027-10-19', 'metropole', '2027-12-20'],
    ['2027-10-19', 'reunion', '2027-12-21'],
  ];
  for (const [from, place, expected] of cases) assert.equal(lastDayFranc(from, 2, at(place)), expected, `${from} ${place}`);
});
