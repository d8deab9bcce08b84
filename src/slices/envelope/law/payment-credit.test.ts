import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Cents, cents } from '#kernel/money';
import { answersOf } from '../../../../tests/law-cases.ts';
import { type CreditNode, creditFor, sentences } from './payment-credit.ts';

const answer = answersOf(sentences, '8');
const node = (envelopeId: string, left: bigint, year: number | null = null): CreditNode => ({
  envelopeId,
  names: { fr: envelopeId, en: envelopeId },
  year,
  left: cents(left),
});
const TREE = [node('desk', 100n), node('axis 2021', 500n, 2021), node('axis', 300n), node('programme', 10_000n)];

test('LOLF art. 8: an order takes its credits from the nearest node that has enough', () => {
  const cases: [string, readonly CreditNode[], Cents, string][] = [
    ['its own, to the cent', TREE, cents(100n), 'desk'],
    ['a cent more: the share of the year of the node above', TREE, cents(101n), 'axis 2021'],
    ['more than that share: not the node above, which has less, but the next', TREE, cents(501n), 'programme'],
    ['a single node takes it whole', [node('a', 60n), node('b', 60n)], cents(60n), 'a'],
  ];
  for (const [name, nodes, asked, expected] of cases)
    assert.deepEqual(creditFor(nodes, asked, 2021), { envelopeId: expected }, name);
});

test('LOLF art. 8: the share of a year pays in that year only, and nothing is put together', () => {
  const cases: [string, readonly CreditNode[], Cents, number, string][] = [
    ['another year', [node('desk', 100n, 2021)], cents(1n), 2022, 'payment.order.no_payment_credit'],
    ['two halves', [node('desk', 60n), node('axis', 60n)], cents(61n), 2021, 'payment.order.no_payment_credit'],
    ['no node at all', [], cents(1n), 2021, 'payment.order.no_payment_credit'],
    ['that year', [node('desk', 100n, 2021)], cents(100n), 2021, 'ok'],
  ];
  for (const [name, nodes, asked, year, expected] of cases)
    assert.equal(answer(creditFor(nodes, asked, year)), expected, name);
});
