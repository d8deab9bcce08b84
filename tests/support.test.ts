import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { perform } from '#platform/act';
import { jot } from '#platform/paper';
import { giveRole } from '#slices/account';
import { saveAnswers } from '#slices/application';
import { deactivatePerson } from './acts.ts';
import type { Browsing } from './asking.ts';
import { anApplication, aSubmittedApplication } from './files.ts';
import { aWorld, type PersonName, type World } from './world.ts';

const WHY = 'Elle ne retrouve plus son dossier';
const SEEING = 'Vous voyez la plateforme comme';

let world: World;
before(async () => {
  world = await aWorld('support');
});
after(() => world.close());

const idOf = async (name: PersonName): Promise<string> => (await world.person(name)).id;
const looking = async (viewer: Browsing, whom: PersonName, reason = WHY) => {
  const answer = await viewer.post(`/people/${await idOf(whom)}/looks`, { reason });
  viewer.forgetMark();
  return answer;
};
const sees = async (viewer: Browsing): Promise<boolean> => (await viewer.get('/')).body.includes(SEEING);
const lastLook = async () => {
  const { rows } = await world.database.owner.query<{ id: string; state: string; consented: boolean; minutes: number }>(
    `select id, state, consent_id is not null as consented, extract(epoch from ends_at - began_at) / 60 as minutes
     from look order by began_at desc, id limit 1`,
  );
  return rows[0];
};
/** The clock moves on, so that the next look is the last. */
afterEach(() => world.later(1));

const consentOf = async (name: PersonName): Promise<string> => {
  const { rows } = await world.database.owner.query<{ id: string }>(
    `select id from support_consent where person_id = $1 and state = 'open' order by given_at desc limit 1`,
    [await idOf(name)],
  );
  return rows[0]?.id as string;
};

test('by consent: nobody is written to, the look ends when the consent is withdrawn, and all is in the journal', async () => {
  const [ada, max] = [world.as('ada'), world.as('max')];
  const before = (await world.messages('ada')).length;
  assert.equal((await ada.post('/account/support/consents', { hours: '24' })).statusCode, 303);
  assert.match((await ada.get('/account/support')).body, /Retirer mon accord/);
  assert.match((await max.get(`/people/${await idOf('ada')}`)).body, /a donné son accord/);
  assert.equal((await looking(max, 'ada')).statusCode, 303);
  assert.equal(await sees(max), true);
  const look = await lastLook();
  assert.equal(look?.consented, true);
  assert.equal(Number(look?.minutes), 30);
  assert.equal((await world.messages('ada')).length, before);
  const consent = await consentOf('ada');
  assert.equal((await ada.post(`/account/support/consents/${consent}/withdrawal`)).statusCode, 303);
  assert.equal(await sees(max), false);
  assert.deepEqual(await world.journal(consent), [
    'account.allow_support applicant none→open',
    'account.withdraw_support applicant open→withdrawn',
  ]);
  assert.deepEqual(await world.journal(look?.id as string), [
    'account.see_as administrator none→open',
    'account.withdraw_support applicant open→ended',
  ]);
  assert.equal((await ada.post(`/account/support/consents/${consent}/withdrawal`)).statusCode, 409);
});

test('a consent is given once, for a duration of the list, and withdrawn by the person alone', async () => {
  const bo = world.as('bo');
  for (const hours of ['', '2', '1e3', '99999']) {
    assert.equal((await bo.post('/account/support/consents', { hours })).statusCode, 422, hours);
  }
  assert.equal((await bo.post('/account/support/consents', { hours: '1' })).statusCode, 303);
  const again = await bo.post('/account/support/consents', { hours: '168' });
  assert.equal(again.statusCode, 409);
  assert.match(again.body, /peut déjà voir/);
  for (const stranger of ['zed', 'max'] as const) {
    const answer = await world.as(stranger).post(`/account/support/consents/${await consentOf('bo')}/withdrawal`);
    assert.equal(answer.statusCode, 404, stranger);
  }
});

