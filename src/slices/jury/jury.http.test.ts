import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { BODIES, emailOf } from '../../../tests/cast.ts';
import { anAdmissibleApplication, COMPETITIVE, roundOf } from '../../../tests/files.ts';
import { aWorld, type PersonName, type World } from '../../../tests/world.ts';
import { minutesModel } from './index.ts';

let world: World;
let ofAda: string;
let ofZed: string;
let jury: string;
const ids: Partial<Record<PersonName, string>> = {};
const numbers: Record<string, string> = {};

before(async () => {
  world = await aWorld('jury');
  ofAda = await anAdmissibleApplication(world);
  ofZed = await anAdmissibleApplication(world, { by: 'zed' });
  for (const name of ['emil', 'fatou', 'gus', 'hana'] as const) ids[name] = (await world.person(name)).id;
  const { rows } = await world.database.owner.query<{ id: string; number: string }>(
    'select id, number from application',
  );
  for (const row of rows) numbers[row.id] = row.number;
});
after(() => world.close());

const path = (rest = '') => `/juries/${jury}${rest}`;
const post = async (who: PersonName, rest: string, fields: Record<string, string> = {}, status = 303) => {
  const answer = await world.as(who).post(path(rest), fields);
  assert.equal(answer.statusCode, status, `${who} ${rest}: ${answer.body.replace(/<[^>]*>/g, ' ').slice(0, 900)}`);
  return answer;
};
const page = async (who: PersonName, rest = '') => {
  const answer = await world.as(who).get(path(rest));
  assert.equal(answer.statusCode, 200, `${who} ${rest}`);
  return answer.body;
};

test('the manager plans a meeting, names who sits and draws the agenda up', async () => {
  const round = await roundOf(world, COMPETITIVE);
  assert.equal((await world.as('zed').get('/juries/new')).statusCode, 404);
  const wanted = { roundId: round.id, day: '2021-11-20', hour: '9 h 30', place: 'Salle Turgot' };
  assert.equal((await world.as('zed').post('/juries', wanted)).statusCode, 404);
  assert.equal((await world.as('dina').post('/juries', { ...wanted, day: '2021-11-02' })).statusCode, 409);
  assert.equal((await world.as('dina').post('/juries', { ...wanted, day: 'demain' })).statusCode, 422);
  const planned = await world.as('dina').post('/juries', wanted);
  assert.equal(planned.statusCode, 303);
  jury = String(planned.headers.location).slice('/juries/'.length);
  await post('dina', '/convocation', {}, 409);
  const seats = [
    ['emil', 'chair', ''],
    ['fatou', 'member', ''],
    ['gus', 'member', BODIES.zed],
    ['hana', 'secretary', ''],
  ] as const;
  for (const [name, seat, employerSiren] of seats) {
    await post('dina', '/members', { email: emailOf(name), seat, quality: 'Experte', employerSiren });
  }
  await post('dina', '/members', { email: emailOf('chen'), seat: 'chair', quality: 'Chef' }, 409);
  await post('dina', '/members', { email: 'nobody@example.org', seat: 'member', quality: 'Chef' }, 409);
  await post('dina', '/members', { email: emailOf('chen'), seat: 'member', quality: 'Chef', employerSiren: '12' }, 422);
  await post('chen', '/agenda', {}, 404);
  await post('dina', '/agenda');
  assert.equal(await world.state('application', ofAda), 'in_jury');
  assert.match(await page('dina'), new RegExp(numbers[ofZed] ?? ''));
});

test('the members are convened in time, and see nothing before they declare', async () => {
  await post('hana', '/convocation');
  assert.match((await world.messages('gus')).at(-1)?.subject ?? '', /convocation/);
  for (const who of ['emil', 'fatou', 'gus'] as const) {
    const body = await page(who);
    assert.doesNotMatch(body, new RegExp(`${numbers[ofAda]}|${numbers[ofZed]}`));
    assert.equal((await world.as(who).get(path(`/files/${ofAda}`))).statusCode, 404);
  }
  assert.equal((await world.as('zed').get(path())).statusCode, 404);
  assert.equal((await world.as('ada').get(path())).statusCode, 404);
  assert.equal((await world.as('lena').get(path(`/files/${ofAda}`))).statusCode, 200);
});

test('a member declares; the file of the body that employs one is found without asking', async () => {
  assert.match(await page('gus', '/declaration'), /Votre employeur porte ce dossier/);
  await post('emil', '/declaration', { [`interest.${ofAda}`]: 'yes' }, 409);
  for (const who of ['emil', 'fatou', 'gus', 'hana'] as const) await post(who, '/declaration');
  await post('fatou', '/declaration', {}, 409);
  assert.match(await page('fatou'), new RegExp(numbers[ofZed] ?? ''));
});

/** Everything Gus can open, without a trace of the file he stepped aside from. */
const nothingLeaks = async (rests: readonly string[]) => {
  for (const rest of rests) {
    const body = await page('gus', rest);
    assert.doesNotMatch(body, new RegExp(`${numbers[ofZed]}|${ofZed}|Brest`), `gus ${rest}`);
  }
  for (const rest of [`/files/${ofZed}`, `/files/${ofZed}/attachments/${ofZed}`]) {
    assert.equal((await world.as('gus').get(path(rest))).statusCode, 404, rest);
  }
  const answer = await world.as('gus').get(path(`?file=${ofZed}`));
  assert.doesNotMatch(answer.body, new RegExp(`${numbers[ofZed]}|Brest`));
  await post('gus', `/files/${ofZed}/scores`, points(4), 404);
  await post('gus', `/files/${ofZed}/recusal`, { statement: 'Encore' }, 404);
};

