import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersOf } from '../../../../tests/law-cases.ts';
import {
  type Member,
  mayHoldMandate,
  maySubstitute,
  type Substitute,
  sentences,
  usableMandates,
} from './substitutes.ts';

const answer = answersOf(sentences, 'R. 133-');
const director: Member = { id: 'ada', name: 'Ada Martin', seat: { kind: 'office', service: 'DGCL' } };
const elected: Member = { id: 'bo', name: 'Bo Petit', seat: { kind: 'elected', assembly: 'Conseil régional' } };
const expert: Member = { id: 'chen', name: 'Chen Roy', seat: { kind: 'qualified' } };

test('CRPA R133-3 and R133-4: who may sit instead of a member', () => {
  const cases: [string, Member, Substitute, string][] = [
    ['(1) director, by an agent of the directorate', director, { service: 'DGCL' }, 'ok'],
    ['director, by an agent of another', director, { service: 'DITP' }, 'jury.substitute.not_same_service'],
    ['director, by someone of no service', director, {}, 'jury.substitute.not_same_service'],
    ['(2) elected, by an agent', elected, { service: 'DGCL' }, 'jury.substitute.not_same_assembly'],
    ['elected, by one of the same assembly', elected, { assembly: 'Conseil régional' }, 'ok'],
    ['(3) qualified person', expert, { service: 'DGCL' }, 'jury.substitute.qualified'],
  ];
  for (const [name, member, by, expected] of cases) assert.equal(answer(maySubstitute(member, by)), expected, name);
});

test('CRPA R133-9: who may hold a mandate', () => {
  const cases: [string, number, { id: string; isReplaced: boolean }, string][] = [
    ['(3) a qualified person gives a mandate', 0, { id: expert.id, isReplaced: false }, 'ok'],
    ['(4) a second mandate', 1, { id: expert.id, isReplaced: false }, 'jury.mandate.too_many'],
    ['(5) replaced and giving', 0, { id: elected.id, isReplaced: true }, 'jury.mandate.giver_replaced'],
    ['to oneself', 0, { id: director.id, isReplaced: false }, 'jury.mandate.same_member'],
  ];
  for (const [name, held, giver, expected] of cases)
    assert.equal(answer(mayHoldMandate(director, held, giver)), expected, name);
  assert.equal(answer(mayHoldMandate(director, 1, { id: 'chen', isReplaced: false }, { max: 2 })), 'ok', 'by setting');
});

test('CRPA R133-9: (6) the mandate of a recused holder, or giver, is not used for that file', () => {
  const mandates = [
    { giverId: 'chen', holderId: 'ada' },
    { giverId: 'dora', holderId: 'bo' },
  ];
  assert.deepEqual(usableMandates(mandates, new Set(['ada'])), [mandates[1]]);
  assert.deepEqual(usableMandates(mandates, new Set(['dora'])), [mandates[0]]);
  assert.deepEqual(usableMandates(mandates, new Set()), mandates);
});
