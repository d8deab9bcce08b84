import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#kernel/period';
import { calendarOf, type HolidayPlace, lastDayFranc } from '#slices/territory';
import { answersOf } from '../../../../tests/law-cases.ts';
import {
  type AnsweringDesk,
  acknowledgement,
  acknowledgementDue,
  registrationOwed,
  sentences,
} from './acknowledgement.ts';
import { silenceDates } from './silence.ts';

const answer = answersOf(sentences, 'R. 112-11-1');
const paris = calendarOf('metropole', 'Europe/Paris');
const rules = {
  silenceMonths: 2,
  admissibilityMonths: 2,
  investmentSilenceMonths: 8,
  missingPiecesSuspendAdmissibility: true,
  missingPiecesSuspendInvestment: true,
};
const desk = (over: Partial<AnsweringDesk> = {}): AnsweringDesk => ({
  names: { fr: 'Guichet', en: 'Desk' },
  email: 'guichet@example.fr',
  phone: '01 00 00 00 00',
  ...over,
});
const acknowledge = (
  from: AnsweringDesk,
  regime: 'CRPA' | 'D514' = 'CRPA',
  missing?: Parameters<typeof acknowledgement>[4],
) => {
  const dates = silenceDates({ receivedOn: '2026-03-15', acknowledgedOn: '2026-03-15' }, { ...rules, regime });
  const appeal = { court: { fr: 'tribunal', en: 'court' }, until: lastDayFranc(dates.rejectedOn, 2, paris) };
  return acknowledgement({ receivedOn: '2026-03-15' }, from, dates, appeal, missing);
};
const spoken = (decision: ReturnType<typeof acknowledge>): string =>
  'acknowledgement' in decision ? decision.acknowledgement.sentences.map(({ fr }) => fr).join('\n') : answer(decision);

test('CRPA R112-11-1: what the acknowledgement states', () => {
  const full = spoken(acknowledge(desk()));
  for (const mention of [
    '15 mars 2026',
    'Guichet',
    'guichet@example.fr',
    '01 00 00 00 00',
    '15 mai 2026',
    '16 juillet 2026',
    'tribunal',
  ])
    assert.ok(full.includes(mention), `(1)(4) ${mention}`);
  const postal = spoken(acknowledge(desk({ email: undefined, address: ['1 rue X', '75001 Paris'] })));
  assert.ok(postal.includes('1 rue X, 75001 Paris'), '(2) postal address, no e-mail');
  assert.equal(spoken(acknowledge(desk({ phone: undefined }))), 'application.acknowledge.desk_incomplete', '(3)');
  assert.equal(
    spoken(acknowledge(desk({ email: undefined }))),
    'application.acknowledge.desk_incomplete',
    'no way to write',
  );
  assert.ok(spoken(acknowledge(desk(), 'D514')).includes('15 novembre 2026'), '(5) eight months');
  const incomplete = spoken(
    acknowledge(desk(), 'CRPA', { pieces: [{ fr: 'le devis', en: 'the quote' }], deadline: '2026-04-10' }),
  );
  assert.match(incomplete, /Il manque : le devis\. Envoyez-les avant le 10 avril 2026/, '(6)');
});

test('CRPA R112-11-2: delay of the acknowledgement', () => {
  const cases: [string, Day, Day, HolidayPlace, Day, Day][] = [
    ['(1)', '2026-11-23', '2026-11-23', 'metropole', '2026-11-24', '2026-12-07'],
    ['(2) around three holidays', '2026-04-30', '2026-04-30', 'metropole', '2026-05-04', '2026-05-19'],
    ['(3) a Saturday', '2026-11-21', '2026-11-21', 'metropole', '2026-11-23', '2026-12-04'],
    ['(4) the wrong desk first', '2026-03-02', '2026-03-09', 'metropole', '2026-03-03', '2026-03-23'],
  ];
  for (const [name, received, seized, place, registrationBy, acknowledgementBy] of cases)
    assert.deepEqual(
      acknowledgementDue(received, seized, calendarOf(place, 'Europe/Paris')),
      { registrationBy, acknowledgementBy },
      name,
    );
  assert.equal(registrationOwed(true), false, '(5) instant acknowledgement');
  assert.equal(registrationOwed(false), true);
});
