import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { joinOrganisation } from '#slices/account';
import type { Browsing, Sending } from '../../../tests/asking.ts';
import { anApplication, COMPETITIVE, PDF, roundOf } from '../../../tests/files.ts';
import { aWorld, type World } from '../../../tests/world.ts';
import { contentHash } from './canonical.ts';

let world: World;
let ada: Browsing;
let bo: Browsing;
let gus: Browsing;
let zed: Browsing;
let id: string;
let file: string;

before(async () => {
  world = await aWorld('filing');
  [ada, bo, gus, zed] = [world.as('ada'), world.as('bo'), world.as('gus'), world.as('zed')];
  id = await anApplication(world);
  file = `/applications/${id}`;
  const organisationId = (await world.person('ada')).memberships[0]?.organisationId as string;
  await world.act('system', joinOrganisation, { organisationId, email: 'gus@example.org', role: 'viewer' });
});
after(() => world.close());

const plain = (html: string): string => html.replace(/\u00a0/g, ' ');

/** Opens a part, answers, and sends it back with the versions its page carried: what a person does without script. */
const answer = async (part: string, answers: Sending) => {
  const page = await ada.get(`${file}/parts/${part}`);
  assert.equal(page.statusCode, 200, part);
  const seen = [...page.body.matchAll(/name="(_v\.[\w.]+)" value="(\d+)"/g)].map(([, name, value]) => [name, value]);
  return ada.post(`${file}/parts/${part}`, { ...Object.fromEntries(seen), ...answers });
};

const DECLARED = ['a_jour', 'exact', 'non_commence'];
const ANSWERS: Readonly<Record<string, Sending>> = {
  organisation: {
    representant_nom: 'Jeanne Aubrac',
    representant_qualite: 'Présidente',
    contact_nom: 'Ada Morel',
    contact_courriel: 'ada@example.org',
    contact_telephone: '02 00 00 00 00',
    contact_secours: '',
  },
  projet: {
    intitule: 'Un seul dossier pour la rentrée',
    resume: 'Les familles ne remplissent plus qu’un dossier.',
    usagers: ['habitants', 'agents'],
    effets: 'Moins de papier à la rentrée.',
    demarches_nombre: '12 000',
    territoire: ['epci:243500139', 'commune:35238'],
  },
  qualite: {
    accessibilite: 'Audit et corrections prévus.',
    donnees_personnelles: 'no',
    code_libre: 'non',
    reprise: 'Le guide sera publié.',
  },
  calendrier: { debut: '2022-01-10', fin: '2022-12-31', deja_engage: 'no', fonds_europeens: 'no' },
};

const budget = (asked: string, own: string): Sending => ({
  'budget.taxMode': 'HT',
  'budget.costs.0.label': 'Développement',
  'budget.costs.0.category': 'developpement',
  'budget.costs.0.amount': '200 000',
  'budget.costs.1.label': 'Serveurs',
  'budget.costs.1.category': 'materiel',
  'budget.costs.1.amount': '10 000,50',
  'budget.funding.0.label': '',
  'budget.funding.0.source': 'state_grant',
  'budget.funding.0.amount': asked,
  'budget.funding.1.label': 'La métropole',
  'budget.funding.1.source': 'own',
  'budget.funding.1.amount': own,
  estimation: 'Deux devis.',
});

test('the check lists everything missing at once with links; filing then is refused, in words', async () => {
  const check = await ada.get(`${file}/check`);
  assert.equal(check.statusCode, 200);
  assert.match(check.body, /points manquent ou sont à corriger/);
  assert.ok(check.body.includes(`href="${file}/parts/budget?check=1#f-budget"`), 'a link to the budget');
  assert.match(check.body, /représente légalement/);
  ada.cookies.laureat_lang = 'en';
  assert.match((await ada.get(`${file}/check`)).body, /I attest on my honour/);
  delete ada.cookies.laureat_lang;
  const led = await ada.get(`${file}/parts/projet?check=1`);
  assert.match(led.body, /href="#f-intitule"/, 'the part lists what stops the filing');
  const refused = await ada.post(`${file}/submission`, { attested: DECLARED });
  assert.equal(refused.statusCode, 409);
  assert.match(refused.body, /Le dossier n’est pas complet/);
  const { rows } = await world.database.owner.query('select from application_version where application_id = $1', [id]);
  assert.equal(rows.length, 0);
  assert.equal((await gus.get(`${file}/check`)).statusCode, 404, 'a viewer files nothing');
});

