import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { LANGS } from '#kernel/text';
import { packFrom } from './load.ts';
import { readFolder } from './source.ts';
import type { LoadedPack } from './types.ts';

const DEPARTEMENTS = [
  { code: '01', name: 'Ain' },
  { code: '2A', name: 'Corse-du-Sud' },
];

let files: ReadonlyMap<string, string>;
before(async () => {
  files = await readFolder('programmes/transformation-numerique-2021');
});

/** The reference pack with some words of one file changed. */
const broken = (file: string, ...changes: readonly [from: string | RegExp, to: string][]): LoadedPack => {
  let content = files.get(file) ?? '';
  for (const [from, to] of changes) {
    const changed = content.replace(from, to);
    assert.notEqual(changed, content, `${file} does not hold ${from}`);
    content = changed;
  }
  return packFrom(new Map([...files, [file, content]]), DEPARTEMENTS);
};

/** Faults as `file:line path`, with the message checked in both languages. */
const placesOf = (loaded: LoadedPack): string[] =>
  loaded.faults.map((fault) => {
    for (const lang of LANGS) assert.ok(fault.message[lang] !== '' && fault.expected[lang] !== '');
    return `${fault.file} ${fault.path}`;
  });

const CALL = 'calls/donnees.yaml';
const FORM = 'forms/projet-national.yaml';

/** What is broken, how, where the fault must be told, and a word the message or the expectation must hold. */
const cases: [string, string, [string | RegExp, string][], string, RegExp][] = [
  ['an unknown key', CALL, [['juryOn:', 'juriOn:']], 'rounds[0].juriOn', /juryOn/],
  ['a key missing', CALL, [['desk: guichet-national\n', '']], 'desk', /manque/],
  [
    'a text without English',
    'programme.yaml',
    [[/ {2}en: Digital transformation of local authorities\n/, '']],
    'names.en',
    /manque/,
  ],
  [
    'a number in quotes',
    CALL,
    [['threshold: 500000', "threshold: '500000'"]],
    'rounds[0].rules.population.threshold',
    /nombre/,
  ],
  [
    'an amount that is a float',
    'envelopes.yaml',
    [["amount: '30000000.00'", 'amount: 30000000.00']],
    'children[0].amount',
    /guillemets/,
  ],
  ['a fraction of a cent', 'envelopes.yaml', [["'30000000.00'", "'29999999.999'"]], 'children[0].amount', /centime/],
  ['a day that does not exist', CALL, [["juryOn: '2021-09-14'", "juryOn: '2021-09-31'"]], 'rounds[0].juryOn', /existe/],
  ['a word outside its list', CALL, [['regime: D514', 'regime: D515']], 'regime', /D514, CRPA/],
  ['an unknown status', CALL, [['status: published', 'status: publishd']], 'status', /announced/],
  ['an unknown zone', 'programme.yaml', [['zone: Europe/Paris\ndesks', 'zone: Europe/Pari\ndesks']], 'zone', /IANA/],
  [
    'a rate over 100 %',
    CALL,
    [['rateBasisPoints: 5000', 'rateBasisPoints: 50000']],
    'rounds[0].rules.rateBasisPoints',
    /10000/,
  ],
  ['an unknown envelope', CALL, [['envelope: axe-2-appels', 'envelope: axe-2-appel']], 'envelope', /axe-2-appels/],
  ['an unknown letter', CALL, [['refused: non-retenu', 'refused: non-retenus']], 'letters.refused', /non-retenu/],
  ['an unknown reason', CALL, [['[population, nature', '[populatoin, nature']], 'inadmissibility[0]', /population/],
  ['no grid for a jury', CALL, [['grid: projets-nationaux\n', '']], 'grid', /jury/],
  ['no letter to the refused', CALL, [['  refused: non-retenu\n', '']], 'letters.refused', /lettre/],
  [
    'closes before it opens',
    CALL,
    [['2021-05-31 23:59:59', '2021-01-05 23:59:59']],
    'rounds[0].closesAt',
    /ferme avant/,
  ],
  ['the jury meets too early', CALL, [["juryOn: '2021-09-14'", "juryOn: '2021-05-31'"]], 'rounds[0].juryOn', /jury/],
  [
    'an hour that is skipped',
    CALL,
    [['2021-05-31 23:59:59', '2021-03-28 02:30:00']],
    'rounds[0].closesAt',
    /n’existe pas/,
  ],
  [
    'an hour that happens twice',
    CALL,
    [['2021-11-22 23:59:59', '2021-10-31 02:30:00']],
    'rounds[1].closesAt',
    /deux fois/,
  ],
  ['a round number twice', CALL, [['- number: 2', '- number: 1']], 'rounds[1].number', /déjà/],
  ['a category twice', CALL, [['- code: conseil', '- code: developpement']], 'costs.categories[1].code', /déjà/],
  ['a code taken by another call', CALL, [['code: donnees', 'code: dematerialisation']], 'code', /déjà/],
  ['an envelope code twice', 'envelopes.yaml', [['- code: axe-2\n', '- code: axe-1\n']], 'children[1].code', /déjà/],
  [
    'a question key twice',
    FORM,
    [['key: contact_secours', 'key: contact_nom']],
    'sections[0].questions[5].key',
    /déjà/,
  ],
  [
    'a condition on nothing',
    FORM,
    [['question: a_des_partenaires, equals', 'question: a_des_partenaire, equals']],
    'sections[1].questions[1].when.question',
    /a_des_partenaires/,
  ],
  [
    'a condition on a later question',
    FORM,
    [['question: a_des_partenaires, equals', 'question: deja_engage, equals']],
    'sections[1].questions[1].when.question',
    /plus tard/,
  ],
  [
    'a condition of the wrong type',
    FORM,
    [['question: a_des_partenaires, equals: true', 'question: a_des_partenaires, equals: oui']],
    'sections[1].questions[1].when',
    /boolean/,
  ],
  [
    'a condition on no option',
    FORM,
    [['question: code_libre, equals: oui', 'question: code_libre, equals: ouii']],
    'sections[3].questions[4].when.any[0]',
    /oui, partie, non/,
  ],
  [
    'a role on the wrong type',
    FORM,
    [['type: email\n        role: contact_email', 'type: text\n        role: contact_email']],
    'sections[0].questions[3].role',
    /email/,
  ],
  ['a role twice', FORM, [['role: ends_on', 'role: starts_on']], 'sections[4].questions[1].role', /déjà/],
  ['a form that lacks the legal content', FORM, [['        role: summary\n', '']], 'form', /summary/],
  ['weights that make 95', 'grids/projets-nationaux.yaml', [['weight: 25', 'weight: 20']], 'criteria', /95/],
  [
    'a level off the scale',
    'grids/projets-nationaux.yaml',
    [['score: 5,', 'score: 6,']],
    'criteria[0].levels[3].score',
    /échelle/,
  ],
  ['a field no letter knows', 'letters/laureat.yaml', [['{montant}', '{montants}']], 'body.fr', /\{montant\}/],
  ['a brace alone', 'letters/laureat.yaml', [['{montant}', '{montant']], 'body.fr', /accolade/i],
  [
    'evidence on no question',
    'calls/franceconnect.yaml',
    [['[donnees_reprises]', '[donnee_reprise]']],
    'evidence[1].questions[0]',
    /donnees_reprises/,
  ],
  [
    'a flat rate without amount',
    'calls/franceconnect.yaml',
    [["      flat: '5000.00'\n", '']],
    'rounds[0].rules.flat',
    /forfait/,
  ],
  [
    'a piece that may stop a file without saying so',
    FORM,
    [['        accept: [pdf]\n        indispensable: true\n', '        accept: [pdf]\n']],
    'sections[6].questions[0].indispensable',
    /true ou false/,
  ],
  [
    'a desk nobody can write to',
    'programme.yaml',
    [
      [/ {4}email: .*\n/, ''],
      [/ {4}address:\n(?: {6}- .*\n)+/, ''],
    ],
    'desks[0].email',
    /R112-11-1/,
  ],
];

