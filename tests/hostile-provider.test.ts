import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, before, test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { openProviders, type Providers } from '#slices/account';
import { aHostileProvider, type Mischief } from './providers/hostile-provider.ts';
import { sentTo } from './providers/outside.ts';
import { CLIENT } from './providers/real-provider.ts';
import { aWorld, type World } from './world.ts';

const RETURN = '/sign-in/providers/proconnect/return';
const PATIENCE_SECONDS = 0.4;

let world: World;
let provider: Awaited<ReturnType<typeof aHostileProvider>>;
let current: Providers;
const warnings: Readonly<Record<string, unknown>>[] = [];
before(async () => {
  provider = await aHostileProvider();
  // What was discovered is kept an hour: each case has providers that know nothing yet.
  const fresh: Providers = {
    kinds: ['proconnect'],
    depart: (kind) => current.depart(kind),
    arrive: (kind, answer, expected) => current.arrive(kind, answer, expected),
    farewell: (kind, idToken) => current.farewell(kind, idToken),
  };
  world = await aWorld('hostile_provider', { onWarning: (line) => warnings.push(line), providers: () => fresh });
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
  warnings.length = 0;
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

type Case = readonly [name: string, mischief: Mischief, reason: string, status?: number, words?: RegExp];
const NOT_SAFE = /n’est pas sûre/;
const DOWN = /ne répond pas en ce moment/;
const plainJson = (response: ServerResponse): void =>
  void response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ sub: 'subject', email: 'hostile@example.org', iss: provider.issuer, aud: CLIENT.clientId }));
const endless = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const pour = (): void => {
    while (!response.destroyed && response.write('x'.repeat(64_000)));
    if (!response.destroyed) response.once('drain', pour);
  };
  pour();
};
const never = (): void => {};
const without = (honest: Record<string, unknown>, name: string) =>
  Object.fromEntries(Object.entries(honest).filter(([key]) => key !== name));
const set = (params: URLSearchParams, name: string, value: string | undefined): URLSearchParams => {
  if (value === undefined) params.delete(name);
  else params.set(name, value);
  return params;
};
const past = { iat: 1_600_000_000, exp: 1_600_000_060 };

const OF_THE_ID_TOKEN: readonly Case[] = [
  ['another issuer', { idToken: (honest) => ({ ...honest, iss: 'https://evil.example' }) }, 'token.iss'],
  ['another audience', { idToken: (honest) => ({ ...honest, aud: 'another service' }) }, 'token.aud'],
  [
    'several audiences, for another party',
    { idToken: (h) => ({ ...h, aud: [CLIENT.clientId, 'x'], azp: 'x' }) },
    'token.azp',
  ],
  ['another nonce', { idToken: (honest) => ({ ...honest, nonce: 'n'.repeat(43) }) }, 'token.nonce'],
  ['no nonce', { idToken: (honest) => without(honest, 'nonce') }, 'token.not_understood'],
  ['expired', { idToken: (honest) => ({ ...honest, ...past }) }, 'token.expired'],
  ['no end', { idToken: (honest) => without(honest, 'exp') }, 'token.not_understood'],
  ['valid later', { idToken: (honest) => ({ ...honest, nbf: Math.floor(Date.now() / 1000) + 3600 }) }, 'token.expired'],
  ['no subject', { idToken: (honest) => without(honest, 'sub') }, 'token.not_understood'],
  ['signed by nobody (alg none)', { signIdToken: 'none' }, 'token.alg'],
  ['signed by the shared secret (HS256)', { signIdToken: 'by_secret' }, 'token.alg'],
  ['signed in another way than declared', { signIdToken: 'other_algorithm' }, 'token.alg'],
  ['signed by an unknown key', { signIdToken: 'unknown' }, 'token.key'],
  ['signed by another key under the name of the good one', { signIdToken: 'forged' }, 'token.signature'],
  ['a level too low', { idToken: (h) => ({ ...h, acr: 'eidas0' }) }, 'token.acr', 403, /au niveau demandé/],
  ['no level at all', { idToken: (honest) => without(honest, 'acr') }, 'token.acr', 403, /au niveau demandé/],
];

