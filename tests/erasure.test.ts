import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { registerPerson } from '#slices/account';
import { CAST, emailOf, type PersonName } from './cast.ts';
import { aSubmittedApplication } from './files.ts';
import { aWorld, type World } from './world.ts';

let world: World;
before(async () => {
  world = await aWorld('erasure');
});
after(() => world.close());

const asCast = (name: string) => name as PersonName;
const idOf = async (name: string): Promise<string> => {
  const { rows } = await world.database.owner.query<{ id: string }>('select id from person where email = $1', [
    emailOf(asCast(name)),
  ]);
  return rows[0]?.id as string;
};
const wordsOf = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const post = async (who: string, path: string, fields: Record<string, string>, status: number, says?: RegExp) => {
  const answer = await world.as(asCast(who)).post(path, fields);
  assert.equal(answer.statusCode, status, `${who} ${path}: ${wordsOf(answer.body).slice(0, 1200)}`);
  if (says) assert.match(wordsOf(answer.body), says);
};
const YES = { confirmed: 'yes' };

/** Every column of every table that can hold words, as it stands: `table.column` where the words are found. */
const placesOf = async (...words: readonly string[]): Promise<readonly string[]> => {
  const { rows: columns } = await world.database.owner.query<{ t: string; c: string }>(
    `select table_name as t, column_name as c from column_mention where table_name not like 'territory%' and type !~ '^(uuid|bigint|integer|smallint|boolean|date|timestamp)'`,
  );
  const found: string[] = [];
  for (const { t, c } of columns) {
    for (const word of words) {
      const { rows } = await world.database.owner.query(`select from "${t}" where "${c}"::text ilike $1 limit 1`, [
        `%${word}%`,
      ]);
      if (rows.length > 0) found.push(`${t}.${c}`);
    }
  }
  return [...new Set(found)].sort();
};
const journalIsWhole = async () => {
  const { rows } = await world.database.owner.query('select * from journal_breaks()');
  assert.deepEqual(rows, []);
};
const register = async (name: string) => {
  const person = { email: emailOf(asCast(name)), givenName: `Prenom${name}`, familyName: `Famille${name}` };
  return (await world.act('system', registerPerson, person)).subjectId;
};

test('asking needs a confirmation, tells the person and the officer, and is done once', async () => {
  const id = await register('quitte');
  await post('quitte', '/erasure-requests', {}, 422, /Cochez la case/);
  await post('quitte', '/erasure-requests', YES, 303);
  await post('quitte', '/erasure-requests', YES, 409, /déjà enregistrée/);
  assert.equal((await world.messages(asCast('quitte'))).length, 1);
  assert.match((await world.messages(asCast('quitte')))[0]?.body ?? '', /3\sdécembre\s2021/);
  const { rows } = await world.database.owner.query("select body from outbox where recipient = 'dpo@example.org'");
  assert.equal(rows.length, 1);
  assert.doesNotMatch(JSON.stringify(rows), /quitte/i);
  assert.match(wordsOf((await world.as('max').get('/personal-data')).body), /Prenomquitte Famillequitte/);
  assert.match(wordsOf((await world.as(asCast('quitte')).get('/account/data')).body), /Demande en cours/);
  // Somebody else’s request is nowhere; neither is the page of those who answer.
  const { rows: requests } = await world.database.owner.query<{ id: string }>(
    'select id from erasure_request where person_id = $1',
    [id],
  );
  const request = requests[0]?.id as string;
  await post('zed', `/erasure-requests/${request}/withdrawal`, {}, 404);
  await post('zed', `/erasure-requests/${request}/refusal`, { reason: 'Non' }, 404);
  await post('zed', `/people/${id}/erasure`, YES, 404);
  await post('lena', `/people/${id}/erasure`, YES, 404);
  assert.equal((await world.as('zed').get(`/people/${id}/erasure`)).statusCode, 404);
});

test('a complex request is answered within three months: told within the first, once, with the reason', async () => {
  const id = await register('complexe');
  await post('complexe', '/erasure-requests', YES, 303);
  const { rows } = await world.database.owner.query<{ id: string }>(
    'select id from erasure_request where person_id = $1',
    [id],
  );
  const path = `/erasure-requests/${rows[0]?.id}/extension`;
  const why = { extension: 'Soixante dossiers à relire' };
  await post('zed', path, why, 404);
  await post('lena', path, why, 404);
  await post('max', path, {}, 422, /la personne lira cette phrase/);
  assert.match(wordsOf((await world.as('max').get(`/people/${id}/erasure`)).body), /Prolonger de deux mois/);
  await post('max', path, why, 303);
  const letter = (await world.messages(asCast('complexe'))).at(-1)?.body ?? '';
  assert.match(letter, /3\sfévrier\s2022.*Soixante dossiers à relire.*cnil/s);
  assert.match(wordsOf((await world.as(asCast('complexe')).get('/account/data')).body), /3 février 2022.*Soixante/);
  const office = wordsOf((await world.as('max').get(`/people/${id}/erasure`)).body);
  assert.match(office, /3 février 2022.*Soixante dossiers/);
  assert.doesNotMatch(office, /Prolonger de deux mois/);
  await post('max', path, why, 409, /qu’une fois/);
  assert.equal((await world.journal(rows[0]?.id as string)).at(-1), 'privacy.extend_answer administrator asked→asked');
  await post('max', `/erasure-requests/${rows[0]?.id}/refusal`, { reason: 'Archives' }, 303);
  await post('max', path, why, 409, /déjà reçu une réponse/);
});

