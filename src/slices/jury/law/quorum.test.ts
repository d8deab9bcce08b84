import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersOf } from '../../../../tests/law-cases.ts';
import { type Attendance, defaults, quorum, type SecondMeeting, sentences, shown } from './quorum.ts';

const answer = answersOf(sentences, 'R. 133-10');
const attended = (composition: number, present: number, remote = 0, mandates = 0): Attendance => ({
  composition,
  present,
  remote,
  mandates,
});
const second: SecondMeeting = { sameAgenda: true, saysNoQuorum: true };

test('CRPA R133-10: quorum and second meeting', () => {
  const cases: [string, Attendance, SecondMeeting | undefined, number, string][] = [
    ['(1) 9 members, 4 present and 1 remote', attended(9, 4, 1), undefined, 5, 'ok'],
    ['(2) 8 members, 3 present and 1 mandate', attended(8, 3, 0, 1), undefined, 4, 'ok'],
    ['(3) 9 members, 4 in all', attended(9, 4), undefined, 5, 'jury.quorum.not_reached'],
    ['(4) second meeting, 2 of 9', attended(9, 2), second, 5, 'ok'],
    ['(5) second, unsaid', attended(9, 2), { ...second, saysNoQuorum: false }, 5, 'jury.quorum.second_invalid'],
    ['(6) second, a file added', attended(9, 2), { ...second, sameAgenda: false }, 5, 'jury.quorum.second_invalid'],
    ['a file added, but the quorum is there', attended(9, 5), { ...second, sameAgenda: false }, 5, 'ok'],
    ['second meeting, the chair alone', attended(9, 1), second, 5, 'jury.quorum.not_reached'],
    ['nobody sits, nobody comes', attended(0, 0), undefined, 1, 'jury.quorum.not_reached'],
  ];
  for (const [name, attendance, meeting, required, expected] of cases) {
    assert.equal(answer(quorum(attendance, meeting)), expected, name);
    assert.equal(quorum(attendance, meeting).required, required, name);
  }
});

test('CRPA R133-10: a recused member stays in the composition and leaves those present', () => {
  assert.equal(answer(quorum({ ...attended(9, 5), recused: 1 })), 'jury.quorum.not_reached');
  assert.equal(
    answer(quorum({ ...attended(9, 5), recused: 1 }, undefined, { ...defaults, recusedMembers: 'present' })),
    'ok',
  );
});

test('CRPA R133-10: vacant seats count, unless the setting says otherwise', () => {
  assert.equal(quorum({ ...attended(9, 4), vacant: 2 }).required, 5);
  assert.equal(
    quorum({ ...attended(9, 4), vacant: 2 }, undefined, { ...defaults, vacantSeatsCount: false }).required,
    4,
  );
});

test('CRPA R133-10: the page says how far the quorum is', () => {
  assert.match(shown({ required: 5, reached: 4, composition: 9 }).fr, /^Quorum : 4 sur 5 requis \(9 membres\)/);
});
