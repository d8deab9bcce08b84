import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, daysFrom, instantsAt, isDay, legalDay, localTime, weekday } from './period.ts';

test('a day that does not exist is not a day', () => {
  for (const day of [
    '2027-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '',
    '2026-06-00',
    '1900-02-29',
  ])
    assert.equal(isDay(day), false, day);
  for (const day of ['2028-02-29', '2000-02-29', '2026-12-31']) assert.equal(isDay(day), true, day);
  assert.throws(() => addDays('2027-02-29', 1), RangeError);
});

test('adding days agrees with the calendar of the engine, in UTC, over four thousand years', () => {
  const base = Date.UTC(1970, 0, 1);
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 900_000 }), (days) => {
      const at = new Date(base + days * 86_400_000);
      const expected = at.toISOString().slice(0, 10);
      assert.equal(addDays('1970-01-01', days), expected);
      assert.equal(daysFrom('1970-01-01', expected), days);
      assert.equal(weekday(expected), at.getUTCDay());
    }),
  );
});

test('the legal date of an instant depends on the zone', () => {
  const at = new Date('2026-03-16T02:30:00Z');
  assert.equal(legalDay(at, 'Europe/Paris'), '2026-03-16');
  assert.equal(legalDay(at, 'America/Cayenne'), '2026-03-15');
  assert.equal(localTime(new Date('2026-06-30T22:00:00Z'), 'Europe/Paris'), '2026-07-01T00:00:00');
});

test('an hour on the wall is one instant, none in March, two in October', () => {
  const iso = (local: string, zone = 'Europe/Paris') => instantsAt(local, zone).map((at) => at.toISOString());
  assert.deepEqual(iso('2026-06-30T23:59:59'), ['2026-06-30T21:59:59.000Z']);
  assert.deepEqual(iso('2026-03-29T02:30:00'), []);
  assert.deepEqual(iso('2026-10-25T02:30:00'), ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']);
  assert.deepEqual(iso('2026-06-30T23:59:59', 'Pacific/Noumea'), ['2026-06-30T12:59:59.000Z']);
  assert.throws(() => instantsAt('2026-06-30T24:00:00', 'Europe/Paris'), RangeError);
  assert.throws(() => instantsAt('2026-06-31T10:00:00', 'Europe/Paris'), RangeError);
});

test('an instant goes to the wall and back', () => {
  const zones = ['Europe/Paris', 'America/Guadeloupe', 'Indian/Reunion', 'Pacific/Tahiti', 'America/Miquelon'];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), fc.constantFrom(...zones), (seconds, zone) => {
      const at = new Date(seconds * 1000);
      const back = instantsAt(localTime(at, zone), zone).map((found) => found.getTime());
      assert.ok(back.includes(at.getTime()));
    }),
  );
});
