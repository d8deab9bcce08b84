import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { COMPETITIVE, roundOf } from '../files.ts';
import { ANSWERS, attachPresentation, attestAndFile, CONTINUE, openFile, signUp, TITLE, verify } from './applying.ts';
import { aWalk, choose, type Filling, fill, type Walk, type Walker } from './walk.ts';

let walk: Walk;
let nour: Walker;
let file = '';
let round = '';

before(async () => {
  walk = await aWalk('applicant', { demonstration: true });
  round = `/rounds/${(await roundOf(walk.world, COMPETITIVE)).id}/application`;
  nour = await walk.visitor();
});
after(() => walk?.close());

const savedWords = () => nour.page.locator('[data-saved-words]').first();

/** Answers a part field by field, sees that it is saved, and goes on to the next part. */
const answer = async (part: string, answers: Filling): Promise<void> => {
  assert.equal(nour.path(), `${file}/parts/${part}`);
  await fill(nour.page, answers);
  await savedWords().getByText('Enregistré à').waitFor();
  await nour.press(CONTINUE);
};

test('Nour asks for a link, finds it in the outbox, and says her name', () => signUp(walk, nour, round));

test('she finds her organisation by its name, sees what is known of it, and opens a file', async () => {
  await nour.follow('Trouver mon organisme');
  await choose(nour.page, 'q', 'morbihan', 'Morbihan');
  await nour.press('Chercher');
  file = await openFile(nour, round);
});

test('before anything is answered, the check lists what is missing, each with its link', async () => {
  await nour.goTo(`${file}/check`);
  assert.match(await nour.words(), /\d+ points manquent ou sont à corriger/);
  assert.equal(await nour.page.getByRole('button', { name: 'Déposer le dossier' }).isEnabled(), false);
  await nour.leaving(() =>
    nour.page.locator(`main a[href*="${file}/parts/projet?check=1#f-intitule"]`).first().click(),
  );
  assert.equal(nour.path(), `${file}/parts/projet`);
});

test('each part is answered, and saved before it is sent', async () => {
  await nour.goTo(`${file}/parts/organisation`);
  await answer('organisation', ANSWERS.organisation);
  await answer('partenaires', { a_des_partenaires: 'no' });
  await choose(nour.page, 'territoire.q', 'morbihan', 'Morbihan');
  await answer('projet', ANSWERS.projet);
  await answer('qualite', ANSWERS.qualite);
  await answer('calendrier', ANSWERS.calendrier);
});

test('what was left was kept: the answers are there when she comes back', async () => {
  await nour.goTo(`${file}/parts/projet`);
  assert.equal(await nour.page.inputValue('[name=intitule]'), TITLE);
  assert.equal(await nour.page.locator('[name=usagers][value=agents]').isChecked(), true);
  assert.match(await nour.words(), /Morbihan/);
});

test('a budget that does not balance is told by how much; corrected, it balances', async () => {
  const { page } = nour;
  await nour.goTo(`${file}/parts/budget`);
  await page.getByRole('button', { name: 'Ajouter une dépense' }).click();
  for (let rows = 0; rows < 2; rows += 1) await page.getByRole('button', { name: 'Ajouter une ressource' }).click();
  await answer('budget', { ...ANSWERS.budget, 'budget.funding.1.amount': '40 000' });
  await nour.goTo(`${file}/parts/budget`);
  assert.match(await nour.words(), /Il manque 10 000/);
  await answer('budget', { 'budget.funding.1.amount': '50 000' });
  await nour.goTo(`${file}/parts/budget`);
  assert.match(await nour.words(), /Les ressources couvrent exactement les dépenses/);
});

test('a document is attached; then nothing is missing but the attestation', async () => {
  await nour.goTo(`${file}/check`);
  assert.match(await nour.words(), /Un point manque/);
  await attachPresentation(nour, file);
  await nour.goTo(`${file}/check`);
  const ready = await nour.words();
  assert.match(ready, /Votre dossier est complet/);
  assert.match(ready, /Nous vérifions encore que vous travaillez pour cet organisme/);
});

test('the desk calls her département and verifies her; she may then submit, and must attest', async () => {
  await verify(await walk.as('chen'));
  await nour.goTo(`${file}/check`);
  assert.doesNotMatch(await nour.words(), /Nous vérifions encore/);
  await nour.press('Déposer le dossier', 409);
  assert.match(await nour.words(), /attestation sur l’honneur/);
});

test('attested, the file is filed, and its receipt has the mentions of the law', async () => {
  await attestAndFile(nour, file);
  await walk.world.runJobs();
  await nour.goTo(`${file}/receipt`);
  const words = await nour.words();
  // CRPA R112-11-1: the day it was received, the service, how to reach it, what silence means and where to appeal.
  for (const said of [
    /3 novembre 2021/,
    /Guichet national/,
    /01 00 00 00 00/,
    /guichet@/,
    /réputée rejetée/,
    /Tribunal administratif/,
  ])
    assert.match(words, said);
  assert.deepEqual(nour.complaints, []);
});
