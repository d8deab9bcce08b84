import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { loadPack, type Pack, type PublishedCall } from '#slices/programme';
import { assessEligibility, type EligibilityFacts } from './eligibility.ts';

let reference: Pack;
let culture: Pack;
before(async () => {
  reference = (await loadPack('programmes/transformation-numerique-2021')).pack!;
  culture = (await loadPack('programmes/culture-departement')).pack!;
});

const assess = (pack: Pack, callCode: string, roundNumber: number, facts: Partial<EligibilityFacts>) => {
  const call = pack.calls.find((one) => one.code === callCode) as PublishedCall;
  const round = call.rounds.find(({ number }) => number === roundNumber)!;
  return assessEligibility(
    { call, round, calls: pack.calls },
    { kind: 'epci', population: 0, includesDepartement: false, unknown: 0, ...facts },
  );
};

test('the verdict follows the round, never another one', () => {
  const cases: [number, Partial<EligibilityFacts>, string][] = [
    [1, { population: 350_000 }, 'not_eligible'],
    [2, { population: 350_000 }, 'eligible'],
    [1, { kind: 'departement', population: 76_000, includesDepartement: true }, 'eligible'],
    [2, { population: 299_999, unknown: 1 }, 'to_confirm'],
    [2, { kind: 'association', population: 900_000 }, 'not_eligible'],
  ];
  for (const [round, facts, expected] of cases)
    assert.equal(assess(reference, 'dematerialisation', round, facts).verdict, expected, JSON.stringify(facts));
});

test('a refusal says what is missing, the rule, and the way out', () => {
  const answer = assess(reference, 'dematerialisation', 2, { population: 84_210 });
  assert.equal(answer.headline.fr, 'Il vous manque 215 790 habitants.');
  assert.equal(answer.headline.en, 'You are 215,790 inhabitants short.');
  assert.deepEqual(
    answer.rules.map(({ code, yours, needed, ok }) => [code, yours.fr, needed.fr, ok]),
    [
      ['BODY-KIND', 'intercommunalité', 'commune, intercommunalité, département, région et syndicat', true],
      ['ITN7-POP', '84 210 habitants', '300 000 habitants et plus', false],
      ['ITN7-POP', 'non', 'oui', false],
    ],
  );
  assert.match(answer.nextStep.fr, /Déposez à plusieurs/);
  assert.deepEqual(
    answer.otherWays.map(({ code }) => code),
    ['guichet-franceconnect', 'guichets-territoriaux'],
  );
});

test('the amount is explained with an example', () => {
  assert.equal(
    assess(reference, 'donnees', 2, { population: 400_000 }).amount.sentence.fr,
    'Jusqu’à 75 % des dépenses éligibles. Par exemple 75 000 € pour 100 000 € de dépenses.',
  );
  assert.equal(
    assess(reference, 'guichet-franceconnect', 1, {}).amount.sentence.fr,
    'Un forfait de 5 000 €, versé une fois.',
  );
  assert.equal(
    assess(culture, 'creations-2027', 1, { kind: 'association' }).amount.sentence.fr,
    'Jusqu’à 60 % des dépenses éligibles, 15 000 € au plus. Par exemple 15 000 € pour 100 000 € de dépenses.',
  );
});

test('a flat grant is given once, and a programme without threshold asks for none', () => {
  assert.equal(assess(reference, 'guichet-franceconnect', 1, { alreadyGranted: true }).verdict, 'not_eligible');
  assert.equal(assess(reference, 'guichet-franceconnect', 1, {}).verdict, 'eligible');
  const association = assess(culture, 'coup-de-pouce', 1, { kind: 'association' });
  assert.equal(association.verdict, 'eligible');
  assert.deepEqual(
    association.rules.map(({ code }) => code),
    ['BODY-KIND', 'ITN7-FC-FLAT'],
  );
  assert.equal(assess(culture, 'coup-de-pouce', 1, { kind: 'epci' }).verdict, 'not_eligible');
});
