import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { COMPETITIVE, PDF, roundOf } from '../files.ts';
import { aWalk, choose, type Filling, fill, type Walk, type Walker } from './walk.ts';

const EMAIL = 'nour@departement.example.org';
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
const CONTINUE = 'Enregistrer et continuer';

/** Answers a part field by field, sees that it is saved, and goes on to the next part. */
const answer = async (part: string, answers: Filling): Promise<void> => {
  assert.equal(nour.path(), `${file}/parts/${part}`);
  await fill(nour.page, answers);
  await savedWords().getByText('Enregistré à').waitFor();
  await nour.press(CONTINUE);
};

test('Nour asks for a link, finds it in the outbox, and says her name', async () => {
  await nour.goTo(round);
  assert.equal(nour.path(), '/sign-in', 'a file asks to sign in');
  await fill(nour.page, { email: EMAIL });
  await nour.press('Recevoir un lien');
  await walk.world.runJobs();
  await nour.goTo('/outbox');
  await nour.leaving(() => nour.page.locator('main table a').first().click());
  assert.match(await nour.words(), new RegExp(EMAIL));
  await nour.leaving(() => nour.page.locator('main a[href*="/sign-in/"]').first().click());
  await nour.press('Continuer');
  await fill(nour.page, { givenName: 'Nour', familyName: 'Kerbrat' });
  await nour.press(CONTINUE);
  assert.equal(nour.path(), round, 'she is back where she was going');
});

test('she finds her organisation by its name, sees what is known of it, and opens a file', async () => {
  await nour.follow('Trouver mon organisme');
  await choose(nour.page, 'q', 'morbihan', 'Morbihan');
  await nour.press('Chercher');
  assert.match(await nour.words(), /Ce que nous savons déjà.*225600014/);
  await nour.page.locator('[name=isLegalRepresentative]').check();
  await fill(nour.page, { quality: 'présidente' });
  await nour.press('Inscrire cet organisme');
  assert.equal(nour.path(), round, 'she is back at the file she was opening');
  await nour.press('Ouvrir le dossier');
  file = nour.path().replace(/\/parts\/.*$/, '');
  assert.match(file, /^\/applications\/[0-9a-f-]{36}$/);
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
  await answer('organisation', {
    representant_nom: 'Nour Kerbrat',
    representant_qualite: 'Présidente',
    contact_nom: 'Nour Kerbrat',
    contact_courriel: EMAIL,
    contact_telephone: '02 97 00 00 00',
  });
  await answer('partenaires', { a_des_partenaires: 'no' });
  await choose(nour.page, 'territoire.q', 'morbihan', 'Morbihan');
  await answer('projet', {
    intitule: 'Une carte pour tous les services du département',
    resume: 'Les familles ne remplissent plus qu’un dossier.',
    usagers: ['habitants', 'agents'],
    effets: 'Moins de papier à la rentrée.',
  });
  await answer('qualite', {
    accessibilite: 'Audit et corrections prévus.',
    donnees_personnelles: 'no',
    code_libre: 'non',
    reprise: 'Le guide sera publié.',
  });
  await answer('calendrier', {
    debut: '2022-01-10',
    fin: '2022-12-31',
    deja_engage: 'no',
    fonds_europeens: 'no',
  });
});

test('what was left was kept: the answers are there when she comes back', async () => {
  await nour.goTo(`${file}/parts/projet`);
  assert.equal(await nour.page.inputValue('[name=intitule]'), 'Une carte pour tous les services du département');
  assert.equal(await nour.page.locator('[name=usagers][value=agents]').isChecked(), true);
  assert.match(await nour.words(), /Morbihan/);
});

test('a budget that does not balance is told by how much; corrected, it balances', async () => {
  const { page } = nour;
  await nour.goTo(`${file}/parts/budget`);
  await page.getByRole('button', { name: 'Ajouter une dépense' }).click();
  for (let rows = 0; rows < 2; rows += 1) await page.getByRole('button', { name: 'Ajouter une ressource' }).click();
  await answer('budget', {
    'budget.taxMode': 'HT',
    'budget.costs.0.label': 'Développement',
    'budget.costs.0.category': 'developpement',
    'budget.costs.0.amount': '200 000',
    'budget.funding.0.source': 'state_grant',
    'budget.funding.0.amount': '150 000',
    'budget.funding.1.label': 'Le département',
    'budget.funding.1.source': 'own',
    'budget.funding.1.amount': '40 000',
    estimation: 'Deux devis.',
  });
  await nour.goTo(`${file}/parts/budget`);
  assert.match(await nour.words(), /Il manque 10 000/);
  await answer('budget', { 'budget.funding.1.amount': '50 000' });
  await nour.goTo(`${file}/parts/budget`);
  assert.match(await nour.words(), /Les ressources couvrent exactement les dépenses/);
});

test('a document is attached; then nothing is missing but the attestation', async () => {
  await nour.goTo(`${file}/check`);
  assert.match(await nour.words(), /Un point manque/);
  await nour.goTo(`${file}/parts/pieces`);
  const document = { name: 'presentation.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) };
  await nour.page.locator('form[action$="/attachments/presentation"] input[type=file]').setInputFiles(document);
  await nour.leaving(() => nour.page.locator('form[action$="/attachments/presentation"] button').click());
  assert.match(await nour.words(), /presentation\.pdf/);
  await nour.goTo(`${file}/check`);
  const ready = await nour.words();
  assert.match(ready, /Votre dossier est complet/);
  assert.match(ready, /Nous vérifions encore que vous travaillez pour cet organisme/);
});

test('the desk calls her département and verifies her; she may then submit, and must attest', async () => {
  const chen = await walk.as('chen');
  await chen.goTo('/verifications');
  await chen.follow('Morbihan');
  assert.match(await chen.words(), new RegExp(EMAIL));
  await fill(chen.page, { checked: 'Appel au standard du département' });
  await chen.press('Cette personne travaille pour l’organisme');
  assert.match(await chen.words(), /Aucun organisme à vérifier/);
  assert.deepEqual(chen.complaints, []);
  await nour.goTo(`${file}/check`);
  assert.doesNotMatch(await nour.words(), /Nous vérifions encore/);
  await nour.press('Déposer le dossier', 409);
  assert.match(await nour.words(), /attestation sur l’honneur/);
});

test('attested, the file is filed, and its receipt has the mentions of the law', async () => {
  for (const box of await nour.page.locator('[name=attested]').all()) await box.check();
  await nour.press('Déposer le dossier');
  assert.equal(nour.path(), file);
  assert.match(await nour.words(), /Déposé/);
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
