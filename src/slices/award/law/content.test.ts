import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCardinal } from 'n2words/fr-FR';
import { type Cents, cents } from '#kernel/money';
import { answersOf } from '../../../../tests/law-cases.ts';
import {
  type AwardDraft,
  awardComplete,
  defaults,
  isCommitment,
  missingMentions,
  noCommitment,
  sentences,
  shown,
} from './content.ts';

const answer = answersOf(sentences, '2018-514');
const spell = (amount: Cents): string => `${toCardinal(amount / 100n)} euros`;
const complete: AwardDraft = {
  beneficiaries: ['200000001', '200000002'],
  requestedFor: ['200000001', '200000002'],
  project: {
    title: 'Portail',
    characteristics: 'Démarches en ligne',
    expenditure: 'Prestations',
    eligible: cents(35_000_000n),
  },
  amount: { max: cents(17_500_000n), calculation: '350 000,00 € × 50 %', inWords: 'cent soixante-quinze mille euros' },
  calendar: { completionOn: '2027-12-31' },
  payment: { terms: 'Versement unique', repayment: 'En cas d’inexécution' },
};

test('décret 2018-514 art. 8: what an award must state', () => {
  const cases: [string, Partial<AwardDraft>, string][] = [
    ['(1) the five items', {}, 'ok'],
    ['(2) no forecast completion date', { calendar: { completionOn: '' } }, 'award.content.calendar'],
    [
      '(3) amount without its calculation',
      { amount: { ...complete.amount, calculation: ' ' } },
      'award.content.amount',
    ],
    ['(4) joint award naming only the lead', { beneficiaries: ['200000001'] }, 'award.content.beneficiary'],
    [
      '(5) figures and words differ',
      { amount: { ...complete.amount, inWords: 'cent mille euros' } },
      'award.content.amount',
    ],
    ['(5) the hyphens of 1990', { amount: { ...complete.amount, inWords: 'Cent-soixante-quinze-mille euros' } }, 'ok'],
    ['no eligible expenditure', { project: { ...complete.project, eligible: cents(0n) } }, 'award.content.project'],
    ['no terms of repayment', { payment: { terms: 'Versement unique', repayment: '' } }, 'award.content.payment'],
  ];
  for (const [name, over, expected] of cases)
    assert.equal(answer(awardComplete({ ...complete, ...over }, spell)), expected, name);
});

test('décret 2018-514 art. 8: all that is missing is said at once', () => {
  const award = { ...complete, beneficiaries: [], calendar: { completionOn: '' } };
  assert.deepEqual(missingMentions(award, spell), ['beneficiary', 'calendar']);
  assert.match(
    shown({ missing: 'beneficiary calendar' }).fr,
    /il manque tous les bénéficiaires et la date prévue d’achèvement/,
  );
});

test('décret 2018-514 art. 8: (5) by setting, the words are not required', () => {
  const award = { ...complete, amount: { ...complete.amount, inWords: '' } };
  assert.equal(answer(awardComplete(award, spell, { ...defaults, amountInWords: false })), 'ok');
});

test('décret 2018-514 art. 8: (6) before notification nothing is committed', () => {
  assert.equal(isCommitment({ decidedOn: '2026-10-08' }), false);
  assert.equal(isCommitment({ decidedOn: '2026-10-08', notifiedOn: '2026-10-20' }), true);
  assert.match(noCommitment.fr, /sans valeur d’engagement/);
});
