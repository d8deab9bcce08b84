import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { builtRules, PAGE, page, type Rule, rulesIn } from '../tools/list-law.ts';

/** The rules of the life of a grant, in its order. */
const RULES = `
  CAL-HOLIDAYS CAL-ZONES CAL-WORKDAYS CAL-MONTHS CAL-FRANC ITN7-POP-UNION
  SIRET-CHECK CRPA-R112-17 SIGN-POWER
  PROG-ENVELOPE D514-1
  ITN7-ROUND CRPA-L112-13 ITN7-POP ITN7-DESK-CAP ITN7-FC-FLAT CYBER-STAGES
  ARR18-CONTENT ARR18-ATTEST CRPA-L113-12 CRPA-R112-11-1 CRPA-R112-11-2 D514-5 ITN7-COSTS
  D514-4 CRPA-L231-4-3 D514-7 CRPA-L114-5 CRPA-L114-5-1 CRPA-L114-6 CRPA-L114-2 ITN7-RATE CGCT-L1111-10
  UE-2023-2831 D514-10
  CRPA-R133-8 CRPA-R133-10 CRPA-R133-9 CRPA-R133-11 CRPA-R133-12 D2014-90 CRPA-R133-13 CRPA-L311-2
  D514-8 CRPA-L212-1 CRPA-L212-2 CRPA-R112-20 CRPA-L211-2 CJA-R421-5 CJA-R421-1 CRPA-L411-2 CRPA-L232-4
  CRPA-L311-3-1 LOLF-AE
  L2000-321-10 D514-11
  D514-12 LOLF-CP
  CGCT-L2113-5
  D514-13 D514-14 CRPA-L242-2 CRPA-L122-1
  D779-3M FMT-SCDL SPLIT-100 CRPA-L312-1-2 RGAA-MENTION
  DUA SEDA-VISA RGPD-LIFE
`
  .trim()
  .split(/\s+/);

const built = builtRules();
const lawFiles = [...new Set(built.map((rule) => rule.file))];
const laterIds = [...readFileSync('docs/law-later.md', 'utf8').matchAll(/^\| ([A-Z][A-Z0-9-]+) \|/gm)].map(
  ([, id]) => id,
);

test('the life of a grant has seventy-one rules, each named once', () => {
  assert.equal(new Set(RULES).size, 71);
  assert.equal(RULES.length, 71);
});

test('each rule is built, or docs/law-later.md says when it will be', () => {
  const builtIds = new Set(built.map((rule) => rule.id));
  assert.deepEqual(
    [...builtIds].filter((id) => !RULES.includes(id)),
    [],
    'an @rule tag names a rule that does not exist',
  );
  assert.deepEqual(
    RULES.filter((id) => !builtIds.has(id) && !laterIds.includes(id)),
    [],
    'neither built nor planned',
  );
  assert.deepEqual(
    laterIds.filter((id) => builtIds.has(id as string)),
    [],
    'built now: take its line out of docs/law-later.md',
  );
  assert.equal(new Set(laterIds).size, laterIds.length, 'a rule is planned twice');
});

test('each function of law says its article and how sure it is', () => {
  for (const rule of built) {
    assert.notEqual(rule.article, '', `${rule.file} ${rule.name}: @article`);
    assert.match(rule.certainty, /^(sourced|reading|memory)$/, `${rule.file} ${rule.name}: @certainty`);
    for (const setting of [...rule.settings, ...rule.fromCaller])
      assert.match(setting, / = .+ \((sourced|reading|memory|derived)\b.*\)$/, `${rule.name}: ${setting}`);
  }
});

