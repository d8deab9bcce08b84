import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type GrantNature, regimeOf } from './regime.ts';

const grant = (over: Partial<GrantNature> = {}): GrantNature => ({
  nature: 'investment',
  beneficiary: 'commune',
  basis: 'state_budget',
  insideRepublic: true,
  ...over,
});

test('D514-1: which texts govern a grant', () => {
  const cases: [string, GrantNature, string][] = [
    ['immaterial investment, commune', grant(), 'D514'],
    ['training of agents only', grant({ nature: 'operating' }), 'CRPA'],
    ['a grant of the CGCT', grant({ basis: 'cgct' }), 'CGCT'],
    ['a grant of the CCH', grant({ basis: 'cch' }), 'CCH'],
    ['a State public establishment', grant({ beneficiary: 'state_establishment' }), 'CRPA'],
    ['wholly outside the Republic', grant({ insideRepublic: false }), 'CRPA'],
    ['a département’s own money', grant({ basis: 'other' }), 'CRPA'],
  ];
  for (const [name, nature, expected] of cases)
    assert.deepEqual(regimeOf(nature), { regime: expected, warns: false }, name);
});

test('D514-1: a mixed grant follows the setting, and the manager is warned', () => {
  assert.deepEqual(regimeOf(grant({ nature: 'mixed' })), { regime: 'D514', warns: true });
  assert.deepEqual(regimeOf(grant({ nature: 'mixed' }), 'CRPA'), { regime: 'CRPA', warns: true });
});
