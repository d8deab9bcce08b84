import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { joinOrganisation } from '#slices/account';
import { anApplication, aSubmittedApplication } from '../../../tests/files.ts';
import { aWorld, type World } from '../../../tests/world.ts';

let world: World;
let page = '';
let organisationId = '';
let draft = '';
let filed = '';
const ids: Record<string, string> = {};
before(async () => {
  world = await aWorld('contacts');
  organisationId = (await world.person('ada')).memberships[0]?.organisationId ?? '';
  page = `/organisations/${organisationId}/contacts`;
  for (const name of ['ada', 'bo', 'zed', 'gus', 'hana'] as const) ids[name] = (await world.person(name)).id;
  draft = await anApplication(world);
  filed = await aSubmittedApplication(world);
  await world.act('system', joinOrganisation, { organisationId, email: 'gus@example.org', role: 'applicant' });
  await world.act('system', joinOrganisation, { organisationId, email: 'hana@example.org', role: 'viewer' });
});
after(() => world.close());

const seatOf = async (name: string, role: string): Promise<string> => {
  const { rows } = await world.database.owner.query<{ id: string }>(
    'select id from membership where organisation_id = $1 and person_id = $2 and role = $3',
    [organisationId, ids[name], role],
  );
  return rows[0]?.id ?? '';
};
const hand = (by: 'ada' | 'bo' | 'gus' | 'hana' | 'zed', fromId = '', toId = '') =>
  world.as(by).post(page, { fromId, toId });

test('Ada leaves; her files have no contact until Gus takes them over', async () => {
  const left = await world.as('ada').post(`/memberships/${await seatOf('ada', 'applicant')}/end`);
  assert.equal(left.statusCode, 303);
  assert.equal((await world.as('ada').get(page)).statusCode, 404);
  const shown = (await world.as('bo').get(page)).body;
  assert.match(shown, /Ada Morel/);
  assert.match(shown, /n’agit plus pour l’organisme/);
  assert.match(shown, /2\sdossiers en cours/);
  const done = await hand('bo', ids.ada, ids.gus);
  assert.equal(done.headers.location, page);
  assert.doesNotMatch((await world.as('bo').get(page)).body, /Ada Morel|n’agit plus/);
  assert.match((await world.as('bo').get(`/applications/${filed}`)).body, /Gus Perrin/);
  assert.equal((await world.journal(draft)).at(-1), 'application.hand_over signatory draft→draft');
  assert.equal((await world.journal(filed)).at(-1), 'application.hand_over signatory submitted→submitted');
});

test('files pass to somebody who acts for the body, and there must be some', async () => {
  assert.equal((await hand('bo', ids.gus, '')).statusCode, 422);
  assert.match((await hand('bo', ids.gus, ids.zed)).body, /Choisissez une personne qui prépare/);
  assert.match((await hand('bo', ids.gus, ids.hana)).body, /Choisissez une personne qui prépare/);
  assert.match((await hand('bo', ids.ada, ids.gus)).body, /plus de dossier à confier/);
});

test('a stranger, a viewer and whoever left hand nothing over', async () => {
  for (const name of ['zed', 'hana', 'ada'] as const) {
    assert.equal((await world.as(name).get(page)).statusCode, 404, name);
    assert.equal((await hand(name, ids.gus, ids.bo)).statusCode, 404, name);
  }
});

test('an administrator ends the last seat; nobody acts for the body, and whoever comes is verified', async () => {
  const seat = await seatOf('gus', 'applicant');
  assert.equal((await world.as('gus').post(`/memberships/${seat}/end`)).statusCode, 409);
  const ended = await world.as('max').post(`/memberships/${seat}/end`);
  assert.equal(ended.statusCode, 303, ended.body.slice(0, 400));
  await world.as('max').post(`/memberships/${await seatOf('bo', 'signatory')}/end`);
  await world.as('fatou').post('/join-requests', { siren: '243500139' });
  assert.match((await world.as('fatou').get(`/organisations/${organisationId}`)).body, /Où en est la vérification/);
  assert.equal((await world.as('fatou').get(`/applications/${filed}`)).statusCode, 404, 'nothing of what was there');
  assert.match((await world.as('chen').get('/verifications')).body, /Fatou Diallo/);
});
