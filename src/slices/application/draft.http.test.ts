import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { joinOrganisation } from '#slices/account';
import type { Browsing, Sending } from '../../../tests/asking.ts';
import { COMPETITIVE, roundOf } from '../../../tests/files.ts';
import { aWorld, type World } from '../../../tests/world.ts';

let world: World;
let ada: Browsing;
let bo: Browsing;
let gus: Browsing;
let zed: Browsing;
let round: string;
let organisationId: string;
let file: string;

before(async () => {
  world = await aWorld('draft');
  [ada, bo, gus, zed] = [world.as('ada'), world.as('bo'), world.as('gus'), world.as('zed')];
  round = (await roundOf(world, COMPETITIVE)).id;
  organisationId = (await world.person('ada')).memberships[0]?.organisationId as string;
  // Gus may read the files of Rennes and not write in them.
  await world.act('system', joinOrganisation, { organisationId, email: 'gus@example.org', role: 'viewer' });
});
after(() => world.close());

const roundNumber = async (number: number): Promise<string> => {
  const { rows } = await world.database.owner.query(
    'select r.id from round r join call c on c.id = r.call_id where c.code = $1 and r.number = $2',
    [COMPETITIVE, number],
  );
  return rows[0].id;
};

/** What autosave sends for one field, and the JSON it is answered. */
const save = (browser: Browsing, url: string, field: string, value: string, seen = 0) =>
  browser.post(url, { _field: field, _version: String(seen), [field]: value } satisfies Sending, crypto.randomUUID(), {
    accept: 'application/json',
  });

const send = (browser: Browsing, url: string, name: string, content: Uint8Array | string) =>
  browser.upload(url, { field: 'file', name, type: 'application/pdf', content });

const id = () => file.split('/')[2] as string;
const version = async (field: string): Promise<number> => {
  const { rows } = await world.database.owner.query(
    'select version from answer where application_id = $1 and field = $2',
    [id(), field],
  );
  return rows[0]?.version ?? 0;
};
const answerOf = async (field: string): Promise<unknown> => {
  const { rows } = await world.database.owner.query(
    'select value from answer where application_id = $1 and field = $2',
    [id(), field],
  );
  return rows[0]?.value;
};

test('Ada opens a file for her body; a stranger cannot, nor can anyone once the round has closed', async () => {
  const choice = await ada.get(`/rounds/${round}/application`);
  assert.equal(choice.statusCode, 200, choice.body);
  assert.match(choice.body, /Rennes Métropole/);
  const stranger = await zed.post(`/rounds/${round}/application`, { organisationId: organisationId });
  assert.equal(stranger.statusCode, 404);
  const none = await ada.post(`/rounds/${round}/application`, {});
  assert.equal(none.statusCode, 422);
  assert.match(none.body, /Choisissez pour qui/);
  const opened = await ada.post(`/rounds/${round}/application`, { organisationId: organisationId });
  assert.equal(opened.statusCode, 303, opened.body);
  file = String(opened.headers.location);
  assert.deepEqual(await world.journal(file.split('/')[2] as string), ['application.open applicant none→draft']);
  const closed = await roundNumber(1);
  const late = await ada.post(`/rounds/${closed}/application`, { organisationId: organisationId });
  assert.equal(late.statusCode, 409);
  assert.match(late.body, /fermé le lundi 31\smai\s2021/);
});

test('each part is a page, in both languages; a stranger learns nothing and a viewer cannot write', async () => {
  const french = await ada.get(`${file}/parts/projet`);
  assert.equal(french.statusCode, 200, french.body);
  assert.match(french.body, /Intitulé du projet/);
  assert.match(french.body, /1\. Votre organisation/);
  assert.match(french.body, /Enregistrer et continuer/);
  ada.cookies.laureat_lang = 'en';
  assert.match((await ada.get(`${file}/parts/projet`)).body, /Title of the project/);
  delete ada.cookies.laureat_lang;
  for (const path of [file, `${file}/parts/projet`, `${file}/check`, `${file}/receipt`, `${file}/file.pdf`]) {
    assert.equal((await zed.get(path)).statusCode, 404, path);
  }
  assert.equal((await zed.post(`${file}/parts/projet`, { '_v.intitule': '0', intitule: 'Volé' })).statusCode, 404);
  assert.equal((await save(zed, `${file}/answers`, 'intitule', 'Volé')).statusCode, 404);
  assert.equal((await gus.get(`${file}/parts/projet`)).statusCode, 200);
  assert.doesNotMatch((await gus.get(`${file}/parts/projet`)).body, /Enregistrer et continuer/);
  assert.equal((await save(gus, `${file}/answers`, 'intitule', 'Lu')).statusCode, 404);
  assert.equal(await answerOf('intitule'), undefined);
  assert.equal((await ada.get(`${file}/parts/inconnue`)).statusCode, 404);
});

