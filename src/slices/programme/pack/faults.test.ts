import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { LANGS } from '#kernel/text';
import { BROKEN_AIMS } from './broken-aims.fixture.ts';
import { BROKEN_DESKS } from './broken-desks.fixture.ts';
import { BROKEN_NEEDS } from './broken-needs.fixture.ts';
import { BROKEN_PACKS } from './broken-packs.fixture.ts';
import { BROKEN_PATHS } from './broken-paths.fixture.ts';
import { BROKEN_GROUPS, BROKEN_LATE } from './broken-rounds.fixture.ts';
import { BROKEN_RULES, type Breaking, ODD_RULES } from './broken-rules.fixture.ts';
import { packFrom } from './load.ts';
import { readFolder } from './source.ts';
import type { LoadedPack } from './types.ts';

const DEPARTEMENTS = [
  { code: '01', name: 'Ain' },
  { code: '2A', name: 'Corse-du-Sud' },
  { code: '29', name: 'Finistère' },
  { code: '35', name: 'Ille-et-Vilaine' },
  { code: '68', name: 'Haut-Rhin' },
  { code: '974', name: 'La Réunion' },
];
const REGIONS = [
  { code: '11', name: 'Île-de-France' },
  { code: '53', name: 'Bretagne' },
];

let files: ReadonlyMap<string, string>;
before(async () => {
  files = await readFolder('programmes/transformation-numerique-2021');
});

/** The reference pack with some words of one file changed. */
const broken = (file: string, ...changes: Breaking[2]): LoadedPack => {
  let content = files.get(file) ?? '';
  for (const [from, to] of changes) {
    const changed = content.replace(from, to);
    assert.notEqual(changed, content, `${file} does not hold ${from}`);
    content = changed;
  }
  return packFrom(new Map([...files, [file, content]]), DEPARTEMENTS, REGIONS);
};

/** Faults as `file:line path`, with the message checked in both languages. */
const placesOf = (loaded: LoadedPack): string[] =>
  loaded.faults.map((fault) => {
    for (const lang of LANGS) assert.ok(fault.message[lang] !== '' && fault.expected[lang] !== '');
    return `${fault.file} ${fault.path}`;
  });

const CALL = 'calls/donnees.yaml';
const FORM = 'forms/projet-national.yaml';

test('each kind of fault is told with its file, its line, its place and its remedy', () => {
  const all = [
    ...BROKEN_PACKS,
    ...BROKEN_GROUPS,
    ...BROKEN_LATE,
    ...BROKEN_AIMS,
    ...BROKEN_DESKS,
    ...BROKEN_PATHS,
    ...BROKEN_NEEDS,
    ...BROKEN_RULES,
  ];
  assert.equal(new Set(all.map(([kind]) => kind)).size, all.length, 'two cases of one kind');
  assert.ok(all.length >= 40, `${all.length} kinds`);
  for (const [kind, file, changes, path, says, toldIn = file] of all) {
    const loaded = broken(file, ...changes);
    const found = loaded.faults.filter((fault) => fault.path === path && fault.file === toldIn);
    assert.ok(found.length > 0, `${kind}: told instead ${JSON.stringify(placesOf(loaded))}`);
    assert.match(found.map(({ message, expected }) => `${message.fr} ${expected.fr}`).join(' '), says, kind);
    for (const { line, message, expected } of found) {
      assert.ok(line >= 1, `${kind} has no line`);
      for (const lang of LANGS) assert.ok(message[lang] !== '' && expected[lang] !== '', kind);
    }
    assert.equal(loaded.pack, undefined, kind);
  }
});

test('what is odd and may be meant is a thing to check, not a fault', () => {
  for (const [kind, file, changes, path, says] of ODD_RULES) {
    const loaded = broken(file, ...changes);
    assert.deepEqual(loaded.faults, [], kind);
    const found = loaded.warnings.filter((warning) => warning.path === path);
    assert.match(found.map(({ message, expected }) => `${message.fr} ${expected.fr}`).join(' '), says, kind);
  }
});

test('a rule that looks at a question is at fault once the question is removed', () => {
  const rule = 'require: { question: code_libre, among: [oui, partie] }';
  const call = files.get(CALL)!.replace(/require: \{ fact: body[^\n]*/, rule);
  assert.deepEqual(packFrom(new Map([...files, [CALL, call]]), DEPARTEMENTS, REGIONS).faults, []);
  const form = files
    .get(FORM)!
    .replace('key: code_libre', 'key: licence')
    .replaceAll('question: code_libre', 'question: licence');
  const loaded = packFrom(new Map([...files, [CALL, call], [FORM, form]]), DEPARTEMENTS, REGIONS);
  assert.deepEqual(placesOf(loaded), [`${CALL} rounds[0].rules.eligibility[0].require.question`]);
  assert.match(loaded.faults[0]!.message.fr, /« code_libre »/);
  assert.match(files.get(CALL)!.split('\n')[loaded.faults[0]!.line - 1]!, /require/, 'the line of the rule');
});

test('children one cent above their parent are refused, and the line is that of the amount', () => {
  const loaded = broken(
    'envelopes.yaml',
    ["'4003000.00'", "'4003000.01'"],
    ["amount: '297000.00'", "amount: '4999500.00'"],
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
    REGIONS,
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
  const loaded = packFrom(new Map([...files, [CALL, 'code: a\nnames: { fr: "x\n']]), DEPARTEMENTS, REGIONS);
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
  const loaded = packFrom(new Map(), DEPARTEMENTS, REGIONS);
  assert.deepEqual(
    loaded.faults.map(({ file }) => file),
    ['agreement.yaml', 'calls/', 'envelopes.yaml', 'forms/', 'letters/', 'programme.yaml', 'reasons.yaml'],
  );
});
