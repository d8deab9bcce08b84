import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { ACTS_IN_WORDS } from '#kernel/acts-in-words';
import type { Right } from '#kernel/grounds';
import { RIGHTS } from '#kernel/rights';
import { SEPARATIONS } from '#kernel/separations';
import { lives } from '../src/lives.ts';
import { PAGE, page, statesOf } from '../tools/list-rights.ts';

const ROOT = resolve(import.meta.dirname, '..');
const sources = globSync('src/slices/**/*.{ts,tsx}', { cwd: ROOT })
  .filter((file) => !/\.(test|fixture)\.tsx?$/.test(file))
  .map((file) => readFileSync(resolve(ROOT, file), 'utf8'));
const DEFINED = /\b(act|paper)\(\{\s*name: '([a-z_]+\.[a-z_]+)'/g;
const ASKED = /\ballow(?:Paper)?\(\s*'([a-z_]+\.[a-z_]+)'/g;
const defined = sources.flatMap((text) => [...text.matchAll(DEFINED)].map(([, kind, name]) => ({ kind, name })));
const rows: Readonly<Record<string, Right>> = RIGHTS;

test('every act and every working paper has one row, and no row is without one', () => {
  assert.ok(defined.length > 50, `${defined.length} found`);
  assert.deepEqual(Object.keys(rows).sort(), defined.map(({ name }) => name).sort());
});

test('every act and every working paper asks its own row, and nothing else answers for it', () => {
  const asked = sources.flatMap((text) => [...text.matchAll(ASKED)].map(([, name]) => name as string));
  assert.deepEqual(asked.sort(), Object.keys(rows).sort());
  const own = sources.filter((text) => /\bpermit: (?!allow(?:Paper)?\()/.test(text));
  assert.deepEqual(own, []);
  for (const text of sources) {
    for (const [, , name] of text.matchAll(DEFINED)) {
      const rest = text.slice(text.indexOf(`name: '${name}'`));
      assert.equal(/permit: allow(?:Paper)?\(\s*'([^']+)'/.exec(rest)?.[1], name);
    }
  }
});

test('the states of an act are those of the lives, and what changes a state has an arrow', () => {
  const acts = defined.flatMap(({ kind, name }) => (kind === 'act' ? [name as string] : []));
  assert.deepEqual(
    acts.filter((name) => statesOf(name).length === 0),
    [],
  );
  const inLives = new Set(lives.flatMap(({ table }) => Object.values(table).flatMap((arrows) => Object.keys(arrows))));
  // Carried out by deciding a list, recording a merger, bringing needs together or handing another document over, under
  // their rights.
  const carried = [
    'application.register_partner',
    'award.put_on_waiting_list',
    'award.refuse',
    'merger.bring_seat',
    'merger.bring_unverified_seat',
    'merger.end_mandate',
    'merger.end_partner',
    'merger.take_over',
    'need.join',
    'path.replace',
    'training.give_seat',
    'training.mark_absent',
    'training.mark_present',
    'training.take_seat',
    'training.wait',
  ];
  assert.deepEqual([...inLives].filter((name) => rows[name] === undefined).sort(), carried);
  assert.ok(carried.every((name) => ACTS_IN_WORDS[name] !== undefined));
});

test('every separation of duties is asked of some act', () => {
  const asked = new Set(Object.values(rows).flatMap((right) => right.not ?? []));
  assert.deepEqual([...asked].sort(), Object.keys(SEPARATIONS).sort());
});

test('the page of rights is the table', () => {
  assert.equal(readFileSync(resolve(ROOT, PAGE), 'utf8'), page(), 'node --import tsx tools/list-rights.ts --write');
});