test('the budget: totals, balance in words and euros, rate; one line saved alone keeps the others', async () => {
  const off = await answer('budget', budget('160 000', '20 000'));
  assert.equal(off.headers.location, `${file}/parts/pieces`);
  const page = plain((await ada.get(`${file}/parts/budget`)).body);
  assert.match(page, /210 000,50 €/);
  assert.match(page, /Il manque 30 000,50 €/);
  assert.match(page, /75 % des dépenses/);
  assert.match(page, /150 000 €/, 'the most that can be asked: 75 % of 200 000');
  const line = (field: string, value: string, seen: number) =>
    ada.post(`${file}/answers`, { _field: field, _version: String(seen), [field]: value }, crypto.randomUUID(), {
      accept: 'application/json',
    });
  assert.equal((await line('budget.funding.0.amount', '150 000', 1)).json().version, 2);
  assert.equal((await line('budget.funding.1.amount', '60 000,50', 2)).json().version, 3);
  const even = plain((await ada.get(`${file}/parts/budget`)).body);
  assert.match(even, /Les ressources couvrent exactement les dépenses/);
  assert.match(even, /value="Serveurs"/, 'the other lines are still there');
});

test('a complete file is filed once, frozen with its hashes', async () => {
  await answer('partenaires', { a_des_partenaires: 'yes' });
  await answer('partenaires', { a_des_partenaires: 'yes', 'partenaires.0.nom': 'Saint-Malo' });
  await answer('partenaires', { a_des_partenaires: 'no', 'partenaires.0.nom': 'Saint-Malo' });
  for (const [part, answers] of Object.entries(ANSWERS)) {
    assert.equal((await answer(part, answers)).statusCode, 303, part);
  }
  const upload = { field: 'presentation', name: 'presentation.pdf', type: 'application/pdf', content: PDF };
  assert.equal((await ada.upload(`${file}/attachments/presentation`, upload)).statusCode, 303);
  const check = await ada.get(`${file}/check`);
  assert.match(check.body, /Votre dossier est complet/);
  assert.match(check.body, /Oui, vous pouvez demander cette aide/);
  assert.match(check.body, /Nous retirons/, 'what warns is told, and does not stop');
  const unattested = await ada.post(`${file}/submission`, { attested: 'exact' });
  assert.equal(unattested.statusCode, 409);
  assert.match(unattested.body, /attestation sur l’honneur/);
  assert.equal((await zed.post(`${file}/submission`, { attested: DECLARED })).statusCode, 404);
  assert.equal((await gus.post(`${file}/submission`, { attested: DECLARED })).statusCode, 404);
  const request = crypto.randomUUID();
  const filed = await bo.post(`${file}/submission`, { attested: DECLARED }, request);
  assert.equal(filed.statusCode, 303);
  const twice = await bo.post(`${file}/submission`, { attested: DECLARED }, request);
  assert.equal(twice.headers.location, file, 'a double click files once');
  const again = await bo.post(`${file}/submission`, { attested: DECLARED });
  assert.equal(again.statusCode, 409);
  assert.match(again.body, /déjà été déposé/);
  assert.deepEqual(await world.journal(id), [
    'application.open applicant none→draft',
    'application.submit signatory draft→submitted',
  ]);
  assert.deepEqual(await world.jobs(), [
    `application.send_receipt {"applicationId":"${id}"}`,
    `review.visit_filed {"subjectId":"${id}"}`,
  ]);
});

test('what was filed is kept as it was, found by a search, and can no longer be written on', async () => {
  const { rows } = await world.database.owner.query(
    `select v.content, v.hash, a.title, a.asked_cents, a.departement,
       a.search @@ application_query('rentree') as by_title, a.search @@ application_query('metropole rennes') as by_body,
       a.search @@ application_query(a.number) as by_number, a.search @@ application_query('marseille') as by_chance
     from application_version v join application a on a.id = v.application_id where a.id = $1`,
    [id],
  );
  const { content, hash, ...row } = rows[0];
  assert.deepEqual(row, {
    title: 'Un seul dossier pour la rentrée',
    asked_cents: 15_000_000n,
    departement: '35',
    by_title: true,
    by_body: true,
    by_number: true,
    by_chance: false,
  });
  assert.equal(contentHash(content), hash, 'the hash is that of the content read back');
  assert.deepEqual(
    content.attachments.map(({ name, sizeBytes }: { name: string; sizeBytes: number }) => [name, sizeBytes]),
    [['presentation.pdf', PDF.length]],
  );
  assert.equal(content.answers.partenaires, undefined, 'a question not asked any more stays behind');
  assert.deepEqual(
    content.attestation.declarations.map(({ code }: { code: string }) => code),
    DECLARED,
  );
  const late = await ada.post(`${file}/parts/projet`, { '_v.intitule': '9', intitule: 'Trop tard' });
  assert.equal(late.statusCode, 409);
  assert.match(late.body, /n’est plus un brouillon/);
});