test('each rule has a test beside it that cites its article', () => {
  for (const [folder, rules] of Map.groupBy(built, (rule) => dirname(rule.file))) {
    const names = globSync([`${folder}/*.test.ts`, `${dirname(folder)}/*.test.ts`])
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^\s*(?:test|it|describe)\(\s*(['"`])(.*?)\1,/gm)])
      .map(([, , name]) => name)
      .join('\n');
    for (const [id, functions] of Map.groupBy(rules, (rule) => rule.id))
      assert.ok(
        citationsOf(id, functions).some((citation) => names.includes(citation)),
        `${folder}: no test name cites ${citationsOf(id, functions).join(', ')}`,
      );
  }
});

const citationsOf = (id: string, functions: readonly Rule[]): readonly string[] => [
  id,
  ...functions.flatMap(
    ({ article }) => article.match(/[LRD]\d{3,}[\d-]*|art\. \d+|\d{4}-\d{2,}|LOLF|RGAA|SCDL/g) ?? [],
  ),
];

test('the settings in the docstrings are the defaults of the code', async () => {
  for (const [file, rules] of Map.groupBy(built, (rule) => rule.file)) {
    const { defaults } = (await import(pathToFileURL(resolve(file)).href)) as {
      defaults?: Readonly<Record<string, unknown>>;
    };
    if (defaults === undefined) continue;
    const written = new Map(rules.flatMap((rule) => rule.settings).map(settingOf));
    assert.deepEqual([...written.keys()].sort(), Object.keys(defaults).sort(), `${file}: settings and defaults`);
    for (const [key, value] of Object.entries(defaults))
      if (typeof value !== 'object') assert.equal(written.get(key), String(value), `${file}: ${key}`);
      else if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
        assert.equal(written.get(key), value.join(', '), `${file}: ${key}`);
  }
});

/** `quorum.vacantSeatsCount = true (reading)` → `vacantSeatsCount`, `true`. A longer path is joined in camel case. */
const settingOf = (setting: string): [string, string] => {
  const [, path = '', value = ''] = /^(\S+) = (.+) \((?:sourced|reading|memory|derived)\b.*\)$/.exec(setting) ?? [];
  const [first = '', ...rest] = path.split('.').slice(1);
  return [first + rest.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(''), value];
};

test('each refusal of the law has its sentence', async () => {
  for (const [folder, files] of Map.groupBy(lawFiles, dirname)) {
    const modules = await Promise.all(
      globSync(`${folder}/*.ts`, { exclude: ['**/*.test.ts'] }).map(
        (file) => import(pathToFileURL(resolve(file)).href) as Promise<{ sentences?: object }>,
      ),
    );
    const said = new Set(modules.flatMap((module) => Object.keys(module.sentences ?? {})));
    const codes = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/refuse\(\s*'rule',\s*'([\w.]+)'/g)].map(([, code]) => code as string),
    );
    assert.deepEqual(
      [...new Set(codes)].filter((code) => !said.has(code)),
      [],
      `${folder}: a refusal without words`,
    );
  }
});

test('rules of law are pure: no clock, no database, no web', () => {
  for (const file of lawFiles) {
    const source = readFileSync(file, 'utf8');
    assert.doesNotMatch(source, /new Date\(\)|Date\.now|setTimeout|process\./, file);
    const imported = [...source.matchAll(/from '([^']+)'/g)].map(([, path]) => path as string);
    const impure = imported.filter((path) => !/^(#kernel\/|#slices\/|\.{1,2}\/|csv-stringify\/sync$)/.test(path));
    assert.deepEqual(impure, [], file);
  }
});

test('docs/law.md is up to date', () => {
  const written = readFileSync(PAGE, 'utf8');
  assert.ok(written === page(built), 'run: node --import tsx tools/list-law.ts --write');
});

test('the tags of a docstring belong to the function it documents', () => {
  const source =
    '/** Unrelated. */\nconst x = 1;\n/**\n * Said.\n * @rule A-1\n * @rule B-2\n * @setting a.b = 1 (reading)\n */\nexport const f = () => x;';
  assert.deepEqual(
    rulesIn('a.ts', source).map(({ id, name, settings }) => [id, name, settings]),
    [
      ['A-1', 'f', ['a.b = 1 (reading)']],
      ['B-2', 'f', ['a.b = 1 (reading)']],
    ],
  );
});
