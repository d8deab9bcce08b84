import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ConfigError, readConfig, writeRuntime } from '../src/config.ts';
import { readIdentityProviders } from '../src/identity-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'laureat-identity-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const SECRET = 'a secret that nobody repeats';
const GOOD = {
  issuer: 'https://identity.example.org/api/v2',
  clientId: 'laureat',
  clientSecret: SECRET,
  algorithm: 'ES256',
};

const write = (text: string): void => writeFileSync(join(folder, 'identity-providers.json'), text);
const read = (demonstration = false) => readIdentityProviders({ dataFolder: folder, demonstration });

test('no file: nobody signs in by a provider', () => assert.deepEqual(read(), {}));

test('what is not said is as the documentation of the provider has it', () => {
  write(JSON.stringify({ proconnect: GOOD, franceconnect: { ...GOOD, algorithm: 'RS256', secondFactor: ['mfa'] } }));
  const { proconnect, franceconnect } = read();
  assert.equal(proconnect?.scopes, 'openid given_name usual_name email uid siret');
  assert.deepEqual([proconnect?.acrValues, proconnect?.secondFactor], [[], []]);
  assert.deepEqual(
    [franceconnect?.scopes, franceconnect?.acrValues, franceconnect?.algorithm, franceconnect?.secondFactor],
    ['openid given_name family_name email', ['eidas1'], 'RS256', ['mfa']],
  );
});

test('the address of the discovery document itself names the same provider', () => {
  write(JSON.stringify({ proconnect: { ...GOOD, issuer: `${GOOD.issuer}/.well-known/openid-configuration` } }));
  assert.equal(read().proconnect?.issuer, GOOD.issuer);
});

test('the secret may stand in a file of its own, named from the data folder', () => {
  const { clientSecret: _, ...rest } = GOOD;
  writeFileSync(join(folder, 'secret'), `${SECRET}\n`);
  write(JSON.stringify({ proconnect: { ...rest, clientSecretFile: 'secret' } }));
  assert.equal(read().proconnect?.clientSecret, SECRET);
  write(JSON.stringify({ proconnect: { ...rest, clientSecretFile: 'nowhere' } }));
  assert.throws(() => read(), /proconnect\.clientSecretFile cannot be read, or is empty: nowhere/);
});

const wrong: readonly (readonly [name: string, said: unknown, words: RegExp])[] = [
  ['a provider that nobody knows', { google: GOOD }, /Unrecognized key: "google"/],
  ['a setting that nobody knows', { proconnect: { ...GOOD, tenant: 'x' } }, /proconnect Unrecognized key: "tenant"/],
  ['no issuer', { proconnect: { ...GOOD, issuer: undefined } }, /proconnect\.issuer should be an address such as/],
  [
    'an issuer in clear',
    { proconnect: { ...GOOD, issuer: 'http://identity.example.org' } },
    /issuer should begin with https/,
  ],
  ['an issuer with a query', { proconnect: { ...GOOD, issuer: 'https://a.example/?x' } }, /issuer should hold neither/],
  ['no name at the provider', { proconnect: { ...GOOD, clientId: '' } }, /proconnect\.clientId should not be empty/],
  [
    'no secret',
    { proconnect: { ...GOOD, clientSecret: undefined } },
    /proconnect needs clientSecret or clientSecretFile/,
  ],
  [
    'two secrets',
    { proconnect: { ...GOOD, clientSecretFile: 'secret' } },
    /needs clientSecret or clientSecretFile, and not both/,
  ],
  [
    'a secret shared as a signature',
    { franceconnect: { ...GOOD, algorithm: 'HS256' } },
    /franceconnect\.algorithm should be ES256 or RS256.*with HS256 or none/,
  ],
  ['no signature at all', { proconnect: { ...GOOD, algorithm: 'none' } }, /algorithm should be ES256 or RS256/],
  ['no algorithm', { proconnect: { ...GOOD, algorithm: undefined } }, /algorithm should be ES256 or RS256/],
  ['scopes without openid', { proconnect: { ...GOOD, scopes: 'email' } }, /scopes should begin with openid/],
  ['a level that is a sentence', { proconnect: { ...GOOD, acrValues: ['eidas 1'] } }, /acrValues\.0 should be a word/],
];
for (const [name, said, words] of wrong) {
  test(`the start is refused in words: ${name}`, () => {
    write(JSON.stringify(said));
    assert.throws(
      () => read(),
      (error) =>
        error instanceof ConfigError &&
        words.test(error.message) &&
        error.message.includes(join(folder, 'identity-providers.json')) &&
        !error.message.includes(SECRET),
    );
  });
}

test('a file that is not JSON is refused without repeating what is in it', () => {
  write(`{"proconnect": {"clientSecret": "${SECRET}`);
  assert.throws(
    () => read(),
    (error) =>
      error instanceof ConfigError && /cannot be read as JSON/.test(error.message) && !error.message.includes(SECRET),
  );
});

test('a demonstration has no real provider: one on this machine at most', () => {
  write(JSON.stringify({ proconnect: GOOD }));
  assert.throws(() => read(true), /proconnect\.issuer is a real identity provider, and this is a demonstration/);
  write(JSON.stringify({ proconnect: { ...GOOD, issuer: 'http://127.0.0.1:4000/api/v2' } }));
  assert.equal(read(true).proconnect?.clientId, 'laureat');
});

test('the secrets are not among what the launcher hands to its children', () => {
  write(JSON.stringify({ proconnect: { ...GOOD, issuer: 'http://127.0.0.1:4000' } }));
  const config = readConfig({ LAUREAT_DATA: folder }, []);
  assert.doesNotMatch(
    writeRuntime(config, { writer: 'postgres://w@s/d', reader: 'postgres://r@s/d' }),
    /secret that nobody|127\.0\.0\.1:4000/,
  );
});