test('each fault of a pack is told with its file, its path and what was expected', () => {
  for (const [name, file, changes, path, says] of cases) {
    const loaded = broken(file, ...changes);
    const found = loaded.faults.filter((fault) => fault.path === path);
    assert.ok(found.length > 0, `${name}: told instead ${JSON.stringify(placesOf(loaded))}`);
    assert.match(found.map(({ message, expected }) => `${message.fr} ${expected.fr}`).join(' '), says, name);
    assert.equal(loaded.pack, undefined, name);
  }
});

test('children one cent above their parent are refused, and the line is that of the amount', () => {
  const loaded = broken(
    'envelopes.yaml',
    ["'4003000.00'", "'4003000.01'"],
    ["amount: '297000.00'", "amount: '14998500.00'"],
  );
  assert.deepEqual(placesOf(loaded), ['envelopes.yaml children[2].amount']);
  const lines = files.get('envelopes.yaml')!.split('\n');
  assert.match(lines[loaded.faults[0]!.line - 1]!, /'34000000\.00'/);
  assert.match(loaded.faults[0]!.message.fr, /34000000\.01/);
});

test('all faults come at once, by file and line, and a fault of shape is not told twice', () => {
  const letter = files.get('letters/laureat.yaml')!.replace('subject:', 'sujet:');
  const grid = files.get('grids/projets-nationaux.yaml')!.replace('weight: 25', 'weight: 20');
  const call = files.get(CALL)!.replace('desk: guichet-national', 'desk: guichet');
  const loaded = packFrom(
    new Map([
      ...files,
      ['letters/laureat.yaml', letter],
      ['grids/projets-nationaux.yaml', grid],
      [CALL, call],
      ['call/x.yaml', 'a: 1'],
    ]),
    DEPARTEMENTS,
  );
  assert.deepEqual(placesOf(loaded), [
    'call/x.yaml ',
    `${CALL} desk`,
    'grids/projets-nationaux.yaml criteria',
    'letters/laureat.yaml subject',
    'letters/laureat.yaml sujet',
  ]);
});

test('a file that is not YAML says where it stops being so', () => {
  const loaded = packFrom(new Map([...files, [CALL, 'code: a\nnames: { fr: "x\n']]), DEPARTEMENTS);
  assert.ok(loaded.faults.every(({ file }) => file === CALL));
  assert.ok(loaded.faults[0]!.line >= 2);
});

test('a closing hour in the day is a thing to check, not a fault', () => {
  const loaded = broken(CALL, ['2021-05-31 23:59:59', '2021-05-31 12:00:00']);
  assert.deepEqual(loaded.faults, []);
  assert.deepEqual(
    loaded.warnings.map(({ path }) => path),
    ['rounds[0].closesAt'],
  );
});

test('an empty folder says what is missing', async () => {
  const loaded = packFrom(new Map(), DEPARTEMENTS);
  assert.deepEqual(
    loaded.faults.map(({ file }) => file),
    ['agreement.yaml', 'calls/', 'envelopes.yaml', 'forms/', 'letters/', 'programme.yaml', 'reasons.yaml'],
  );
});