test('a field is saved alone, with its version; what another person wrote is never overwritten silently', async () => {
  const first = await save(ada, `${file}/answers`, 'intitule', 'Un seul dossier');
  assert.equal(first.statusCode, 200, first.body);
  assert.equal(first.json().version, 1);
  const second = await save(bo, `${file}/answers`, 'intitule', 'Un dossier pour la rentrée', 1);
  assert.equal(second.json().version, 2);
  const third = await save(ada, `${file}/answers`, 'intitule', 'Le mien', 1);
  assert.equal(third.statusCode, 409);
  const { version: current, value, by, message } = third.json();
  assert.deepEqual({ current, value, by }, { current: 2, value: 'Un dossier pour la rentrée', by: 'Bo Prigent' });
  assert.match(message, /Bo Prigent a changé cette réponse à 10:00/);
  assert.equal(await answerOf('intitule'), 'Un dossier pour la rentrée');
  const kept = await save(ada, `${file}/answers`, 'intitule', 'Le mien', 2);
  assert.equal(kept.json().version, 3);
  const missing = await save(ada, `${file}/answers`, 'inconnu', 'x');
  assert.equal(missing.statusCode, 404);
});

test('two people on one part, without script: both answers are shown, and the choice is kept', async () => {
  await save(bo, `${file}/answers`, 'intitule', 'Celui de Bo', await version('intitule'));
  const stale = (await version('intitule')) - 1;
  const sent = {
    '_v.intitule': String(stale),
    intitule: 'Celui d’Ada',
    '_v.resume': '0',
    resume: 'En quelques lignes.',
  };
  const disputed = await ada.post(`${file}/parts/projet`, sent);
  assert.equal(disputed.statusCode, 409);
  assert.match(disputed.body, /Celui de Bo/);
  assert.match(disputed.body, /value="Celui d’Ada"/);
  assert.match(disputed.body, /name="_disputed\.intitule"/);
  assert.equal(await answerOf('resume'), 'En quelques lignes.');
  assert.equal(await answerOf('intitule'), 'Celui de Bo');
  const now = String(await version('intitule'));
  const undecided = await ada.post(`${file}/parts/projet`, {
    '_v.intitule': now,
    '_disputed.intitule': 'yes',
    intitule: 'Celui d’Ada',
  });
  assert.equal(undecided.statusCode, 409, 'silence does not overwrite');
  const theirs = await ada.post(`${file}/parts/projet`, {
    '_v.intitule': now,
    '_disputed.intitule': 'yes',
    '_keep.intitule': 'theirs',
    intitule: 'Celui d’Ada',
  });
  assert.equal(theirs.statusCode, 303, theirs.body);
  assert.equal(await answerOf('intitule'), 'Celui de Bo');
  const mine = await ada.post(`${file}/parts/projet`, {
    '_v.intitule': now,
    '_disputed.intitule': 'yes',
    '_keep.intitule': 'mine',
    intitule: 'Celui d’Ada',
  });
  assert.equal(mine.statusCode, 303);
  assert.equal(await answerOf('intitule'), 'Celui d’Ada');
});

test('bad input gets a sentence and the right status, and nothing else is lost', async () => {
  const wrong: readonly [field: string, value: string, sentence: RegExp][] = [
    ['demarches_nombre', '12,5', /nombre entier/],
    ['debut', '2022-02-30', /n’existe pas/],
    ['contact_courriel', 'ada@', /adresse électronique/],
    ['usagers', 'personne', /réponses proposées/],
    ['code_adresse', 'javascript:alert(1)', /adresse complète/],
    ['budget.costs.0.amount', '-12', /négatif/],
    ['budget.costs.0.amount', '12,345', /deux chiffres après la virgule/],
    ['partenaires.0.siren', '213502389', /SIREN/],
    ['intitule', 'x'.repeat(500), /120/],
    ['intitule', 'a\u0000b', /invisibles/],
  ];
  for (const [field, value, sentence] of wrong) {
    const answer = await save(ada, `${file}/answers`, field, value, 99);
    assert.equal(answer.statusCode, 422, `${field}: ${answer.body}`);
    assert.match(answer.json().message, sentence, field);
  }
  const page = await ada.post(`${file}/parts/projet`, {
    '_v.demarches_nombre': '0',
    demarches_nombre: 'douze',
    '_v.effets': '0',
    effets: "<script>alert(1)</script> '; drop table answer; --",
  });
  assert.equal(page.statusCode, 422);
  assert.match(page.body, /value="douze"/, 'what was typed is shown again');
  assert.match(page.body, /value="Celui d’Ada"/, 'what was not on the page sent keeps its answer');
  assert.match(page.body, /Écrivez un nombre, en chiffres/);
  assert.equal(await answerOf('effets'), "<script>alert(1)</script> '; drop table answer; --");
  const shown = await ada.get(`${file}/parts/projet`);
  assert.match(shown.body, /&lt;script>alert\(1\)&lt;\/script>/);
  assert.doesNotMatch(shown.body, /<script>alert/);
  const huge = await ada.post(`${file}/parts/projet`, { '_v.effets': '0', effets: 'x'.repeat(10_000_000) });
  assert.equal(huge.statusCode, 413);
  assert.match(huge.body, /Rien n’a été enregistré/);
});

