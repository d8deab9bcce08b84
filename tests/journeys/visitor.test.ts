import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aSubmittedApplication, FLAT_RATE, grantedAtDesk } from '../files.ts';
import { aWalk, choose, type Walk, type Walker } from './walk.ts';

const SEARCH = 'Le nom ou le SIRET de votre collectivité';
let walk: Walk;
let visitor: Walker;

before(async () => {
  walk = await aWalk('visitor');
  const applicationId = await aSubmittedApplication(walk.world, { call: FLAT_RATE });
  await grantedAtDesk(walk.world, applicationId);
  await walk.world.runJobs();
  visitor = await walk.visitor();
});
after(() => walk?.close());

test('from the home page, an authority learns what it may ask, by which rule and which figure', async () => {
  await visitor.goTo('/');
  await choose(visitor.page, 'q', 'rennes metro', 'Rennes Métropole');
  await visitor.press('Voir mes aides');
  const words = await visitor.words();
  assert.match(words, /Rennes Métropole \(480 178\)\..*communes?, [\d ]+ habitants/);
  assert.match(words, /Oui, vous pouvez demander cette aide/);
  assert.match(words, /300 000/, 'the threshold of the second round is quoted');
});

test('the call page tells until when, and the way to a file asks to sign in', async () => {
  await visitor.goTo('/calls');
  await visitor.leaving(() => visitor.page.locator('main a[href$="/calls/dematerialisation"]').first().click());
  assert.match(await visitor.words(), /Ferme/);
  await visitor.leaving(() => visitor.page.locator('main a[href$="/application"]').first().click());
  assert.equal(visitor.path(), '/sign-in');
});

test('laureates are listed, filtered, and each has a page', async () => {
  await visitor.goTo('/laureates');
  assert.match(await visitor.words(), /Rennes Métropole.*5 000/);
  await visitor.goTo('/laureates?departement=29');
  assert.match(await visitor.words(), /Aucun lauréat ne correspond/);
  await visitor.follow('Voir tous les lauréats');
  await visitor.follow('Connexion au portail des familles');
  assert.match(await visitor.words(), /Rennes Métropole/);
});

test('the same in English, and it stays so from page to page', async () => {
  await visitor.goTo('/laureates');
  await visitor.follow('English');
  assert.equal(await visitor.page.getAttribute('html', 'lang'), 'en');
  assert.match(await visitor.words(), /Show all|Search/);
  await visitor.goTo('/eligibility');
  assert.match(await visitor.words(), /Two questions, no account/);
  assert.deepEqual(visitor.complaints, []);
});

test('by keyboard alone: from the top of the home page to the answer', async () => {
  const { page, goTo, look, words, complaints } = await walk.visitor();
  await goTo('/');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
  for (let tabs = 0; tabs < 40 && (await focused()) !== 'q'; tabs += 1) await page.keyboard.press('Tab');
  assert.equal(await focused(), 'q', 'the search is reached by Tab');
  await page.keyboard.type('finistere');
  await page.locator('.suggest__list:not([hidden]) [role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForURL(/eligibility/);
  await page.waitForLoadState('networkidle');
  await look();
  assert.match(await words(), /Finistère/);
  assert.match(await words(), /Oui, vous pouvez demander cette aide/);
  assert.deepEqual(complaints, []);
});

test('without script: the name typed finds the authority, and its link gives the answer', async () => {
  const visited = await walk.visitor({ javaScriptEnabled: false });
  await visited.page.goto(new URL('/', visitor.page.url()).href);
  await visited.page.getByRole('searchbox', { name: SEARCH }).fill('saint martin');
  await visited.page.getByRole('button', { name: 'Voir mes aides' }).click();
  assert.match(await visited.words(), /Laquelle est la vôtre/);
  await visited.page.locator('main li a').first().click();
  assert.match(await visited.words(), /Règle Vous Demandé Résultat|vous pouvez demander/);
});
