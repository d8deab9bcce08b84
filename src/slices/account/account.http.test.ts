import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aHouse, type House } from './account.fixture.ts';
import { deactivatePerson } from './deactivate-person.ts';
import { registerPerson } from './register-person.ts';

let house: House;
before(async () => {
  house = await aHouse('account');
  for (const [givenName, familyName] of [
    ['Ada', 'Morel'],
    ['Zed', 'Autre'],
    ['Lou', 'Partie'],
  ]) {
    const email = `${givenName?.toLowerCase()}@example.org`;
    await house.asSystem(registerPerson, { email, givenName, familyName, lang: givenName === 'Zed' ? 'en' : 'fr' });
  }
});
after(() => house.stop());

const linkFor = async (email: string, browser = house.visitor(), back = '/') => {
  const asked = await browser.post('/sign-in', { email, back });
  assert.equal(asked.statusCode, 303, asked.body);
  return { browser, path: (await house.lastMessage(email)).path };
};

test('Ada comes in by her link, goes back to where she was, and leaves', async () => {
  const gate = await house.visitor().get('/account?x=1');
  assert.equal(gate.headers.location, '/sign-in?back=%2Faccount%3Fx%3D1');
  const { browser, path } = await linkFor('ada@example.org', undefined, '/account?x=1');
  const shown = await browser.get(path);
  assert.equal(shown.statusCode, 200);
  assert.match(shown.body, /Continuer/);
  const landed = await browser.post(`${path}/session`);
  assert.equal(landed.statusCode, 303);
  assert.equal(landed.headers.location, '/account?x=1');
  const session = landed.cookies.find((cookie) => cookie.name === 'laureat_session');
  assert.ok(session);
  assert.equal(session.httpOnly, true);
  assert.equal(session.maxAge, 12 * 3600);
  assert.match((await browser.get('/account')).body, /Ada Morel/);
  const before = { ...browser.cookies };
  const left = await browser.post('/sign-out');
  assert.equal(left.headers.location, '/');
  assert.equal((await browser.get('/account')).statusCode, 303);
  Object.assign(browser.cookies, before);
  assert.equal((await browser.get('/account')).statusCode, 303, 'the session is closed on our side too');
});

test('a link serves once', async () => {
  const { browser, path } = await linkFor('ada@example.org');
  assert.equal((await browser.post(`${path}/session`)).statusCode, 303);
  const again = await browser.post(`${path}/session`);
  assert.equal(again.statusCode, 409);
  assert.match(again.body, /déjà servi/);
  assert.match((await browser.get(path)).body, /déjà servi/);
});

test('opening the link, as mail scanners do, uses nothing', async () => {
  const { browser, path } = await linkFor('ada@example.org');
  for (let scan = 0; scan < 3; scan += 1) assert.equal((await house.visitor().get(path)).statusCode, 200);
  assert.equal((await browser.post(`${path}/session`)).statusCode, 303);
});

test('the same link used twice at once opens one session', async () => {
  const { browser, path } = await linkFor('ada@example.org');
  const answers = await Promise.all([browser.post(`${path}/session`), browser.post(`${path}/session`)]);
  assert.deepEqual(answers.map((answer) => answer.statusCode).sort(), [303, 409]);
});

test('another browser is refused in words, and the link still serves in the first', async () => {
  const { browser, path } = await linkFor('lou@example.org');
  const elsewhere = await house.visitor().post(`${path}/session`);
  assert.equal(elsewhere.statusCode, 409);
  assert.match(elsewhere.body, /un autre navigateur/);
  assert.match(elsewhere.body, /Demander un autre lien/);
  assert.equal((await browser.post(`${path}/session`)).statusCode, 303);
});

test('a link lives fifteen minutes, a session twelve hours', async () => {
  const { browser, path } = await linkFor('lou@example.org');
  const second = await linkFor('lou@example.org');
  house.later(14);
  assert.equal((await second.browser.post(`${second.path}/session`)).statusCode, 303);
  house.later(1);
  const late = await browser.post(`${path}/session`);
  assert.equal(late.statusCode, 409);
  assert.match(late.body, /plus de 15 minutes/);
  for (const minutes of [238, 239, 239]) {
    house.later(minutes);
    assert.equal((await second.browser.get('/account')).statusCode, 200);
  }
  house.later(3);
  const over = await second.browser.get('/account');
  assert.equal(over.headers.location, '/sign-in?back=%2Faccount');
});

test('a session that gives no sign of life for four hours is over', async () => {
  const { browser, path } = await linkFor('lou@example.org');
  assert.equal((await browser.post(`${path}/session`)).statusCode, 303);
  house.later(240);
  assert.equal((await browser.get('/account')).headers.location, '/sign-in?back=%2Faccount');
});

test('a link that we never made, or that a closed account holds, is refused in words', async () => {
  const unknown = await house.visitor().post('/sign-in/nonsense/session');
  assert.equal(unknown.statusCode, 409);
  assert.match(unknown.body, /pas de ceux que nous avons envoyés/);
  const { subjectId } = await house.asSystem(registerPerson, {
    email: 'gone@example.org',
    givenName: 'Gone',
    familyName: 'Away',
  });
  await house.asSystem(deactivatePerson, { personId: subjectId, reason: 'A quitté le service' });
  const { browser, path } = await linkFor('gone@example.org');
  const closed = await browser.post(`${path}/session`);
  assert.equal(closed.statusCode, 409);
  assert.match(closed.body, /compte est fermé/);
});

