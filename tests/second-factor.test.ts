import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { SESSION_COOKIE } from '#platform/web/browser-marks';
import type { Browsing } from './asking.ts';
import { emailOf } from './cast.ts';
import { aSubmittedApplication } from './files.ts';
import { aWorld, type World } from './world.ts';

let world: World;
let file: string;
before(async () => {
  world = await aWorld('second-factor', { realSessions: true });
  file = await aSubmittedApplication(world);
});
after(() => world.close());

/** Comes in by a link, as everybody does: nothing but the mailbox is proved. */
const byLink = async (name: 'chen' | 'max' | 'ada'): Promise<Browsing> => {
  const browser = world.visitor();
  await browser.post('/sign-in', { email: emailOf(name) });
  const { rows } = await world.database.owner.query<{ body: string }>(
    'select body from outbox where recipient = $1 and is_secret order by created_at desc, ctid desc limit 1',
    [emailOf(name)],
  );
  const path = /\/sign-in\/[\w-]+/.exec(rows[0]?.body ?? '')?.[0] ?? '';
  await browser.get(path);
  assert.equal((await browser.post(`${path}/session`)).statusCode, 303);
  browser.forgetMark();
  return browser;
};

const secretOn = (body: string): string => /<code>([A-Z2-7 \u00a0]+)<\/code>/.exec(body)?.[1]?.replace(/\s/g, '') ?? '';
const codeOf = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: world.clock.at.getTime() });

/** Adds an authenticator and returns its secret. */
const withAuthenticator = async (browser: Browsing): Promise<string> => {
  assert.equal((await browser.post('/account/authenticator')).statusCode, 303);
  const secret = secretOn((await browser.get('/account/authenticator')).body);
  assert.match(secret, /^[A-Z2-7]{32}$/);
  const wrong = await browser.post('/account/authenticator/code', { name: 'téléphone', code: '000000' });
  assert.equal(wrong.statusCode, 409);
  assert.match(wrong.body, /Recommencez depuis le début/);
  assert.equal((await browser.get('/account/authenticator')).statusCode, 200, 'the square is still there to try again');
  const added = await browser.post('/account/authenticator/code', { name: 'téléphone', code: codeOf(secret) });
  assert.equal(added.headers.location, '/second-factor?back=/account/security');
  return secret;
};

const finding = () => `/desk/${file}/admissibility`;
let secret: string;

test('by a link alone an officer reads, and decides nothing; what was typed is kept', async () => {
  const chen = await byLink('chen');
  const page = await chen.get(`/desk/${file}`);
  assert.equal(page.statusCode, 200);
  assert.match(page.body, /Confirmer mon identité/);
  const refused = await chen.post(finding());
  assert.equal(refused.statusCode, 409);
  assert.match(refused.body, /confirmez que c’est bien vous/);
  assert.deepEqual(await world.state('application', file), 'submitted');
  assert.doesNotMatch((await (await byLink('ada')).get('/applications')).body, /Confirmer mon identité/);
});

test('an authenticator is added, shown, and the officer decides; its code never serves twice', async () => {
  const chen = await byLink('chen');
  secret = await withAuthenticator(chen);
  const before = chen.cookies[SESSION_COOKIE];
  const wrong = await chen.post('/second-factor/code', { code: '123456', back: '/desk' });
  assert.equal(wrong.statusCode, 409);
  const first = await chen.post('/second-factor/code', { code: codeOf(secret), back: '/desk' });
  assert.equal(first.statusCode, 409, 'the code it was added with has served');
  assert.match(first.body, /déjà servi/);
  world.later(1);
  const code = codeOf(secret);
  const shown = await chen.post('/second-factor/code', { code, back: `/desk/${file}` });
  assert.equal(shown.headers.location, `/desk/${file}`);
  assert.notEqual(chen.cookies[SESSION_COOKIE], before, 'another token after the rise of right');
  assert.doesNotMatch((await chen.get(`/desk/${file}`)).body, /Avant de décider, de signer/);
  const again = await byLink('chen');
  const replayed = await again.post('/second-factor/code', { code, back: '/desk' });
  assert.equal(replayed.statusCode, 409);
  assert.match(replayed.body, /déjà servi/);
  assert.equal((await chen.post(finding())).statusCode, 303);
  assert.equal(await world.state('application', file), 'admissible');
});

