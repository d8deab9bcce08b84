import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '#kernel/money';
import { defaults, keptOnlineUntil, publicationDue, type Scope, shown, shownLate } from './due.ts';

const association: Scope = { convention: true, beneficiaryLaw: 'private', amount: cents(2_300_001n) };
const commune: Scope = { ...association, beneficiaryLaw: 'public', amount: cents(17_500_000n) };
const lawOnly = { ...defaults, all: false };

test('décret 2017-779: three months after signature', () => {
  const cases: [string, string, object][] = [
    ['(1) 31 August', '2026-08-31', { by: '2026-11-30', duty: 'law' }],
    ['(2) leap year', '2027-11-30', { by: '2028-02-29', duty: 'law' }],
    ['(2) ordinary year, a Sunday', '2026-11-30', { by: '2027-02-28', duty: 'law' }],
    ['(3) the first day of the duty', '2017-08-01', { by: '2017-11-01', duty: 'law' }],
  ];
  for (const [name, signedOn, expected] of cases)
    assert.deepEqual(publicationDue([signedOn], association), expected, name);
});

test('décret 2017-779 and loi 2000-321 art. 10: whom the law reaches', () => {
  const cases: [string, string, Scope, string][] = [
    ['(3) the day before the duty', '2017-07-31', association, 'none'],
    ['(3) the first day', '2017-08-01', association, 'law'],
    ['(4) commune', '2026-09-15', commune, 'none'],
    ['at the threshold', '2026-09-15', { ...association, amount: cents(2_300_000n) }, 'none'],
    [
      'twice 12,000 over twelve months',
      '2026-09-15',
      { ...association, amount: cents(1_200_000n), lastTwelveMonths: cents(1_200_000n) },
      'law',
    ],
    ['without agreement', '2026-09-15', { ...association, convention: false }, 'none'],
  ];
  for (const [name, signedOn, scope, expected] of cases) {
    const due = publicationDue([signedOn], scope, lawOnly);
    assert.equal(due === 'none' ? 'none' : due.duty, expected, name);
  }
  assert.deepEqual(publicationDue(['2026-09-15'], commune), { by: '2026-12-15', duty: 'policy' }, '(4) by policy');
});

test('décret 2017-779: (5) counted from the last signature', () => {
  const both = ['2026-09-15', '2026-09-01'];
  assert.deepEqual(publicationDue(both, commune), { by: '2026-12-15', duty: 'policy' });
  assert.deepEqual(publicationDue(both, commune, { ...defaults, from: 'first_signature' }), {
    by: '2026-12-01',
    duty: 'policy',
  });
  assert.equal(publicationDue([], commune), 'none', 'not signed');
});

test('décret 2017-779: what is said, and how long it stays', () => {
  assert.equal(keptOnlineUntil('2028-02-29'), '2033-02-28');
  assert.match(shown({ by: '2026-12-15', list: 'montant, objet' }).fr, /le 15 décembre 2026 : montant, objet \(décret/);
  assert.match(shownLate({ by: '2026-12-15' }).en, /should have been published on 15 December 2026/);
});
