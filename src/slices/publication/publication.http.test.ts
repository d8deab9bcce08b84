import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { rightToRead, rightToReadOf } from '#platform/read';
import { buildServer } from '#platform/web/server';
import { registerOrganisation, verifyMember } from '#slices/account';
import { agreementById, signForBeneficiary, signForState } from '#slices/agreement';
import { freshDatabase } from '../../../tests/database.ts';
import { aSubmittedApplication, FLAT_RATE, flatRateAnswers, grantedAtDesk } from '../../../tests/files.ts';
import { aWorld, type PersonName, type World } from '../../../tests/world.ts';
import { laureatesCsv, publicationRoutes } from './index.ts';
import { checkRow, regulatoryHeader, scdlHeader } from './law/scdl.ts';

const TITLE = '=Guichet, dit "unique" <script>alert(1)</script>';
const SIRET = '23350001600040';

let world: World;
let signed: string;
let unsigned: string;

before(async () => {
  world = await aWorld('publication');
  const body = {
    siren: SIRET,
    name: 'Région d’essai',
    kind: 'region',
    isLegalRepresentative: true,
    quality: 'président',
  };
  const { subjectId: organisationId } = await world.act('gus', registerOrganisation, body);
  const personId = (await world.person('gus')).id;
  await world.act('system', verifyMember, { organisationId, personId, checked: 'Essai' });
  signed = await granted('gus', TITLE);
  world.later(1);
  unsigned = await granted('ada', 'Le portail des familles');
  await world.runJobs();
  await signAgreementOf(signed);
});
after(() => world.close());

/** A grant of the desk, decided. @returns the id of its file */
const granted = async (by: PersonName, intitule: string): Promise<string> => {
  const answers = { ...flatRateAnswers(), intitule };
  const id = await aSubmittedApplication(world, { by, call: FLAT_RATE, answers });
  await grantedAtDesk(world, id);
  return id;
};

const signAgreementOf = async (applicationId: string): Promise<void> => {
  const { rows } = await world.database.owner.query<{ id: string }>(
    'select g.id from agreement g join award a on a.id = g.award_id where a.application_id = $1',
    [applicationId],
  );
  const agreementId = rows[0]?.id as string;
  const documentHash = (await agreementById(world.reader, agreementId))?.documentHash;
  const input = { agreementId, documentHash, quality: 'présidente', agreed: 'yes' };
  await world.act('gus', signForBeneficiary, input);
  await world.act('ivo', signForState, input);
};

const read = async (path: string, lang = 'fr') => {
  const visitor = world.visitor();
  visitor.cookies.laureat_lang = lang;
  const answer = await visitor.get(path);
  return { status: answer.statusCode, body: answer.body.replace(/\u00a0/g, ' '), type: answer.headers['content-type'] };
};

const PAGES = ['/', '/laureates', '/open-data', '/accessibility', '/legal-notice', '/privacy', '/site-map'];

test('anybody reads every public page, in both languages, and applicants’ words are shown as text', async () => {
  for (const path of [
    ...PAGES,
    `/laureates/${signed}`,
    '/laureates?q=portail&departement=35&call=nonsense&after=%27',
  ]) {
    for (const lang of ['fr', 'en']) {
      const { status, body } = await read(path, lang);
      assert.equal(status, 200, `${path} ${lang}`);
      assert.match(body, new RegExp(`<html lang="${lang}"`), path);
      assert.doesNotMatch(body, /<script>alert/, path);
    }
  }
});

test('the list shows laureates latest first, and its filters keep what they say', async () => {
  const titles = async (query: string) =>
    [...(await read(`/laureates${query}`)).body.matchAll(/href="\/laureates\/([0-9a-f-]{36})"/g)].map(([, id]) => id);
  assert.deepEqual(await titles(''), [unsigned, signed]);
  assert.deepEqual(await titles('?q=familles'), [unsigned]);
  assert.deepEqual(await titles('?departement=35&q=familles'), [unsigned]);
  assert.deepEqual(await titles('?departement=01'), []);
  assert.deepEqual(await titles(`?after=${unsigned}`), [signed]);
  assert.deepEqual(await titles(`?call=${crypto.randomUUID()}`), []);
  assert.match((await read('/laureates?departement=01')).body, /Aucun lauréat ne correspond/);
});

test('a laureate’s page says who, how much and how far, and nothing of persons', async () => {
  const { body } = await read(`/laureates/${signed}`);
  assert.match(body, /5 000 €/);
  assert.match(body, /Convention signée/);
  assert.match(body, /Les familles entrent sans nouveau mot de passe/);
  for (const secret of ['ada@example.org', 'Ada Morel', 'Bo Prigent', '0299000000', '4821', 'familles.example.org'])
    assert.ok(!body.includes(secret), secret);
});

test('a file that is no laureate has no public page', async () => {
  const draft = await aSubmittedApplication(world, { by: 'zed', call: FLAT_RATE, answers: flatRateAnswers() });
  assert.equal((await read(`/laureates/${draft}`)).status, 404);
  assert.equal((await read('/laureates/not-an-identifier')).status, 404);
});

test('both files hold the agreements in force, in the columns of their format', async () => {
  const files = [
    ['/laureates.csv', scdlHeader, 'scdl'],
    ['/laureates-reglementaire.csv', regulatoryHeader, 'regulatory'],
  ] as const;
  for (const [path, header, format] of files) {
    const { status, body, type } = await read(path);
    assert.equal(status, 200);
    assert.match(String(type), /^text\/csv/);
    const [names, ...lines] = parse(body, { record_delimiter: '\r\n' }) as string[][];
    assert.deepEqual(names, [...header]);
    assert.equal(lines.length, 1, 'the other agreement is not signed');
    const line = lines[0] as string[];
    assert.ok(!('refusal' in checkRow(line, format)), 'valid against its format');
    const value = (name: string) => line[header.indexOf(name)];
    assert.equal(value('idBeneficiaire'), SIRET);
    assert.equal(value('montant'), '5000.00');
    assert.equal(value('objet'), TITLE.slice(1), 'a spreadsheet must not take it for a formula');
    assert.equal(await laureatesCsv(world.reader, format), body);
  }
});

test('the settings fill the mentions; what the operator has not written is said to be missing', async () => {
  assert.match((await read('/legal-notice')).body, /Inès Directrice/);
  assert.match((await read('/privacy')).body, /dpo@example\.org/);
  const statement = (await read('/accessibility')).body;
  assert.match(statement, /Non conforme/);
  assert.match(statement, /À compléter par l’exploitant/);
  assert.match(statement, /Défenseur des droits/);
});

test('an instance without programme, laureate or territory still answers, and says what comes next', async () => {
  const empty = await freshDatabase('publication empty');
  const app = await buildServer(publicationRoutes, {
    ...world.services,
    reader: rightToRead(empty.reader),
    readerOf: (actor, at) => rightToReadOf(empty, actor, at),
  });
  for (const path of [...PAGES, '/laureates.csv', '/laureates-reglementaire.csv']) {
    assert.equal((await app.inject(path)).statusCode, 200, path);
  }
  assert.match((await app.inject('/')).body, /Aucun programme n’est ouvert/);
  assert.match((await app.inject('/laureates')).body, /Aucun lauréat pour l’instant/);
  assert.equal((await app.inject('/laureates.csv')).body, `${scdlHeader.join()}\r\n`);
  await app.close();
  await empty.drop();
});