test('an account that did nothing is erased: nothing names it any more, anywhere', async () => {
  const id = await idOf('quitte');
  const session = world.as(asCast('quitte'));
  assert.equal((await session.get('/account')).statusCode, 200);
  await post('max', `/people/${id}/erasure`, YES, 303);
  assert.equal((await session.get('/account')).statusCode, 303);
  // The last message waits for a mail server that this world does not have; its address goes with it.
  const { rows: last } = await world.database.owner.query<{ body: string; is_secret: boolean }>(
    'select body, is_secret from outbox where recipient = $1',
    [emailOf(asCast('quitte'))],
  );
  assert.equal(last.length, 1);
  assert.equal(last[0]?.is_secret, true);
  await world.database.owner.query(`delete from outbox where recipient = $1`, [emailOf(asCast('quitte'))]);
  assert.deepEqual(await placesOf('quitte'), []);
  const { rows } = await world.database.owner.query('select given_name, family_name, state from person where id = $1', [
    id,
  ]);
  assert.deepEqual(rows, [
    { given_name: 'Personne', family_name: `n° ${id.slice(0, 8).toUpperCase()}`, state: 'erased' },
  ]);
  const { rows: facts } = await world.database.owner.query(
    "select facts from journal where subject_id = $1 and act = 'privacy.erase_person'",
    [id],
  );
  assert.deepEqual(facts, [{ facts: { kept: '', outcome: 'erased' } }]);
  const { rows: requests } = await world.database.owner.query(
    'select state from erasure_request where person_id = $1',
    [id],
  );
  assert.deepEqual(requests, [{ state: 'carried_out' }]);
  await post('max', `/people/${id}/erasure`, YES, 409, /déjà effacées/);
  await journalIsWhole();
});

test('nobody is erased in the middle of a duty, and is told what to do first', async () => {
  await aSubmittedApplication(world);
  await post('ada', '/erasure-requests', YES, 409, /à confier d’abord à quelqu’un d’autre/);
  await post('max', `/people/${await idOf('ada')}/erasure`, YES, 409, /à confier d’abord à quelqu’un d’autre/);
  await post('chen', '/erasure-requests', YES, 409, /Il reste un rôle en cours/);
  await post('bo', '/erasure-requests', YES, 409, /Personne d’autre ne peut signer/);
  assert.match(wordsOf((await world.as('ada').get('/account/data')).body), /Avant de demander/);
  await post('max', `/people/${await idOf('max')}/erasure`, YES, 409, /votre propre compte/);
  const body = (await world.person('ada')).memberships[0]?.organisationId;
  await post('bo', `/organisations/${body}/contacts`, { fromId: await idOf('ada'), toId: await idOf('bo') }, 303);
  await post('ada', '/erasure-requests', YES, 303);
});

test('somebody who filed is pseudonymised: the file stays, under a number, and the journal is whole', async () => {
  const id = await idOf('ada');
  await post('max', `/people/${id}/erasure`, YES, 303);
  await world.database.owner.query(`delete from outbox where recipient = $1`, [emailOf('ada')]);
  const places = await placesOf(emailOf('ada'), CAST.ada[1]);
  const { rows: kept } = await world.database.owner.query<{ place: string }>(
    `select table_name || '.' || column_name as place from column_mention where description ~ '\\[personal: (file|decision|opinion|rights|trace) of'`,
  );
  const stays = kept.map(({ place }) => place);
  assert.deepEqual(
    places.filter((place) => !stays.includes(place)),
    [],
    'only what the law keeps may still name the person',
  );
  const { rows } = await world.database.owner.query<{ filed: bigint }>(
    'select count(*) as filed from application_version where filed_by = $1',
    [id],
  );
  assert.equal(rows[0]?.filed, 1n);
  const desk = await world.as('chen').get('/desk');
  assert.equal(desk.statusCode, 200);
  assert.doesNotMatch(desk.body, /Morel/);
  assert.match(wordsOf((await world.as('max').get(`/people/${id}`)).body), /Effacé/);
  await journalIsWhole();
});

test('a refusal gives its reason to the person, with the address of the authority', async () => {
  const id = await register('reste');
  await post('reste', '/erasure-requests', YES, 303);
  const { rows } = await world.database.owner.query<{ id: string }>(
    'select id from erasure_request where person_id = $1',
    [id],
  );
  const path = `/erasure-requests/${rows[0]?.id}/refusal`;
  await post('max', path, { reason: '' }, 422, /Dites pourquoi/);
  await post('max', path, { reason: 'Un contrôle est en cours.' }, 303);
  await post('max', path, { reason: 'Encore.' }, 409, /déjà reçu une réponse/);
  const said = (await world.messages(asCast('reste'))).at(-1)?.body ?? '';
  assert.match(said, /Un contrôle est en cours\./);
  assert.match(said, /cnil\.fr/);
});

test('a request is withdrawn by whoever made it', async () => {
  const id = await register('hesite');
  await post('hesite', '/erasure-requests', YES, 303);
  const { rows } = await world.database.owner.query<{ id: string }>(
    'select id from erasure_request where person_id = $1',
    [id],
  );
  await post('hesite', `/erasure-requests/${rows[0]?.id}/withdrawal`, {}, 303);
  assert.deepEqual(await world.journal(rows[0]?.id as string), [
    'privacy.ask_erasure applicant none→asked',
    'privacy.withdraw_erasure applicant asked→withdrawn',
  ]);
});

test('the journal holds no name and no address of anybody', async () => {
  const { rows } = await world.database.owner.query<{ facts: string }>('select facts::text as facts from journal');
  assert.ok(rows.length > 30);
  const names = Object.values(CAST).map(([, family]) => family);
  const bad = rows.filter(
    ({ facts }) => facts.includes('@') || names.some((name) => new RegExp(`\\b${name}\\b`).test(facts)),
  );
  assert.deepEqual(bad, []);
});
