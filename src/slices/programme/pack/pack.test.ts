import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { promisify } from 'node:util';
import { takesFiles } from '../programme.ts';
import { anchorCalendar } from './anchor.ts';
import { hashPack } from './hash.ts';
import { loadPack } from './load.ts';
import * as schema from './schema.ts';
import { keysOf } from './shape.ts';
import type { EnvelopeNode, Pack, PublishedCall } from './types.ts';
import {
  DECIDERS,
  FILE_TYPES,
  GRANTS,
  HOLIDAY_PLACES,
  LETTER_MOMENTS,
  LIMITS,
  MERGE_FIELDS,
  QUESTION_ROLES,
  TAKES,
} from './vocabulary.ts';

const REFERENCE = 'programmes/transformation-numerique-2021';
const CULTURE = 'programmes/culture-departement';

let good: Pack;
before(async () => {
  const loaded = await loadPack(REFERENCE);
  assert.deepEqual(loaded.faults, []);
  good = loaded.pack!;
});
const nodes = (node: EnvelopeNode): EnvelopeNode[] => [node, ...node.children.flatMap(nodes)];

test('the reference tree holds 88 M€ to the cent, with a node for each of the 101 départements', () => {
  const all = nodes(good.envelope);
  const cents = (code: string): bigint => BigInt(all.find((node) => node.code === code)!.amountCents);
  assert.equal(cents('programme'), 8_800_000_000n);
  assert.deepEqual(['axe-1', 'axe-2', 'axe-3'].map(cents), [3_000_000_000n, 2_400_000_000n, 3_400_000_000n]);
  const départements = all.filter(({ departement }) => departement !== undefined);
  assert.equal(départements.length, 101);
  assert.ok(départements.every(({ amountCents }) => amountCents === '29700000'));
  assert.equal(cents('axe-3-departements') + cents('axe-3-regions'), cents('axe-3'));
  assert.equal(all.filter(({ region }) => region !== undefined).length, 18);
  assert.equal(new Set(all.map(({ code }) => code)).size, all.length);
});

test('a pack survives being stored as JSON, and its hash says when it changes', () => {
  const stored = JSON.parse(JSON.stringify(good)) as Pack;
  assert.equal(hashPack(stored), hashPack(good));
  const reordered = Object.fromEntries(Object.entries(stored).reverse()) as Pack;
  assert.equal(hashPack(reordered), hashPack(good), 'the order of keys says nothing');
  assert.notEqual(hashPack({ ...good, version: '2' }), hashPack(good));
});

test('the calendar moves by whole days, hours kept, and back', () => {
  const moved = anchorCalendar(good, 366);
  const round = (pack: Pack) => (pack.calls.find(({ code }) => code === 'donnees') as PublishedCall).rounds[1]!;
  assert.equal(round(good).closesAt, '2021-11-22 23:59:59');
  assert.equal(round(moved).closesAt, '2022-11-23 23:59:59');
  assert.equal(round(moved).juryOn, '2022-12-15');
  assert.deepEqual(anchorCalendar(moved, -366), good);
  assert.equal(moved.demonstration?.anchor, '2022-11-03');
  assert.throws(() => anchorCalendar(good, 0.5), RangeError);
  const desks = good.calls.find(({ code }) => code === 'guichets-territoriaux') as PublishedCall;
  const known = { ...desks.territorialDesks!.known, '01': { closesAt: '2021-12-31 12:00:00', eligibility: [] } };
  const dated = { ...good, calls: [{ ...desks, territorialDesks: { ...desks.territorialDesks!, known } }] };
  const [later] = anchorCalendar(dated, 366).calls as PublishedCall[];
  assert.equal(later!.territorialDesks!.known['01']!.closesAt, '2023-01-01 12:00:00');
});

test('the second programme is another one in everything, and loads by the same code', async () => {
  const culture = (await loadPack(CULTURE)).pack!;
  const words = (pack: Pack): Set<string> =>
    new Set(
      pack.forms.flatMap((form) => form.sections.flatMap(({ questions }) => questions.map(({ label }) => label.fr))),
    );
  assert.deepEqual(
    [...words(culture)].filter((word) => words(good).has(word)),
    [],
  );
  assert.ok(
    culture.calls
      .filter(takesFiles)
      .every((call) => call.rounds.every(({ rules }) => !JSON.stringify(rules).includes('population'))),
  );
  const criteria = (pack: Pack) => pack.grids.flatMap((grid) => grid.criteria.map(({ code }) => code));
  assert.deepEqual(
    criteria(culture).filter((code) => criteria(good).includes(code)),
    [],
  );
});

const run = promisify(execFile);
const check = async (...args: string[]): Promise<{ code: number; out: string }> =>
  run(process.execPath, ['--import', 'tsx', 'tools/check-programme.ts', ...args]).then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    (failed: { code: number; stdout: string; stderr: string }) => ({
      code: failed.code,
      out: failed.stdout + failed.stderr,
    }),
  );

test('npm run programme:check answers 0, 1 or 2, in French and in English', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pack-'));
  try {
    await cp(CULTURE, folder, { recursive: true });
    const call = join(folder, 'calls/creations.yaml');
    await writeFile(call, (await readFile(call, 'utf8')).replace('desk: service-culture', 'desk: service-cultur'));
    const [sound, french, english, nowhere] = await Promise.all([
      check(CULTURE, '--lang', 'fr'),
      check(folder, '--lang', 'fr'),
      check(folder, '--lang', 'en'),
      check(join(folder, 'nowhere')),
    ]);
    assert.equal(sound.code, 0);
    assert.match(sound.out, /Aucune faute/);
    assert.equal(french.code, 1);
    assert.match(french.out, /calls\/creations\.yaml:13 {2}desk\n.*Vouliez-vous dire « service-culture » \?/);
    assert.match(english.out, /Did you mean “service-culture”\?/);
    assert.equal(nowhere.code, 2);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('docs/programme-pack.md tells every field and every word of a pack', async () => {
  const page = await readFile('docs/programme-pack.md', 'utf8');
  const schemas = [
    schema.programme,
    schema.envelope,
    schema.call,
    schema.form,
    schema.grid,
    schema.letter,
    schema.agreement,
    schema.reasons,
  ];
  const keys = new Set(schemas.flatMap((one) => [...keysOf(one)]));
  assert.ok(keys.size > 90, 'the schemas were not read');
  const lists = [
    FILE_TYPES,
    HOLIDAY_PLACES,
    TAKES,
    DECIDERS,
    GRANTS,
    LIMITS,
    LETTER_MOMENTS,
    QUESTION_ROLES,
    ...Object.values(MERGE_FIELDS).map(Object.keys),
  ];
  const untold = [...keys, ...lists.flat()].filter((word) => !new RegExp(`\\b${word}\\b`).test(page));
  assert.deepEqual(untold, []);
});
