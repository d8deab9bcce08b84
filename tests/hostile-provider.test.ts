import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { openProviders, type Providers } from '#slices/account';
import { aHostileProvider, type Mischief } from './providers/hostile-provider.ts';
import {
  BEFORE_LEAVING,
  type Case,
  DOWN,
  NOT_SAFE,
  never,
  OF_THE_ANSWER,
  OF_THE_ID_TOKEN,
  OF_USERINFO,
} from './providers/lies.ts';
import { sentTo } from './providers/outside.ts';
import { CLIENT } from './providers/real-provider.ts';
import { aWorld, type World } from './world.ts';

const RETURN = '/sign-in/providers/proconnect/return';
const PATIENCE_SECONDS = 0.4;

let world: World;
let provider: Awaited<ReturnType<typeof aHostileProvider>>;
let current: Providers;
const refusals: Readonly<Record<string, unknown>>[] = [];
before(async () => {
  provider = await aHostileProvider();
  // What was discovered is kept an hour: each case has providers that know nothing yet.
  const fresh: Providers = {
    kinds: ['proconnect'],
    depart: (kind) => current.depart(kind),
    arrive: (kind, answer, expected) => current.arrive(kind, answer, expected),
    farewell: (kind, idToken) => current.farewell(kind, idToken),
  };
  world = await aWorld('hostile_provider', {
    onSecurity: (line) => line.event === 'sign_in_refused' && refusals.push(line),
    providers: () => fresh,
  });
});
after(async () => {
  await provider.close();
  await world.close();
});

const settings = () => ({
  issuer: provider.issuer,
  ...CLIENT,
  algorithm: 'ES256' as const,
  scopes: 'openid given_name usual_name email uid siret',
  acrValues: ['eidas1'],
  secondFactor: ['mfa'],
});

const begin = (mischief: Mischief): void => {
  refusals.length = 0;
  provider.plays(mischief);
  current = openProviders(
    { proconnect: settings() },
    { publicUrl: 'https://aides.example.org', now: () => world.services.now(), patienceSeconds: PATIENCE_SECONDS },
  );
};

const count = async () => {
  const { rows } = await world.database.owner.query<Record<string, string>>(
    `select (select count(*) from session) as sessions, (select count(*) from person) as people,
       (select count(*) from identity) as identities, (select count(*) from introduction) as introductions,
       (select count(*) from journal) as journal`,
  );
  return rows[0];
};

const asked = async (): Promise<Readonly<{ answer: LightMyRequestResponse; sent: URLSearchParams }>> => {
  const browser = world.visitor();
  const sent = provider.sendsBack(sentTo(await browser.post('/sign-in/providers/proconnect', { back: '/calls' })));
  return { answer: await browser.get(`${RETURN}?${sent}`), sent };
};

/** Refused in words, logged once with its reason and nothing that was received, and nothing else happened. */
const assertRefused = (answer: LightMyRequestResponse, [, , reason, status = 502, words = NOT_SAFE]: Case): void => {
  assert.equal(answer.statusCode, status, answer.body.replace(/<[^>]+>/g, ' ').slice(0, 2000));
  assert.match(answer.body, words);
  assert.match(answer.body, /Recevoir un lien/);
  assert.doesNotMatch(answer.body, /<script>alert/);
  assert.deepEqual(
    refusals.map(({ event, provider, why }) => [event, provider, why]),
    [['sign_in_refused', 'proconnect', reason]],
  );
};

const GROUPS = { 'an identity token': OF_THE_ID_TOKEN, 'a description': OF_USERINFO, 'an answer': OF_THE_ANSWER };
for (const [group, cases] of Object.entries(GROUPS)) {
  for (const one of cases) {
    test(`refused, ${group}: ${one[0]}`, async () => {
      begin(one[1]);
      const before = await count();
      const { answer, sent } = await asked();
      assertRefused(answer, one);
      assert.equal(
        answer.cookies.some(({ name }) => name === 'laureat_session'),
        false,
      );
      assert.deepEqual(await count(), before);
      const logged = JSON.stringify(refusals);
      for (const secret of [sent.get('code'), sent.get('state'), CLIENT.clientSecret, 'eyJ']) {
        if (secret) assert.ok(!logged.includes(secret), 'a secret is in the log');
      }
    });
  }
}

for (const one of BEFORE_LEAVING) {
  test(`nobody leaves when what a provider says of itself ${one[0]}`, async () => {
    begin(one[1]);
    assertRefused(await world.visitor().post('/sign-in/providers/proconnect', { back: '/calls' }), one);
  });
}

test('nobody leaves for a provider that is not there, and a wrong document is asked again', async () => {
  begin({ discovery: (honest) => ({ ...honest, issuer: 'https://evil.example' }) });
  const browser = world.visitor();
  assert.equal((await browser.post('/sign-in/providers/proconnect')).statusCode, 502);
  provider.plays({});
  sentTo(await browser.post('/sign-in/providers/proconnect'));
  refusals.length = 0;
  const nowhere = { ...settings(), issuer: 'http://127.0.0.1:9' };
  current = openProviders({ proconnect: nowhere }, { publicUrl: 'https://aides.example.org', now: () => new Date(0) });
  const answer = await browser.post('/sign-in/providers/proconnect');
  assertRefused(answer, ['', {}, 'discovery.down', 503, DOWN]);
});

