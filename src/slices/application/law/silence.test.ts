import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#kernel/period';
import { answersOf } from '../../../../tests/law-cases.ts';
import {
  admissibilityDue,
  decisionDue,
  type Extension,
  sentences,
  shown,
  silence,
  silenceDates,
  silenceRejectionOn,
} from './silence.ts';
import { producedOn, type Suspension, suspendedDays } from './suspension.ts';

const asked = (askedOn: Day, deadline: Day, produced?: Day): Suspension => ({
  askedOn,
  deadline,
  producedOn: produced,
});
const produced = asked('2026-03-20', '2026-04-10', '2026-04-05');
const never = asked('2026-03-20', '2026-04-10');

test('CRPA L231-4 3°: silence of two months is rejection', () => {
  const cases: [string, Day, readonly Suspension[], Day][] = [
    ['(1)', '2026-03-15', [], '2026-05-15'],
    ['(2)', '2025-12-31', [], '2026-02-28'],
    ['(3) leap year', '2027-12-31', [], '2028-02-29'],
    ['(4) a Saturday, not carried over', '2026-03-02', [], '2026-05-02'],
    ['(5) pieces asked and produced', '2026-03-02', [produced], '2026-05-18'],
  ];
  for (const [name, received, suspensions, expected] of cases)
    assert.equal(silenceRejectionOn(received, 2, suspensions), expected, name);
  assert.equal(silence('2026-05-15', '2026-05-15', '2026-05-15'), 'decided', '(6) express decision on the day itself');
  assert.equal(silence(undefined, '2026-05-15', '2026-05-15'), 'pending');
  assert.equal(silence(undefined, '2026-05-16', '2026-05-15'), 'rejected');
  assert.equal(silence('2026-05-16', '2026-05-16', '2026-05-15'), 'rejected', 'a decision comes too late');
});

test('CRPA L114-5: missing pieces suspend the clock', () => {
  const clock = { from: '2026-03-02', due: '2026-05-02' };
  const cases: [string, readonly Suspension[], number, Day][] = [
    ['(1) produced on 5 April', [produced], 16, '2026-05-18'],
    ['(2) never produced', [never], 21, '2026-05-23'],
    ['(3) two requests, their union', [never, asked('2026-04-01', '2026-04-20')], 31, '2026-06-02'],
    ['(3) in any order', [asked('2026-04-01', '2026-04-20'), never], 31, '2026-06-02'],
    ['one within the other', [never, asked('2026-03-25', '2026-03-30')], 21, '2026-05-23'],
    ['(5) asked after the due date', [asked('2026-05-03', '2026-05-20')], 0, '2026-05-02'],
    ['asked on the due date', [asked('2026-05-02', '2026-05-12')], 10, '2026-05-12'],
    ['asked within the extra days', [never, asked('2026-05-20', '2026-05-25')], 26, '2026-05-28'],
    ['produced the day it was asked', [asked('2026-03-20', '2026-04-10', '2026-03-20')], 0, '2026-05-02'],
  ];
  for (const [name, suspensions, days, due] of cases) {
    assert.equal(suspendedDays(suspensions, clock), days, name);
    assert.equal(silenceRejectionOn(clock.from, 2, suspensions), due, name);
  }
  assert.equal(producedOn([{ receivedOn: '2026-04-05' }, {}]), undefined, '(4) all but one: still suspended');
  assert.equal(producedOn([{ receivedOn: '2026-04-05' }, { receivedOn: '2026-04-02' }]), '2026-04-05');
});

test('D514-4: admissible or not within two months', () => {
  assert.equal(admissibilityDue('2026-03-15', []), '2026-05-15', '(1)');
  assert.equal(admissibilityDue('2027-12-31', []), '2028-02-29', '(2)');
  assert.equal(admissibilityDue('2026-03-02', [produced]), '2026-05-18', '(5)');
});

test('D514-7: eight months to decide, extended with reasons', () => {
  const answer = answersOf(sentences, '2018-514');
  const extended = (decidedOn: Day, reasons = 'Le jury est reporté.', until = '2027-01-31'): Extension => ({
    decidedOn,
    until,
    reasons,
  });
  const cases: [string, Day, readonly Extension[], string][] = [
    ['(1) a Sunday, not carried over', '2026-03-15', [], '2026-11-15'],
    ['(2) leap year', '2027-06-30', [], '2028-02-29'],
    ['(3) acknowledged ten days after receipt', '2026-03-12', [], '2026-11-12'],
    ['(4) extended in time', '2026-03-15', [extended('2026-11-02')], '2027-01-31'],
    ['extended on the last day', '2026-03-15', [extended('2026-11-15')], '2027-01-31'],
    ['(5) without reasons', '2026-03-15', [extended('2026-11-02', ' ')], 'review.extend.no_reasons'],
    ['(6) a day too late', '2026-03-15', [extended('2026-11-16')], 'review.extend.too_late'],
    ['not later', '2026-03-15', [extended('2026-11-02', 'x', '2026-11-15')], 'review.extend.not_later'],
    ['extended twice', '2026-03-15', [extended('2027-01-20', 'y', '2027-03-01'), extended('2026-11-02')], '2027-03-01'],
  ];
  for (const [name, acknowledgedOn, extensions, expected] of cases) {
    const decision = decisionDue(acknowledgedOn, extensions, []);
    assert.equal('due' in decision ? decision.due : answer(decision), expected, name);
  }
  assert.deepEqual(decisionDue('2026-03-15', [], [never]), { due: '2026-12-06' }, 'suspended by missing pieces');
});

test('two silences of opposite meaning are always told with their meaning', () => {
  const rules = {
    silenceMonths: 2,
    admissibilityMonths: 2,
    investmentSilenceMonths: 8,
    missingPiecesSuspendAdmissibility: false,
    missingPiecesSuspendInvestment: true,
  };
  const received = { receivedOn: '2026-03-15', acknowledgedOn: '2026-03-15' };
  const crpa = silenceDates(received, { ...rules, regime: 'CRPA' });
  assert.deepEqual(crpa, { rejectedOn: '2026-05-15' });
  assert.match(shown(crpa)[0]!.fr, /le 15 mai 2026.*réputée rejetée.*L\. 231-4/);
  const decree = silenceDates(received, { ...rules, regime: 'D514' }, [never]);
  assert.deepEqual(decree, { rejectedOn: '2026-12-06', deemedAdmissibleOn: '2026-05-15' }, 'each setting is applied');
  assert.deepEqual(
    shown(decree).map(({ fr }) => /réputée (\p{L}+)/u.exec(fr)?.[1]),
    ['recevable', 'rejetée'],
  );
});
