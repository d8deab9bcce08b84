import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { SYSTEM } from '#kernel/actor';
import { jot } from '#platform/paper';
import { grantAtDesk } from '#slices/award';
import { saveEntryAnswers, takeEntryMeasure } from '#slices/maturity';
import { returnDeliverable } from '#slices/path';
import type { PersonName } from './cast.ts';
import { COMPETITIVE, roundOf } from './files.ts';
import { givingIn } from './giving.ts';
import { textOf } from './matrix/asking.ts';
import { aPathDraft, chosenLevels, filed, handedOver, PATH, questionnaireOfPath, signed } from './paths.ts';
import { aWorld, type World } from './world.ts';

/** What a body says of its own weaknesses bears these marks: no text but its own pages and those of its officer holds them. */
const NAME = 'CANARIPLAN';
const REASON = 'CANARIRAISON';
/** Of a measure, the very answers: levels under the keys of questions. */
const ANSWER = /(protection_postes|sauvegardes)(?:&quot;|["\\])*\s*:\s*(?:&quot;|["\\])*\d/;
const TABLES = ['measure', 'measure_answer', 'deliverable', 'deliverable_paper'] as const;

let world: World;
let fileId: string;
let deliverableId: string;

before(async () => {
  world = await aWorld('confidential');
  fileId = await aPathDraft(world);
  const actor = await world.person('ada');
  for (const sheet of chosenLevels(await questionnaireOfPath(world), 1, { sauvegardes: 3 }))
    await jot(world.office, saveEntryAnswers, { applicationId: fileId, ...sheet }, { actor, at: world.clock.at });
  await world.act('ada', takeEntryMeasure, { applicationId: fileId });
  await filed(world, fileId);
  await world.act('chen', grantAtDesk, { applicationId: fileId });
  await signed(world, fileId);
  deliverableId = await handedOver(world, fileId, `${NAME}.pdf`);
  await world.act('chen', returnDeliverable, { deliverableId, reason: `${REASON} : le plan ne dit pas ses coûts.` });
  await world.runJobs();
});
after(() => world.close());

const marksIn = (text: string): readonly string[] => [
  ...[NAME, REASON].filter((mark) => text.includes(mark)),
  ...(ANSWER.test(text) ? ['answers'] : []),
];

test('its own people and the officer who has the file read it', async () => {
  const own = (await world.as('ada').get(`/applications/${fileId}/path`)).body;
  const desk = (await world.as('chen').get(`/desk/${fileId}/path`)).body;
  for (const text of [own, desk]) assert.deepEqual(marksIn(text), [NAME, REASON]);
  const { rows } = await world.database.owner.query<{ text: string }>('select m::text as text from measure m');
  assert.deepEqual(
    rows.flatMap(({ text }) => marksIn(text)),
    ['answers'],
    'the mark of a measure is found where it is',
  );
});

test('no table but its own holds a word of it: journal, refusals, messages, letters, what was frozen, work to do', async () => {
  const { rows } = await world.database.owner.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'graphile_worker') and c.relkind in ('r', 'p') and c.relname <> all ($1) order by 1`,
    [[...TABLES, 'programme_version']],
  );
  assert.ok(rows.length > 60, `${rows.length} tables`);
  const wrong: string[] = [];
  for (const { name } of rows) {
    const found = await world.database.owner.query<{ text: string }>(`select t::text as text from ${name} t`);
    for (const { text } of found.rows) wrong.push(...marksIn(text).map((mark) => `${name}: ${mark}`));
  }
  assert.deepEqual(wrong, []);
});

test('no page, list or export says it to anybody else', async () => {
  const programme = '/programmes/transformation-numerique-2021';
  const everybody = ['/', '/calls', '/laureates', '/laureates.csv', '/laureates-reglementaire.csv', '/open-data'];
  const shared = [...everybody, `/laureates/${fileId}`, `${programme}/calls/${PATH}`];
  const staff = [
    '/desk',
    `/desk/${fileId}`,
    '/desks.csv',
    '/agreements',
    '/payments',
    '/payments.csv',
    '/paths',
    '/journal',
  ];
  const asked: readonly (readonly [PersonName | 'visitor', readonly string[]])[] = [
    ['visitor', shared],
    ['zed', [...shared, `/applications/${fileId}`, '/applications']],
    ['dina', [...shared, ...staff]],
    ['lena', [...shared, ...staff]],
    ['ivo', [...shared, ...staff]],
    ['jo', [...shared, ...staff]],
    ['max', [...shared, ...staff, '/people', '/support']],
    // The officer's own lists and the paper of the file say no more of it than to the others.
    ['chen', ['/desk', `/desk/${fileId}`, '/paths', '/desks.csv']],
    ['ada', [`/applications/${fileId}`, `/applications/${fileId}/file.pdf`, '/applications']],
  ];
  const wrong: string[] = [];
  let opened = 0;
  for (const [who, paths] of asked) {
    const browser = who === 'visitor' ? world.visitor() : world.as(who);
    for (const path of paths) {
      const answer = await browser.get(path);
      if (answer.statusCode === 200) opened += 1;
      const text = textOf(answer.rawPayload, String(answer.headers['content-type']));
      wrong.push(...marksIn(text).map((mark) => `${who} ${path}: ${mark}`));
    }
  }
  assert.ok(opened > 60, `${opened} pages opened`);
  assert.deepEqual(wrong, []);
});

const counted = async (id: string, table: (typeof TABLES)[number]): Promise<number> => {
  const reader = world.database.readerFor({ id, day: '2021-11-03' });
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from ${sql.table(table)}`.execute(reader);
  return Number(rows[0]?.n);
};

