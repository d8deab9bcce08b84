import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantOf } from '#slices/programme';
import { type FilingWindow, timingOf } from './law/filing.ts';

/** Where the hour is struck, when in the world it is, and how far from the wall a second earlier and later stand. */
const CLOSINGS: readonly (readonly [zone: string, local: string, instant: string])[] = [
  ['Europe/Paris', '2021-11-22 23:59:59', '2021-11-22T22:59:59Z'],
  ['Indian/Reunion', '2021-11-22 23:59:59', '2021-11-22T19:59:59Z'],
  ['America/Martinique', '2021-11-22 23:59:59', '2021-11-23T03:59:59Z'],
  // The night clocks go forward: the last minute of winter time, and the first of summer time.
  ['Europe/Paris', '2021-03-28 01:59:59', '2021-03-28T00:59:59Z'],
  ['Europe/Paris', '2021-03-28 03:00:00', '2021-03-28T01:00:00Z'],
  // The night they go back: the hour before it happens twice, and the one after.
  ['Europe/Paris', '2021-10-31 01:59:59', '2021-10-30T23:59:59Z'],
  ['Europe/Paris', '2021-10-31 03:00:00', '2021-10-31T02:00:00Z'],
  ['Europe/Paris', '2021-10-31 23:59:59', '2021-10-31T22:59:59Z'],
];

test('CRPA L112-13: a filing is in time to the end of the second of the closing, wherever the clock is', () => {
  for (const [zone, local, instant] of CLOSINGS) {
    const closesAt = instantOf(local, zone);
    assert.equal(closesAt.toISOString(), new Date(instant).toISOString(), `${local} ${zone}`);
    const lateUntil = new Date(closesAt.getTime() + 86_400_000);
    const window: FilingWindow = { closesAt, graceSeconds: 30, lateUntil };
    const at = (ms: number) => timingOf(window, new Date(closesAt.getTime() + ms));
    const cases: [string, number, ReturnType<typeof timingOf>][] = [
      ['a millisecond before', -1, { kind: 'in_time', seconds: 0 }],
      ['at the very second', 0, { kind: 'in_time', seconds: 0 }],
      ['in its last millisecond', 999, { kind: 'in_time', seconds: 0 }],
      ['one second after', 1_000, { kind: 'in_grace', seconds: 1 }],
      ['at the end of the tolerance', 30_999, { kind: 'in_grace', seconds: 30 }],
      ['past the tolerance', 31_000, { kind: 'late', seconds: 31 }],
      ['in the last second of late files', 86_400_999, { kind: 'late', seconds: 86_400 }],
      ['past it', 86_401_000, { kind: 'closed', seconds: 86_401 }],
    ];
    for (const [name, ms, expected] of cases) assert.deepEqual(at(ms), expected, `${name}, ${local} ${zone}`);
  }
});

test('without late files a round is closed after the tolerance; a continuous one never is', () => {
  const closesAt = new Date('2021-11-22T22:59:59Z');
  const after = new Date('2021-11-22T23:00:00Z');
  assert.equal(timingOf({ closesAt, graceSeconds: 0, lateUntil: null }, after).kind, 'closed');
  assert.equal(timingOf({ closesAt: null, graceSeconds: 0, lateUntil: null }, after).kind, 'in_time');
});
