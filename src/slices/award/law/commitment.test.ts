import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Cents, cents } from '#kernel/money';
import { answersOf } from '../../../../tests/law-cases.ts';
import { commit, returnedToEnvelope, sentences, shown } from './commitment.ts';

const answer = answersOf(sentences, 'article 8');
const node = (left: bigint) => ({
  envelopeId: 'e1',
  aeOpen: cents(50_000_000n + left),
  aeConsumed: cents(50_000_000n),
});
const award = (maxAmount: Cents = cents(17_500_000n)) => ({ awardId: 'a1', maxAmount, notifiedOn: '2026-10-20' });

test('LOLF: a commitment consumes the authorisation in full', () => {
  const cases: [string, bigint, Cents, string][] = [
    ['(1) exactly what is left', 17_500_000n, cents(17_500_000n), 'ok'],
    ['(2) one cent short', 17_499_999n, cents(17_500_000n), 'award.commit.no_ae'],
    ['nothing to commit', 17_500_000n, cents(0n), 'award.commit.nothing'],
  ];
  for (const [name, left, max, expected] of cases) assert.equal(answer(commit(node(left), award(max))), expected, name);
});

test('LOLF: (1) (3) the movement, what is left, and the single year', () => {
  assert.deepEqual(commit(node(17_500_000n), award()), {
    transfers: [
      {
        debit: { envelopeId: 'e1', bucket: 'reserved' },
        credit: { envelopeId: 'e1', bucket: 'committed' },
        amount: 17_500_000n,
        kind: 'commitment',
        awardId: 'a1',
      },
    ],
    left: 0n,
    year: 2026,
  });
});

test('LOLF: an envelope already overdrawn commits nothing more', () => {
  const overdrawn = { envelopeId: 'e1', aeOpen: cents(1n), aeConsumed: cents(2n) };
  assert.equal(answer(commit(overdrawn, award(cents(1n)))), 'award.commit.no_ae');
});

test('LOLF: (4) a reduction returns in the same year only, unless the setting says otherwise', () => {
  const reduction = { notifiedOn: '2026-10-20', reducedOn: '2026-12-31', by: cents(500n) };
  const nextYear = { ...reduction, reducedOn: '2027-01-01' };
  assert.equal(returnedToEnvelope(reduction), 500n);
  assert.equal(returnedToEnvelope(nextYear), 0n);
  assert.equal(returnedToEnvelope(nextYear, { returnToEnvelope: 'always' }), 500n);
  assert.equal(returnedToEnvelope(reduction, { returnToEnvelope: 'never' }), 0n);
});

test('LOLF: (5) of two signatures on the last euros, one after the other, the second is refused', () => {
  const first = commit(node(17_500_000n), award());
  assert.ok(!('refusal' in first));
  assert.equal(answer(commit(node(first.left), award())), 'award.commit.no_ae');
});

test('LOLF: the page says what is left', () => {
  assert.match(
    shown({ asked: '17500000', left: '0', envelope: 'Axe 1' }).fr,
    /Engagement de 175 000,00 € sur Axe 1\. .* : 0,00 €\./,
  );
});
