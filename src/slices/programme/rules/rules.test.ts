import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holds, worthOf } from './evaluate.ts';
import { judge } from './explain.ts';
import { FORM, text } from './form.fixture.ts';
import type { Requirement } from './language.ts';
import { anythingIn, type Known, worldOf } from './questions.ts';
import { isAlwaysMet, isNeverMet } from './reach.ts';
import { inWords } from './sentences.ts';
import { cents, people, word, yesOrNo } from './values.ts';

const known = (facts: Known['facts'] = {}, answers?: Record<string, unknown>): Known => ({
  facts,
  form: FORM,
  ...(answers === undefined ? {} : { answers }),
});
const verdict = (requirement: Requirement, one: Known): boolean | undefined => holds(requirement, worldOf(one));

test('what is met, what is not, and what cannot be told', () => {
  const own: Requirement = {
    share: { part: { fact: 'own_funding' }, of: { fact: 'total_cost' } },
    atLeast: { percent: 33.33 },
  };
  const lasting: Requirement = {
    lasting: { from: { question: 'debut' }, to: { question: 'fin' } },
    atMost: { days: 30 },
  };
  const cases: [string, Requirement, Known, boolean | undefined][] = [
    ['a third is above 33.33 %', own, known({ own_funding: cents(1n), total_cost: cents(3n) }), true],
    ['one cent short of it', own, known({ own_funding: cents(3332n), total_cost: cents(10_000n) }), false],
    ['to the cent', own, known({ own_funding: cents(3333n), total_cost: cents(10_000n) }), true],
    ['divided by nought', own, known({ own_funding: cents(5n), total_cost: cents(0n) }), undefined],
    ['a negation of what cannot be told', { not: own }, known(), undefined],
    ['a figure with a decimal', { question: 'agents', equals: 0.3 }, known({}, { agents: 0.1 + 0.2 }), false],
    ['thirty days', lasting, known({}, { debut: '2021-03-01', fin: '2021-03-31' }), true],
    ['a summer hour is no day', lasting, known({}, { debut: '2021-03-01', fin: '2021-04-01' }), false],
    ['an unanswered question', lasting, known({}, { debut: '2021-03-01' }), undefined],
    ['an option', { question: 'libre', among: ['oui'] }, known({}, { libre: 'non' }), false],
    ['a list', { question: 'themes', includes: 'son' }, known({}, { themes: ['jeu', 'son'] }), true],
    ['answered', { question: 'cout', answered: true }, known({}, {}), false],
    ['a file attached', { question: 'piece', answered: true }, { ...known({}, {}), attached: ['piece'] }, true],
    ['nobody has asked yet', { question: 'cout', answered: true }, known(), undefined],
    [
      'a least is enough',
      { fact: 'population', atLeast: { people: 10 } },
      known({ population: people(10, false) }),
      true,
    ],
    [
      'a least is not',
      { fact: 'population', atLeast: { people: 11 } },
      known({ population: people(10, false) }),
      undefined,
    ],
    [
      'one false decides',
      { all: [own, { fact: 'departement_takes_part', equals: true }] },
      known({ departement_takes_part: yesOrNo(false) }),
      false,
    ],
    ['one true decides', { any: [own, { fact: 'body', equals: 'region' }] }, known({ body: word('region') }), true],
    [
      'a portion to the fraction of a cent',
      { fact: 'own_funding', below: { portion: { percent: 0.01, of: { fact: 'total_cost' } } } },
      known({ own_funding: cents(0n), total_cost: cents(1n) }),
      true,
    ],
    [
      'a sum and a difference',
      {
        sum: [{ fact: 'asked' }, { difference: [{ fact: 'total_cost' }, { fact: 'asked' }] }],
        equals: { fact: 'total_cost' },
      },
      known({ asked: cents(7n), total_cost: cents(10n) }),
      true,
    ],
  ];
  for (const [name, requirement, one, expected] of cases) assert.equal(verdict(requirement, one), expected, name);
});

