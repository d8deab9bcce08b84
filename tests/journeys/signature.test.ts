import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { verifySeal } from '#platform/documents/verify-seal';
import { aSubmittedApplication, FLAT_RATE, grantedAtDesk } from '../files.ts';
import type { PersonName } from '../world.ts';
import { aWalk, NARROW_WITHOUT_SCRIPT, type Walk, type Walker, ZOOMED } from './walk.ts';

let walk: Walk;
let applicationId = '';
let agreement = '';
let payment = '';
const people = new Map<PersonName, Walker>();

const idIn = async (table: 'letter' | 'agreement' | 'payment_order'): Promise<string> => {
  const { rows } = await walk.world.database.owner.query<{ id: string }>(`select id from ${table}`);
  assert.equal(rows.length, 1, table);
  return rows[0]?.id ?? '';
};
const as = (name: PersonName): Walker => people.get(name) as Walker;

before(async () => {
  walk = await aWalk('signature');
  const { world } = walk;
  applicationId = await aSubmittedApplication(world, { call: FLAT_RATE });
  await grantedAtDesk(world, applicationId);
  await walk.world.runJobs();
  // Bo signs without script on a narrow screen; those who pay look at theirs enlarged.
  people.set('bo', await walk.as('bo', NARROW_WITHOUT_SCRIPT));
  for (const name of ['ivo', 'jo', 'kim', 'dina'] as const) people.set(name, await walk.as(name, ZOOMED));
});
after(() => walk?.close());

test('Bo opens the letter, reads the agreement and signs it', async () => {
  const bo = as('bo');
  await bo.goTo(`/letters/${await idIn('letter')}`);
  assert.equal((await bo.page.context().request.get(`${bo.page.url()}/letter.pdf`)).status(), 404);
  await bo.press('Ouvrir la lettre');
  assert.match(await bo.words(), /Reçue le/);
  agreement = `/agreements/${await idIn('agreement')}`;
  await bo.goTo(agreement);
  assert.match(await bo.words(), /PDF à signer/);
  const unsealed = await bo.fetched('PDF à signer');
  assert.equal(verifySeal(unsealed.bytes, []).fault, 'not_sealed');
  await bo.page.getByLabel('J’ai lu la convention et je la signe').check();
  await bo.press('Signer la convention');
  assert.match(await bo.words(), /Bo Prigent, présidente/);
});

test('Ivo signs for the State; the sealed agreement is what the instance sealed', async () => {
  const ivo = as('ivo');
  await ivo.goTo(agreement);
  await ivo.page.getByLabel('J’ai lu la convention et je la signe').check();
  await ivo.press('Signer la convention');
  await walk.world.runJobs();
  const bo = as('bo');
  await bo.goTo(agreement);
  assert.match(await bo.words(), /PDF signé et scellé/);
  const sealed = await bo.fetched('PDF signé et scellé');
  assert.deepEqual([sealed.status, sealed.type.split(';')[0]], [200, 'application/pdf']);
  const { chain } = await walk.world.services.printing.certificate(walk.world.clock.at);
  assert.equal(verifySeal(sealed.bytes, [chain]).fault, undefined);
  assert.equal(verifySeal(sealed.bytes, [chain]).ok, true);
  const changed = Buffer.from(sealed.bytes);
  changed[200] = (changed[200] ?? 0) ^ 1;
  assert.equal(verifySeal(changed, [chain]).ok, false);
});

test('Jo certifies and may not order; Kim orders and records the payment', async () => {
  payment = `/payments/${await idIn('payment_order')}`;
  const [jo, kim] = [as('jo'), as('kim')];
  await jo.goTo(payment);
  await jo.press('Certifier le paiement');
  assert.match(await jo.words(), /Vous avez certifié ce paiement.*Une autre personne doit l’ordonner/);
  assert.equal(await jo.page.getByRole('button', { name: 'Ordonner le paiement' }).count(), 0);
  await kim.goTo(payment);
  await kim.press('Ordonner le paiement');
  await kim.page.getByLabel('Jour du versement').fill(walk.world.clock.at.toISOString().slice(0, 10));
  await kim.page.getByLabel('Référence du comptable').fill('VIR-2021-0042');
  await kim.press('Noter comme versé');
  assert.match(await kim.words(), /VIR-2021-0042/);
  assert.equal(await walk.world.state('payment_order', payment.split('/')[2] ?? ''), 'paid');
});

test('Bo finds on the file that the grant was paid, and on which day', async () => {
  const bo = as('bo');
  await bo.goTo(`/applications/${applicationId}`);
  assert.match(await bo.words(), /Versement État Versé.*Versé le 3 novembre 2021/);
});

test('the page of the envelope shows what was paid, and no page complained', async () => {
  const dina = as('dina');
  const { rows } = await walk.world.database.owner.query<{ id: string; cents: string }>(
    `select envelope_id as id, amount_cents as cents from award where application_id = $1`,
    [applicationId],
  );
  await dina.goTo(`/envelopes/${rows[0]?.id}`);
  const euros = (Number(rows[0]?.cents) / 100).toLocaleString('fr-FR').replace(/\s/g, ' ');
  const words = await dina.words();
  assert.match(words, new RegExp(`Versé ${euros} €`));
  assert.match(words, /Paiement 3 nov\. 2021 Aide versée/);
  for (const [name, { complaints }] of people) assert.deepEqual(complaints, [], name);
});