test('the former token answers half a minute more, and then no more', async () => {
  const chen = await byLink('chen');
  const before = chen.cookies[SESSION_COOKIE] as string;
  world.later(1);
  await chen.post('/second-factor/code', { code: codeOf(secret), back: '/' });
  const former = () => world.app.inject({ method: 'GET', url: '/account', cookies: { [SESSION_COOKIE]: before } });
  assert.equal((await former()).statusCode, 200);
  world.later(1);
  assert.equal((await former()).statusCode, 303);
});

test('recovery codes are shown once, serve once each, and the number left is said', async () => {
  // Links are counted too: a quarter of an hour forgets them.
  world.later(16);
  const chen = await byLink('chen');
  const early = await chen.post('/account/recovery-codes');
  assert.equal(early.statusCode, 409, 'not before a factor was shown');
  await chen.post('/second-factor/code', { code: codeOf(secret), back: '/' });
  assert.equal((await chen.post('/account/recovery-codes')).headers.location, '/account/recovery-codes');
  const codes = [...(await chen.get('/account/recovery-codes')).body.matchAll(/<code>([a-z2-9]{5}-[a-z2-9]{5})</g)];
  assert.equal(codes.length, 10);
  assert.match((await world.messages('chen')).at(-1)?.body ?? '', /nouveaux codes de secours viennent d’être faits/);
  const code = codes[0]?.[1] as string;
  const lost = await byLink('chen');
  const served = await lost.post('/second-factor/code', { code: code.toUpperCase(), back: '/desk' });

  assert.equal(served.statusCode, 303);
  assert.match((await lost.get('/account/security')).body, /reste\s+9/);
  const twice = await byLink('chen');
  assert.equal((await twice.post('/second-factor/code', { code, back: '/desk' })).statusCode, 409);
});

test('after eight tries the wait is said, even with the right code', async () => {
  world.later(16);
  const chen = await byLink('chen');
  for (let n = 0; n < 8; n += 1) await chen.post('/second-factor/code', { code: '000000', back: '/' });
  const late = await chen.post('/second-factor/code', { code: codeOf(secret), back: '/' });
  assert.equal(late.statusCode, 429);
  assert.match(late.body, /Trop d’essais\. Attendez/);
  world.later(16);
});

