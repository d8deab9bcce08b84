import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aSubmittedApplication } from '../files.ts';
import { aWalk, fill, type Walk, type Walker } from './walk.ts';

let walk: Walk;
let chen: Walker;
let file: string;
before(async () => {
  // A passkey needs the name of a site: the walk is at localhost, as the product says it must be.
  walk = await aWalk('second_factor', { atLocalhost: true });
  file = await aSubmittedApplication(walk.world);
  await walk.world.database.owner.query('update session set vouched_at = null');
  chen = await walk.as('chen');
  await walk.world.database.owner.query('update session set vouched_at = null');
  const devices = await chen.page.context().newCDPSession(chen.page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
});
after(() => walk?.close());

test('an officer without a second factor is told what is missing, adds a passkey, shows it, and decides', async () => {
  await chen.goTo(`/desk/${file}`);
  await chen.follow('Confirmer mon identité');
  assert.match(await chen.words(), /pas encore de second facteur/);
  await chen.follow('Ajouter un second facteur');
  await fill(chen.page, { name: 'ordinateur du bureau' });
  await chen.press('Ajouter une clé d’accès');
  assert.equal(chen.path(), '/second-factor');
  await chen.press('Utiliser ma clé d’accès');
  assert.equal(chen.path(), '/account/security');
  assert.match(await chen.words(), /ordinateur du bureau/);
  await chen.press('Faire des codes de secours');
  assert.match(await chen.words(), /Imprimez-les/);
  await chen.goTo(`/desk/${file}`);
  assert.doesNotMatch(await chen.page.locator('body').innerText(), /Confirmer mon identité/);
  await chen.press(/^Déclarer recevable/);
  assert.equal(await walk.world.state('application', file), 'admissible');
  assert.deepEqual(chen.complaints, []);
});

test('signed out, the officer comes in by the passkey alone', async () => {
  await chen.page.context().clearCookies();
  await chen.goTo('/sign-in?back=/desk');
  await chen.press('Me connecter avec ma clé d’accès');
  assert.equal(chen.path(), '/desk');
  assert.deepEqual(chen.complaints, []);
});
