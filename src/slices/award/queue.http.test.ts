import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { joinOrganisation, registerOrganisation } from '#slices/account';
import { openApplication, submitApplication } from '#slices/application';
import { confirmed, FLAT_RATE, fill, flatRateAnswers, roundOf } from '../../../tests/files.ts';
import { aWorld, type World } from '../../../tests/world.ts';
import { declineAward } from './give-back.ts';

const BODIES = ['243100518', '243300316', '243400017', '244200770', '244400404'] as const;
let world: World;
let callId: string;
const files: string[] = [];

/** Five files, a minute apart, at a desk that has money for two. */
before(async () => {
  world = await aWorld('queue');
  const round = await roundOf(world, FLAT_RATE);
  callId = round.callId;
  for (const siren of BODIES) {
    const organisationId = (await world.act('system', registerOrganisation, { siren })).subjectId;
    const seat = { email: 'bo@example.org', role: 'signatory', quality: 'présidente' };
    await world.act('system', joinOrganisation, { organisationId, ...seat });
    const opened = await world.act('bo', openApplication, { roundId: round.id, organisationId });
    await fill(world, await world.person('bo'), opened.subjectId, flatRateAnswers());
    world.later(1);
    await world.act('bo', submitApplication, {
      applicationId: opened.subjectId,
      attested: ['a_jour', 'exact', 'une_fois'],
    });
    files.push(opened.subjectId);
  }
  // What else the desk had went to others: the ledger is told so in its own words, without the acts that took it there.
  await leave(1_000_000n);
});
after(() => world.close('corrupted'));

const leave = async (cents: bigint): Promise<void> => {
  const { owner } = world.database;
  await owner.query('alter table account disable trigger user');
  await owner.query(
    `update account set debits = credits - $1 where bucket = 'available'
       and envelope_id = (select envelope_id from call where id = $2)`,
    [cents, callId],
  );
  await owner.query('alter table account enable trigger user');
};
const words = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ');
const send = async (name: 'chen' | 'dina' | 'zed', path: string, fields: Record<string, string> = {}) => {
  const answer = await world.as(name).post(path, fields);
  return { status: answer.statusCode, text: words(answer.body) };
};
const read = async (name: 'bo' | 'chen' | 'dina' | 'zed', path: string) => {
  const answer = await world.as(name).get(path);
  return { status: answer.statusCode, text: words(answer.body) };
};
const states = async (): Promise<readonly (string | undefined)[]> =>
  Promise.all(files.map((id) => world.state('application', id)));

test('the last to come are told that the money left is for those before them', async () => {
  for (const id of files) await confirmed(world, id);
  const over = await send('chen', `/desk/${files[4]}/grant`);
  assert.equal(over.status, 409);
  assert.match(over.text, /Ce dossier est au rang 5\. Ceux d’avant \(4\) ont été déposés plus tôt/);
  assert.match((await read('chen', `/desk/${files[4]}/grant`)).text, /Mettre dans la file d’attente/);
});

test('the first two are granted, a file for which there is enough does not go into the queue', async () => {
  const early = await send('chen', `/desk/${files[1]}/queue`);
  assert.equal(early.status, 409);
  assert.match(early.text, /Il reste de quoi aider ce dossier à son rang/);
  assert.equal((await send('chen', `/desk/${files[1]}/grant`)).status, 303);
  assert.equal((await send('chen', `/desk/${files[0]}/grant`)).status, 303);
  const empty = await send('chen', `/desk/${files[2]}/grant`);
  assert.match(empty.text, /Il reste 0,00 € sur l’enveloppe .* il attend dans la file/);
});

test('the others wait in the order of filing, whatever the order in which they were put there', async () => {
  for (const index of [4, 2, 3]) {
    assert.equal((await send('chen', `/desk/${files[index]}/queue`)).status, 303);
    world.later(1);
  }
  assert.deepEqual(await states(), ['laureate', 'laureate', 'queued', 'queued', 'queued']);
  assert.match(
    (await read('bo', `/applications/${files[4]}`)).text,
    /Vous êtes au rang 3\. 2 dossiers déposés avant le vôtre attendent/,
  );
  assert.match((await read('bo', `/applications/${files[2]}`)).text, /Vous êtes en tête de file/);
  await world.runJobs();
  const { rows } = await world.database.owner.query<{ body: string }>(
    `select content #>> '{body,fr}' as body from letter where application_id = $1 and kind = 'waiting'`,
    [files[4]],
  );
  assert.match(rows[0]?.body ?? '', /au rang 3/);
});

test('the queue is read by the desk, its manager and nobody else; a visitor reads two figures', async () => {
  const queue = await read('chen', `/queues/${callId}`);
  assert.equal(queue.status, 200);
  assert.doesNotMatch(queue.text, /Clore le guichet/);
  assert.match((await read('dina', `/queues/${callId}`)).text, /Clore le guichet/);
  assert.equal((await read('zed', '/queues')).status, 404);
  assert.equal((await read('zed', `/queues/${callId}`)).status, 404);
  const page = await world.visitor().get(`/programmes/transformation-numerique-2021/calls/${FLAT_RATE}`);
  assert.match(words(page.body), /Premier arrivé, premier servi .* Dans la file d’attente 3 dossiers/);
});

test('when a grant is given back, the head is served and nobody goes before it', async () => {
  const { rows } = await world.database.owner.query<{ id: string }>('select id from award where application_id = $1', [
    files[0],
  ]);
  await world.act('bo', declineAward, { awardId: rows[0]?.id });
  const over = await send('chen', `/desk/${files[3]}/grant`);
  assert.equal(over.status, 409);
  assert.match(over.text, /Ce dossier est au rang 2\. .*Décidez d’abord sur la tête de file/);
  assert.match((await read('chen', `/queues/${callId}`)).text, /peut être accordé/);
  assert.equal((await send('chen', `/desk/${files[2]}/grant`)).status, 303);
  assert.match((await read('bo', `/applications/${files[3]}`)).text, /Vous êtes en tête de file/);
});

test('closing is the manager’s, with a reason of the call and words for each', async () => {
  const path = `/queues/${callId}/closing`;
  const why = {
    reason: 'credits-epuises',
    explanation: 'Aucun crédit ne viendra plus : la loi de finances est votée.',
  };
  assert.equal((await send('chen', path, why)).status, 404);
  assert.equal((await send('zed', path, why)).status, 404);
  assert.match((await send('dina', path, { ...why, explanation: 'Non.' })).text, /Dites en 20 signes au moins/);
  assert.match((await send('dina', path, { ...why, reason: 'inconnu' })).text, /Choisissez un motif/);
  assert.equal((await send('dina', path, why)).status, 303);
  assert.deepEqual(await states(), ['laureate', 'laureate', 'laureate', 'refused', 'refused']);
  assert.match((await send('dina', path, why)).text, /déjà clos/);
  await world.runJobs();
  const { rows } = await world.database.owner.query<{ body: string }>(
    `select content #>> '{body,fr}' as body from letter where application_id = $1 and kind = 'refusal'`,
    [files[4]],
  );
  assert.match(rows[0]?.body ?? '', /Crédits épuisés .*la loi de finances est votée/);
  await assert.rejects(roundOf(world, FLAT_RATE), /no round/);
});
