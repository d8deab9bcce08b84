import assert from 'node:assert/strict';
import { test } from 'node:test';
import { obstacle } from '#kernel/refusal';
import { LANGS } from '#kernel/text';
import { checkSiren, checkSiret, digitsOf, sentences } from './siret-check.ts';

const codeOf = (decision: object): string => obstacle(decision)?.code ?? 'ok';

test('SIRET-CHECK: fourteen digits and the check digit', () => {
  const cases: [string, string][] = [
    ['23350001600040', 'ok'],
    ['23350001600041', 'account.siret.checksum'],
    ['2335000160004', 'account.siret.length'],
    ['233 500 016 00040', 'ok'],
    ['233\u202f500\u00a0016 00040', 'ok'],
    ['', 'account.siret.length'],
    ['2335000160004O', 'account.siret.length'],
    ['２３３５０００１６０００４０', 'account.siret.length'],
  ];
  for (const [siret, expected] of cases) assert.equal(codeOf(checkSiret(siret)), expected, siret);
});

test('SIRET-CHECK: an establishment of La Poste may sum to a multiple of five instead', () => {
  const laPoste = '35600000049837';
  assert.equal([...laPoste].reduce((sum, digit) => sum + Number(digit), 0) % 5, 0);
  assert.equal(codeOf(checkSiret(laPoste)), 'ok');
  assert.equal(codeOf(checkSiret(laPoste, { laPosteException: false })), 'account.siret.checksum');
  assert.equal(codeOf(checkSiret('35600000049838')), 'account.siret.checksum');
  // The head office of La Poste satisfies Luhn like everybody.
  assert.equal(codeOf(checkSiret('35600000000048', { laPosteException: false })), 'ok');
  // The sum of five saves nobody else.
  assert.equal(codeOf(checkSiret('21010001200005')), 'account.siret.checksum');
});

test('a SIREN has nine digits and a check digit', () => {
  const cases: [string, string][] = [
    ['217500016', 'ok'],
    ['217 500 016', 'ok'],
    ['217500017', 'account.siren.checksum'],
    ['571200016', 'account.siren.checksum'],
    ['21750001', 'account.siren.length'],
    ['21750001600001', 'account.siren.length'],
  ];
  for (const [siren, expected] of cases) assert.equal(codeOf(checkSiren(siren)), expected, siren);
  assert.equal(digitsOf(' 217.500 016 '), '217500016');
});

test('every refusal quotes the number typed', () => {
  for (const sentence of Object.values(sentences))
    for (const lang of LANGS) assert.match(sentence({ siret: '12 3', siren: '12 3' })[lang], /12 3/);
});
