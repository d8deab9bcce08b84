import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { jot } from '#platform/paper';
import { BODIES } from '../../../tests/cast.ts';
import { aCompleteApplication, COMPETITIVE, projectAnswers, roundOf } from '../../../tests/files.ts';
import { aWorld, type World } from '../../../tests/world.ts';
import { saveAnswers } from './save-answers.ts';

let world: World;
let page = '';
let represented = '';
let mandate = '';
let file = '';
before(async () => {
  world = await aWorld('mandates');
  represented = (await world.person('ada')).memberships[0]?.organisationId ?? '';
  page = `/organisations/${represented}/mandates`;
});
after(() => world.close());

const offer = { siren: BODIES.zed, about: 'transformation-numerique-2021', startsOn: '2021-11-01' };
const open = async (programme = COMPETITIVE) =>
  world.as('zed').post(`/rounds/${(await roundOf(world, programme)).id}/application`, { organisationId: represented });

test('only who signs for a body gives a mandate, within their power, and its faults are said', async () => {
  assert.equal((await open()).statusCode, 404, 'nothing without a mandate');
  for (const name of ['ada', 'zed', 'chen'] as const) {
    assert.equal((await world.as(name).post(page, offer)).statusCode, 404, name);
  }
  assert.equal((await world.as('zed').get(page)).statusCode, 404);
  assert.doesNotMatch((await world.as('ada').get(page)).body, /Donner ce mandat/);
  const bo = world.as('bo');
  assert.equal((await bo.post(page, { ...offer, startsOn: 'demain' })).statusCode, 422);
  assert.match((await bo.post(page, { ...offer, siren: '552100554' })).body, /Aucun organisme inscrit/);
  assert.match((await bo.post(page, { ...offer, siren: BODIES.ada })).body, /agit déjà pour lui-même/);
  assert.match((await bo.post(page, { ...offer, endsOn: '2021-10-01' })).body, /vient avant le premier/);
  assert.equal((await bo.post(page, { ...offer, endsOn: '2021-11-30' })).headers.location, page);
  assert.match((await bo.post(page, offer)).body, /a déjà ce mandat/);
  const { rows } = await world.database.owner.query<{ id: string }>('select id from mandate');
  mandate = rows[0]?.id ?? '';
  assert.deepEqual(await world.journal(mandate), ['account.give_mandate signatory none→in_force']);
});

test('Zed opens and prepares a file for the body represented; both see it, and it says who acts for whom', async () => {
  const { id } = await roundOf(world, COMPETITIVE);
  const { memberships } = await world.person('zed');
  assert.match((await world.as('zed').get(`/rounds/${id}/application`)).body, new RegExp(represented));
  const opened = await open();
  assert.equal(opened.statusCode, 303, opened.body.slice(0, 500));
  file = String(opened.headers.location);
  for (const name of ['zed', 'ada', 'bo'] as const) {
    const shown = (await world.as(name).get(file)).body;
    assert.match(shown, /Préparé par mandat/, name);
    assert.ok(shown.includes(memberships[0]?.organisationName ?? '?'), name);
    assert.match((await world.as(name).get('/applications')).body, new RegExp(file), name);
  }
  const applicationId = file.split('/').at(-1) ?? '';
  const { office, clock } = world;
  const saved = await jot(
    office,
    saveAnswers,
    { applicationId, answers: projectAnswers() },
    { actor: await world.person('zed'), at: clock.at },
  );
  assert.ok('done' in saved, JSON.stringify(saved));
  const check = (await world.as('zed').get(`${file}/check`)).body;
  assert.doesNotMatch(check, /vérifions encore/);
  const incomplete = await world.as('zed').post(`${file}/submission`, { attested: [] });
  assert.equal(incomplete.statusCode, 409, 'what stands in the way is the file, not the person');
  assert.doesNotMatch(incomplete.body, /vérifions encore/);
});

test('the mandate opens no other file of the body, and no other programme', async () => {
  const other = await aCompleteApplication(world);
  assert.equal((await world.as('zed').get(`/applications/${other}`)).statusCode, 404);
  assert.equal((await world.as('zed').get(`/organisations/${represented}`)).statusCode, 404);
  await world.as('bo').post(`/mandates/${mandate}/end`);
  await world.as('bo').post(page, { ...offer, about: 'culture-departement' });
  assert.equal((await open()).statusCode, 404);
});

test('once ended, or after its last day, only the body represented goes on', async () => {
  assert.equal((await world.as('zed').get(file)).statusCode, 404);
  assert.equal((await world.as('ada').get(file)).statusCode, 200);
  assert.equal((await world.as('bo').post(`/mandates/${mandate}/end`)).statusCode, 409);
  assert.equal((await world.as('chen').post(`/mandates/${mandate}/end`)).statusCode, 404);
  await world.as('bo').post(page, { ...offer, endsOn: '2021-11-03' });
  const again = await open();
  assert.equal(again.statusCode, 303);
  const stood = world.clock.at;
  world.later(24 * 60);
  const late = await world.as('zed').get(String(again.headers.location));
  world.clock.at = stood;
  assert.equal(late.statusCode, 404);
});
