import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '#kernel/money';
import { obstacle } from '#kernel/refusal';
import type { OwnShareRule } from '#slices/programme';
import { type AskedTerms, amountFor, grantAsked, type Offer } from './asked.ts';
import { parseRate } from './asked-input.ts';
import { amountAtDesk } from './desk-amount.ts';

const RULE: OwnShareRule = {
  basisPoints: 2000,
  outside: ['974'],
  effect: 'warns',
  article: 'CGCT, article L1111-10',
  derogations: [],
};
const euros = (amount: number) => cents(BigInt(Math.round(amount * 100)));
const terms = (over: Partial<AskedTerms> = {}): AskedTerms => ({
  eligible: euros(20_000),
  asked: euros(16_000),
  costs: euros(20_000),
  otherPublic: euros(0),
  private: euros(0),
  rate: 10_000,
  floor: undefined,
  ceiling: undefined,
  ownShare: { rule: RULE, investment: true, outside: false },
  ...over,
});
const offer = (base: number, rate: number, over: Partial<Offer> = {}): Offer => ({
  base: euros(base),
  rate,
  reasons: '',
  derogation: '',
  ...over,
});
const WHY = 'Le poste « autre » ne répond pas à l’objet de l’appel.';
const DEROGATION = 'Arrêté préfectoral du 4 mai 2021 : défaut de moyens reconnu.';
const granted = (answer: ReturnType<typeof grantAsked>) =>
  'refusal' in answer ? obstacle(answer)?.code : Number(answer.calculation.amount) / 100;

test('ITN7-RATE: the base retained at the rate, never more than asked nor than the ceiling, rounded down', () => {
  const cases: [string, AskedTerms, Offer, string | number][] = [
    ['what was asked', terms(), offer(20_000, 8000), 16_000],
    ['never more than asked', terms(), offer(20_000, 10_000), 16_000],
    ['less, with reasons', terms(), offer(15_000, 8000, { reasons: WHY }), 12_000],
    ['less, without reasons', terms(), offer(15_000, 8000), 'award.asked.no_reasons'],
    ['less, in two words', terms(), offer(15_000, 8000, { reasons: 'Trop cher.' }), 'award.asked.no_reasons'],
    ['a base above the costs that count', terms(), offer(20_000.01, 8000), 'award.asked.base_over'],
    ['a rate above that of the desk', terms({ rate: 8000 }), offer(20_000, 8001), 'award.asked.rate_over'],
    ['nothing', terms(), offer(0, 8000), 'award.asked.nothing'],
    ['a ceiling', terms({ ceiling: euros(10_000) }), offer(20_000, 8000, { reasons: WHY }), 10_000],
    [
      'under the floor',
      terms({ floor: euros(5_000) }),
      offer(5_000, 8000, { reasons: WHY }),
      'award.asked.under_floor',
    ],
    [
      'rounded down',
      terms({ asked: euros(33_333.33), eligible: euros(33_333.33), costs: euros(66_666.66) }),
      offer(33_333.33, 5000, { reasons: WHY }),
      16_666.66,
    ],
  ];
  for (const [name, known, retained, expected] of cases)
    assert.equal(granted(grantAsked(known, retained)), expected, name);
});

const all = terms({ asked: euros(20_000) });
test('CGCT-L1111-10: past the own share, the officer says which derogation; a programme may take none', () => {
  const whole = offer(20_000, 10_000);
  const outside = terms({ asked: euros(20_000), ownShare: { rule: RULE, investment: true, outside: true } });
  const operating = terms({ asked: euros(20_000), ownShare: { rule: RULE, investment: false, outside: false } });
  const blocks = terms({
    asked: euros(20_000),
    ownShare: { rule: { ...RULE, effect: 'blocks' }, investment: true, outside: false },
  });
  const none = terms({
    asked: euros(20_000),
    ownShare: { rule: { ...RULE, effect: 'none' }, investment: true, outside: false },
  });
  const cases: [string, AskedTerms, Offer, string | number][] = [
    ['all of an investment', all, whole, 'award.asked.own_share'],
    ['two words are no derogation', all, { ...whole, derogation: 'Arrêté' }, 'award.asked.own_share'],
    ['a derogation', all, { ...whole, derogation: DEROGATION }, 20_000],
    ['80 % to the cent', all, offer(20_000, 8000, { reasons: WHY }), 16_000],
    ['one ten-thousandth more', all, offer(20_000, 8001, { reasons: WHY }), 'award.asked.own_share'],
    ['a territory outside', outside, whole, 20_000],
    ['operating expense', operating, whole, 20_000],
    [
      'the programme blocks, whatever is said',
      blocks,
      { ...whole, derogation: DEROGATION },
      'award.asked.own_share_blocks',
    ],
    ['the programme looks away', none, whole, 20_000],
  ];
  for (const [name, known, retained, expected] of cases)
    assert.equal(granted(grantAsked(known, retained)), expected, name);
  const found = amountFor(all, whole);
  assert.ok('calculation' in found);
  const share = found.calculation.ownShare;
  assert.deepEqual([share?.verdict, share?.required, share?.short], ['short', euros(5_000), euros(5_000)]);
});

test('other public money counts with the grant, private money does not', () => {
  const shared = terms({ asked: euros(10_000), otherPublic: euros(6_000) });
  assert.equal(granted(grantAsked(shared, offer(10_000, 10_000))), 10_000, '4,000 of 20,000 is one fifth');
  const more = terms({ asked: euros(10_000), otherPublic: euros(6_000.01) });
  assert.equal(granted(grantAsked(more, offer(10_000, 10_000))), 'award.asked.own_share');
  const gift = terms({ asked: euros(8_000), private: euros(10_000) });
  assert.equal(granted(grantAsked(gift, offer(8_000, 10_000))), 8_000);
});

test('the word of the call computes the amount, in one place', () => {
  assert.deepEqual(amountAtDesk({ flat: euros(5_000) }, undefined), { amount: euros(5_000) });
  assert.equal(obstacle(amountAtDesk({ other: true }, undefined))?.code, 'award.grant.other_instrument');
  assert.equal(obstacle(amountAtDesk({ asked: terms() }, undefined))?.code, 'award.asked.no_offer');
});

test('a rate as people type it', () => {
  const cases: [string, number | undefined][] = [
    ['80', 8000],
    ['72,5', 7250],
    ['72.55 %', 7255],
    ['100', 10_000],
    ['100,01', undefined],
    ['8e1', undefined],
    ['', undefined],
    ['-1', undefined],
  ];
  for (const [typed, expected] of cases) assert.equal(parseRate(typed), expected, typed);
});
