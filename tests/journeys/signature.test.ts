import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { verifySeal } from '#platform/documents/verify-seal';
import { grantFlatRate } from '#slices/award';
import { launchBrowser } from '../browser.ts';
import { aSubmittedApplication, FLAT_RATE } from '../files.ts';
import { aWorld, type PersonName, type World } from '../world.ts';
import { type Acting, stageOf } from './acting.ts';

let world: World;
let browser: Browser;
let stage: Awaited<ReturnType<typeof stageOf>>;
let applicationId = '';
let agreement = '';
let payment = '';
const people = new Map<PersonName, Acting>();

const idIn = async (table: 'letter' | 'agreement' | 'payment_order'): Promise<string> => {
  const { rows } = await world.database.owner.query<{ id: string }>(`select id from ${table}`);
  assert.equal(rows.length, 1, table);
  return rows[0]?.id ?? '';
};
const as = (name: PersonName): Acting => people.get(name) as Acting;

before(async () => {
  world = await aWorld('journey_signature');
  applicationId = await aSubmittedApplication(world, { call: FLAT_RATE });
  await world.act('chen', grantFlatRate, { applicationId });
  await world.runJobs();
  browser = await launchBrowser();
  stage = await stageOf(world, browser);
  for (const name of ['bo', 'ivo', 'jo', 'kim', 'dina'] as const) people.set(name, await stage.as(name));
});
after(async () => {
  await browser?.close();
  await world?.close();
});

test('Bo opens the letter, reads the agreement and signs it', async () => {
  const bo = as('bo');
  await bo.goTo(`/letters/${await idIn('letter')}`);
  assert.equal((await bo.fetched(`${new URL(bo.page.url()).pathname}/letter.pdf`)).status, 404);
  await bo.press('Ouvrir la lettre');
  assert.match(await bo.words(), /Reçue le/);
  agreement = `/agreements/${await idIn('agreement')}`;
  await bo.goTo(agreement);
  assert.match(await bo.words(), /PDF à signer/);
  const unsealed = await bo.fetched(await bo.hrefOf('PDF à signer'));
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
  await world.runJobs();
  const bo = as('bo');
  await bo.goTo(agreement);
  assert.match(await bo.words(), /PDF signé et scellé/);
  const sealed = await bo.fetched(await bo.hrefOf('PDF signé et scellé'));
  assert.deepEqual([sealed.status, sealed.type.split(';')[0]], [200, 'application/pdf']);
  const { chain } = await world.services.printing.certificate(world.clock.at);
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
  await kim.page.getByLabel('Jour du versement').fill(world.clock.at.toISOString().slice(0, 10));
  await kim.page.getByLabel('Référence du comptable').fill('VIR-2021-0042');
  await kim.press('Noter comme versé');
  assert.match(await kim.words(), /VIR-2021-0042/);
  assert.equal(await world.state('payment_order', payment.split('/')[2] ?? ''), 'paid');
});

test('the page of the envelope shows what was paid, and no page complained', async () => {
  const dina = as('dina');
  const { rows } = await world.database.owner.query<{ id: string; cents: string }>(
    `select envelope_id as id, amount_cents as cents from award where application_id = $1`,
    [applicationId],
  );
  await dina.goTo(`/envelopes/${rows[0]?.id}`);
  const euros = (Number(rows[0]?.cents) / 100).toLocaleString('fr-FR').replace(/\s/g, ' ');
  const words = await dina.words();
  assert.match(words, new RegExp(`Versé ${euros} €`));
  assert.match(words, /Paiement Aide versée/);
  assert.deepEqual(stage.complaints, []);
});
