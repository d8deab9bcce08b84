import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { anAdmissibleApplication, aSubmittedApplication, FLAT_RATE } from './files.ts';
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

test('Ada files a complete request, which the desk finds admissible', async () => {
  const id = await anAdmissibleApplication(world);
  assert.deepEqual(await world.journal(id), [
    'application.open applicant none→draft',
    'application.submit applicant draft→submitted',
    'review.find_admissible officer submitted→admissible',
  ]);
  assert.deepEqual(
    (await world.jobs()).filter((job) => job.includes(id)).map((job) => job.split(' ')[0]),
    ['application.send_receipt', 'review.visit_filed'],
  );
  await world.runJobs();
  assert.deepEqual(await world.jobs(), []);
  assert.equal((await world.as('ada').get(`/applications/${id}`)).statusCode, 200);
  assert.equal((await world.as('zed').get(`/applications/${id}`)).statusCode, 404);
});

test('a flat-rate request is complete too', async () => {
  const id = await aSubmittedApplication(world, { call: FLAT_RATE });
  assert.equal(await world.state('application', id), 'submitted');
});