const OF_USERINFO: readonly Case[] = [
  ['plain JSON where a signed token is due', { instead: { '/userinfo': plainJson } }, 'userinfo.not_signed'],
  ['of another subject', { userinfo: (honest) => ({ ...honest, sub: 'somebody else' }) }, 'userinfo.sub'],
  ['of another issuer', { userinfo: (honest) => ({ ...honest, iss: 'https://evil.example' }) }, 'userinfo.iss'],
  ['of no issuer', { userinfo: (honest) => without(honest, 'iss') }, 'userinfo.iss'],
  ['for another service', { userinfo: (honest) => ({ ...honest, aud: 'another' }) }, 'userinfo.aud'],
  ['for no service', { userinfo: (honest) => without(honest, 'aud') }, 'userinfo.aud'],
  ['expired', { userinfo: (honest) => ({ ...honest, ...past }) }, 'userinfo.expired'],
  ['signed by nobody (alg none)', { signUserinfo: 'none' }, 'userinfo.alg'],
  ['signed by the shared secret (HS256)', { signUserinfo: 'by_secret' }, 'userinfo.alg'],
  ['signed by an unknown key', { signUserinfo: 'unknown' }, 'userinfo.key'],
  ['signed by another key under the name of the good one', { signUserinfo: 'forged' }, 'userinfo.signature'],
  ['without end', { instead: { '/userinfo': endless } }, 'answer.too_large'],
  ['that never comes', { instead: { '/userinfo': never } }, 'userinfo.slow', 503, DOWN],
];

const OF_THE_ANSWER: readonly Case[] = [
  ['another issuer (mix-up)', { answer: (h) => set(h, 'iss', 'https://evil.example') }, 'answer.iss'],
  ['no issuer, though announced', { answer: (honest) => set(honest, 'iss', undefined) }, 'answer.iss'],
  [
    'another state',
    { answer: (h) => set(h, 'state', 's'.repeat(43)) },
    'account.return_from_provider.unknown',
    409,
    /a déjà servi/,
  ],
  [
    'no state',
    { answer: (h) => set(h, 'state', undefined) },
    'account.return_from_provider.unknown',
    409,
    /a déjà servi/,
  ],
  ['an unknown code', { answer: (honest) => set(honest, 'code', 'made-up') }, 'token.invalid_grant'],
  ['no code', { answer: (honest) => set(honest, 'code', undefined) }, 'token.not_understood'],
  [
    'private sector kept out',
    { answer: (h) => set(set(h, 'error', 'server_error'), 'error_description', 'Y500015 : secteur privé') },
    'said.Y500015',
    403,
    /aux agents publics/,
  ],
  [
    'a parameter it does not know',
    { answer: (h) => set(set(h, 'error', 'invalid_request'), 'error_description', 'Y000400') },
    'said.Y000400',
    502,
    /un réglage à corriger/,
  ],
  ['an error that is markup', { answer: (h) => set(h, 'error', '<script>alert(1)</script>') }, 'said.unknown'],
  [
    'a token address that fails',
    { instead: { '/token': (r) => void r.writeHead(500).end('no') } },
    'answer.failed',
    503,
    DOWN,
  ],
  [
    'a token address that sends elsewhere',
    { instead: { '/token': (r) => void r.writeHead(302, { location: '/x' }).end() } },
    'token.status',
  ],
  ['a token address that answers late', { instead: { '/token': never } }, 'token.slow', 503, DOWN],
  ['keys that cannot be had', { instead: { '/jwks': (r) => void r.writeHead(404).end() } }, 'token.status'],
];

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
    warnings.map(({ event, provider, reason }) => [event, provider, reason]),
    [['sign-in.refused', 'proconnect', reason]],
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
      const logged = JSON.stringify(warnings);
      for (const secret of [sent.get('code'), sent.get('state'), CLIENT.clientSecret, 'eyJ']) {
        if (secret) assert.ok(!logged.includes(secret), 'a secret is in the log');
      }
    });
  }
}

const BEFORE_LEAVING: readonly Case[] = [
  ['names another issuer', { discovery: (h) => ({ ...h, issuer: 'https://evil.example' }) }, 'discovery.issuer'],
  ['is not JSON', { discovery: () => 'no' }, 'discovery.not_understood'],
  ['is without end', { instead: { '/.well-known/openid-configuration': endless } }, 'answer.too_large'],
  ['never comes', { instead: { '/.well-known/openid-configuration': never } }, 'discovery.slow', 503, DOWN],
  [
    'fails',
    { instead: { '/.well-known/openid-configuration': (r) => void r.writeHead(503).end() } },
    'answer.failed',
    503,
    DOWN,
  ],
  [
    'sends people away in clear',
    { discovery: (h) => ({ ...h, authorization_endpoint: 'http://evil.example/' }) },
    'address.not_safe',
  ],
  [
    'names no place to go',
    { discovery: (h) => without(h, 'authorization_endpoint') },
    'discovery.authorization_endpoint',
  ],
];
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
  warnings.length = 0;
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
    warnings.map(({ reason }) => reason),
    ['unknown', 'unknown', 'expired'].map((why) => `account.return_from_provider.${why}`),
  );
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
