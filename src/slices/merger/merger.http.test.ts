import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { giveRole, joinOrganisation, registerOrganisation } from '#slices/account';
import { BODIES } from '../../../tests/cast.ts';
import {
  aCompleteApplication,
  anApplication,
  aSubmittedApplication,
  FLAT_RATE,
  grantedAtDesk,
  PDF,
  roundOf,
} from '../../../tests/files.ts';
import { aWorld, type PersonName, type World } from '../../../tests/world.ts';

let world: World;
/** Bodies that nobody registered: the first is born of the merger, two others take part in a second one. */
let free: readonly string[] = [];
let plan = '';
let born = '';
const ids: Record<string, string> = {};
const file: Record<string, string> = {};
before(async () => {
  world = await aWorld('merger');
  const { rows } = await world.database.owner.query<{ siren: string }>(
    `select siren from territory where kind = 'epci' and is_current and departement = '35' and siren <> all ($1)
     and same_body_as is null order by siren limit 3`,
    [Object.values(BODIES)],
  );
  free = rows.map(({ siren }) => siren);
  for (const name of ['ada', 'zed'] as const)
    ids[name] = (await world.person(name)).memberships[0]?.organisationId ?? '';
  file.draft = await anApplication(world);
  file.filed = await aSubmittedApplication(world, { call: FLAT_RATE });
  file.zed = await aSubmittedApplication(world, { by: 'zed', call: FLAT_RATE });
  await grantedAtDesk(world, file.filed);
  await world.runJobs();
  const offer = { siren: BODIES.zed, startsOn: '2021-11-01' };
  assert.equal((await world.as('bo').post(`/organisations/${ids.ada}/mandates`, offer)).statusCode, 303);
  await world.as('ada').post(`/organisations/${ids.ada}/invitations`, { email: 'kim@example.org', role: 'viewer' });
  await world.as('fatou').post('/join-requests', { siren: BODIES.zed });
});
after(() => world.close());

const words = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ');
const deed = { field: 'file', name: 'arrete.pdf', type: 'application/pdf', content: PDF };
const said = (fields: Record<string, string> = {}) => ({
  absorbed: `${BODIES.ada}\n${BODIES.zed}`,
  survivorSiren: free[0] ?? '',
  survivorName: 'Commune nouvelle',
  survivorKind: 'commune',
  happenedOn: '2021-11-01',
  reason: 'Arrêté préfectoral du 12 octobre',
  ...fields,
});
const prepare = (who: PersonName, fields: Record<string, string> = {}) =>
  world.as(who).upload('/mergers', deed, said(fields));
const shownOn = async (who: PersonName, path: string): Promise<string> =>
  /name="shown" value="([^"]+)"/.exec((await world.as(who).get(path)).body)?.[1] ?? '';
const record = (who: PersonName, path: string, confirmation: string, shown: string, request?: string) =>
  world.as(who).post(`${path}/recording`, { confirmation, shown }, request);

test('only those who look after the whole service prepare a merger, and its faults are said', async () => {
  for (const name of ['ada', 'bo', 'zed', 'chen', 'dina', 'lena'] as const) {
    assert.equal((await prepare(name)).statusCode, 404, name);
    assert.equal((await world.as(name).get('/mergers/new')).statusCode, 404, name);
  }
  assert.equal((await world.as('dina').get('/mergers')).statusCode, 404);
  assert.equal((await world.as('lena').get('/mergers')).statusCode, 200, 'who audits reads');
  assert.equal((await world.as('max').post('/mergers', said())).statusCode, 422, 'without its deed');
  assert.equal((await prepare('max', { absorbed: '123456789' })).statusCode, 422, 'not a number');
  assert.match((await prepare('max', { absorbed: free[1] ?? '' })).body, /Aucun organisme inscrit ici/);
  assert.match((await prepare('max', { survivorSiren: BODIES.zed })).body, /de l’organisme qui reste/);
  assert.match(words((await prepare('max', { happenedOn: '2022-01-01' })).body), /prend effet le 1er janvier 2022/);
});

test('the name of a body is asked only when nothing here knows it', async () => {
  const into = (survivorSiren: string) => prepare('max', { absorbed: BODIES.zed, survivorSiren, survivorName: '' });
  assert.equal((await into(BODIES.ada)).statusCode, 303, 'registered');
  assert.equal((await into(free[1] ?? '')).statusCode, 303, 'known to the territory data');
  const unknown = await into('732829320');
  assert.equal(unknown.statusCode, 422);
  assert.match(words(unknown.body), /Nous ne connaissons pas cet organisme : écrivez son nom/);
});

