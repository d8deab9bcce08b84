import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { type Form, loadPack, type Question } from '#slices/programme';
import { describeAnswer } from './describe.ts';
import { parseAnswer } from './parse.ts';
import type { RawFields } from './types.ts';

let form: Form;
before(async () => {
  const { pack } = await loadPack('programmes/transformation-numerique-2021');
  form = pack!.forms.find(({ code }) => code === 'projet-national')!;
});

const label = { fr: 'Question', en: 'Question' };
const asking = (over: Partial<Question> & { type: Question['type'] }): Question =>
  ({ key: 'q', label, required: true, ...over }) as Question;
const read = (question: Question, typed: string | RawFields): unknown => {
  const parsed = parseAnswer(question, typeof typed === 'string' ? { q: typed } : typed);
  return 'problem' in parsed ? `! ${parsed.problem.fr}` : parsed.value;
};
const refused = (question: Question, typed: string | RawFields): boolean =>
  String(read(question, typed)).startsWith('! ');

test('what is typed is understood, or refused with a sentence', () => {
  const text = asking({ type: 'text', maxLength: 5 });
  const money = asking({ type: 'money' });
  const date = asking({ type: 'date' });
  const number = asking({ type: 'number', decimals: 1 });
  const understood: [Question, string, unknown][] = [
    [text, '  abc ', 'abc'],
    [text, '', null],
    [text, 'a\nb', 'a b'],
    [text, '🌿🌿🌿🌿🌿', '🌿🌿🌿🌿🌿'],
    [asking({ type: 'long_text', maxLength: 50 }), 'a\r\nb', 'a\nb'],
    [asking({ type: 'long_text', maxLength: 50 }), '<script>alert(1)</script>', '<script>alert(1)</script>'],
    [money, '1 250,50 €', '125050'],
    [money, '0', '0'],
    [date, '29/02/2028', '2028-02-29'],
    [date, '2026-06-30', '2026-06-30'],
    [date, '1 3 2026', '2026-03-01'],
    [number, '12,5', 12.5],
    [number, '-3', -3],
    [asking({ type: 'email' }), ' ada@mairie.fr ', 'ada@mairie.fr'],
    [asking({ type: 'phone' }), '01 23.45-67 89', '0123456789'],
    [asking({ type: 'phone' }), '00262 262 12 34 56', '+262262123456'],
    [asking({ type: 'url' }), 'https://demarches.example.fr/x', 'https://demarches.example.fr/x'],
    [asking({ type: 'siren' }), '356 000 000', '356000000'],
    [asking({ type: 'siret' }), '233 500 016 00040', '23350001600040'],
    [asking({ type: 'yes_no' }), 'no', false],
  ];
  for (const [question, typed, expected] of understood)
    assert.deepEqual(read(question, typed), expected, `${question.type} ${typed}`);
  const wrong: [Question, string][] = [
    [text, 'abcdef'],
    [text, 'a\u0000b'],
    [money, '-5'],
    [money, '1,005'],
    [money, '1e3'],
    [money, '12 euros'],
    [date, '31/02/2026'],
    [date, '29/02/2027'],
    [date, '2026-13-01'],
    [date, 'demain'],
    [number, '12,55'],
    [number, 'douze'],
    [number, '1e9'],
    [asking({ type: 'email' }), 'ada@mairie'],
    [asking({ type: 'email' }), 'ada mairie.fr'],
    [asking({ type: 'phone' }), '0123'],
    [asking({ type: 'url' }), 'javascript:alert(1)'],
    [asking({ type: 'url' }), 'demarches.fr'],
    [asking({ type: 'siren' }), '356000001'],
    [asking({ type: 'siret' }), '23350001600041'],
    [asking({ type: 'siret' }), '2335000160004'],
    [asking({ type: 'yes_no' }), 'maybe'],
    [asking({ type: 'territory', max: 2 } as Question), "'; drop table x"],
  ];
  for (const [question, typed] of wrong)
    assert.ok(refused(question, typed), `${question.type} ${typed}: ${read(question, typed)}`);
});

test('a date may come in three fields, and its bounds are told as dates', () => {
  const date = asking({ type: 'date', min: '2026-01-01' } as Question);
  assert.equal(read(date, { 'q.day': '5', 'q.month': '3', 'q.year': '2026' }), '2026-03-05');
  assert.equal(
    read(date, { 'q.day': '31', 'q.month': '2', 'q.year': '2026' }),
    '! Le 31/2/2026 n’existe pas. Vérifiez le jour et le mois.',
  );
  assert.equal(read(date, '2025-12-31'), '! Choisissez le 1er janvier 2026 ou après.');
});