test('the database shows it to no other role, nor to the program itself, whatever the query', async () => {
  for (const who of ['zed', 'dina', 'lena', 'ivo', 'jo', 'max', 'emil'] as const) {
    const { id } = await world.person(who);
    for (const table of TABLES) assert.equal(await counted(id, table), 0, `${who} reads ${table}`);
  }
  for (const table of TABLES) assert.equal(await counted(SYSTEM.id, table), 0, `the program reads ${table}`);
  for (const who of ['ada', 'bo', 'chen'] as const) {
    const { id } = await world.person(who);
    assert.equal(await counted(id, 'measure'), 1, who);
    assert.equal(await counted(id, 'deliverable'), 1, who);
  }
});

test('an officer who steps aside, or of another desk, reads nothing of it', async () => {
  const { programmeId } = await roundOf(world, PATH);
  await givingIn(world, programmeId).give('hana', { territory: 'departement:35' });
  for (const table of TABLES) assert.equal(await counted((await world.person('hana')).id, table), 0, table);
  assert.equal((await world.as('hana').get(`/desk/${fileId}/path`)).statusCode, 404);
  const { id } = await world.person('chen');
  const { owner } = world.database;
  const roundId = (await roundOf(world, COMPETITIVE)).id;
  const planned = await world
    .as('dina')
    .post('/juries', { day: '2021-11-20', hour: '9 h 30', place: 'Turgot', roundId });
  assert.equal(planned.statusCode, 303, planned.body);
  await owner.query(
    `insert into recusal (session_id, person_id, application_id, nature, written_at)
     select id, $1, $2, 'interest', $3 from jury_session`,
    [id, fileId, world.clock.at],
  );
  for (const table of TABLES) assert.equal(await counted(id, table), 0, table);
  for (const path of [`/desk/${fileId}/path`, `/deliverables/${deliverableId}/document`])
    assert.equal((await world.as('chen').get(path)).statusCode, 404, path);
  const forced = await world.as('chen').post(`/deliverables/${deliverableId}/approval`);
  assert.equal(forced.statusCode, 404);
});

test('support that sees the service as one of the body does not see it', async () => {
  const { id } = await world.person('ada');
  const max = world.as('max');
  const begun = await max.post(`/people/${id}/looks`, { reason: 'Ada ne retrouve plus sa lettre de décision' });
  assert.equal(begun.statusCode, 303);
  for (const path of [`/applications/${fileId}/path`, `/applications/${fileId}/measure`]) {
    const answer = await max.get(path);
    assert.notEqual(answer.statusCode, 200, path);
    assert.deepEqual(marksIn(answer.body), []);
  }
  const file = await max.get(`/applications/${fileId}`);
  assert.equal(file.statusCode, 200);
  assert.doesNotMatch(file.body, /Votre parcours/);
  assert.notEqual((await max.get(`/deliverables/${deliverableId}/document`)).statusCode, 200);
});

test('a measure is never rewritten; it is emptied when its draft was given up and its time is over', async () => {
  const { owner } = world.database;
  for (const change of [`answers = '{"parc": 4}'`, `moment = 'closing'`, `answers = '{}', taken_at = now()`])
    await assert.rejects(owner.query(`update measure set ${change}`), /never rewritten/, change);
  await assert.rejects(owner.query('delete from measure'), /never deleted/);
  await owner.query(`update measure set answers = '{}'`);
  const { text } = await world
    .as('ada')
    .get(`/applications/${fileId}/path`)
    .then(({ body }) => ({ text: body }));
  assert.doesNotMatch(text, /Fondation/);
});
