import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersOf } from '../../../../tests/law-cases.ts';
import { maySignFor, type Power, powerUsed, type SignedAct, sentences } from './power.ts';

const answer = answersOf(sentences, '2018');
const mayor: Power = { personId: 'ada', siren: '210000001', kind: 'legal_representative', from: '2020-05-25' };
const deputy: Power = {
  personId: 'bo',
  siren: '210000001',
  kind: 'delegation',
  acts: ['request_payment'],
  documentId: 'd1',
  from: '2020-06-01',
  until: '2026-03-14',
};

test('SIGN-POWER: who may commit a body', () => {
  const cases: [string, string, SignedAct, string, readonly Power[], string][] = [
    ['(1) mayor in office', 'ada', 'sign_agreement', '2026-03-14', [mayor], 'ok'],
    ['(2) act not delegated', 'bo', 'sign_agreement', '2026-03-14', [deputy], 'account.sign.no_power'],
    ['(3) last day included', 'bo', 'request_payment', '2026-03-14', [deputy], 'ok'],
    ['(3) the day after', 'bo', 'request_payment', '2026-03-15', [deputy], 'account.sign.power_expired'],
    ['(4) an agent without delegation', 'chen', 'attest', '2026-03-14', [mayor, deputy], 'account.sign.no_power'],
    ['a day too early', 'bo', 'request_payment', '2020-05-31', [deputy], 'account.sign.power_not_begun'],
    ['another body', 'ada', 'attest', '2026-03-14', [{ ...mayor, siren: '210000002' }], 'account.sign.no_power'],
    [
      'renewed',
      'bo',
      'request_payment',
      '2026-03-15',
      [deputy, { ...deputy, from: '2026-03-15', until: '2030-01-01' }],
      'ok',
    ],
  ];
  for (const [name, personId, act, on, powers, expected] of cases)
    assert.equal(answer(maySignFor({ personId, siren: '210000001', act, on }, powers)), expected, name);
});

test('SIGN-POWER: a delegation that was not filed does not count', () => {
  const unfiled: Power = {
    personId: 'bo',
    siren: '210000001',
    kind: 'delegation',
    acts: ['attest'],
    from: '2020-06-01',
  };
  const by = { personId: 'bo', siren: '210000001', act: 'attest', on: '2026-03-14' } as const;
  assert.equal(answer(maySignFor(by, [unfiled])), 'account.sign.no_power');
  assert.equal(answer(maySignFor(by, [{ ...unfiled, documentId: 'd2' }])), 'ok');
});

test('SIGN-POWER: a delegation goes as far as its amount, to the cent', () => {
  const limited: Power = { ...deputy, limitCents: 10_000_00n } as Power;
  const cases: [string, bigint, readonly Power[], string][] = [
    ['at the limit', 10_000_00n, [limited], 'ok'],
    ['a cent beyond', 10_000_01n, [limited], 'account.sign.beyond_limit'],
    ['beyond one, within another', 10_000_01n, [limited, deputy], 'ok'],
    ['a legal representative has none', 10_000_01n, [{ ...mayor, personId: 'bo' }], 'ok'],
  ];
  for (const [name, amountCents, powers, expected] of cases) {
    const by = { personId: 'bo', siren: '210000001', act: 'request_payment', on: '2021-01-01', amountCents } as const;
    assert.equal(answer(maySignFor(by, powers)), expected, name);
    assert.equal(powerUsed(by, powers) !== undefined, expected === 'ok', name);
  }
});
