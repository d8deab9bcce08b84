import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aSubmittedApplication, FLAT_RATE } from '../../../tests/files.ts';
import { aWorld, type World } from '../../../tests/world.ts';

let world: World;
before(async () => {
  world = await aWorld('eligible');
});
after(() => world.close());

const BASE = '/programmes/transformation-numerique-2021/calls';
const plain = (html: string): string =>
  html
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('who manages a call reads who may apply alone, why the others may not, and looks for one', async () => {
  const page = await world.as('dina').get(`${BASE}/dematerialisation/eligible`);
  assert.equal(page.statusCode, 200);
  const words = plain(page.body);
  assert.match(words, /Peuvent demander seules/);
  assert.match(
    words,
    /Il faut que : la population couverte par le projet est d’au moins 300 000 habitants, ou un département participe au projet\. Non remplie par \d/,
  );
  assert.match(page.body, /after=/, 'the list goes on');
  const rennes = plain((await world.as('dina').get(`${BASE}/dematerialisation/eligible?q=rennes+metropole`)).body);
  assert.match(rennes, /Rennes Métropole/);
  assert.match(rennes, /peut demander seule/);
  const first = plain(
    (await world.as('dina').get(`${BASE}/dematerialisation/eligible?round=1&q=rennes+metropole`)).body,
  );
  assert.match(first, /Population du territoire/, 'round 1 asks for more');
  const stopped = plain(
    (await world.as('dina').get(`${BASE}/dematerialisation/eligible?verdict=eligible&unmet=population`)).body,
  );
  assert.match(stopped, /Aucune collectivité ne correspond/);
});

test('every page goes on where the last one stopped, and none is seen twice', async () => {
  const seen = new Set<string>();
  let path = `${BASE}/dematerialisation/eligible?verdict=eligible`;
  for (let pages = 0; pages < 20; pages += 1) {
    const { body } = await world.as('dina').get(path);
    for (const [, name] of body.matchAll(/<th scope="row"[^>]*>(.*?)<\/th>/gs)) {
      assert.ok(!seen.has(name as string), name);
      seen.add(name as string);
    }
    const next = /href="([^"]*after=[^"]*)"/.exec(body)?.[1];
    if (next === undefined) break;
    path = next.replaceAll('&amp;', '&');
  }
  assert.ok(seen.size > 100, `${seen.size} authorities`);
});

test('the export says as much as the page, one line for each authority', async () => {
  const csv = await world.as('lena').get(`${BASE}/dematerialisation/eligible.csv?round=2`);
  assert.equal(csv.statusCode, 200);
  const lines = csv.body.trim().split('\n');
  assert.ok(lines.length > 36_000);
  assert.equal(lines[0], 'siren,nom,nature,departement,population,peut_demander_seul,regles_non_remplies');
  assert.ok(lines.some((line) => /^243500139,Rennes Métropole,intercommunalité,35,\d+,oui,$/.test(line)));
});

test('a body that has the grant may not have it again', async () => {
  const applicationId = await aSubmittedApplication(world, { call: FLAT_RATE });
  const path = `${BASE}/${FLAT_RATE}/eligible?q=243500139`;
  assert.match(plain((await world.as('dina').get(path)).body), /peut demander seule/);
  const seen = { found: 'yes', explanation: 'Le bouton est à sa place sur la page du service.' };
  assert.equal((await world.as('chen').post(`/desk/${applicationId}/confirmation`, seen)).statusCode, 303);
  assert.equal((await world.as('chen').post(`/desk/${applicationId}/grant`, {})).statusCode, 303);
  assert.match(plain((await world.as('dina').get(path)).body), /Rennes Métropole.*Forfait déjà reçu/);
});

test('nobody else reads it', async () => {
  for (const who of ['ada', 'chen', 'zed', 'max'] as const) {
    assert.equal((await world.as(who).get(`${BASE}/dematerialisation/eligible`)).statusCode, 404, who);
    assert.equal((await world.as(who).get(`${BASE}/dematerialisation/eligible.csv`)).statusCode, 404, who);
  }
  assert.equal((await world.visitor().get(`${BASE}/dematerialisation/eligible`)).statusCode, 303);
  assert.equal((await world.as('dina').get(`${BASE}/nulle-part/eligible`)).statusCode, 404);
  assert.equal(
    (await world.as('dina').get('/programmes/culture-departement/calls/creations-2027/eligible')).statusCode,
    404,
  );
});