test('the receipt has the mentions of CRPA R112-11-1, as a page, a PDF and a message; sent once', async () => {
  assert.equal((await ada.get(`${file}/receipt`)).statusCode, 404, 'not there before it is drawn');
  await world.runJobs();
  await world.database.owner.query(`select graphile_worker.add_job('application.send_receipt', $1)`, [
    JSON.stringify({ applicationId: id }),
  ]);
  await world.runJobs();
  const [message, ...others] = await world.messages('bo');
  assert.equal(others.length, 0);
  const page = await ada.get(`${file}/receipt`);
  assert.equal(page.statusCode, 200);
  const mentions = [
    /3 novembre 2021/,
    /Guichet national/,
    /01 00 00 00 00/,
    /guichet@/,
    /réputée rejetée/,
    /Tribunal administratif/,
  ];
  for (const said of mentions) {
    assert.match(plain(page.body), said);
    assert.match(plain(message?.body ?? ''), said);
  }
  assert.match(message?.body ?? '', new RegExp(`https://aides\\.example\\.org${file}/receipt`));
  ada.cookies.laureat_lang = 'en';
  assert.match((await ada.get(`${file}/receipt`)).body, /Received on/);
  delete ada.cookies.laureat_lang;
  for (const path of ['receipt.pdf', 'file.pdf']) {
    const pdf = await ada.get(`${file}/${path}`);
    assert.equal(pdf.statusCode, 200);
    assert.equal(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-');
    assert.equal((await zed.get(`${file}/${path}`)).statusCode, 404);
  }
  assert.equal((await zed.get(`${file}/receipt`)).statusCode, 404);
});

test('the page of the file tells where it stands and who did what; it can be withdrawn until a decision', async () => {
  const page = await gus.get(file);
  assert.equal(page.statusCode, 200);
  for (const said of [
    /Déposé/,
    /Un seul dossier pour la rentrée/,
    /Bo Prigent/,
    /représentant l’organisme/,
    /Empreinte/,
  ]) {
    assert.match(page.body, said);
  }
  assert.doesNotMatch(page.body, /withdrawal/, 'a viewer is offered nothing to do');
  assert.match((await ada.get(file)).body, /withdrawal/);
  assert.equal((await gus.get(`${file}/withdrawal`)).statusCode, 404);
  assert.equal((await zed.post(`${file}/withdrawal`)).statusCode, 404);
  assert.match((await ada.get(`${file}/withdrawal`)).body, /ne peut pas être annulé/);
  assert.equal((await ada.post(`${file}/withdrawal`, { reason: 'Projet abandonné.' })).statusCode, 303);
  const twice = await ada.post(`${file}/withdrawal`);
  assert.equal(twice.statusCode, 409);
  assert.match(twice.body, /ne peut plus être retiré/);
  assert.equal((await world.journal(id)).at(-1), 'application.withdraw applicant submitted→withdrawn');
});

test('the list shows only mine, a page at a time', async () => {
  const number = />(2021-\d{4,})</.exec((await ada.get('/applications')).body)?.[1] ?? '';
  assert.notEqual(number, '');
  assert.doesNotMatch((await zed.get('/applications')).body, new RegExp(number));
  for (let i = 0; i < 26; i += 1) await anApplication(world);
  const links = (body: string) => body.match(/href="\/applications\/[0-9a-f-]{36}"/g)?.length;
  const first = await ada.get('/applications');
  assert.equal(links(first.body), 25);
  const next = /href="(\/applications\?after=[^"]+)"/.exec(first.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
  assert.equal(links((await ada.get(next)).body), 2);
  assert.equal(links((await ada.get('/applications?after=nonsense')).body), 25);
});

test('a closed round refuses the filing and keeps the draft, which can be given up', async () => {
  const draft = `/applications/${await anApplication(world)}`;
  const closesAt = (await roundOf(world, COMPETITIVE)).closesAt as Date;
  world.later((closesAt.getTime() - world.clock.at.getTime()) / 60_000 + 1);
  const late = await ada.post(`${draft}/submission`, { attested: DECLARED });
  assert.equal(late.statusCode, 409);
  assert.match(late.body, /L’appel a fermé le/);
  assert.match(late.body, /Votre brouillon est conservé/);
  const kept = await ada.post(`${draft}/parts/projet`, { '_v.intitule': '0', intitule: 'Encore' });
  assert.equal(kept.statusCode, 303);
  assert.match((await ada.get(`${draft}/abandonment`)).body, /Abandonner ce brouillon/);
  assert.equal((await zed.post(`${draft}/abandonment`)).statusCode, 404);
  assert.equal((await ada.post(`${draft}/abandonment`)).statusCode, 303);
  assert.equal((await ada.post(`${draft}/abandonment`)).statusCode, 409);
  const gone = await ada.post(`${draft}/parts/projet`, { '_v.intitule': '1', intitule: 'Non' });
  assert.equal(gone.statusCode, 409);
});
