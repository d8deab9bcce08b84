import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Census, populationOfUnion } from './territory.ts';

const census: Census = {
  vintage: 2023,
  population: new Map([['a', 40_000], ['b', 140_000], ['c', 160_000], ['d', 140_000], ['75056', 2_000_000]]),
  current: new Map([['old-a', 'a'], ['75101', '75056'], ['75102', '75056']]),
};

test('ITN7-POP-UNION: each inhabitant counted once', () => {
  const cases: [string, string[], number, string[]][] = [
    ['an EPCI and one of its communes', ['a', 'b', 'a'], 180_000, []],
    ['two EPCI without a common commune', ['c', 'd'], 300_000, []],
    ['a commune merged since, and itself', ['old-a', 'a'], 40_000, []],
    ['Paris and its arrondissements', ['75056', '75101', '75102'], 2_000_000, []],
    ['an unknown commune is reported, not counted as zero', ['a', 'nowhere'], 40_000, ['nowhere']],
    ['nothing', [], 0, []],
  ];
  for (const [name, covered, inhabitants, unknown] of cases) {
    const union = populationOfUnion(covered, census);
    assert.equal(union.inhabitants, inhabitants, name);
    assert.deepEqual(union.unknown, unknown, name);
    assert.equal(union.vintage, 2023);
  }
});
