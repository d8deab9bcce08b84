import assert from 'node:assert/strict';
import { PDF } from '../files.ts';
import { type Filling, fill, type Walk, type Walker } from './walk.ts';

export const EMAIL = 'nour@departement.example.org';
export const CONTINUE = 'Enregistrer et continuer';

/** Somebody nobody knows yet asks for a link at a page that wants a person, finds it in the outbox, and says her name. */
export const signUp = async (walk: Walk, nour: Walker, wanted: string): Promise<void> => {
  await nour.goTo(wanted);
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
  assert.equal(nour.path(), wanted, 'she is back where she was going');
};

/** She registers the body that was found, comes back to the page that wanted one, and opens her file. @returns its address */
export const openFile = async (nour: Walker, wanted: string): Promise<string> => {
  assert.match(await nour.words(), /Ce que nous savons déjà.*225600014/);
  await nour.page.locator('[name=isLegalRepresentative]').check();
  await fill(nour.page, { quality: 'présidente' });
  await nour.press('Inscrire cet organisme');
  assert.equal(nour.path(), wanted, 'she is back at the file she was opening');
  await nour.press('Ouvrir le dossier');
  const file = nour.path().replace(/\/parts\/.*$/, '');
  assert.match(file, /^\/applications\/[0-9a-f-]{36}$/);
  return file;
};

/** The desk calls the body, and says that she works for it: she may then submit. */
export const verify = async (chen: Walker): Promise<void> => {
  await chen.goTo('/verifications');
  await chen.follow('Morbihan');
  assert.match(await chen.words(), new RegExp(EMAIL));
  await fill(chen.page, { checked: 'Appel au standard du département' });
  await chen.press('Cette personne travaille pour l’organisme');
  assert.match(await chen.words(), /Aucun organisme à vérifier/);
  assert.deepEqual(chen.complaints, []);
};

export const TITLE = 'Une carte pour tous les services du département';

/** What she answers to the plain questions, part by part. */
export const ANSWERS = {
  organisation: {
    representant_nom: 'Nour Kerbrat',
    representant_qualite: 'Présidente',
    contact_nom: 'Nour Kerbrat',
    contact_courriel: EMAIL,
    contact_telephone: '02 97 00 00 00',
  },
  projet: {
    intitule: TITLE,
    resume: 'Les familles ne remplissent plus qu’un dossier.',
    usagers: ['habitants', 'agents'],
    effets: 'Moins de papier à la rentrée.',
  },
  qualite: {
    accessibilite: 'Audit et corrections prévus.',
    donnees_personnelles: 'no',
    code_libre: 'non',
    reprise: 'Le guide sera publié.',
  },
  calendrier: { debut: '2022-01-10', fin: '2022-12-31', deja_engage: 'no', fonds_europeens: 'no' },
  budget: {
    'budget.taxMode': 'HT',
    'budget.costs.0.label': 'Développement',
    'budget.costs.0.category': 'developpement',
    'budget.costs.0.amount': '200 000',
    'budget.funding.0.source': 'state_grant',
    'budget.funding.0.amount': '150 000',
    'budget.funding.1.label': 'Le département',
    'budget.funding.1.source': 'own',
    'budget.funding.1.amount': '50 000',
    estimation: 'Deux devis.',
  },
} as const satisfies Readonly<Record<string, Filling>>;

/** Attaches the document that the file demands. */
export const attachPresentation = async (nour: Walker, file: string): Promise<void> => {
  await nour.goTo(`${file}/parts/pieces`);
  const document = { name: 'presentation.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) };
  await nour.page.locator('form[action$="/attachments/presentation"] input[type=file]').setInputFiles(document);
  await nour.leaving(() => nour.page.locator('form[action$="/attachments/presentation"] button').click());
  assert.match(await nour.words(), /presentation\.pdf/);
};

/** Attested, the file is filed. */
export const attestAndFile = async (nour: Walker, file: string): Promise<void> => {
  for (const box of await nour.page.locator('[name=attested]').all()) await box.check();
  await nour.press('Déposer le dossier');
  assert.equal(nour.path(), file);
  assert.match(await nour.words(), /Déposé/);
};
