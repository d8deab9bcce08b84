import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '#kernel/money';
import { answersOf } from '../../../../tests/law-cases.ts';
import { defaults, mayPay, type PaymentOrder, type PaymentState, sentences, shown, waitsFor } from './pay.ts';

const answer = answersOf(sentences, 'article 8');
const order: PaymentOrder = {
  orderId: 'o2',
  commitment: '2103456789',
  certifiedBy: 'ada',
  orderedBy: 'bo',
  documents: ['rib', 'agreement'],
  amount: cents(12_250_000n),
};
const state: PaymentState = {
  committed: cents(17_500_000n),
  paid: cents(5_250_000n),
  cpRemaining: cents(20_000_000n),
  paidOrders: ['o1'],
};

test('LOLF: what a payment needs', () => {
  const cases: [string, Partial<PaymentOrder>, Partial<PaymentState>, string][] = [
    ['(1) all present', {}, {}, 'ok'],
    ['(2) one cent over', { amount: cents(12_250_001n) }, {}, 'payment.order.over_commitment'],
    ['(3) commitment of 9 digits', { commitment: '210345678' }, {}, 'payment.order.no_commitment'],
    ['commitment of 11 digits', { commitment: '21034567890' }, {}, 'payment.order.no_commitment'],
    ['(5) certified by the person who orders', { certifiedBy: 'bo' }, {}, 'payment.order.same_person'],
    ['a document is missing', { documents: ['rib'] }, {}, 'payment.order.documents'],
    ['(6) the same order twice', { orderId: 'o1' }, {}, 'payment.order.already_paid'],
    ['exactly the payment credit left', {}, { cpRemaining: cents(12_250_000n) }, 'ok'],
    ['no payment credit left', {}, { cpRemaining: cents(12_249_999n) }, 'payment.order.no_cp'],
  ];
  for (const [name, over, overState, expected] of cases)
    assert.equal(
      answer(mayPay({ ...order, ...over }, { ...state, ...overState }, ['rib', 'agreement'])),
      expected,
      name,
    );
});

test('LOLF: (4) without service fait nothing is paid', () => {
  const { certifiedBy: _nobody, ...uncertified } = order;
  assert.equal(answer(mayPay(uncertified, state, [])), 'payment.order.not_certified');
});

test('LOLF: (1) nothing is left of the commitment', () => {
  const decision = mayPay(order, state, ['rib']);
  assert.ok(!('refusal' in decision));
  assert.equal(decision.left, 0n);
});

test('LOLF: (5) by setting, the certifier may order', () => {
  const alone = { ...order, certifiedBy: 'bo' };
  assert.equal(answer(mayPay(alone, state, [], { ...defaults, certifierIsOrderer: true })), 'ok');
});

test('LOLF: all that is missing is said at once', () => {
  const { commitment: _none, ...uncommitted } = order;
  assert.deepEqual(waitsFor({ ...uncommitted, documents: [] }, state, ['rib']), ['no_commitment', 'documents']);
  assert.match(
    shown({ asked: '100', waits: 'no_commitment documents' }).fr,
    /attend : un numéro d’engagement juridique valable ; les pièces/,
  );
});