test('a second factor is not added nor removed by the mailbox alone; the person is told of each change', async () => {
  const chen = await byLink('chen');
  const page = await chen.get('/account/security');
  assert.doesNotMatch(page.body, /\/removal"/);
  const { rows } = await world.database.owner.query<{ id: string }>("select id from factor where state = 'active'");
  const removal = `/account/factors/${rows[0]?.id}/removal`;
  assert.equal((await chen.post(removal)).statusCode, 409);
  const stranger = await byLink('ada');
  assert.equal((await stranger.post(removal)).statusCode, 404);
  await chen.post('/account/authenticator');
  const other = secretOn((await chen.get('/account/authenticator')).body);
  const refused = await chen.post('/account/authenticator/code', { name: 'autre', code: codeOf(other) });
  assert.match(refused.body, /Vous avez déjà un second facteur/);
  await chen.post('/second-factor/code', { code: codeOf(secret), back: '/' });
  assert.equal((await chen.post(removal)).statusCode, 303);
  const codes = await world.database.owner.query('select from recovery_code where person_id = $1', [
    (await world.person('chen')).id,
  ]);
  assert.equal(codes.rowCount, 0, 'the codes go with the last factor');
  const subjects = (await world.messages('chen')).map(({ body }) => body).join('\n');
  assert.match(subjects, /vient d’être ajouté/);
  assert.match(subjects, /vient d’être retiré/);
  const stored = await world.database.owner.query(
    "select from factor where octet_length(secret) > 0 and state = 'removed'",
  );
  assert.equal(stored.rowCount, 0, 'a removed secret is erased');
});

test('an administrator resets what somebody has lost: sessions end, the person is told, the journal says it', async () => {
  const chen = await byLink('chen');
  secret = await withAuthenticator(chen);
  const id = (await world.person('chen')).id;
  const self = await world.as('max').post(`/people/${(await world.person('max')).id}/factors`, { reason: 'perdu' });
  assert.equal(self.statusCode, 409);
  assert.equal((await world.as('dina').post(`/people/${id}/factors`, { reason: 'perdu' })).statusCode, 404);
  const reset = await world.as('max').post(`/people/${id}/factors`, { reason: 'Téléphone perdu, vu à l’accueil' });
  assert.equal(reset.statusCode, 303);
  assert.equal((await chen.get('/account')).statusCode, 303, 'signed out');
  assert.match((await world.messages('chen')).at(-1)?.body ?? '', /remis à zéro/);
});

test('sessions are listed and ended, one or all the others', async () => {
  const here = await byLink('ada');
  const there = await byLink('ada');
  const list = (await here.get('/account/security')).body;
  assert.match(list, /Celle-ci/);
  const [, path] = /action="(\/account\/sessions\/[0-9a-f-]{36}\/end)"/.exec(list) ?? [];
  assert.equal((await (await byLink('chen')).post(path as string)).statusCode, 404);
  await here.post('/account/sessions/end');
  assert.equal((await there.get('/account')).statusCode, 303);
  assert.equal((await here.get('/account')).statusCode, 200);
});

test('a form whose session is over is kept in a page, and serves again after signing in', async () => {
  const ada = await byLink('ada');
  await ada.get('/account');
  await ada.markOf();
  world.later(241);
  const held = await ada.post('/account/name', { givenName: 'Ada-Rose', familyName: 'Morel' });
  assert.equal(held.statusCode, 401);
  assert.match(held.body, /name="givenName" value="Ada-Rose"/);
  assert.match(held.body, /Votre session est terminée/);
  const [, mark] = /name="_csrf" value="([^"]+)"/.exec(held.body.slice(held.body.indexOf('Ada-Rose') - 2000)) ?? [];
  await ada.post('/sign-in', { email: emailOf('ada'), _csrf: await freshMark(ada) });
  const { rows } = await world.database.owner.query<{ body: string }>(
    'select body from outbox where recipient = $1 and is_secret order by created_at desc, ctid desc limit 1',
    [emailOf('ada')],
  );
  const path = /\/sign-in\/[\w-]+/.exec(rows[0]?.body ?? '')?.[0] ?? '';
  assert.equal((await ada.post(`${path}/session`, { _csrf: await freshMark(ada) })).statusCode, 303);
  const sent = await ada.post('/account/name', { givenName: 'Ada-Rose', familyName: 'Morel', _csrf: mark as string });
  assert.equal(sent.statusCode, 303);
  assert.match((await ada.get('/account')).body, /Ada-Rose/);
});

test('a script that saves is told in words that the session is over', async () => {
  const ada = await byLink('ada');
  await ada.get('/account');
  await ada.markOf();
  world.later(241);
  const answer = await ada.post('/account/name', { givenName: 'A', familyName: 'B' }, undefined, {
    accept: 'application/json',
  });
  assert.equal(answer.statusCode, 401);
  assert.match(answer.json().message, /est encore là/);
});

const freshMark = async (browser: Browsing): Promise<string> =>
  /name="_csrf" value="([^"]+)"/.exec((await browser.get('/sign-in')).body)?.[1] ?? '';
