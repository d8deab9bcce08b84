import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { COMPETITIVE, roundOf } from '../files.ts';
import { ANSWERS, attachPresentation, attestAndFile, CONTINUE, openFile, signUp, verify } from './applying.ts';
import { aWalk, type Filling, fill, NARROW_WITHOUT_SCRIPT, type Walk, type Walker } from './walk.ts';

/** The applicant’s whole way with JavaScript off, in a window of 320 px: each page is held to fit in it. */
let walk: Walk;
let nour: Walker;
let file = '';
let round = '';

before(async () => {
  walk = await aWalk('without_script', { demonstration: true });
  round = `/rounds/${(await roundOf(walk.world, COMPETITIVE)).id}/application`;
  nour = await walk.visitor(NARROW_WITHOUT_SCRIPT);
});
after(() => walk?.close());

/** Answers what a part asks, and sends it. @param next the part that comes then; the same one when it asks more */
const answer = async (part: string, answers: Filling, next: string): Promise<void> => {
  assert.equal(nour.path(), `${file}/parts/${part}`);
  await fill(nour.page, answers);
  await nour.press(CONTINUE);
  assert.equal(nour.path(), next === 'check' ? `${file}/check` : `${file}/parts/${next}`);
};

test('she signs in by a link, finds her organisation by its name and opens a file', async () => {
  await signUp(walk, nour, round);
  await nour.follow('Trouver mon organisme');
  await fill(nour.page, { q: 'morbihan' });
  await nour.press('Chercher');
  if (!/Ce que nous savons déjà/.test(await nour.words())) await nour.follow(/^Morbihan/);
  file = await openFile(nour, round);
});

test('a question that depends on another comes once that one is sent, and rows come one by one', async () => {
  await nour.goTo(`${file}/parts/organisation`);
  await answer('organisation', ANSWERS.organisation, 'partenaires');
  await answer('partenaires', { a_des_partenaires: 'yes' }, 'partenaires');
  await fill(nour.page, { 'partenaires.0.nom': 'Commune de Vannes', partage_de_l_aide: 'no' });
  await nour.press('Ajouter : Partenaire');
  assert.equal(await nour.page.inputValue('[name="partenaires.0.nom"]'), 'Commune de Vannes', 'nothing typed is lost');
  await fill(nour.page, { 'partenaires.1.nom': 'Un partenaire de trop' });
  await nour.press('Retirer (Partenaire 2)');
  assert.equal(await nour.page.locator('[name="partenaires.1.nom"]').count(), 0);
  await answer(
    'partenaires',
    { 'partenaires.0.siren': '215602608', 'partenaires.0.courriel': 'v@example.org' },
    'projet',
  );
});

test('a territory is searched, ticked and kept; Enter in the search box searches', async () => {
  await fill(nour.page, { 'territoire.q': 'lorient' });
  await nour.press('Chercher et ajouter');
  const found = nour.page.getByRole('checkbox', { name: /Lorient/ });
  assert.ok((await found.count()) > 0, await nour.words());
  await found.first().check();
  const chosen = (await found.first().getAttribute('value')) ?? '';
  await nour.page.locator('[name="territoire.q"]').fill('vannes');
  await nour.leaving(() => nour.page.locator('[name="territoire.q"]').press('Enter'));
  assert.equal(nour.path(), `${file}/parts/projet`);
  assert.equal(await nour.page.locator(`[name=territoire][value="${chosen}"]`).isChecked(), true);
  assert.ok((await nour.page.getByRole('checkbox', { name: /Vannes/ }).count()) > 0);
});

const addRow = async (add: string, row: string): Promise<void> => {
  await nour.press(add);
  await fill(nour.page, Object.fromEntries(Object.entries(ANSWERS.budget).filter(([name]) => name.startsWith(row))));
};

test('the other parts are answered; a budget that does not balance is told at the check, and mended', async () => {
  await answer('projet', ANSWERS.projet, 'qualite');
  await answer('qualite', { ...ANSWERS.qualite, donnees_personnelles: 'yes' }, 'qualite');
  await answer('qualite', { protection: 'Analyse d’impact menée avec notre délégué.' }, 'calendrier');
  await answer('calendrier', ANSWERS.calendrier, 'budget');
  await addRow('Ajouter une dépense', 'budget.costs.0');
  await addRow('Ajouter une ressource', 'budget.funding.0');
  await addRow('Ajouter une ressource', 'budget.funding.1');
  await answer('budget', { ...ANSWERS.budget, 'budget.funding.1.amount': '40 000' }, 'pieces');
  await nour.goTo(`${file}/check`);
  assert.match(await nour.words(), /2 points manquent ou sont à corriger/);
  await nour.leaving(() => nour.page.locator(`main a[href*="${file}/parts/budget?check=1"]`).first().click());
  assert.match(await nour.words(), /Il manque 10 000/);
  await answer('budget', { 'budget.funding.1.amount': '50 000' }, 'pieces');
  await attachPresentation(nour, file);
});

test('the desk verifies that she works for the body', async () => verify(await walk.as('chen', NARROW_WITHOUT_SCRIPT)));

test('not attested, it is refused in words; attested, it is filed and its receipt downloaded', async () => {
  await nour.goTo(`${file}/check`);
  assert.match(await nour.words(), /Votre dossier est complet/);
  await nour.press('Déposer le dossier', 409);
  assert.match(await nour.words(), /attestation sur l’honneur/);
  await attestAndFile(nour, file);
  await walk.world.runJobs();
  await nour.goTo(`${file}/receipt`);
  assert.match(await nour.words(), /3 novembre 2021/);
  const [download] = await Promise.all([
    nour.page.waitForEvent('download'),
    nour.page.locator('main a[href$="/receipt.pdf"]').click(),
  ]);
  assert.equal((await readFile(await download.path())).subarray(0, 5).toString(), '%PDF-');
  assert.deepEqual(nour.complaints, []);
});