const points = (each: number): Record<string, string> => {
  return Object.fromEntries(criteria.map((code) => [`points.${code}`, String(each)]));
};
let criteria: readonly string[] = [];

test('marks: on the scale, once for each version, hidden until one’s own are in', async () => {
  const round = await roundOf(world, COMPETITIVE);
  const grid = round.pack.grids.find((one) => one.code === round.call.grid);
  criteria = grid?.criteria.map((one) => one.code) ?? [];
  await post('fatou', `/files/${ofAda}/scores`, points(9), 409);
  await post('fatou', `/files/${ofAda}/scores`, {}, 409);
  await post('fatou', `/files/${ofAda}/scores`, { ...points(4), comment: 'Solide', version: '0' });
  await post('fatou', `/files/${ofAda}/scores`, { ...points(5), version: '0' }, 409);
  assert.match(await page('gus', `/files/${ofAda}`), /chacun juge d’abord seul/);
  assert.doesNotMatch(await page('gus', '/ranking'), new RegExp(numbers[ofAda] ?? ''));
  await post('gus', `/files/${ofAda}/scores`, { ...points(2), version: '0' });
  assert.match(await page('gus', '/ranking'), /3,00/);
  await post('hana', `/files/${ofAda}/scores`, points(4), 404);
  await post('emil', `/files/${ofZed}/scores`, { ...points(3), version: '0' });
  const { rows } = await world.database.owner.query<{ facts: unknown }>(
    `select facts from journal where act = 'jury.score'`,
  );
  assert.equal(rows.length, 3);
  assert.doesNotMatch(JSON.stringify(rows), /Solide|points/);
  await nothingLeaks(['', '/ranking']);
});

test('the meeting opens with a quorum, and deliberates within what is asked and who may vote', async () => {
  const matter = { proposal: 'laureate', amount: '10 000', votesFor: '2', votesAgainst: '0', abstentions: '0' };
  const on = (id: string) => `/files/${id}/deliberation`;
  await post('hana', '/presences', { [`presence.${ids.emil}`]: 'absent', [`presence.${ids.fatou}`]: 'absent' });
  await post('hana', '/opening', {}, 409);
  await post('hana', '/presences', {
    [`presence.${ids.emil}`]: 'present',
    [`presence.${ids.fatou}`]: 'remote',
    [`presence.${ids.gus}`]: 'present',
    [`presence.${ids.hana}`]: 'present',
  });
  await post('fatou', '/opening', {}, 404);
  await post('emil', '/opening');
  await post('fatou', on(ofAda), matter, 404);
  await post('emil', on(ofAda), { ...matter, amount: '99 000 000' }, 409);
  await post('emil', on(ofAda), { ...matter, amount: 'beaucoup' }, 422);
  await post('emil', on(ofAda), { ...matter, votesFor: '-1' }, 422);
  await post('emil', on(ofAda), { ...matter, votesFor: '4' }, 409);
  await post('emil', on(ofAda), { ...matter, votesFor: '1', votesAgainst: '1' }, 409);
  await post('emil', on(ofAda), { ...matter, votesFor: '1', votesAgainst: '1', chairVote: 'for' });
  await post('emil', '/closing', {}, 409);
  const refused = { ...matter, proposal: 'refused', amount: '' };
  await post('emil', on(ofZed), refused, 409);
  await post('emil', on(ofZed), { ...refused, reasons: 'Trop cher', votesFor: '3' }, 409);
  await post('emil', on(ofZed), { ...refused, reasons: 'Trop cher pour ce qu’il apporte.' });
  await nothingLeaks(['', '/ranking', '/minutes']);
});

test('a member may step aside later: the file is deliberated again without them', async () => {
  await post('fatou', `/files/${ofAda}/recusal`, { statement: ' ' }, 409);
  await post('fatou', `/files/${ofAda}/recusal`, { statement: 'Une proche y travaille.' });
  assert.doesNotMatch(await page('fatou'), new RegExp(numbers[ofAda] ?? ''));
  assert.match(await page('gus', '/ranking'), /2,00/);
  await post('emil', '/closing', {}, 409);
  const matter = { proposal: 'laureate', amount: '9 000', votesFor: '2', votesAgainst: '0', abstentions: '0' };
  await post('emil', `/files/${ofAda}/deliberation`, { ...matter, votesFor: '3' }, 409);
  await post('emil', `/files/${ofAda}/deliberation`, matter);
});

test('the meeting ends, the chair signs, and the minutes say all to who may see all', async () => {
  await post('hana', '/closing');
  await post('hana', '/signature', {}, 404);
  await post('emil', '/signature');
  await post('emil', '/signature', {}, 409);
  const whole = await minutesModel(world.reader, jury, 'fr');
  assert.deepEqual(
    whole?.deliberations.map((one) => [one.reference, one.direction, one.amount?.replace(/\D/g, '')]),
    [
      [numbers[ofAda], 'Retenu', '9000'],
      [numbers[ofZed], 'Non retenu', undefined],
    ],
  );
  assert.equal(whole?.recusals.length, 2);
  assert.match(whole?.signatures[0]?.signed?.sha256 ?? '', /^[0-9a-f]{64}$/);
  const pdf = await world.as('emil').get(path('/minutes.pdf'));
  assert.equal(pdf.statusCode, 200);
  assert.equal(pdf.body.slice(0, 5), '%PDF-');
  await nothingLeaks(['', '/ranking', '/minutes']);
  assert.equal((await world.as('zed').get(path('/minutes.pdf'))).statusCode, 404);
  const journal = await world.journal(jury);
  assert.equal(journal.at(-1), 'jury.sign_minutes chair closed→minutes_signed');
});