test('closing an account closes its sessions at once', async () => {
  const { subjectId } = await house.asSystem(registerPerson, {
    email: 'soon@example.org',
    givenName: 'Soon',
    familyName: 'Gone',
  });
  const { browser } = await house.signIn('soon@example.org');
  assert.equal((await browser.get('/account')).statusCode, 200);
  await house.asSystem(deactivatePerson, { personId: subjectId, reason: 'A quitté le service' });
  assert.equal((await browser.get('/account')).statusCode, 303);
});

test('known or not, an address is answered the same, in the language of the person', async () => {
  const known = await house.visitor().post('/sign-in', { email: ' ZED@example.org ' });
  const unknown = await house.visitor().post('/sign-in', { email: 'nobody@example.org' });
  assert.deepEqual([known.statusCode, known.headers.location], [unknown.statusCode, unknown.headers.location]);
  assert.equal(known.headers.location, '/sign-in/sent');
  assert.match((await house.lastMessage('zed@example.org')).subject, /Your link to sign in/);
  assert.match((await house.lastMessage('nobody@example.org')).subject, /Votre lien de connexion/);
});

test('the address must be one; a way back leads nowhere else', async () => {
  const bad = await house.visitor().post('/sign-in', { email: 'ada<script>' });
  assert.equal(bad.statusCode, 422);
  assert.match(bad.body, /adresse électronique complète/);
  assert.ok(!bad.body.includes('<script>ada') && bad.body.includes('ada&lt;script'));
  const { landed } = await house.signIn('zed@example.org', '//evil.example/');
  assert.equal(landed.headers.location, '/');
});

test('a first visit: the person says their name and registers themselves', async () => {
  const { browser, landed } = await house.signIn('new@example.org', '/organisations/new?q=Nantes');
  assert.equal(landed.headers.location, '/registration?back=%2Forganisations%2Fnew%3Fq%3DNantes');
  const asked = await browser.get(String(landed.headers.location));
  assert.match(asked.body, /Votre nom/);
  const action = /action="(\/registration\/[^"]+)"/.exec(asked.body)?.[1] ?? '';
  const empty = await browser.post(action, { givenName: ' ', familyName: 'Venue', lang: 'fr' });
  assert.equal(empty.statusCode, 422);
  assert.match(empty.body, /Écrivez votre prénom/);
  assert.match(empty.body, /value="Venue"/);
  const done = await browser.post(action, { givenName: 'Nouvelle', familyName: 'Venue', lang: 'fr' });
  assert.equal(done.statusCode, 303);
  assert.equal(done.headers.location, '/organisations/new?q=Nantes');
  assert.match((await browser.get('/account')).body, /Nouvelle Venue/);
  const { rows } = await house.database.owner.query("select id from person where email = 'new@example.org'");
  assert.deepEqual(await house.journal(rows[0].id), ['account.register_person applicant none→active']);
  const { rows: lines } = await house.database.owner.query('select actor_id from journal where subject_id = $1', [
    rows[0].id,
  ]);
  assert.equal(lines[0].actor_id, rows[0].id);
});

test('a newcomer can do nothing but register', async () => {
  const { browser } = await house.signIn('shy@example.org');
  assert.match((await browser.get('/account')).body, /Votre nom/);
  assert.equal((await browser.post('/organisations', { siren: '356000000', name: 'La Poste' })).statusCode, 404);
  assert.equal((await browser.post('/account/name', { givenName: 'A', familyName: 'B' })).statusCode, 404);
});

test('two windows of one newcomer: the second is told that the address is taken', async () => {
  const first = (await house.signIn('twice@example.org')).browser;
  const second = (await house.signIn('twice@example.org')).browser;
  const name = { givenName: 'Une', familyName: 'Seule', lang: 'fr' };
  assert.equal((await first.post('/registration/%2F', name)).headers.location, '/account');
  const refused = await second.post('/registration/%2F', name);
  assert.equal(refused.statusCode, 409);
  assert.match(refused.body, /déjà celle d’une personne inscrite/);
});

test('too many links: the wait is said, and it ends', async () => {
  house.later(60);
  for (let ask = 0; ask < 5; ask += 1) await linkFor('flood@example.org');
  const refused = await house.visitor().post('/sign-in', { email: 'Flood@example.org ' });
  assert.equal(refused.statusCode, 429);
  const minutes = Number(/Attendez (\d+).min/.exec(refused.body)?.[1]);
  assert.ok(minutes >= 1 && minutes <= 15, String(minutes));
  assert.equal(Math.ceil(Number(refused.headers['retry-after']) / 60), minutes);
  assert.match(refused.body, /value="Flood@example.org/);
  await linkFor('other@example.org');
  house.later(16);
  await linkFor('flood@example.org');
});

test('too many links from one address of the network, whatever the mailbox', async () => {
  house.later(60);
  for (let ask = 0; ask < 30; ask += 1) await linkFor(`a${ask}@example.org`);
  const refused = await house.visitor().post('/sign-in', { email: 'a30@example.org' });
  assert.equal(refused.statusCode, 429);
  house.later(16);
});

test('no secret in the clear: tokens are kept as hashes, and the reader sees no session', async () => {
  await assert.rejects(house.database.reader.selectFrom('session').selectAll().execute(), /permission denied/);
  await assert.rejects(house.database.reader.selectFrom('sign_in_link').selectAll().execute(), /permission denied/);
});

test('outside a demonstration the picker and the outbox do not exist', async () => {
  for (const path of ['/demonstration', '/outbox']) assert.equal((await house.visitor().get(path)).statusCode, 404);
  assert.equal(
    (await house.visitor().post('/demonstration/session', { personId: crypto.randomUUID() })).statusCode,
    404,
  );
});