test('choices outside the list are refused, and kept in the order of the list', () => {
  const options = ['a', 'b', 'c'].map((value) => ({ value, label }));
  const choices = asking({ type: 'choices', options, max: 2 } as Question);
  assert.deepEqual(read(choices, { q: ['c', 'a'] }), ['a', 'c']);
  assert.ok(refused(choices, { q: ['a', 'z'] }));
  assert.equal(read(choices, { q: ['a', 'b', 'c'] }), '! Choisissez-en 2 au plus.');
  assert.ok(refused(asking({ type: 'choice', options } as Question), 'z'));
});

test('a block keeps the identity of its items, drops empty ones, and names the one at fault', () => {
  const block = form.sections[1]!.questions[1]!;
  const typed: RawFields = {
    'partenaires.0.id': 'i7',
    'partenaires.0.nom': 'Ville',
    'partenaires.0.siren': '356000000',
    'partenaires.1.nom': '',
    'partenaires.4.nom': 'Syndicat',
  };
  const read4 = parseAnswer(block, typed);
  assert.ok('value' in read4);
  assert.deepEqual(read4.value, [
    { id: 'i7', answers: { nom: 'Ville', siren: '356000000', courriel: null, apport: null } },
    { id: 'i1', answers: { nom: 'Syndicat', siren: null, courriel: null, apport: null } },
  ]);
  const wrong = parseAnswer(block, { ...typed, 'partenaires.4.siren': '12' });
  assert.ok('problem' in wrong && wrong.problem.fr.startsWith('Partenaire 2 : Un SIREN a neuf chiffres.'));
});

test('a budget is read from its fields, incomplete lines kept, empty rows dropped', () => {
  const question = asking({ type: 'budget' });
  assert.deepEqual(
    read(question, {
      'q.taxMode': 'HT',
      'q.costs.0.label': 'Portail',
      'q.costs.0.category': 'developpement',
      'q.costs.0.amount': '1 000,10',
      'q.costs.1.label': '',
      'q.costs.1.amount': '',
      'q.costs.1.category': 'conseil',
      'q.funding.0.id': 'f1',
      'q.funding.0.label': 'État',
      'q.funding.0.source': 'state_grant',
      'q.funding.0.amount': '',
      'q.funding.1.label': 'Ville',
      'q.funding.1.source': 'thin_air',
      'q.funding.1.amount': '5',
    }),
    {
      taxMode: 'HT',
      costs: [{ id: 'c1', label: 'Portail', category: 'developpement', cents: '100010' }],
      funding: [
        { id: 'f1', label: 'État', source: 'state_grant', cents: null },
        { id: 'f2', label: 'Ville', source: null, cents: '500' },
      ],
    },
  );
  assert.equal(read(question, {}), null);
  assert.ok(
    String(read(question, { 'q.costs.3.label': 'x', 'q.costs.3.amount': '-2' })).startsWith(
      '! Dépense 1 : Un montant n’est jamais négatif.',
    ),
  );
});
test('no posted form makes the engine throw, and what it accepts it can describe and judge', () => {
  const names = [
    'q',
    'q.day',
    'q.month',
    'q.year',
    'q.taxMode',
    'q.costs.0.label',
    'q.costs.0.amount',
    'q.costs.0.category',
    'q.funding.0.amount',
    'q.costs.99999.label',
  ];
  const fields = fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string(), { maxLength: 3 })),
  );
  const options = [{ value: 'a', label }];
  const types = [
    { type: 'text', maxLength: 10 },
    { type: 'long_text', maxLength: 10 },
    { type: 'number', decimals: 2 },
    { type: 'money' },
    { type: 'date' },
    { type: 'yes_no' },
    { type: 'choice', options },
    { type: 'choices', options },
    { type: 'email' },
    { type: 'phone' },
    { type: 'url' },
    { type: 'siren' },
    { type: 'siret' },
    { type: 'territory', max: 2 },
    { type: 'budget' },
    { type: 'file', max: 1 },
  ] as const;
  fc.assert(
    fc.property(fields, fc.constantFrom(...types), (posted, type) => {
      const question = asking(type as unknown as Question);
      const parsed = parseAnswer(question, posted);
      if ('problem' in parsed) return assert.ok(parsed.problem.fr !== '' && parsed.problem.en !== '');
      JSON.stringify(parsed.value);
      describeAnswer(question, parsed.value, 'fr');
    }),
    { numRuns: 500 },
  );
});