test('everything that will move is shown, and what a body would have twice', async () => {
  const prepared = await prepare('max');
  assert.equal(prepared.statusCode, 303, words(prepared.body).slice(0, 800));
  plan = String(prepared.headers.location);
  const shown = words((await world.as('max').get(plan)).body);
  for (const name of ['Ada Morel', 'Bo Prigent', 'Zed Autre']) assert.match(shown, new RegExp(name));
  assert.match(shown, /Bo Prigent [^.]*Son pouvoir de signer prend fin/);
  assert.match(shown, /Dossiers \(3\)/);
  assert.match(shown, /personne ne signera pour l’organisme qui reste/);
  assert.match(shown, /Conventions établies à l’ancien nom et à signer : 1/);
  assert.match(shown, /un seul dossier par organisme, et l’organisme qui reste en aura 2/);
  assert.match(shown, /Mandats \(1\) .*un organisme n’agit pas pour lui-même/);
  assert.match(shown, /Invitations retirées : 1\. Demandes closes : 1\./);
  assert.match((await world.as('lena').get(plan)).body, /Ada Morel/);
  assert.doesNotMatch((await world.as('lena').get(plan)).body, /recording/);
  for (const name of ['ada', 'dina'] as const) {
    assert.equal((await world.as(name).get(plan)).statusCode, 404, name);
    assert.equal((await world.as(name).get(`${plan}/deed.pdf`)).statusCode, 404, name);
  }
  assert.equal((await world.as('max').get(`${plan}/deed.pdf`)).statusCode, 200);
});

test('nothing is recorded without the number copied, nor when something has changed since', async () => {
  const before = await shownOn('max', plan);
  assert.match((await record('max', plan, BODIES.ada, before)).body, /recopiez le SIREN/);
  file.late = await aCompleteApplication(world);
  const late = await record('max', plan, free[0] ?? '', before);
  assert.equal(late.statusCode, 409);
  assert.match(late.body, /Quelque chose a changé/);
  for (const name of ['ada', 'dina', 'lena'] as const) {
    assert.equal((await record(name, plan, free[0] ?? '', await shownOn('max', plan))).statusCode, 404, name);
  }
  assert.equal(await world.state('application', file.draft as string), 'draft');
  assert.deepEqual(await world.journal(plan.slice('/mergers/'.length)), []);
});

test('recorded once: files, people and mandates are with the body that remains', async () => {
  const ledger = async () => (await world.database.owner.query('select count(*) as n from transfer')).rows[0];
  const moneyBefore = await ledger();
  const request = crypto.randomUUID();
  const shown = await shownOn('max', plan);
  const done = await record('max', plan, free[0] ?? '', shown, request);
  assert.equal(done.statusCode, 303, words(done.body).slice(0, 800));
  const again = await record('max', plan, free[0] ?? '', shown, request);
  assert.equal(again.statusCode, 303, 'a double click does it once');
  assert.match((await record('max', plan, free[0] ?? '', shown)).body, /déjà enregistrée/);
  assert.match(words((await world.as('lena').get(plan)).body), /enregistrée\. .*, par Max Roussel/);
  const { rows } = await world.database.owner.query<{ id: string }>('select id from organisation where siren = $1', [
    free[0],
  ]);
  born = rows[0]?.id ?? '';
  assert.deepEqual(await world.journal(born), ['merger.take_over administrator none→active']);
  assert.deepEqual((await world.journal(ids.ada as string)).at(-1), 'merger.record administrator active→merged');
  assert.equal((await world.journal(file.zed as string)).at(-1), 'merger.record administrator submitted→submitted');
  const { rows: left } = await world.database.owner.query(
    `select (select count(*)::int from application where organisation_id <> $1) as files,
       (select count(*)::int from membership where state <> 'ended' and organisation_id = any ($2)) as seats,
       (select count(*)::int from mandate where state = 'in_force') as mandates,
       (select count(*)::int from invitation where state = 'sent') as invitations,
       (select count(*)::int from join_request where state = 'asked') as requests`,
    [born, [ids.ada, ids.zed]],
  );
  assert.deepEqual(left[0], { files: 0, seats: 0, mandates: 0, invitations: 0, requests: 0 });
  assert.deepEqual(await ledger(), moneyBefore, 'no money moved');
  await world.runJobs();
  assert.ok((await world.messages('ada')).some(({ subject }) => /^Fusion dans/.test(subject)));
  assert.ok((await world.messages('fatou')).some(({ body }) => /Demandez à rejoindre/.test(body)));
});

test('members of one act on the files of the other; outsiders and those who only signed do not', async () => {
  for (const name of ['ada', 'zed'] as const) {
    for (const one of ['draft', 'filed', 'zed', 'late']) {
      assert.equal((await world.as(name).get(`/applications/${file[one]}`)).statusCode, 200, `${name} ${one}`);
    }
  }
  for (const name of ['bo', 'fatou', 'kim'] as const) {
    assert.equal((await world.as(name).get(`/applications/${file.zed}`)).statusCode, 404, name);
  }
  const withdrawn = await world
    .as('ada')
    .post(`/applications/${file.zed}/withdrawal`, { reason: 'Un seul dossier suffit' });
  assert.equal(withdrawn.statusCode, 303, words(withdrawn.body).slice(0, 500));
  assert.equal(await world.state('application', file.zed as string), 'withdrawn');
  const { rows } = await world.database.owner.query<{ departement: string }>(
    'select departement from application where id = $1',
    [file.zed],
  );
  assert.equal(rows[0]?.departement, '35', 'its desk is that of the body of today');
  const name = (await world.as('ada').get(`/organisations/${born}`)).body;
  const listed = words((await world.as('chen').get('/desk')).body);
  assert.ok(
    listed.includes(/<h1[^>]*>([^<]+)/.exec(name)?.[1]?.trim() ?? '?'),
    'the desk lists it under the name of today',
  );
});

