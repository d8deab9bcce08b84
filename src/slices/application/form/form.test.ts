import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type Form, loadPack, type Pack, type PublishedCall, type Question } from '#slices/programme';
import { describeAnswer } from './describe.ts';
import { blocking, missingOrWrong, onlyVisible, visibleQuestions } from './index.ts';
import type { Answers, BudgetRules } from './types.ts';

let pack: Pack;
let form: Form;
let rules: BudgetRules;
before(async () => {
  pack = (await loadPack('programmes/transformation-numerique-2021')).pack!;
  form = pack.forms.find(({ code }) => code === 'projet-national')!;
  const call = pack.calls.find(({ code }) => code === 'donnees') as PublishedCall;
  rules = { round: call.rounds[1]!.rules, costs: call.costs, ownShare: pack.settings.ownShare, nature: call.nature };
});
test('conditions show and hide, and a hidden answer decides nothing', () => {
  const keys = (answers: Answers): string[] => visibleQuestions(form, answers).map(({ key }) => key);
  assert.ok(!keys({}).includes('partenaires'));
  assert.ok(keys({ a_des_partenaires: true }).includes('partenaires'));
  assert.ok(keys({ a_des_partenaires: true, partage_de_l_aide: true }).includes('parts'));
  assert.ok(
    !keys({ a_des_partenaires: false, partage_de_l_aide: true }).includes('parts'),
    'the hidden yes no longer counts',
  );
  assert.ok(keys({ code_libre: 'partie' }).includes('code_adresse'));
  assert.deepEqual(
    onlyVisible(form, { a_des_partenaires: false, partage_de_l_aide: true, intitule: 'x', effets: '' }),
    {
      a_des_partenaires: false,
      intitule: 'x',
    },
  );
});

const complete = (): Record<string, Answers[string]> => ({
  representant_nom: 'Ada Roy',
  representant_qualite: 'Maire',
  contact_nom: 'Bo Li',
  contact_courriel: 'bo@mairie.fr',
  contact_telephone: '0102030405',
  a_des_partenaires: false,
  intitule: 'Portail',
  resume: 'Un portail',
  usagers: ['habitants'],
  effets: 'Moins de papier',
  territoire: ['departement:01'],
  accessibilite: 'Oui',
  donnees_personnelles: false,
  code_libre: 'oui',
  reprise: 'Oui',
  debut: '2022-01-01',
  fin: '2022-12-31',
  deja_engage: false,
  fonds_europeens: false,
  estimation: 'Devis',
  budget: {
    taxMode: 'HT',
    costs: [{ id: 'c1', label: 'Portail', category: 'developpement', cents: '10000000' }],
    funding: [
      { id: 'f1', label: '', source: 'state_grant', cents: '7500000' },
      { id: 'f2', label: 'Ville', source: 'own', cents: '2500000' },
    ],
  },
});
const attached = [{ question: 'presentation', id: 'x', name: 'projet.pdf' }];
const found = (answers: Answers, files = attached): string[] =>
  missingOrWrong(form, answers, files, rules).map(({ code, question }) => `${question} ${code}`);

test('a complete file has nothing missing; an empty one has everything, at once', () => {
  assert.deepEqual(found(complete()), []);
  const empty = missingOrWrong(form, {}, [], rules);
  const requiredKeys = visibleQuestions(form, {})
    .filter(({ required }) => required)
    .map(({ key }) => key);
  assert.deepEqual([...new Set(empty.map(({ question }) => question))], requiredKeys);
  assert.equal(
    empty.find(({ question }) => question === 'presentation')?.message.fr,
    '« Présentation du projet » : joignez ce document.',
  );
  assert.deepEqual(empty[0], {
    code: 'missing',
    section: 'organisation',
    question: 'representant_nom',
    facts: {},
    message: {
      fr: '« Qui représente légalement votre organisation ? » : cette réponse manque.',
      en: '“Who legally represents your organisation?”: this answer is missing.',
    },
  });
});

test('what only the whole can tell is told (ARR18-CONTENT)', () => {
  assert.deepEqual(found({ ...complete(), fin: '2021-12-31' }), ['fin content.dates']);
  const shared = {
    ...complete(),
    a_des_partenaires: true,
    partage_de_l_aide: true,
    partenaires: [{ id: 'i1', answers: { nom: 'Ville', siren: '356000000', courriel: 'a@b.fr' } }],
  };
  const parts = (...amounts: string[]) =>
    amounts.map((montant, i) => ({ id: `i${i}`, answers: { siren: '356000000', montant } }));
  assert.deepEqual(found({ ...shared, parts: parts('4000000', '3500000') }), []);
  assert.deepEqual(found({ ...shared, parts: parts('4000000', '3499999') }), ['parts content.split_total']);
  assert.deepEqual(found({ ...shared, parts: parts('7500000') }), ['parts missing']);
  assert.deepEqual(found({ ...shared, parts: [...parts('7500000'), { id: 'z', answers: { siren: '356000000' } }] }), [
    'parts.1.montant missing',
    'parts content.split',
  ]);
});

test('false and zero are answers; too many files are not', () => {
  assert.deepEqual(found({ ...complete(), donnees_personnelles: null }), ['donnees_personnelles missing']);
  assert.deepEqual(found(complete(), [...attached, ...attached]), ['presentation too_many']);
  const warned = {
    ...complete(),
    budget: {
      ...(complete().budget as object),
      costs: [{ id: 'c1', label: 'x', category: 'autre', cents: '10000000' }],
    },
  } as unknown as Answers;
  assert.deepEqual(found(warned), ['budget budget.to_confirm']);
  assert.deepEqual(blocking(missingOrWrong(form, warned, attached, rules)), []);
});

test('answers are described in the language of the reader', () => {
  const byKey = (key: string): Question => visibleQuestions(form, complete()).find((question) => question.key === key)!;
  assert.deepEqual(describeAnswer(byKey('debut'), '2022-01-01', 'fr'), { kind: 'line', text: '1er janvier 2022' });
  assert.deepEqual(describeAnswer(byKey('usagers'), ['agents', 'habitants'], 'en'), {
    kind: 'list',
    items: ['Residents', 'Public agents'],
  });
  assert.deepEqual(describeAnswer(byKey('donnees_personnelles'), false, 'fr'), { kind: 'line', text: 'Non' });
  assert.deepEqual(describeAnswer(byKey('demarches_nombre'), 12000, 'fr'), { kind: 'line', text: '12 000 démarches' });
  const named = { ...byKey('demarches_nombre'), unit: undefined, grouped: false } as Question;
  assert.deepEqual(describeAnswer(named, 12000, 'fr'), { kind: 'line', text: '12000' });
  assert.deepEqual(describeAnswer(byKey('intitule'), '', 'fr'), { kind: 'none' });
  assert.deepEqual(
    describeAnswer(byKey('territoire'), ['departement:01', 'zzz'], 'fr', (id) =>
      id === 'departement:01' ? 'Ain' : undefined,
    ),
    {
      kind: 'list',
      items: ['Ain', 'zzz'],
    },
  );
});
