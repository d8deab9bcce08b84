import assert from 'node:assert/strict';
import test from 'node:test';
import { keepPlan, keptName } from './kept-plans.ts';

test('a statement is asked by a name of its own once its plan is to be kept, and the same one each time', () => {
  assert.equal(keptName('select 1'), undefined);
  keepPlan('select 1');
  keepPlan('select 2');
  const name = keptName('select 1');
  assert.ok(name !== undefined && name !== keptName('select 2'));
  keepPlan('select 1');
  assert.equal(keptName('select 1'), name);
  assert.ok(name.length < 63, 'PostgreSQL cuts longer names');
});

test('statements that vary without end are not all kept', () => {
  for (let n = 0; n < 1000; n += 1) keepPlan(`select ${n} as varied`);
  assert.notEqual(keptName('select 0 as varied'), undefined);
  assert.equal(keptName('select 999 as varied'), undefined);
});
