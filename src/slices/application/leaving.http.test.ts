import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { joinOrganisation } from '#slices/account';
import { BODIES } from '../../../tests/cast.ts';
import { aCompleteApplication, anApplication, submitted } from '../../../tests/files.ts';
import { aWorld, type PersonName, type World } from '../../../tests/world.ts';

let world: World;
let organisationId = '';
let page = '';
let file = '';
const ids: Record<string, string> = {};
before(async () => {
  world = await aWorld('leaving');
  organisationId = (await world.person('ada')).memberships[0]?.organisationId ?? '';
  page = `/organisations/${organisationId}/departure`;
  for (const name of ['ada', 'bo', 'gus', 'hana', 'zed'] as const) ids[name] = (await world.person(name)).id;
  file = await anApplication(world);
  await world.act('system', joinOrganisation, { organisationId, email: 'hana@example.org', role: 'viewer' });
});
after(() => world.close());

const words = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ');
const leave = (who: PersonName, toId = '') => world.as(who).post(page, { toId });
const digest = async (): Promise<void> => {
  await world.database.owner.query("select graphile_worker.add_job('account.digest_verifications', '{}')");
  await world.runJobs();
};

test('whoever leaves says who takes their files over; the last who prepares them stays', async () => {
  for (const name of ['zed', 'fatou'] as const) {
    assert.equal((await world.as(name).get(page)).statusCode, 404, name);
    assert.equal((await leave(name)).statusCode, 404, name);
  }
  assert.match((await leave('ada', ids.bo)).body, /dernière personne qui prépare/);
  await world.act('system', joinOrganisation, { organisationId, email: 'gus@example.org', role: 'applicant' });
  const asked = words((await world.as('ada').get(page)).body);
  assert.match(asked, /vous êtes le contact : 1 dossier/);
  assert.match(asked, /Gus Perrin/);
  assert.match((await leave('ada')).body, /Choisissez qui reprend vos dossiers/);
  assert.match((await leave('ada', ids.ada)).body, /Choisissez qui reprend vos dossiers/);
  for (const name of ['zed', 'hana'] as const) {
    assert.match((await leave('ada', ids[name])).body, /Choisissez une personne qui prépare/, name);
  }
  const request = crypto.randomUUID();
  const done = await world.as('ada').post(page, { toId: ids.gus as string }, request);
  assert.equal(done.headers.location, '/account', words(done.body).slice(0, 500));
  assert.equal((await world.as('ada').get(`/applications/${file}`)).statusCode, 404);
  assert.equal((await world.journal(file)).at(-1), 'application.hand_over applicant draft→draft');
  assert.match(
    words((await world.as('bo').get(`/organisations/${organisationId}/contacts`)).body),
    /Gus Perrin 1 dossier/,
  );
});

test('a viewer leaves without a word about files', async () => {
  assert.doesNotMatch((await world.as('hana').get(page)).body, /Qui les reprend/);
  assert.equal((await leave('hana')).statusCode, 303);
});

test('what is said of a file goes to its contact, not only to who filed it', async () => {
  const handed = await aCompleteApplication(world, { by: 'gus' });
  const handOver = { fromId: ids.gus as string, toId: ids.bo as string };
  assert.equal((await world.as('bo').post(`/organisations/${organisationId}/contacts`, handOver)).statusCode, 303);
  await submitted(world, 'gus', handed);
  await world.runJobs();
  for (const name of ['gus', 'bo'] as const) {
    const told = (await world.messages(name)).filter(({ subject }) => /^Accusé de réception/.test(subject));
    assert.equal(told.length, 1, name);
  }
});

test('the desk notes that the only person of a body has left; whoever comes next is verified', async () => {
  for (const name of ['bo', 'zed', 'lena', 'ivo'] as const) {
    assert.equal((await world.as(name).get(`/vacancies?siren=${BODIES.ada}`)).statusCode, 404, name);
  }
  const seatOf = async (name: string): Promise<string> =>
    (
      await world.database.owner.query<{ id: string }>(
        "select id from membership where organisation_id = $1 and person_id = $2 and state = 'active'",
        [organisationId, ids[name]],
      )
    ).rows[0]?.id ?? '';
  const [gus, bo] = [await seatOf('gus'), await seatOf('bo')];
  const reason = 'La mairie signale son départ';
  assert.match(words((await world.as('chen').get(`/vacancies?siren=${BODIES.ada}`)).body), /2 personnes agissent pour/);
  assert.match((await world.as('chen').post(`/memberships/${gus}/vacancy`, { reason })).body, /à elles de retirer/);
  for (const name of ['bo', 'zed', 'lena'] as const) {
    assert.equal((await world.as(name).post(`/memberships/${gus}/vacancy`, { reason })).statusCode, 404, name);
  }
  assert.equal((await world.as('gus').post(`/memberships/${bo}/end`)).statusCode, 303);
  assert.match((await world.as('chen').get(`/vacancies?siren=${BODIES.ada}`)).body, /Gus Perrin/);
  assert.equal((await world.as('chen').post(`/memberships/${gus}/vacancy`, { reason: '' })).statusCode, 422);
  const ended = await world.as('chen').post(`/memberships/${gus}/vacancy`, { reason, siren: BODIES.ada });
  assert.equal(ended.headers.location, `/vacancies?siren=${BODIES.ada}`, words(ended.body).slice(0, 500));
  assert.equal((await world.journal(gus)).at(-1), 'account.end_last_seat officer active→ended');
  await world.runJobs();
  assert.ok((await world.messages('gus')).some(({ body }) => body.includes(reason)));
  assert.match(words((await world.as('chen').get(`/vacancies?siren=${BODIES.ada}`)).body), /Personne n’agit pour/);
  assert.doesNotMatch((await world.as('chen').get('/desk')).body, /attend d’être vérifiée/);
  await digest();
  assert.ok(
    !(await world.messages('chen')).some(({ subject }) => /à vérifier/.test(subject)),
    'nobody waits: no message',
  );
  await world.as('fatou').post('/join-requests', { siren: BODIES.ada });
  assert.match((await world.as('chen').get('/verifications')).body, /Fatou Diallo/);
});

test('the desk is told of it at home, and by one message a day', async () => {
  assert.match(words((await world.as('chen').get('/desk')).body), /1 personne attend d’être vérifiée/);
  assert.doesNotMatch((await world.as('lena').get('/desk')).body, /attend d’être vérifiée/);
  await digest();
  await digest();
  const told = async () =>
    (await world.messages('chen')).filter(({ subject }) => subject === 'Rattachements à vérifier : 1');
  assert.equal((await told()).length, 1);
  assert.equal((await world.messages('lena')).length, 0);
  world.later(24 * 60);
  await digest();
  assert.equal((await told()).length, 2);
});
