import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '#kernel/money';
import { agreementRequired, defaults, filesAccounts, type GrantToFormalise, shown } from './required.ts';

const association = (amount: bigint, sameYear = 0n): GrantToFormalise => ({
  amount: cents(amount),
  sameYear: cents(sameYear),
  beneficiaryLaw: 'private',
});
const commune = (amount: bigint): GrantToFormalise => ({ ...association(amount), beneficiaryLaw: 'public' });

test('loi 2000-321 art. 10: when an agreement is required', () => {
  const cases: [string, GrantToFormalise, boolean, string][] = [
    ['(1) association, 23,000.00', association(2_300_000n), false, 'no'],
    ['(2) association, one cent more', association(2_300_001n), false, 'by_law'],
    ['(3) association, twice 12,000.00 the same year', association(1_200_000n, 1_200_000n), false, 'by_law'],
    ['(4) commune, 175,000.00, competitive', commune(17_500_000n), true, 'by_policy'],
    ['(5) flat rate, 5,000.00', commune(500_000n), false, 'no'],
    ['(6) private body, competitive, 10,000.00', association(1_000_000n), true, 'by_policy'],
    ['private body, competitive, above', association(2_300_001n), true, 'by_law'],
  ];
  for (const [name, grant, always, expected] of cases)
    assert.equal(agreementRequired(grant, { ...defaults, always }), expected, name);
});

test('loi 2000-321 art. 10: who files accounts', () => {
  assert.equal(filesAccounts(association(15_300_000n)), false);
  assert.equal(filesAccounts(association(15_300_001n)), true);
  assert.equal(filesAccounts(commune(20_000_000n)), false);
});

test('loi 2000-321 art. 10: the person is told why', () => {
  assert.match(
    shown({ need: 'by_law', threshold: '2300000' }).fr,
    /nécessaire : l’aide annuelle dépasse 23 000,00 €\. /,
  );
  assert.match(
    shown({ need: 'by_policy', threshold: '2300000' }).en,
    /the programme signs one with each laureate\. .*law no\. 2000-321/,
  );
});
