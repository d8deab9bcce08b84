import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { legalDay } from '#kernel/period';
import { registerPerson } from '#slices/account';
import { plainDate } from '#ui/words';
import { appTasks } from '../src/app.ts';
import { emailOf, type PersonName } from './cast.ts';
import { aCompleteApplication } from './files.ts';
import { DAY } from './giving.ts';
import { aWorld, type World } from './world.ts';

let world: World;
before(async () => {
  world = await aWorld('retention');
});
after(() => world.close());

const asCast = (name: string) => name as PersonName;
const one = async <Row extends object>(query: string, ...values: unknown[]): Promise<Row> =>
  (await world.database.owner.query<Row>(query, values)).rows[0] as Row;
const count = async (query: string, ...values: unknown[]): Promise<number> =>
  Number((await one<{ n: string }>(`select count(*) as n from ${query}`, ...values)).n);
const register = async (name: string): Promise<string> => {
  const person = { email: emailOf(asCast(name)), givenName: `Prenom${name}`, familyName: `Famille${name}` };
  return (await world.act('system', registerPerson, person)).subjectId;
};
const stateOf = async (id: string) =>
  (await one<{ state: string }>('select state from person where id = $1', id)).state;

/** What the worker does each night. */
const night = async (): Promise<void> => {
  assert.ok(appTasks['privacy.apply_retention'] !== undefined);
  await world.database.owner.query("select graphile_worker.add_job('privacy.apply_retention', '{}'::json)");
  await world.runJobs();
};
/** The dry run as the administrator reads it: what, then how many. */
const dryRun = async (): Promise<Readonly<Record<string, number>>> => {
  const body = (await world.as('max').get('/personal-data')).body;
  const rows = [...body.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replace(/<[^>]*>/g, '').trim()),
  );
  return Object.fromEntries(rows.filter((cells) => cells.length >= 4).map((cells) => [cells[0], Number(cells[2])]));
};

test('sign-in links and sessions go thirty days after their end, and not before', async () => {
  await world.visitor().post('/sign-in', { email: 'nouveau@example.org', back: '/' });
  assert.equal(await count("sign_in_link where email = 'nouveau@example.org'"), 1);
  world.later(29 * DAY);
  await night();
  assert.equal(await count("sign_in_link where email = 'nouveau@example.org'"), 1);
  world.later(2 * DAY);
  const due = await dryRun();
  assert.equal(due['Liens de connexion'], 1);
  assert.equal(await count("sign_in_link where email = 'nouveau@example.org'"), 1, 'a dry run touches nothing');
  await night();
  assert.equal(await count("sign_in_link where email = 'nouveau@example.org'"), 0);
  assert.equal((await dryRun())['Liens de connexion'], 0);
  const { counts } = await one<{ counts: Record<string, number> }>(
    'select counts from retention_run order by ran_at desc limit 1',
  );
  assert.equal(counts.links, 1);
});

test('the words of a message go after twenty-four months, an address invited after twelve', async () => {
  const body = (await world.person('ada')).memberships[0]?.organisationId;
  const invited = await world.as('ada').post(`/organisations/${body}/invitations`, {
    email: 'invitee@example.org',
    role: 'viewer',
    quality: '',
  });
  assert.equal(invited.statusCode, 303, invited.body.replace(/<[^>]*>/g, ' ').slice(0, 500));
  const found = "invitation where email = 'invitee@example.org'";
  const { id } = await one<{ id: string }>(`select id from ${found}`);
  world.later(300 * DAY);
  await night();
  assert.equal(await count(found), 1);
  world.later(100 * DAY);
  await night();
  assert.equal(await count(found), 0);
  assert.equal((await world.journal(id)).at(-1), 'privacy.apply_retention system sent→forgotten');
  assert.equal(await count("outbox where recipient = 'invitee@example.org'"), 1, 'the message is kept longer');
  world.later(400 * DAY);
  await night();
  assert.equal(await count("outbox where recipient = 'invitee@example.org' or body like '%invitee%'"), 0);
});

