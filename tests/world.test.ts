import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aWorld, type World } from './world.ts';

let world: World;
before(async () => {
  world = await aWorld('world');
});
after(() => world.close());

test('the cast stands in its places', async () => {
  const ada = await world.person('ada');
  const bo = await world.person('bo');
  assert.deepEqual(
    ada.memberships.map(({ organisationName, role }) => [organisationName, role]),
    [['Rennes Métropole', 'applicant']],
  );
  assert.deepEqual(
    bo.memberships.map(({ organisationName, role, quality }) => [organisationName, role, quality]),
    [['Rennes Métropole', 'signatory', 'présidente']],
  );
  assert.deepEqual(
    (await world.person('zed')).memberships.map(({ organisationName }) => organisationName),
    ['Brest Métropole'],
  );
  assert.deepEqual(
    (await world.person('chen')).grants.map(({ role, scope }) => [role, scope.kind]),
    [['officer', 'programme']],
  );
});

test('a visitor sees the calls open; Ada is known by name', async () => {
  const calls = await world.visitor().get('/calls');
  assert.equal(calls.statusCode, 200);
  const account = await world.as('ada').get('/account');
  assert.equal(account.statusCode, 200);
  assert.match(account.body, /Ada Morel/);
});
