import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersOf, spoken } from '../../../../tests/law-cases.ts';
import { defaults, leftFor, type Minutes, mayDecideOn, minutesComplete, sentences } from './minutes.ts';

const answer = answersOf(sentences, 'R. 133-13');
const complete: Minutes = {
  present: [{ name: 'Ada Martin', quality: 'présidente' }],
  agenda: ['A-1', 'A-2'],
  matters: [
    { number: 'A-1', direction: 'favorable', recused: ['Chen Roy'] },
    { number: 'A-2', direction: 'défavorable', disagreements: [{ member: 'Bo Petit', words: 'Projet utile.' }] },
  ],
  mandates: [{ giver: 'Dora Lin', holder: 'Ada Martin' }],
};

test('CRPA R133-13: what the minutes must state', () => {
  const [first, second] = complete.matters as [Minutes['matters'][number], Minutes['matters'][number]];
  const cases: [string, Partial<Minutes>, string][] = [
    ['(1) everything, (4) a recorded disagreement', {}, 'ok'],
    ['nobody present', { present: [] }, 'jury.minutes.names'],
    ['a member without quality', { present: [{ name: 'Ada Martin', quality: ' ' }] }, 'jury.minutes.names'],
    ['a file of the agenda left out', { matters: [first] }, 'jury.minutes.matters'],
    ['(2) a file without direction', { matters: [first, { ...second, direction: '' }] }, 'jury.minutes.direction'],
    ['(3) a mandate not named', { mandates: [{ giver: 'Dora Lin', holder: '' }] }, 'jury.minutes.mandates'],
    [
      '(4) a disagreement asked for and not written',
      { matters: [first, { ...second, disagreements: [{ member: 'Bo Petit', words: '' }] }] },
      'jury.minutes.disagreement',
    ],
  ];
  for (const [name, over, expected] of cases)
    assert.equal(answer(minutesComplete({ ...complete, ...over })), expected, name);
});

test('CRPA R133-13: (2) the file without direction is named', () => {
  const decision = minutesComplete({
    ...complete,
    matters: complete.matters.map((matter) => ({ ...matter, direction: '' })),
  });
  assert.ok('refusal' in decision);
  assert.match(spoken(sentences, decision.refusal.code, decision.refusal.facts ?? {}).fr, /délibération \(A-1, A-2\)/);
});

test('CRPA R133-13: (5) a recused member is listed as having left', () => {
  assert.deepEqual(
    complete.matters.map((matter) => leftFor(matter)),
    [['Chen Roy'], []],
  );
  assert.deepEqual(leftFor(complete.matters[0]!, { ...defaults, recusalsListed: false }), []);
});

test('CRPA R133-13: (6) no award on unsigned minutes', () => {
  assert.equal(answer(mayDecideOn({})), 'award.decide.minutes_unsigned');
  assert.equal(answer(mayDecideOn({ signedOn: '2026-10-12' })), 'ok');
  assert.equal(answer(mayDecideOn({}, { ...defaults, beforeAward: false })), 'ok');
});
