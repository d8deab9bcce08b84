import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { registerPerson } from '#slices/account';
import { emailOf, type PersonName } from '../cast.ts';
import { aSubmittedApplication } from '../files.ts';
import { aWalk, fill, NARROW_WITHOUT_SCRIPT, type Walk } from './walk.ts';

const QUITS = 'quitte' as PersonName;
let walk: Walk;
before(async () => {
  walk = await aWalk('personal_data');
  await aSubmittedApplication(walk.world);
  const person = { email: emailOf(QUITS), givenName: 'Camille', familyName: 'Partant' };
  await walk.world.act('system', registerPerson, person);
});
after(() => walk?.close());

test('Ada reads what is known of her and takes it away, script or not', async () => {
  for (const setting of [{}, NARROW_WITHOUT_SCRIPT]) {
    const ada = await walk.as('ada', setting);
    await ada.goTo('/account');
    await ada.follow('Lire, emporter ou faire effacer mes données');
    for (const summary of await ada.page.locator('main details > summary').all()) await summary.click();
    await ada.look();
    assert.match(await ada.words(), /Réponses que vous avez écrites/);
    assert.match(await ada.words(), /Avant de demander/);
    const taken = await ada.fetched('Télécharger mes données (JSON)');
    assert.equal(taken.type, 'application/json; charset=utf-8');
    const { data } = JSON.parse(taken.bytes.toString('utf8')) as { data: readonly { table: string }[] };
    assert.ok(data.some(({ table }) => table === 'answer'));
    assert.deepEqual(ada.complaints, []);
  }
});

test('somebody asks to be erased at 320 px without script; an administrator does it; the account is gone', async () => {
  const camille = await walk.as(QUITS, NARROW_WITHOUT_SCRIPT);
  await camille.goTo('/account/data');
  await camille.press('Demander l’effacement de mes données', 422);
  assert.match(await camille.words(), /Cochez la case/);
  await fill(camille.page, { confirmed: ['yes'] });
  await camille.press('Demander l’effacement de mes données');
  assert.match(await camille.words(), /Demande en cours/);
  const max = await walk.as('max');
  await max.goTo('/');
  await max.follow(/^Données$/);
  await max.follow('Camille Partant');
  await fill(max.page, { confirmed: ['yes'] });
  await max.press('Effacer les données de cette personne');
  assert.match(await max.words(), /sont effacées/);
  assert.doesNotMatch(await max.words(), /Camille|Partant/);
  await camille.goTo('/account/data');
  assert.equal(camille.path(), '/sign-in');
  assert.deepEqual([...max.complaints, ...camille.complaints], []);
});

test('a new address is confirmed from its mailbox', async () => {
  const gus = await walk.as('gus');
  await gus.goTo('/account');
  await fill(gus.page, { email: 'gus@example.net' });
  await gus.press('Changer mon adresse');
  assert.match(await gus.words(), /Regardez votre nouvelle messagerie/);
  const { rows } = await walk.world.database.owner.query<{ body: string }>(
    "select body from outbox where recipient = 'gus@example.net'",
  );
  await gus.goTo(/\/account\/email\/[\w-]+/.exec(rows[0]?.body ?? '')?.[0] ?? '');
  await gus.press('Confirmer cette adresse');
  assert.match(await gus.words(), /gus@example\.net/);
  assert.deepEqual(gus.complaints, []);
});
