import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersOf } from '../../../../tests/law-cases.ts';
import { defaults, lapse, sentences, shown, startBy } from './forfeiture.ts';

const answer = answersOf(sentences, 'article 11');

test('décret 2018-514 art. 11: the day by which a project starts', () => {
  const cases: [string, string, number, object][] = [
    ['(1) two years', '2026-10-20', 0, { by: '2028-10-20' }],
    ['(1) extended', '2026-10-20', 12, { by: '2029-10-20' }],
    ['(2) from a 29 February', '2028-02-29', 0, { by: '2030-02-28' }],
    ['(2) extended', '2028-02-29', 12, { by: '2031-02-28' }],
    ['(6) deemed notified on the day of availability', '2026-10-08', 0, { by: '2028-10-08' }],
  ];
  for (const [name, notifiedOn, extension, expected] of cases)
    assert.deepEqual(startBy(notifiedOn, extension), expected, name);
  for (const extension of [13, -1, 0.5])
    assert.equal(answer(startBy('2026-10-20', extension)), 'agreement.extend.too_long', `(5) ${extension}`);
});

test('décret 2018-514 art. 11: whether the decision lapses', () => {
  const cases: [string, string, string | undefined, string][] = [
    ['(3) started on the last day', '2028-10-21', '2028-10-20', 'started'],
    ['(3) (4) started the day after: the authority decides', '2028-10-21', '2028-10-21', 'to_record_lapse'],
    ['not started, last day', '2028-10-20', undefined, 'running'],
    ['not started, the day after', '2028-10-21', undefined, 'to_record_lapse'],
  ];
  for (const [name, today, startedOn, expected] of cases)
    assert.equal(lapse(today, '2028-10-20', startedOn), expected, name);
  assert.equal(lapse('2028-10-21', '2028-10-20', undefined, { ...defaults, lapseIsAutomatic: true }), 'lapsed');
});

test('décret 2018-514 art. 11: the person is told the day', () => {
  assert.match(shown({ by: '2028-10-20' }).fr, /au plus tard le 20 octobre 2028/);
});
