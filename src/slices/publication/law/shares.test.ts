import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '#kernel/money';
import { answersOf, spoken, warningsOf } from '../../../../tests/law-cases.ts';
import { publishedShares, sentences, shown, splitCents } from './shares.ts';

const answer = answersOf(sentences, '2017-779');
const sharesOf = (decision: object): readonly string[] | undefined =>
  'shares' in decision ? (decision.shares as string[]) : undefined;

test('SPLIT-100, décret 2017-779: euros add up to the cent', () => {
  assert.deepEqual(
    splitCents(cents(17_500_001n), [1n, 1n, 1n]),
    { parts: [5_833_334n, 5_833_334n, 5_833_333n] },
    '(1)',
  );
  assert.deepEqual(
    splitCents(cents(100n), [1n, 5n, 1n]),
    { parts: [14n, 72n, 14n] },
    'the largest remainder comes first',
  );
  assert.deepEqual(splitCents(cents(0n), [1n, 1n]), { parts: [0n, 0n] });
  assert.equal(answer(splitCents(cents(100n), [0n, 0n])), 'publication.share.no_weight', '(6)');
  assert.equal(answer(splitCents(cents(100n), [2n, -1n])), 'publication.share.no_weight', 'a weight is never negative');
  assert.equal(answer(splitCents(cents(100n), [])), 'publication.share.no_weight');
});

test('SPLIT-100, SCDL field 15: published shares add up to exactly 1', () => {
  const third = cents(100n);
  const cases: [string, bigint[], 2 | 4, string[]][] = [
    ['(2) three equal parts', [third, third, third], 4, ['0.3334', '0.3333', '0.3333']],
    ['three equal parts, two decimals', [third, third, third], 2, ['0.34', '0.33', '0.33']],
    ['(3) 100,000, 50,000 and 25,000', [10_000_000n, 5_000_000n, 2_500_000n], 4, ['0.5714', '0.2857', '0.1429']],
    ['(4) alone', [17_500_000n], 4, ['1.00']],
  ];
  for (const [name, parts, decimals, expected] of cases)
    assert.deepEqual(sharesOf(publishedShares(parts.map(cents), {}, { decimals })), expected, name);
  assert.equal(answer(publishedShares([cents(0n), cents(0n)])), 'publication.share.no_weight');
});

test('SPLIT-100: (5) a share below 0.01 is warned of, and lifted only when accepted', () => {
  const parts = [cents(99_500n), cents(500n)];
  const decision = publishedShares(parts);
  assert.deepEqual(
    [sharesOf(decision), warningsOf(decision)],
    [['0.9950', '0.0050'], ['publication.share.below_minimum']],
  );
  assert.deepEqual(sharesOf(publishedShares(parts, { acceptsMinimum: true })), ['0.9900', '0.0100']);
  assert.match(spoken(sentences, 'publication.share.below_minimum', { line: 2 }).fr, /ligne 2 .*Acceptez-vous/);
  const crowd = Array(101).fill(cents(1n));
  assert.equal(answer(publishedShares(crowd, { acceptsMinimum: true })), 'publication.share.too_many');
});

test('SPLIT-100: each body reads its part', () => {
  assert.equal(
    shown({ organisation: 'Ville de Bourg', part: '5833334', share: '0.3334' }).fr,
    'Ville de Bourg : 58 333,34 €, soit 0.3334 de l’aide.',
  );
});