test('a look on a consent does not outlive it', async () => {
  const max = world.as('max');
  world.later(45);
  await max.post('/sign-out');
  const other = world.as('max');
  assert.equal((await looking(other, 'bo')).statusCode, 303);
  assert.ok(Number((await lastLook())?.minutes) < 15);
  world.later(14);
  assert.equal(await sees(other), false, 'the hour of the consent is over');
});

test('without consent: a reason in a sentence; thirty minutes, then the viewer is themselves again', async () => {
  const max = world.as('max');
  for (const reason of ['', 'aide', '                         ']) {
    assert.equal((await looking(max, 'ada', reason)).statusCode, 422, `« ${reason} »`);
  }
  assert.equal((await looking(max, 'ada')).statusCode, 303);
  world.later(29);
  assert.equal(await sees(max), true);
  const old = await max.markOf();
  world.later(1);
  assert.equal(await sees(max), false);
  const stale = await max.post('/account/name', { _csrf: old, givenName: 'Ada', familyName: 'Volée' });
  assert.equal(stale.statusCode, 403, 'a form drawn while seeing does not serve under one’s own name');
  assert.match(stale.body, /Formulaire expiré/);
});

test('stopping leads back to the page of the person; signing out ends it too', async () => {
  const max = world.as('max');
  await looking(max, 'ada');
  const look = await lastLook();
  const page = (await max.get('/applications')).body;
  assert.ok(page.includes(`action="/support/looks/${look?.id}/end"`));
  const stopped = await max.post(`/support/looks/${look?.id}/end`);
  assert.equal(stopped.headers.location, `/people/${await idOf('ada')}`);
  max.forgetMark();
  assert.equal(await sees(max), false);
  world.later(1);
  await looking(max, 'ada');
  assert.match((await world.as('lena').get('/support')).body, /en ce moment/);
  assert.equal((await max.post('/sign-out')).statusCode, 303);
  assert.doesNotMatch((await world.as('lena').get('/support')).body, /en ce moment/);
  assert.equal((await lastLook())?.state, 'open', 'nobody ended it: no session carries it any more');
});