const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');

test('files are judged by their content, stored once, listed with their hash, and removed', async () => {
  const place = `${file}/attachments/presentation`;
  const lie = await send(ada, place, 'presentation.pdf', '#!/bin/sh\necho bonjour\n');
  assert.equal(lie.statusCode, 422);
  assert.match(lie.body, /n’est pas d’un type accepté/);
  assert.match(lie.body, /id="f-presentation-e"/, 'the fault is told beside the box');
  const large = await send(ada, place, 'gros.pdf', Buffer.concat([PDF, Buffer.alloc(20_000_001)]));
  assert.equal(large.statusCode, 422);
  assert.match(large.body, /dépasse 20/);
  assert.equal((await send(zed, place, 'a.pdf', PDF)).statusCode, 404);
  const kept = await send(ada, place, '../../etc/Présentation.pdf', PDF);
  assert.equal(kept.statusCode, 303, kept.body);
  assert.equal(kept.headers.location, `${file}/parts/pieces#f-presentation-p`);
  const page = await ada.get(`${file}/parts/pieces`);
  assert.match(page.body, /Présentation\.pdf/);
  assert.doesNotMatch(page.body, /etc\/Pr/);
  const second = await send(ada, place, 'autre.pdf', Buffer.concat([PDF, Buffer.from('%')]));
  assert.equal(second.statusCode, 422);
  assert.match(second.body, /déjà joint/);
  assert.equal((await send(ada, `${file}/attachments/devis`, 'devis.pdf', PDF)).statusCode, 303);
  const { rows } = await world.database.owner.query(
    'select id, file_hash from attachment where application_id = $1 order by added_at, id',
    [id()],
  );
  assert.equal(rows.length, 2);
  assert.equal(new Set(rows.map((row) => row.file_hash)).size, 1, 'the same content is stored once');
  const [mine] = rows;
  const link = /href="([^"]+attachments\/presentation\/[^"]+)"/.exec(page.body)?.[1] ?? '';
  const taken = await ada.get(link);
  assert.equal(taken.statusCode, 200);
  assert.deepEqual(taken.rawPayload, PDF);
  assert.equal((await zed.get(link)).statusCode, 404);
  assert.equal((await ada.get(`${file}/attachments/presentation/not-an-id`)).statusCode, 404);
  assert.equal((await zed.post(`${link}/removal`)).statusCode, 404);
  const devis = rows.find((row) => row.id !== mine.id && !link.endsWith(row.id)) ?? mine;
  const gone = await ada.post(`${file}/attachments/devis/${devis.id}/removal`);
  assert.equal(gone.statusCode, 303, gone.body);
  assert.doesNotMatch((await ada.get(`${file}/parts/pieces`)).body, /devis\.pdf/);
});

test('without script: rows are added and taken away, territories searched, a question that appears is asked', async () => {
  const yes = await ada.post(`${file}/parts/partenaires`, { '_v.a_des_partenaires': '0', a_des_partenaires: 'yes' });
  assert.equal(yes.headers.location, `${file}/parts/partenaires`, 'the block appears, so the page stays');
  assert.match((await ada.get(`${file}/parts/partenaires`)).body, /Nom de l’organisme/);
  const row = { '_v.partenaires': '0', 'partenaires.0.nom': 'Rennes', 'partenaires.0.siren': '213 502 388' };
  const more = await ada.post(`${file}/parts/partenaires`, { ...row, _add: 'partenaires' });
  assert.equal(more.headers.location, `${file}/parts/partenaires?rows=partenaires%3A2#f-partenaires`);
  assert.match(
    (await ada.get(String(more.headers.location).split('#')[0] as string)).body,
    /name="partenaires\.1\.nom"/,
  );
  const two = { ...row, '_v.partenaires': '1', 'partenaires.1.nom': 'Vitré', 'partenaires.1.siren': '213503600' };
  const fewer = await ada.post(`${file}/parts/partenaires`, { ...two, _remove: 'partenaires.0' });
  assert.equal(fewer.statusCode, 303, fewer.body);
  assert.match((await ada.get(`${file}/parts/partenaires`)).body, /name="partenaires\.0\.nom"[^>]*value="Vitré"/);
  const searched = await ada.post(`${file}/parts/projet`, {
    '_v.territoire': '0',
    'territoire.q': 'vitre',
    _search: 'territoire',
  });
  assert.match(String(searched.headers.location), /\?search=territoire&q=vitre#f-territoire$/);
  const found = await ada.get(String(searched.headers.location).split('#')[0] as string);
  assert.match(found.body, /value="commune:35360"/);
  assert.match(found.body, /Vitré/);
});
