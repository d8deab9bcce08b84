import assert from 'node:assert/strict';
import { test } from 'node:test';
import { obstacle } from '#kernel/refusal';
import { checkSiren } from '#slices/account';
import { readSirens } from '../src/slices/territory/source.ts';

const { departement, region } = readSirens();
const all = [...Object.values(departement), ...Object.values(region)];

test('SIRET-CHECK: every SIREN of a council passes its check digit, and none serves twice', () => {
  assert.deepEqual(
    all.filter((siren) => obstacle(checkSiren(siren)) !== undefined),
    [],
  );
  assert.equal(new Set(all).size, all.length);
});

test('the numbers are those of the councils', () => {
  assert.equal(region['53'], '233500016');
  assert.equal(departement['33'], '223300013');
  assert.equal(departement['01'], '220100010');
  assert.equal(departement['02'], '220200026');
});

test('95 départements, the Rhône and Alsace, 15 régions; no district of the State', () => {
  assert.deepEqual([Object.keys(departement).length, Object.keys(region).length], [95 + 2, 15]);
  for (const code of ['2A', '2B', '67', '68', '69', '75']) assert.equal(departement[code], undefined, code);
});
