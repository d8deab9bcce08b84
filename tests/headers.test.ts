import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { assetsFolder } from '#platform/assets';
import { appRoutes } from '../src/app.ts';
import { aSubmittedApplication } from './files.ts';
import { aWorld, type World } from './world.ts';

let plain: World;
let https: World;
let filed: string;
before(async () => {
  plain = await aWorld('headers', { demonstration: true });
  https = await aWorld('headers-https', { secure: true });
  filed = await aSubmittedApplication(plain);
  await plain.runJobs();
});
after(async () => {
  await plain.close();
  await https.close();
});

/** OWASP Secure Headers, as far as they apply to a site that is read by browsers and embedded nowhere. */
const EVERYWHERE: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /^default-src 'none';/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'x-permitted-cross-domain-policies': /^none$/,
  'x-dns-prefetch-control': /^off$/,
  'origin-agent-cluster': /^\?1$/,
};
const NOWHERE = ['x-powered-by', 'server', 'access-control-allow-origin'];

const assertSafe = (answer: LightMyRequestResponse, where: string): void => {
  for (const [name, value] of Object.entries(EVERYWHERE)) {
    assert.match(String(answer.headers[name]), value, `${name} of ${where}`);
  }
  for (const name of NOWHERE) assert.equal(answer.headers[name], undefined, `${name} of ${where}`);
  assert.match(String(answer.headers['cache-control']), /no-store|immutable/, `cache-control of ${where}`);
  const policy = String(answer.headers['content-security-policy']);
  assert.doesNotMatch(policy, /unsafe|\*|https?:/, where);
};

/** With such a policy a browser runs nothing that stands in the page: nothing of ours may stand there. */
const INLINE = /<script(?![^>]*\ssrc=)|<style|<[a-z][^>]*\s(style|on[a-z]+)=|href="javascript:/i;

const addressOf = (path: string): string =>
  path
    .replace(':id', filed)
    .replace(':part', 'projet')
    .replace(':code', 'transformation-numerique-2021')
    .replace(':call', 'dematerialisation')
    .replace(/:\w+/g, 'x');

for (const who of ['a visitor', 'ada', 'chen', 'ivo'] as const) {
  test(`every door sends every header to ${who}, whatever it answers`, async () => {
    const browser = who === 'a visitor' ? plain.visitor() : plain.as(who);
    for (const { method, path } of appRoutes({ ...plain.services, publicUrl: 'http://localhost' })) {
      if (path === '/sign-out') continue;
      const address = addressOf(path);
      const answer = method === 'GET' ? await browser.get(address) : await browser.post(address, { _csrf: 'other' });
      assert.ok(answer.statusCode < 500, `${method} ${path} answered ${answer.statusCode}`);
      assertSafe(answer, `${method} ${path} (${answer.statusCode})`);
      if (String(answer.headers['content-type']).startsWith('text/html'))
        assert.doesNotMatch(answer.body, INLINE, path);
    }
  });
}

test('so do assets, faults, choices, and addresses that are none', async () => {
  const asset = readdirSync(assetsFolder()).find((name) => name.endsWith('.css')) ?? '';
  const visitor = plain.visitor();
  const addresses = [`/assets/${asset}`, '/assets/none.js', '/nowhere', '/language/en', '/theme/dark', '/%E0%A4%A'];
  const statuses: number[] = [];
  for (const address of addresses) {
    const answer = await visitor.get(address);
    statuses.push(answer.statusCode);
    assertSafe(answer, address);
  }
  assert.deepEqual(statuses, [200, 404, 404, 303, 303, 400]);
});

test('over https: strict transport, and every cookie under the prefix that no neighbour can write', async () => {
  const visitor = https.visitor();
  const page = await visitor.get('/sign-in');
  assertSafe(page, 'a page over https');
  assert.match(String(page.headers['strict-transport-security']), /^max-age=31536000; includeSubDomains/);
  assert.match(String(page.headers['content-security-policy']), /upgrade-insecure-requests/);
  const language = await visitor.get('/language/en');
  const theme = await visitor.get('/theme/dark');
  const left = await https.as('ada').post('/sign-out');
  const cookies = [page, language, theme, left].flatMap((answer) => answer.cookies);
  assert.deepEqual([...new Set(cookies.map(({ name }) => name))].sort(), [
    '__Host-laureat_browser',
    '__Host-laureat_lang',
    '__Host-laureat_session',
    '__Host-laureat_theme',
  ]);
  for (const { name, secure, path, domain, httpOnly, sameSite } of cookies) {
    assert.deepEqual([secure, path, domain, httpOnly, sameSite], [true, '/', undefined, true, 'Lax'], name);
  }
});

test('over https a session under the plain name is nobody’s; under its own it is Chen’s', async () => {
  const token = await https.sessionOf('chen');
  const ask = (name: string) => https.app.inject({ method: 'GET', url: '/account', cookies: { [name]: token } });
  assert.equal((await ask('laureat_session')).statusCode, 303);
  assert.equal((await ask('__Host-laureat_session')).statusCode, 200);
});

test('without https there is neither strict transport nor prefix: browsers would refuse them', async () => {
  const page = await plain.visitor().get('/sign-in');
  assert.equal(page.headers['strict-transport-security'], undefined);
  assert.deepEqual(
    page.cookies.map(({ name }) => name),
    ['laureat_browser'],
  );
});
