import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Cents, cents } from '#kernel/money';
import { answersOf } from '../../../../tests/law-cases.ts';
import { allocate, type ParentNode, reserve, type SpendingNode, sentences } from './envelope.ts';

const answer = (decision: object): [string, Cents | undefined] => [
  answersOf(sentences, 'l')(decision),
  'left' in decision ? (decision.left as Cents) : undefined,
];
const departement = cents(29_700_000n);
const region = (children: number): ParentNode => ({
  amount: cents(118_800_000n),
  children: Array(children).fill(departement),
});
const node: SpendingNode = { amount: departement, reserved: cents(0n), awarded: cents(28_000_000n) };

test('PROG-ENVELOPE: children never exceed their parent', () => {
  const cases: [string, ParentNode, Cents, [string, bigint | undefined]][] = [
    ['(1) the fourth département', region(3), departement, ['ok', 0n]],
    ['(2) a cent more', region(4), cents(1n), ['programme.allocate.over_parent', undefined]],
    ['nothing to allocate', region(4), cents(0n), ['ok', 0n]],
    [
      'a parent reduced below its children',
      { amount: cents(1n), children: [cents(2n)] },
      cents(1n),
      ['programme.allocate.over_parent', undefined],
    ],
  ];
  for (const [name, parent, child, expected] of cases)
    assert.deepEqual(answer(allocate(parent, child)), expected, name);
});

test('PROG-ENVELOPE: reserved and awarded never exceed the node', () => {
  const cases: [string, Cents, number, [string, bigint | undefined]][] = [
    ['(3) exactly what is left', cents(1_700_000n), 0, ['ok', 0n]],
    ['(4) one cent over', cents(1_700_001n), 0, ['programme.reserve.over_envelope', undefined]],
    ['(5) nothing', cents(0n), 0, ['ok', 1_700_000n]],
    ['overbooking of 1 % by setting', cents(1_997_000n), 100, ['ok', 0n]],
    ['and no more', cents(1_997_001n), 100, ['programme.reserve.over_envelope', undefined]],
  ];
  for (const [name, asked, overbookingBasisPoints, expected] of cases)
    assert.deepEqual(answer(reserve(node, asked, { overbookingBasisPoints })), expected, name);
});

test('PROG-ENVELOPE: what is reserved counts as much as what is awarded', () => {
  const reserved = { ...node, reserved: cents(1_000_000n) };
  assert.deepEqual(answer(reserve(reserved, cents(700_000n))), ['ok', 0n]);
  assert.deepEqual(answer(reserve(reserved, cents(700_001n))), ['programme.reserve.over_envelope', undefined]);
});
