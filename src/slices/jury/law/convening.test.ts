import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersOf, spoken, warningsOf } from '../../../../tests/law-cases.ts';
import { type Convocation, convocationValid, defaults, latestConvocation, sentences } from './convening.ts';

const answer = answersOf(sentences, 'R. 133-8');
const received = (...days: readonly (string | undefined)[]): Convocation => ({
  hasAgenda: true,
  received: days.map((on, index) => ({ member: `Membre ${index + 1}`, ...(on && { on }) })),
});
const eightOn = Array<string>(8).fill('2026-10-05');
const urgency = { reason: 'Clôture budgétaire avancée' };

test('CRPA R133-8: convening the jury', () => {
  const cases: [string, string, Convocation, { reason: string } | undefined, string][] = [
    ['(1) five days before', '2026-10-10', received(...eightOn), undefined, 'ok'],
    [
      '(2) one of nine, four days before',
      '2026-10-10',
      received(...eightOn, '2026-10-06'),
      undefined,
      'jury.convene.too_late',
    ],
    ['(3) leap year', '2028-03-01', received('2028-02-25'), undefined, 'ok'],
    ['(3) ordinary year', '2027-03-01', received('2027-02-25'), undefined, 'jury.convene.too_late'],
    ['(4) urgency with its reason', '2026-10-10', received('2026-10-06'), urgency, 'ok'],
    ['urgency without reason', '2026-10-10', received('2026-10-06'), { reason: ' ' }, 'jury.convene.too_late'],
    ['urgency, after the meeting', '2026-10-10', received('2026-10-11'), urgency, 'jury.convene.too_late'],
    [
      '(5) without agenda',
      '2026-10-10',
      { ...received('2026-10-01'), hasAgenda: false },
      undefined,
      'jury.convene.no_agenda',
    ],
    ['never received', '2026-10-10', received('2026-10-01', undefined), undefined, 'jury.convene.not_received'],
    ['never received, in urgency', '2026-10-10', received(undefined), urgency, 'jury.convene.not_received'],
  ];
  for (const [name, on, convocation, urgent, expected] of cases)
    assert.equal(answer(convocationValid(on, convocation, urgent)), expected, name);
});

test('CRPA R133-8: (2) the member concerned and the last day are named', () => {
  const decision = convocationValid('2026-10-10', received(...eightOn, '2026-10-06'));
  assert.ok('refusal' in decision);
  const said = spoken(sentences, decision.refusal.code, decision.refusal.facts ?? {});
  assert.match(said.fr, /séance du 10 octobre 2026 .* au plus tard le 5 octobre 2026 .*Trop tard pour : Membre 9\./);
});

test('CRPA R133-8: (4) the reason of urgency is a warning for the minutes, only when it was needed', () => {
  const urgent = convocationValid('2026-10-10', received('2026-10-06'), urgency);
  assert.deepEqual(warningsOf(urgent), ['jury.convene.urgency']);
  assert.match(spoken(sentences, 'jury.convene.urgency', urgency).fr, /Clôture budgétaire avancée\. Ce motif figure/);
  assert.deepEqual(warningsOf(convocationValid('2026-10-10', received('2026-10-05'), urgency)), []);
});

test('CRPA R133-8: five clear days, by setting', () => {
  const clear = { ...defaults, noticeCounting: 'clear_days' } as const;
  assert.equal(latestConvocation('2026-10-10'), '2026-10-05');
  assert.equal(latestConvocation('2026-10-10', clear), '2026-10-04');
  assert.equal(
    answer(convocationValid('2026-10-10', received('2026-10-05'), undefined, clear)),
    'jury.convene.too_late',
  );
});