test('a body taken over stays readable, and nothing begins there', async () => {
  const old = words((await world.as('zed').get(`/organisations/${ids.ada}`)).body);
  assert.match(old, /Fusionné dans/);
  assert.doesNotMatch(old, /Inviter une personne/);
  assert.equal((await world.as('fatou').get(`/organisations/${ids.ada}`)).statusCode, 404);
  const there = words((await world.as('ada').get(`/organisations/${born}`)).body);
  assert.match(there, /A repris/);
  assert.match(there, /[\d ]{7,} habitants/);
  const { id } = await roundOf(world, FLAT_RATE);
  assert.equal(
    (await world.as('ada').post(`/rounds/${id}/application`, { organisationId: ids.ada as string })).statusCode,
    404,
  );
  assert.equal(
    (await world.as('max').post(`/organisations/${ids.ada}/invitations`, { email: 'gus@example.org', role: 'viewer' }))
      .statusCode,
    404,
  );
  assert.equal((await world.as('fatou').post('/join-requests', { siren: BODIES.ada })).statusCode, 404);
  assert.match(words((await world.as('fatou').post('/organisations', { siren: BODIES.ada })).body), /a fusionné dans/);
  await assert.rejects(
    world.database.owner.query('update application set organisation_id = $1 where id = $2', [ids.ada, file.draft]),
    /taken over/,
  );
});

test('whoever signs for the body of today signs what was drawn up for the one it took over', async () => {
  const seat = { organisationId: born, email: 'bo@example.org', role: 'signatory', quality: 'maire' };
  await world.act('system', joinOrganisation, seat);
  const { rows } = await world.database.owner.query<{ id: string; documentHash: string }>(
    'select id, document_hash as "documentHash" from agreement',
  );
  const { id = '', documentHash = '' } = rows[0] ?? {};
  const shown = words((await world.as('bo').get(`/agreements/${id}`)).body);
  assert.match(shown, /Cochez|Signer/);
  assert.doesNotMatch(shown, /déposez la délégation/);
  const fields = { documentHash, quality: 'maire', agreed: 'yes' };
  assert.equal((await world.as('zed').post(`/agreements/${id}/beneficiary-signature`, fields)).statusCode, 404);
  const signed = await world.as('bo').post(`/agreements/${id}/beneficiary-signature`, fields);
  assert.equal(signed.statusCode, 303, words(signed.body).slice(0, 600));
});

test('two officers at once: one merger is recorded, the other is told why not', async () => {
  const second = await world.act('system', registerOrganisation, { siren: free[1] });
  const third = await world.act('system', registerOrganisation, { siren: free[2] });
  const gus = await world.person('gus');
  const offer = { scopeKind: 'instance', startsOn: '2021-01-01', reason: 'essai' };
  await world.act('system', giveRole, { ...offer, personId: gus.id, role: 'manager' });
  const into = async (who: PersonName, absorbed: string, survivorSiren: string) =>
    String((await prepare(who, { absorbed, survivorSiren })).headers.location);
  const one = await into('max', free[1] ?? '', free[0] ?? '');
  const other = await into('gus', free[1] ?? '', free[2] ?? '');
  const [shownOne, shownOther] = [await shownOn('max', one), await shownOn('gus', other)];
  const answers = await Promise.all([
    record('max', one, free[0] ?? '', shownOne),
    record('gus', other, free[2] ?? '', shownOther),
  ]);
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [303, 409]);
  assert.match(answers.find(({ statusCode }) => statusCode === 409)?.body ?? '', /a déjà fusionné/);
  assert.equal((await world.journal(second.subjectId)).at(-1)?.endsWith('active→merged'), true);
  assert.ok(third.subjectId);
});

test('nobody records the merger of a body they act for', async () => {
  const person = await world.person('ada');
  const offer = { scopeKind: 'instance', startsOn: '2021-01-01', reason: 'essai' };
  await world.act('system', giveRole, { ...offer, personId: person.id, role: 'manager' });
  const { rows } = await world.database.owner.query<{ siren: string }>(
    "select siren from organisation where state = 'active' and id <> $1 limit 1",
    [born],
  );
  const own = String(
    (await prepare('ada', { absorbed: free[0] ?? '', survivorSiren: rows[0]?.siren ?? '' })).headers.location,
  );
  const refused = await record('ada', own, rows[0]?.siren ?? '', await shownOn('ada', own));
  assert.match(refused.body, /Vous agissez pour un de ces organismes/);
});
