import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aSubmittedApplication, projectAnswers } from '../files.ts';
import { aWalk, fill, NARROW_WITHOUT_SCRIPT, type Walk, type Walker, ZOOMED } from './walk.ts';

const TITLE = 'Un guichet pour les familles';
const OTHER = 'Des capteurs pour l’eau';
const FOUND = 'Le projet couvre un territoire de moins de 300 000 habitants.';
let walk: Walk;
let chen: Walker;
let file = '';
let other = '';

before(async () => {
  walk = await aWalk('officer');
  file = await aSubmittedApplication(walk.world, { answers: projectAnswers(TITLE) });
  other = await aSubmittedApplication(walk.world, { answers: projectAnswers(OTHER) });
  await walk.world.runJobs();
  chen = await walk.as('chen', ZOOMED);
});
after(() => walk?.close());

test('Chen reads the list of the desk, searches it and opens the file', async () => {
  await chen.goTo('/desk');
  for (const title of [TITLE, OTHER]) assert.ok((await chen.words()).includes(title), title);
  await fill(chen.page, { q: 'guichet famille' });
  await chen.leaving(() => chen.page.locator('[name=q]').press('Enter'));
  assert.equal((await chen.words()).includes(OTHER), false);
  await chen.follow(TITLE);
  assert.equal(chen.path(), `/desk/${file}`);
  const words = await chen.words();
  assert.match(words, /Demandé 150 000/i);
  assert.match(words, /Recevabilité, règle par règle/);
  assert.match(words, /Deux devis et le prix d’un marché voisin/, 'the answers of the applicant are on the same page');
});

test('a reason too short is refused in words, and what was ticked and typed stays', async () => {
  await chen.page.getByText('Déclarer irrecevable, avec les motifs…').click();
  await chen.look();
  await chen.page.locator('[name="reason.population"]').check();
  await fill(chen.page, { 'explanation.population': 'Trop petit.' });
  await chen.press('Déclarer irrecevable', 409);
  assert.match(await chen.words(), /ce que vous avez constaté dans ce dossier, en 20 signes au moins/);
  assert.equal(await chen.page.locator('[name="reason.population"]').isChecked(), true);
  assert.equal(await chen.page.inputValue('[name="explanation.population"]'), 'Trop petit.');
  assert.equal(await walk.world.state('application', file), 'submitted');
});

test('with what was found, the file is declared inadmissible, and nothing more is offered', async () => {
  await fill(chen.page, { 'explanation.population': FOUND });
  await chen.press('Déclarer irrecevable');
  const words = await chen.words();
  assert.match(words, /Refusé, avec ces motifs Chen Leroy/);
  assert.ok(words.includes(FOUND));
  assert.equal(await chen.page.getByRole('button', { name: /recevable/ }).count(), 0);
  assert.equal(await walk.world.state('application', file), 'inadmissible');
  assert.deepEqual(chen.complaints, []);
});

test('Ada finds the letter on her file, opens it, and reads the words of the officer and her ways of appeal', async () => {
  await walk.world.runJobs();
  const ada = await walk.as('ada');
  await ada.goTo('/applications');
  await ada.follow(TITLE);
  await ada.follow('Une lettre vous attend');
  await ada.press('Ouvrir la lettre');
  const words = await ada.words();
  assert.ok(words.includes(FOUND), words);
  assert.match(words, /tribunal administratif/i);
  assert.deepEqual(ada.complaints, []);
});

test('without script, on a narrow screen, Chen finds the other file admissible', async () => {
  const narrow = await walk.as('chen', NARROW_WITHOUT_SCRIPT);
  await narrow.goTo('/desk');
  await narrow.follow(OTHER);
  await narrow.press('Déclarer recevable');
  assert.match(await narrow.words(), /Recevable/);
  assert.equal(await walk.world.state('application', other), 'admissible');
});
