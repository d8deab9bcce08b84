import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersOf, spoken } from '../../../../tests/law-cases.ts';
import {
  type Consent,
  checkNotice,
  INFORMED_ITEMS,
  mayNotifyElectronically,
  sentences,
  shown,
} from './notification-consent.ts';

const answer = answersOf(sentences, 'R. 112-17');
const consent: Consent = { givenOn: '2026-03-01', noticeMonths: 3, informed: INFORMED_ITEMS };

test('CRPA R112-17: express consent to electronic notification', () => {
  const { givenOn: _never, ...none } = consent;
  const withdrawn: Consent = { ...consent, withdrawnOn: '2026-09-01' };
  const unaware: Consent = { ...consent, informed: INFORMED_ITEMS.filter((item) => item !== 'fifteen_days') };
  const cases: [string, Consent, string, string][] = [
    ['(1) consent before the document', consent, '2026-10-08', 'ok'],
    ['the day itself', consent, '2026-03-01', 'ok'],
    ['the day before', consent, '2026-02-28', 'account.notify.no_consent'],
    ['(2) no consent', none, '2026-10-08', 'account.notify.no_consent'],
    ['(3) the fifteen-day rule was not told', unaware, '2026-10-08', 'account.notify.not_informed'],
    ['(4) withdrawn, within the notice', withdrawn, '2026-10-08', 'ok'],
    ['(4) the last day of the notice', withdrawn, '2026-12-01', 'ok'],
    ['(4) after the notice', withdrawn, '2026-12-02', 'account.notify.no_consent'],
  ];
  for (const [name, given, on, expected] of cases)
    assert.equal(answer(mayNotifyElectronically(given, on)), expected, name);
  assert.match(
    spoken(sentences, 'account.notify.not_informed', { missing: 'fifteen_days' }).fr,
    /la règle des quinze jours/,
  );
});

test('CRPA R112-17: (5) the notice for opting out is three months at most', () => {
  for (const [months, expected] of [
    [0, 'ok'],
    [3, 'ok'],
    [4, 'account.notify.notice_too_long'],
    [1.5, 'account.notify.notice_too_long'],
    [-1, 'account.notify.notice_too_long'],
  ] as const)
    assert.equal(answer(checkNotice(months)), expected, `${months}`);
  assert.equal(answer(checkNotice()), 'ok', 'the default');
});

test('CRPA R112-17: the person reads what accepting means', () => {
  assert.match(
    shown({ noticeMonths: 1 }).fr,
    /dans les quinze jours, il est réputé notifié le jour de sa mise à disposition/,
  );
});
