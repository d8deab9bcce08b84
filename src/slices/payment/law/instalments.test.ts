import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '#kernel/money';
import { answersOf } from '../../../../tests/law-cases.ts';
import {
  ceilingOf,
  defaults,
  type GrantToPay,
  type PaidSoFar,
  type PaymentKind,
  payable,
  sentences,
  shown,
} from './instalments.ts';

const answer = answersOf(sentences, 'article 12');
const grant = (over: Partial<GrantToPay> = {}): GrantToPay => ({
  maxGrant: cents(17_500_000n),
  months: 24,
  guarantee: false,
  started: true,
  ...over,
});
const paid = (advances: bigint, instalments = 0n): PaidSoFar => ({
  advances: cents(advances),
  instalments: cents(instalments),
});

test('décret 2018-514 art. 12: ceilings', () => {
  const cases: [string, PaymentKind, GrantToPay, bigint][] = [
    ['(1) advance', 'advance', grant(), 5_250_000n],
    ['(1) advance with guarantee', 'advance', grant({ guarantee: true }), 10_500_000n],
    ['(3) before the balance', 'instalment', grant(), 14_000_000n],
    ['(4) 48 months', 'instalment', grant({ months: 48 }), 14_000_000n],
    ['(4) 49 months', 'instalment', grant({ months: 49 }), 15_750_000n],
    ['(5) rounded down', 'advance', grant({ maxGrant: cents(3_333_333n) }), 999_999n],
    ['balance', 'balance', grant(), 17_500_000n],
  ];
  for (const [name, kind, of, expected] of cases) assert.equal(ceilingOf(kind, of), expected, name);
});

test('décret 2018-514 art. 12: what may be paid', () => {
  const cases: [string, PaymentKind, GrantToPay, PaidSoFar, bigint, string][] = [
    ['(1) the whole advance', 'advance', grant(), paid(0n), 5_250_000n, 'ok'],
    ['(2) one cent over', 'advance', grant(), paid(0n), 5_250_001n, 'payment.advance.over'],
    ['(3) up to 140,000.00', 'instalment', grant(), paid(5_250_000n), 8_750_000n, 'ok'],
    ['(3) one cent over', 'instalment', grant(), paid(5_250_000n), 8_750_001n, 'payment.instalment.over'],
    [
      '(6) advance before commencement',
      'advance',
      grant({ started: false }),
      paid(0n),
      1n,
      'payment.advance.not_started',
    ],
    ['the balance', 'balance', grant(), paid(5_250_000n, 8_750_000n), 3_500_000n, 'ok'],
    ['the balance and a cent', 'balance', grant(), paid(5_250_000n, 8_750_000n), 3_500_001n, 'payment.balance.over'],
    ['a single grant, at once', 'balance', grant(), paid(0n), 17_500_000n, 'ok'],
    ['an advance after the whole grant', 'advance', grant(), paid(0n, 17_500_000n), 1n, 'payment.advance.over'],
    ['more was paid than the ceiling', 'advance', grant(), paid(6_000_000n), 1n, 'payment.advance.over'],
  ];
  for (const [name, kind, of, before, asked, expected] of cases)
    assert.equal(answer(payable(kind, of, before, cents(asked))), expected, name);
});

test('décret 2018-514 art. 12: by setting, the advance leaves the cap of instalments', () => {
  const settings = { ...defaults, advanceCountsInInstalmentCap: false };
  const asked = (amount: bigint) => answer(payable('instalment', grant(), paid(5_250_000n), cents(amount), settings));
  assert.equal(asked(12_250_000n), 'ok');
  assert.equal(asked(12_250_001n), 'payment.instalment.over', 'never more than the grant');
});

test('décret 2018-514 art. 12: the person is told what may be asked', () => {
  assert.deepEqual(payable('advance', grant(), paid(1_000_000n), cents(250_000n)), {
    payable: 250_000n,
    ceiling: 5_250_000n,
    left: 4_000_000n,
  });
  assert.match(
    shown({ ceiling: '5250000', paid: '0', left: '5250000' }).fr,
    /Plafond de cette demande : 52 500,00 €\./,
  );
});
