import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerDue, mayExtend } from './answer-due.ts';
import { GROUNDS, KEPT, whatStays } from './erasure.ts';
import { dueSince } from './retention.ts';

const DUE: readonly (readonly [received: string, extended: boolean, by: string])[] = [
  ['2028-01-31', false, '2028-02-29'],
  ['2028-01-31', true, '2028-04-30'],
  ['2021-11-03', false, '2021-12-03'],
];
for (const [received, extended, by] of DUE) {
  test(`RGPD art. 12, 3: asked on ${received}${extended ? ', complex' : ''}, answered by ${by}`, () => {
    assert.equal(answerDue(received, extended), by);
  });
}

const EXTENDED: readonly (readonly [received: string, today: string, may: boolean])[] = [
  ['2021-11-03', '2021-11-03', true],
  ['2021-11-03', '2021-12-03', true],
  ['2021-11-03', '2021-12-04', false],
  ['2028-01-31', '2028-02-29', true],
  ['2028-01-31', '2028-03-01', false],
];
for (const [received, today, may] of EXTENDED) {
  test(`RGPD art. 12, 3: asked on ${received}, ${may ? 'may' : 'may not'} be told on ${today} that it takes longer`, () => {
    assert.equal(mayExtend(received, today), may);
  });
}

const NOTHING = { files: 0, decisions: 0, signatures: 0, opinions: 0, acts: 0 };
test('RGPD art. 17, 1 et 17, 3, b, d et e ; code du patrimoine L212-2, L212-3: all goes, or what the law keeps stays', () => {
  assert.deepEqual(whatStays(NOTHING), { outcome: 'erased', kept: [] });
  assert.deepEqual(whatStays({ ...NOTHING, signatures: 1, acts: 4 }), {
    outcome: 'pseudonymised',
    kept: ['signatures', 'acts'],
  });
  for (const one of KEPT) {
    assert.deepEqual(whatStays({ ...NOTHING, [one]: 1 }).kept, [one]);
    assert.match(GROUNDS[one].fr, /article 17, 3/);
    assert.match(GROUNDS[one].en, /article 17\(3\)/);
  }
});

const SINCE: readonly (readonly [today: string, duration: { days: number } | { months: number }, since: string])[] = [
  ['2021-11-03', { days: 30 }, '2021-10-04'],
  ['2021-11-03', { months: 24 }, '2019-11-03'],
  ['2028-02-29', { months: 12 }, '2027-02-28'],
];
for (const [today, duration, since] of SINCE) {
  test(`RGPD art. 5, 1, e: on ${today}, what began on ${since} or before is over after ${JSON.stringify(duration)}`, () => {
    assert.equal(dueSince(today, duration), since);
  });
}
