import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aSubmittedApplication, FLAT_RATE, flatRateAnswers } from '../../../tests/files.ts';
import { aLocalWeb } from '../../../tests/web/local-web.ts';
import { aWorld, type World } from '../../../tests/world.ts';

const web = aLocalWeb();
const button =
  '<!doctype html><title>Familles</title><h1>Portail des familles</h1><a class="fr-connect" href="/entrer">S’identifier avec FranceConnect</a>';
let page = '<!doctype html><title>Familles</title><h1>Bientôt</h1>';
let world: World;
let fileId: string;

before(async () => {
  await web.http('familles.example.org', (_request, reply) =>
    reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page),
  );
  world = await aWorld('visit', { network: web.network });
});

test('a date that has not come yet is refused at filing, in words', async () => {
  const answers = { ...flatRateAnswers(), date_production: '2023-01-01' };
  await assert.rejects(aSubmittedApplication(world, { call: FLAT_RATE, answers }), /incomplete/);
});

test('a file gives an address', async () => {
  const answers = { ...flatRateAnswers(), adresse_service: 'http://familles.example.org/' };
  fileId = await aSubmittedApplication(world, { call: FLAT_RATE, answers });
});
after(async () => {
  await world.close();
  await web.close();
});

const words = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const read = async (name: 'ada' | 'chen' | 'zed', path: string) => {
  const answer = await world.as(name).get(path);
  return { status: answer.statusCode, text: words(answer.body) };
};
const send = async (name: 'ada' | 'chen' | 'zed', path: string, fields: Record<string, string> = {}) => {
  const answer = await world.as(name).post(path, fields);
  return { status: answer.statusCode, text: words(answer.body) };
};

test('what is filed is visited once, and both sides read what was seen', async () => {
  await world.runJobs();
  assert.deepEqual(
    (await world.journal(fileId)).filter((line) => line.startsWith('review')),
    ['review.record_visit system submitted→submitted'],
  );
  assert.match((await read('chen', `/desk/${fileId}`)).text, /n’y a pas vu ce qu’elle cherchait/);
  assert.match((await read('ada', `/applications/${fileId}`)).text, /n’y a pas vu ce qu’elle cherchait/);
  const visits = await read('ada', `/applications/${fileId}/visits`);
  assert.match(visits.text, /L’adresse d’autorisation de FranceConnect/);
  assert.match(visits.text, /Demander une nouvelle visite/);
});

test('a stranger learns nothing', async () => {
  assert.equal((await read('ada', `/applications/${fileId}/visits`)).status, 200);
  assert.equal((await read('zed', `/applications/${fileId}/visits`)).status, 404);
  for (const path of [`/applications/${fileId}/visits`, `/desk/${fileId}/visits`, `/desk/${fileId}/confirmation`]) {
    assert.equal((await send('zed', path, { found: 'yes', explanation: 'x'.repeat(30) })).status, 404, path);
  }
  assert.equal(
    (await send('ada', `/desk/${fileId}/confirmation`, { found: 'yes', explanation: 'x'.repeat(30) })).status,
    404,
  );
});

test('nothing is granted before an officer has confirmed, whatever a visit saw', async () => {
  const refused = await send('chen', `/desk/${fileId}/grant`);
  assert.equal(refused.status, 409);
  assert.match(refused.text, /Personne n’a confirmé que le service est en ligne/);
});

test('an answer that is missing, or a bare no, is asked for in words and nothing is lost', async () => {
  const none = await send('chen', `/desk/${fileId}/confirmation`, { explanation: 'Je garde ces mots.' });
  assert.equal(none.status, 422);
  assert.match(none.text, /Répondez par oui ou par non/);
  assert.match(none.text, /Je garde ces mots/);
  const bare = await send('chen', `/desk/${fileId}/confirmation`, { found: 'no', explanation: '' });
  assert.equal(bare.status, 409);
  assert.match(bare.text, /Dites en 20 signes au moins ce qui manque/);
});

test('an officer who does not confirm says why, and the applicant reads it', async () => {
  const why = 'La page annonce le service pour bientôt, sans bouton.';
  assert.equal((await send('chen', `/desk/${fileId}/confirmation`, { found: 'no', explanation: why })).status, 303);
  assert.match((await read('ada', `/applications/${fileId}`)).text, /ne confirme pas le service/);
  assert.match((await read('ada', `/applications/${fileId}`)).text, /sans bouton/);
  assert.equal((await send('chen', `/desk/${fileId}/grant`)).status, 409);
});

test('the page mended, the applicant asks for one new visit, and only one', async () => {
  page = button;
  assert.equal((await send('ada', `/applications/${fileId}/visits`)).status, 303);
  assert.match((await send('ada', `/applications/${fileId}/visits`)).text, /Une visite est en cours/);
  await world.runJobs();
  const seen = await read('ada', `/applications/${fileId}/visits`);
  assert.match(
    seen.text,
    /La visite a vu : Un bouton qui nomme FranceConnect ; Un bouton de la forme de FranceConnect/,
  );
  const again = await send('ada', `/applications/${fileId}/visits`);
  assert.equal(again.status, 409);
  assert.match(again.text, /Vous avez déjà demandé une nouvelle visite/);
});

test('what was seen is told in the PDF of the file', async () => {
  const pdf = await world.as('ada').get(`/applications/${fileId}/file.pdf`);
  assert.equal(pdf.statusCode, 200);
  assert.ok(pdf.body.startsWith('%PDF-'));
});

test('the officer confirms, and grants', async () => {
  assert.equal((await send('chen', `/desk/${fileId}/confirmation`, { found: 'yes', explanation: '' })).status, 303);
  assert.equal((await send('chen', `/desk/${fileId}/grant`)).status, 303);
  assert.equal(await world.state('application', fileId), 'laureate');
  assert.deepEqual(
    (await world.journal(fileId)).filter((line) => !line.startsWith('application')),
    [
      'review.record_visit system submitted→submitted',
      'review.confirm_evidence officer submitted→submitted',
      'review.ask_visit applicant submitted→submitted',
      'review.record_visit system submitted→submitted',
      'review.confirm_evidence officer submitted→submitted',
      'award.grant_at_desk officer submitted→laureate',
    ],
  );
  assert.equal((await send('chen', `/desk/${fileId}/visits`)).status, 409);
});