test('an account nobody signs in to is closed, then loses its name; administrators keep theirs', async () => {
  const id = await register('dort');
  const awake = await register('veille');
  world.later(700 * DAY);
  assert.equal((await world.as(asCast('veille')).get('/account')).statusCode, 200);
  await night();
  assert.equal(await stateOf(id), 'active');
  assert.equal(await count('outbox where recipient = $1', emailOf(asCast('dort'))), 0);
  world.later(10 * DAY);
  await night();
  world.later(DAY);
  await night();
  const told = await one<{ n: string; subject: string }>(
    'select count(*) as n, max(subject) as subject from outbox where recipient = $1',
    emailOf(asCast('dort')),
  );
  assert.equal(Number(told.n), 1, 'told once');
  assert.match(told.subject, /sera fermé le/);
  assert.equal(await count("outbox where recipient = $1 and subject like '%ferm%'", emailOf(asCast('veille'))), 0);
  world.later(29 * DAY);
  assert.ok(((await dryRun())['Comptes sans connexion'] ?? 0) >= 1);
  await night();
  assert.equal(await stateOf(id), 'deactivated');
  assert.equal(await stateOf(awake), 'active');
  assert.equal(
    await stateOf((await one<{ id: string }>('select id from person where email = $1', emailOf('max'))).id),
    'active',
  );
  world.later(370 * DAY);
  await night();
  assert.equal(await stateOf(id), 'erased');
  assert.equal(await count("person where family_name = 'Familledort' or email like 'dort@%'"), 0);
  assert.deepEqual(await world.journal(id), [
    'account.register_person system none→active',
    'account.deactivate_person system active→deactivated',
    'privacy.erase_person system deactivated→erased',
  ]);
  assert.deepEqual((await world.database.owner.query('select * from journal_breaks()')).rows, []);
});

test('the same night asked twice does nothing more, and whoever may not look finds nothing', async () => {
  const runs = await count('retention_run');
  await night();
  assert.equal(await count('retention_run'), runs);
  assert.equal((await world.as(asCast('veille')).get('/personal-data')).statusCode, 404);
});

test('an account whose time was over before anybody was told is closed thirty days after the letter, as it says', async () => {
  const id = await register('tard');
  world.later(900 * DAY);
  await night();
  assert.equal(await stateOf(id), 'active', 'told, not closed');
  const closing = legalDay(new Date(world.clock.at.getTime() + 30 * DAY * 60_000), 'Europe/Paris');
  const { subject } = await one<{ subject: string }>(
    'select subject from outbox where recipient = $1 order by created_at desc limit 1',
    emailOf(asCast('tard')),
  );
  assert.ok(subject.includes(plainDate(closing, 'fr')), `${subject}, ${closing}`);
  world.later(29 * DAY);
  await night();
  assert.equal(await stateOf(id), 'active');
  world.later(DAY);
  await night();
  assert.equal(await stateOf(id), 'deactivated');
});

test('what was written in a draft given up goes after twenty-four months; a draft and a file stay', async () => {
  await world.close();
  world = await aWorld('retention-drafts');
  const [given, open] = [await aCompleteApplication(world), await aCompleteApplication(world)];
  assert.equal((await world.as('ada').post(`/applications/${given}/abandonment`)).statusCode, 303);
  const written = (id: string) => count("answer where application_id = $1 and value <> 'null'::jsonb", id);
  assert.ok((await written(given)) > 5);
  await assert.rejects(
    world.database.owner.query(`update answer set value = '"autre"' where application_id = $1`, [given]),
    /no longer a draft/,
  );
  world.later(700 * DAY);
  await night();
  assert.ok((await written(given)) > 5);
  world.later(60 * DAY);
  assert.equal((await dryRun())['Brouillons abandonnés'], 1);
  assert.ok(((await dryRun())['Brouillons jamais déposés'] ?? 0) >= 1);
  const bo = world.as('bo');
  assert.equal((await bo.get(`/applications/${given}`)).statusCode, 200);
  await night();
  assert.equal(await written(given), 0);
  assert.ok((await written(open)) > 5);
  assert.equal((await bo.get(`/applications/${given}`)).statusCode, 200);
});
