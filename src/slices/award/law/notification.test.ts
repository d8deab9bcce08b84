import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastDayToOpen, notifiedOn, shown } from './notification.ts';

test('CRPA R112-20: when an electronic notification is received', () => {
  const cases: [string, string, string | undefined, string, ReturnType<typeof notifiedOn>][] = [
    ['(1) opened', '2026-10-08', '2026-10-20', '2026-10-20', { on: '2026-10-20', how: 'opened' }],
    ['(2) never opened', '2026-10-08', undefined, '2026-10-24', { on: '2026-10-08', how: 'deemed' }],
    ['(3) opened on the 15th day', '2026-10-08', '2026-10-23', '2026-10-24', { on: '2026-10-23', how: 'opened' }],
    ['(3) opened the day after', '2026-10-08', '2026-10-24', '2026-10-24', { on: '2026-10-08', how: 'deemed' }],
    ['(4) not opened yet', '2026-10-08', undefined, '2026-10-15', 'pending'],
    ['not opened, on the last day', '2026-10-08', undefined, '2026-10-23', 'pending'],
    ['opened the same day', '2026-10-08', '2026-10-08', '2026-10-08', { on: '2026-10-08', how: 'opened' }],
  ];
  for (const [name, available, opened, today, expected] of cases)
    assert.deepEqual(notifiedOn(available, opened, today), expected, name);
});

test('CRPA R112-20: (5) the last day to open, in a leap year or not', () => {
  assert.equal(lastDayToOpen('2028-02-20'), '2028-03-06');
  assert.equal(lastDayToOpen('2027-02-20'), '2027-03-07');
  assert.equal(lastDayToOpen('2027-02-20', { days: 15, firstDayCounts: true }), '2027-03-06', 'by setting');
});

test('CRPA R112-20: the person is told which day, and why', () => {
  assert.match(
    shown({ on: '2026-10-08', how: 'deemed' }).fr,
    /^Notifiée le 8 octobre 2026 : le jour de sa mise à disposition, faute/,
  );
  assert.match(
    shown({ on: '2026-10-20', how: 'opened' }).en,
    /^Notified on 20 October 2026: the day it was first opened/,
  );
});
