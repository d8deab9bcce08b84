import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/**
 * What a programme asks is data. These are the reference programme's own words and figures: found in
 * the source, they mean that a second programme would not run on the same code.
 */
const WORDS: readonly [string, RegExp][] = [
  ['its envelope', /\b88[ \u00a0\u202f_]?(?:M€|000[ _]?000)|8[_ ]?800[_ ]?000[_ ]?000/],
  ['its axes', /\b(?:30|24|34)[_ ]000[_ ]000(?:[_ ]00)?\b|\b(?:3|2[_ ]?4|3[_ ]?4)00[_ ]?000[_ ]?000n\b/],
  ['its envelope per département', /\b297[ \u00a0\u202f_.,]?000|\b29[_ ]?700[_ ]?000\b/],
  [
    'its thresholds',
    /\b[35]00[ \u00a0\u202f_.,]?000[ \u00a0\u202f]*(?:habitants|inhabitants)|threshold:? *[35]00_?000|\b[35]00_000\b/,
  ],
  ['its flat amount', /\b5[ \u00a0\u202f.,]000[ \u00a0\u202f]?€|€5,000|flatCents[^\n]{0,20}['"]?500_?000/],
  ['its desk', /france[ _-]?connect/i],
  ['its evidence', /\bdata[ _-]?pass\b/i],
  ['its code', /transformation[- ]num[eé]rique/i],
  ['its plan', /france relance/i],
  ['its services', /\b(?:DINUM|ANCT|DITP|ANSSI)\b/],
  ['its calls', /d[eé]mat[eé]rialisation|open data, intelligence artificielle/i],
  [
    'the codes of its pack',
    /axe-[123]\b|guichet-(?:national|franceconnect)|projet-national|parcours-cyber|maturite-cyber|pack-relais|audit-et-plan/i,
  ],
];

/**
 * Places that may name the reference programme, with the reason: the demonstration and the road play
 * that very programme, and must point at its folder.
 */
const MAY_POINT: readonly [RegExp, RegExp, string][] = [
  [/./, /programmes\/transformation-numerique-2021/, 'the folder loaded by default'],
  [/^src\/slices\/account\//, /franceconnect/gi, 'the identity provider of individuals, under its own name'],
];

const isSource = (file: string): boolean => /\.(ts|tsx|typ|css)$/.test(file) && !/\.(test|fixture)\.tsx?$/.test(file);

const findings = (file: string, content: string): string[] =>
  content.split('\n').flatMap((line, index) => {
    const read = MAY_POINT.filter(([where]) => where.test(file)).reduce(
      (rest, [, words]) => rest.replace(words, ''),
      line,
    );
    return WORDS.filter(([, words]) => words.test(read)).map(
      ([what]) => `${file}:${index + 1} ${what}: ${line.trim().slice(0, 100)}`,
    );
  });

test('nothing of the reference programme is written in the source', () => {
  const sources = globSync('src/**/*').filter(isSource);
  assert.ok(sources.length > 50, 'the source was looked for at the wrong place');
  assert.deepEqual(
    sources.flatMap((file) => findings(file, readFileSync(file, 'utf8'))),
    [],
  );
});

test('this test would see them', () => {
  const samples = [
    'const envelope = 8_800_000_000n;',
    'Enveloppe de 88 M€',
    'if (population >= 500_000) return ok;',
    '« 300 000 habitants et plus »',
    'amount: "297000.00"',
    'un forfait de 5 000 €',
    "import './franceConnect.ts'",
    'Numéro DataPass',
    'axe-2-appels',
  ];
  for (const sample of samples) assert.ok(findings('src/x.ts', sample).length > 0, sample);
  assert.deepEqual(findings('src/start.ts', "load('programmes/transformation-numerique-2021')"), []);
  assert.deepEqual(findings('src/x.ts', 'const timeoutMs = 5000; const rate = 5000; const port = 3000;'), []);
});

test('the words looked for are those of the pack', () => {
  const pack = globSync('programmes/transformation-numerique-2021/**/*.yaml')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  for (const [what, words] of WORDS) {
    if (what === 'its services' || what === 'its axes' || what === 'its thresholds') continue;
    assert.match(pack, words, what);
  }
});