test('a second factor shown a while ago is asked for again', async () => {
  const max = world.as('max');
  await max.get('/');
  world.later(16);
  const refused = await looking(max, 'ada');
  assert.equal(refused.statusCode, 409);
  assert.match(refused.body, /href="\/second-factor\?again=yes&amp;back=\/people\//);
  assert.doesNotMatch((await max.get('/second-factor?again=yes')).body, /votre identité est confirmée/);
  assert.match((await max.get('/second-factor')).body, /votre identité est confirmée/);
});

test('nobody sees as themselves, as whoever holds a role or a seat, nor as a closed account', async () => {
  const max = world.as('max');
  for (const [whom, words] of [
    ['max', /propre compte/],
    ['chen', /tient un rôle/],
    ['lena', /tient un rôle/],
  ] as const) {
    const answer = await looking(max, whom);
    assert.equal(answer.statusCode, 409, whom);
    assert.match(answer.body, words);
  }
  assert.doesNotMatch((await max.get(`/people/${await idOf('chen')}`)).body, /Voir comme cette personne/);
  await world.act('max', deactivatePerson, { personId: await idOf('kim'), reason: 'Départ' });
  for (const name of ['ada', 'chen', 'dina', 'lena'] as const) {
    assert.equal((await looking(world.as(name), 'zed')).statusCode, 404, name);
  }
});

test('a role received, or a role lost, ends what is being looked at', async () => {
  const max = world.as('max');
  await looking(max, 'hana');
  assert.equal(await sees(max), true);
  const scopeId = (await world.person('chen')).grants[0]?.scope.id;
  const role = { role: 'officer', scopeKind: 'programme', scopeId, startsOn: '2021-11-03', reason: 'Renfort' };
  await world.act('system', giveRole, { personId: await idOf('hana'), ...role });
  assert.equal(await sees(max), false);
  const second = { role: 'administrator', scopeKind: 'instance', startsOn: '2021-11-03', reason: 'Renfort' };
  await world.act('max', giveRole, { personId: await idOf('gus'), ...second });
  const gus = world.as('gus');
  await looking(gus, 'zed');
  assert.equal(await sees(gus), true);
  const { rows } = await world.database.owner.query<{ id: string }>(
    `select id from role_grant where person_id = $1 and role = 'administrator'`,
    [await idOf('gus')],
  );
  await world.as('max').post(`/role-grants/${rows[0]?.id}/withdrawal`, { reason: 'Fin du renfort' });
  assert.equal(await sees(gus), false);
});

test('whoever acts for a body that asks in the same round does not see as a competitor', async () => {
  await aSubmittedApplication(world);
  const instance = { role: 'administrator', scopeKind: 'instance', startsOn: '2021-11-03', reason: 'Renfort' };
  await world.act('system', giveRole, { personId: await idOf('zed'), ...instance });
  const zed = world.as('zed');
  assert.equal((await looking(zed, 'ada')).statusCode, 303, 'Zed asks for nothing yet');
  await zed.post(`/support/looks/${(await lastLook())?.id}/end`);
  zed.forgetMark();
  await anApplication(world, { by: 'zed' });
  const refused = await looking(zed, 'ada');
  assert.equal(refused.statusCode, 409);
  assert.match(refused.body, /un autre administrateur doit l’aider/);
});

test('underneath the pages, no act and no paper is done by somebody who is seen', async () => {
  const ada = await world.person('ada');
  const seenBy = { lookId: crypto.randomUUID(), viewer: await world.person('max'), endsAt: world.clock.at };
  const call = { actor: { ...ada, seenBy }, at: world.clock.at, requestId: crypto.randomUUID() };
  await assert.rejects(perform(world.office, deactivatePerson, {}, call), /while seeing as somebody/);
  await assert.rejects(jot(world.office, saveAnswers, {}, call), /while seeing as somebody/);
});

test('administrators and auditors read who saw as whom, as a page and as a file; nobody else', async () => {
  for (const name of ['ada', 'chen', 'dina', 'ivo'] as const) {
    assert.equal((await world.as(name).get('/support')).statusCode, 404, name);
    assert.equal((await world.as(name).get('/support.csv')).statusCode, 404, name);
  }
  for (const name of ['max', 'lena'] as const) {
    const [page, file] = [await world.as(name).get('/support'), await world.as(name).get('/support.csv')];
    assert.ok(page.body.includes(WHY), name);
    assert.match(file.body, /^debut,fin_prevue,fin,qui,adresse,vu_comme/);
    assert.match(file.body, /Max Roussel,max@example\.org,Ada Morel,ada@example\.org,raison,/);
  }
  assert.doesNotMatch((await world.as('lena').get('/support')).body, /Mettre fin/);
});

test('without a where, a reader finds the looks that concern them; a visitor none', async () => {
  const found = async (name: PersonName | undefined) => {
    const reader =
      name === undefined
        ? world.database.reader
        : world.database.readerFor({ id: await idOf(name), day: '2021-11-03' });
    const looks = await reader.selectFrom('look').select(['viewer_id', 'person_id']).execute();
    const pages = await reader.selectFrom('look_page').select('path').execute();
    const consents = await reader.selectFrom('support_consent').select('person_id').execute();
    return { looks, pages: pages.length, consents };
  };
  assert.deepEqual(await found(undefined), { looks: [], pages: 0, consents: [] });
  assert.deepEqual(await found('chen'), { looks: [], pages: 0, consents: [] });
  const ada = await idOf('ada');
  const own = await found('ada');
  assert.ok(own.looks.length > 0 && own.pages > 0 && own.consents.length > 0);
  assert.ok(own.looks.every((look) => look.person_id === ada));
  assert.ok(own.consents.every((consent) => consent.person_id === ada));
  assert.ok((await found('lena')).looks.length > own.looks.length);
});