test('an answer serves once, in the browser that left, within ten minutes', async () => {
  begin({});
  const browser = world.visitor();
  const sent = provider.sendsBack(sentTo(await browser.post('/sign-in/providers/proconnect')));
  const elsewhere = await world.visitor().get(`${RETURN}?${sent}`);
  assert.equal(elsewhere.statusCode, 409, 'another browser');
  assert.equal((await browser.get(`${RETURN}?${sent}`)).statusCode, 303, 'it still serves in the first');
  const replayed = await browser.get(`${RETURN}?${sent}`);
  assert.equal(replayed.statusCode, 409);
  assert.match(replayed.body, /a déjà servi/);
  assert.doesNotMatch(replayed.body, new RegExp(sent.get('code') as string), 'the page does not repeat the code');
  const slow = world.visitor();
  const late = provider.sendsBack(sentTo(await slow.post('/sign-in/providers/proconnect')));
  world.later(10);
  const refused = await slow.get(`${RETURN}?${late}`);
  assert.equal(refused.statusCode, 409);
  assert.match(refused.body, /plus de dix minutes/);
  assert.deepEqual(
    refusals.map(({ why }) => why),
    ['unknown', 'unknown', 'expired'].map((why) => `account.return_from_provider.${why}`),
  );
});

test('what a provider says of itself is kept an hour, then asked again', async () => {
  begin({});
  const browser = world.visitor();
  sentTo(await browser.post('/sign-in/providers/proconnect'));
  provider.plays({ discovery: (honest) => ({ ...honest, issuer: 'https://evil.example' }) });
  world.later(59);
  sentTo(await browser.post('/sign-in/providers/proconnect'));
  world.later(1);
  assert.equal((await browser.post('/sign-in/providers/proconnect')).statusCode, 502);
});

test('who signs out is out here, even when the provider does not answer any more', async () => {
  begin({});
  const browser = world.visitor();
  const sent = provider.sendsBack(sentTo(await browser.post('/sign-in/providers/proconnect')));
  const landed = await browser.get(`${RETURN}?${sent}`);
  assert.equal(landed.headers.location, '/registration?back=%2F');
  browser.forgetMark();
  const cookies = { ...browser.cookies };
  begin({ instead: { '/.well-known/openid-configuration': never } });
  const left = await browser.post('/sign-out');
  assert.deepEqual([left.statusCode, left.headers.location, left.headers.refresh], [303, '/', undefined]);
  Object.assign(browser.cookies, cookies);
  assert.equal((await browser.get('/account')).statusCode, 303, 'the session is closed');
});

test('the same answer brought twice at once lets in once', async () => {
  begin({});
  const browser = world.visitor();
  const sent = provider.sendsBack(sentTo(await browser.post('/sign-in/providers/proconnect')));
  const answers = await Promise.all([browser.get(`${RETURN}?${sent}`), browser.get(`${RETURN}?${sent}`)]);
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [303, 409]);
});

test('only documented parameters are sent, each departure with marks of its own; no PKCE when none is announced', async () => {
  begin({});
  provider.asked.length = 0;
  for (const browser of [world.visitor(), world.visitor()]) {
    provider.sendsBack(sentTo(await browser.post('/sign-in/providers/proconnect')));
  }
  const [one, two] = provider.asked;
  assert.deepEqual([...(one?.keys() ?? [])].sort(), [
    'acr_values',
    'claims',
    'client_id',
    'nonce',
    'redirect_uri',
    'response_type',
    'scope',
    'state',
  ]);
  for (const name of ['state', 'nonce']) {
    assert.ok((one?.get(name) ?? '').length >= 32, name);
    assert.notEqual(one?.get(name), two?.get(name), name);
  }
});

test('a form of another site sends nobody to a provider, and one that is not switched on does not exist', async () => {
  begin({});
  const browser = world.visitor();
  assert.equal((await browser.post('/sign-in/providers/proconnect', { _csrf: 'made up' })).statusCode, 403);
  assert.equal((await browser.post('/sign-in/providers/franceconnect')).statusCode, 404);
  assert.equal((await browser.get('/sign-in/providers/franceconnect/return?code=x&state=y')).statusCode, 404);
});

test('a place to come back to that is not ours is the home page', async () => {
  begin({ userinfo: (honest) => ({ ...honest, email: '' }) });
  const browser = world.visitor();
  const left = await browser.post('/sign-in/providers/proconnect', { back: '//evil.example/' });
  const landed = await browser.get(`${RETURN}?${provider.sendsBack(sentTo(left))}`);
  assert.equal(landed.headers.location, '/sign-in/identity?back=%2F');
});
