import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type Known, loadPack, type Pack, type PublishedCall, people, word, yesOrNo } from '#slices/programme';
import { assessEligibility, isGivenOnce, type Ruled, rulesOf, stoppedBy, takesOneFile } from './eligibility.ts';
import { eligiblePopulation } from './law/population.ts';

let reference: Pack;
let culture: Pack;
before(async () => {
  reference = (await loadPack('programmes/transformation-numerique-2021')).pack!;
  culture = (await loadPack('programmes/culture-departement')).pack!;
});

const ruled = (pack: Pack, callCode: string, roundNumber: number): Ruled => {
  const call = pack.calls.find((one) => one.code === callCode) as PublishedCall;
  return { call, round: call.rounds.find(({ number }) => number === roundNumber)!, pack };
};
type Asked = Readonly<{ kind?: string; population?: number; isComplete?: boolean; departement?: boolean }>;
const factsOf = ({ kind = 'epci', population = 0, isComplete = true, departement = false }: Asked): Known['facts'] => ({
  body: word(kind),
  population: people(population, isComplete),
  departement_takes_part: yesOrNo(departement),
});
const assess = (pack: Pack, callCode: string, round: number, asked: Asked, more: Known['facts'] = {}) =>
  assessEligibility(ruled(pack, callCode, round), { facts: { ...factsOf(asked), ...more } });

test('the verdict follows the round, never another one', () => {
  const cases: [number, Asked, string][] = [
    [1, { population: 350_000 }, 'not_eligible'],
    [2, { population: 350_000 }, 'eligible'],
    [1, { kind: 'departement', population: 76_000, departement: true }, 'eligible'],
    [2, { population: 299_999, isComplete: false }, 'to_confirm'],
    [2, { population: 300_000, isComplete: false }, 'eligible'],
    [2, { kind: 'association', population: 900_000 }, 'not_eligible'],
  ];
  for (const [round, facts, expected] of cases)
    assert.equal(assess(reference, 'dematerialisation', round, facts).verdict, expected, JSON.stringify(facts));
});

test('the rules of the pack say what the notice says (ITN7-POP)', () => {
  for (const [round, threshold] of [
    [1, 500_000],
    [2, 300_000],
  ] as const)
    for (const population of [0, threshold - 1, threshold, threshold + 1])
      for (const departement of [true, false])
        for (const isComplete of [true, false]) {
          const law = eligiblePopulation(
            { inhabitants: population, includesDepartement: departement, unknown: isComplete ? 0 : 1 },
            { threshold, departementException: true },
          );
          const expected =
            'ok' in law ? 'eligible' : law.refusal.code.endsWith('unknown') ? 'to_confirm' : 'not_eligible';
          const said = assess(reference, 'donnees', round, { population, isComplete, departement }).verdict;
          assert.equal(said, expected, JSON.stringify({ round, population, departement, isComplete }));
        }
});

test('a refusal says what was found, the rule, and the way out', () => {
  const answer = assess(reference, 'dematerialisation', 2, { population: 84_210 });
  assert.equal(
    answer.headline.fr,
    'Non. Le projet couvre 84 210 habitants ; aucun département ne participe au projet. Il faut : 300 000 habitants au moins, ou la participation d’un département.',
  );
  assert.deepEqual(
    answer.rules.map(({ code, yours, needed, ok }) => [code, yours.fr, needed.fr, ok]),
    [
      ['nature', 'intercommunalité', 'commune, intercommunalité, département, région ou syndicat', true],
      [
        'population',
        '84 210 habitants ; aucun département ne participe au projet',
        '300 000 habitants au moins, ou la participation d’un département',
        false,
      ],
    ],
  );
  assert.equal(answer.rules[1]?.reason?.code, 'population');
  assert.match(answer.nextStep.fr, /déposer à plusieurs/);
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

test('what is only known in the file is neither for nor against until then', () => {
  const asked = (granted?: boolean, filed?: boolean) =>
    assess(
      reference,
      'guichet-franceconnect',
      1,
      {},
      {
        ...(granted === undefined ? {} : { already_granted: yesOrNo(granted) }),
        ...(filed === undefined ? {} : { already_filed: yesOrNo(filed) }),
      },
    );
  const open = asked();
  assert.equal(open.verdict, 'eligible');
  assert.deepEqual(
    open.rules.map(({ isPending }) => isPending),
    [false, true, true],
  );
  assert.match(open.headline.fr, /d’après ce que nous savons/);
  assert.equal(asked(true, false).verdict, 'not_eligible');
  assert.equal(asked(false, true).verdict, 'not_eligible');
  assert.equal(asked(false, false).headline.fr, 'Oui, vous pouvez demander cette aide.');
});

test('a rule may forbid to submit, another only warns', () => {
  const desk = ruled(reference, 'guichet-franceconnect', 1);
  const stops = stoppedBy(desk, { facts: { body: word('association'), already_filed: yesOrNo(true) } });
  assert.deepEqual(
    stops.map(({ code }) => code),
    ['un-seul-dossier'],
  );
  assert.deepEqual([takesOneFile(desk), isGivenOnce(desk)], [true, true]);
  const round = ruled(reference, 'donnees', 2);
  assert.deepEqual([takesOneFile(round), isGivenOnce(round)], [false, false]);
});

test('a desk may add its own rules to those of the rounds it answers for', () => {
  const small: Pack = {
    ...reference,
    desks: reference.desks.map((desk) => ({
      ...desk,
      eligibility: [
        {
          code: 'petites',
          names: { fr: 'Petites collectivités', en: 'Small authorities' },
          require: { fact: 'body_population' as const, below: { people: 100_000 } },
          effect: 'warns' as const,
        },
      ],
    })),
  };
  const asked = (population: number) =>
    assess(small, 'guichet-franceconnect', 1, { population }, { body_population: people(population) });
  assert.equal(asked(99_999).verdict, 'eligible');
  const answer = asked(100_000);
  assert.equal(answer.verdict, 'not_eligible');
  assert.equal(answer.rules.at(-1)?.article.fr, 'règles du service');
  assert.equal(answer.headline.fr, 'Non. L’organisme compte 100 000 habitants. Il faut : moins de 100 000 habitants.');
  assert.equal(rulesOf(ruled(small, 'guichet-franceconnect', 1)).length, 4);
});

test('a programme without threshold asks for none', () => {
  const association = assess(culture, 'coup-de-pouce', 1, { kind: 'association' });
  assert.equal(association.verdict, 'eligible');
  assert.deepEqual(
    association.rules.map(({ code }) => code),
    ['statut', 'deja-aidee', 'une-demande'],
  );
  assert.equal(assess(culture, 'coup-de-pouce', 1, { kind: 'epci' }).verdict, 'not_eligible');
});