test('contradictions and certainties are found, and nothing is claimed beyond', () => {
  const least = (count: number): Requirement => ({ fact: 'population', atLeast: { people: count } });
  const never: Requirement[] = [
    { all: [least(500), { fact: 'population', atMost: { people: 300 } }] },
    { all: [least(500), { not: least(300) }] },
    {
      all: [
        { fact: 'body', equals: 'commune' },
        { fact: 'body', equals: 'epci' },
      ],
    },
    {
      all: [
        { question: 'libre', equals: 'oui' },
        { question: 'libre', among: ['non'] },
      ],
    },
    { all: [{ question: 'themes', includes: 'son' }, { not: { question: 'themes', includes: 'son' } }] },
    { question: 'agents', above: 900 },
    { question: 'debut', atLeast: { day: '2022-01-01' } },
    { fact: 'asked', below: { cents: '0' } },
    {
      all: [
        { fact: 'asked', above: { cents: '500' } },
        { fact: 'asked', atMost: { cents: '500' } },
      ],
    },
    { not: { any: [least(0), { fact: 'body', equals: 'commune' }] } },
    {
      all: [
        { fact: 'total_cost', atMost: { cents: '100' } },
        { sum: [{ fact: 'total_cost' }, { cents: '5' }], above: { cents: '105' } },
      ],
    },
  ];
  for (const rule of never) {
    assert.equal(isNeverMet([rule], anythingIn(FORM)), true, JSON.stringify(rule));
    assert.equal(isAlwaysMet({ not: rule }, anythingIn(FORM)), true);
  }
  const possible: Requirement[] = [
    least(500),
    { any: [least(500), { fact: 'population', atMost: { people: 300 } }] },
    { question: 'agents', atLeast: 900 },
    { share: { part: { fact: 'own_funding' }, of: { fact: 'total_cost' } }, atLeast: { percent: 20 } },
  ];
  for (const rule of possible) {
    assert.equal(isNeverMet([rule], anythingIn(FORM)), false, JSON.stringify(rule));
    assert.equal(isAlwaysMet(rule, anythingIn(FORM)), false, JSON.stringify(rule));
  }
});

test('a rule too long to be looked through is tried no further, in no time', () => {
  const pair = (n: number): Requirement => ({
    any: [
      { fact: 'population', equals: { people: n } },
      { fact: 'asked', equals: { cents: String(n) } },
    ],
  });
  const began = performance.now();
  assert.equal(isNeverMet([{ all: Array.from({ length: 60 }, (_, n) => pair(n)) }], anythingIn(FORM)), false);
  assert.ok(performance.now() - began < 1000);
});

test('rules are printed as sentences, and explained with the figures used', () => {
  const share: Requirement = {
    share: { part: { fact: 'own_funding' }, of: { fact: 'total_cost' } },
    atLeast: { percent: 20 },
  };
  assert.equal(
    inWords(share, FORM).fr,
    'la part de la part payée par l’organisme dans la dépense totale est d’au moins 20 %',
  );
  assert.equal(inWords(share, FORM).en, 'the share of what the body pays itself in the total cost is at least 20%');
  const told = (rule: Requirement, one: Known) =>
    judge({ code: 'r', names: text('r'), require: rule, effect: 'warns' }, one, { fr: 'la session', en: 'the round' });
  const population: Requirement = { fact: 'population', atLeast: { people: 500_000 } };
  assert.deepEqual(told(population, known({ population: people(412_000) })).sentence, {
    fr: 'Le projet couvre 412 000 habitants ; la session en demande 500 000.',
    en: 'The project covers 412,000 inhabitants; the round asks for 500,000.',
  });
  assert.equal(
    told(share, known({ own_funding: cents(10_00n), total_cost: cents(0n) })).sentence.fr,
    'La part payée par l’organisme : 10 € ; la dépense totale : 0 € ; la part de la part payée par l’organisme dans la dépense totale ne peut pas être calculée : on ne divise pas par zéro. Il faut : la part de la part payée par l’organisme dans la dépense totale est d’au moins 20 %.',
  );
  assert.equal(
    inWords({ not: { any: [population, { question: 'accord', equals: true }] } }, FORM).fr,
    'la population couverte par le projet reste sous 500 000 habitants, et la réponse à « D’accord ? » est non',
  );
  assert.equal(
    told({ question: 'libre', equals: 'oui' }, known({}, { libre: 'non' })).sentence.fr,
    'La réponse à « Libre ? » : « NON ». Il faut : la réponse à « Libre ? » est exactement : « OUI ».',
  );
});

test('a whole that may be nought leaves a share open, and only nought makes it untold', () => {
  const world = anythingIn(FORM);
  const share = worthOf({ share: { part: { fact: 'asked' }, of: { fact: 'total_cost' } } }, world);
  assert.equal(share.kind, 'quantity');
  const nought = worthOf({ share: { part: { fact: 'asked' }, of: { cents: '0' } } }, world);
  assert.deepEqual(nought, { kind: 'untold', why: 'division' });
});
