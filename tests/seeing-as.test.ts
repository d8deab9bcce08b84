import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Route } from '#platform/web';
import { giveRole } from '#slices/account';
import { appRoutes } from '../src/app.ts';
import type { Browsing } from './asking.ts';
import type { PersonName } from './cast.ts';
import { doorsOf, seenBy } from './matrix/asking.ts';
import { FIELDS } from './matrix/fields.ts';
import { aScenario, type Scenario } from './matrix/scenario.ts';

const WHY = 'Ada ne retrouve plus sa lettre de décision';
const BANNER = 'Vous voyez la plateforme comme';
/** What a person may do of an access of support while they are seen: nothing but stop it, under the true name. */
const HEARD = ['POST /sign-out', 'POST /support/looks/:id/end'];
const KEPT = [
  'GET /account/security',
  'GET /account/authenticator',
  'GET /account/recovery-codes',
  'GET /second-factor',
  'GET /account/data',
  'GET /sign-in/providers/:provider/return',
  'GET /applications/:id/measure',
  'GET /applications/:id/measure/:theme',
  'GET /applications/:id/closing',
  'GET /applications/:id/closing/:theme',
  'GET /applications/:id/path',
];

let scenario: Scenario;
let routes: readonly Route[];
let max: Browsing;
let ada: Browsing;
let adaId: string;
let lookId: string;
before(async () => {
  scenario = await aScenario();
  const { world } = scenario;
  routes = appRoutes({
    demonstration: false,
    publicUrl: 'http://localhost',
    secret: '',
    instance: world.services.instance,
  });
  [max, ada] = [world.as('max'), world.as('ada')];
  adaId = (await world.person('ada')).id;
  const begun = await max.post(`/people/${adaId}/looks`, { reason: WHY });
  assert.equal(begun.statusCode, 303, begun.body);
  const { rows } = await world.database.owner.query<{ id: string }>('select id from look');
  lookId = rows[0]?.id as string;
  max.forgetMark();
});
after(() => scenario.world.close());

const nameOf = (route: Route): string => `${route.method} ${route.path}`;

/** Everything the database holds but the session, which notes that its holder is there, and the pages read. */
const everything = async (): Promise<ReadonlyMap<string, string>> => {
  const { owner } = scenario.world.database;
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where (schemaname = 'public' and tablename not in ('session', 'look_page'))
       or (schemaname = 'graphile_worker' and tablename = '_private_jobs') order by 1`,
  );
  const found = new Map<string, string>();
  for (const { name } of tables) {
    const { rows } = await owner.query<{ sum: string }>(
      `select coalesce(sum(hashtextextended(t::text, 0)), 0)::text as sum from ${name} t`,
    );
    found.set(name, rows[0]?.sum as string);
  }
  return found;
};

test('every form of the product is refused in words, and nothing changes', async () => {
  const before = await everything();
  const posts = routes.filter(({ method }) => method === 'POST');
  const heard = posts.filter((route) => 'evenSeeingAs' in route && route.evenSeeingAs === true);
  assert.deepEqual(heard.map(nameOf), HEARD);
  assert.ok(posts.length > 80);
  for (const route of posts.filter((one) => !heard.includes(one))) {
    for (const { row, path } of doorsOf(scenario, route)) {
      const answer = await max.post(path, FIELDS);
      assert.equal(answer.statusCode, 403, row);
      assert.match(answer.body, /Lecture seule/, row);
      assert.ok(answer.body.includes(BANNER), row);
    }
  }
  assert.deepEqual(await everything(), before);
});

test('a script is refused in words too', async () => {
  const path = `/applications/${scenario.file.draft}/parts/projet`;
  const answer = await max.post(path, FIELDS, crypto.randomUUID(), { accept: 'application/json' });
  assert.equal(answer.statusCode, 403);
  assert.equal(answer.json().ok, false);
  assert.match(answer.json().message, /comme une autre personne/);
});

test('what Ada finds behind each door is found, but her secrets and files of data; reading writes nothing', async () => {
  const payment = scenario.ids['payment-number'] as string;
  const before = await everything();
  const kept: string[] = [];
  for (const route of routes.filter(({ method }) => method === 'GET')) {
    for (const door of doorsOf(scenario, route)) {
      const found = await seenBy(max, door, payment);
      if (found.startsWith('?403')) kept.push(nameOf(route));
      else assert.equal(found, await seenBy(ada, door, payment), door.row);
    }
  }
  const closed = routes.filter((route) => route.kind === 'download' && route.access !== 'public' && !route.support);
  assert.deepEqual(
    closed.map(nameOf).filter((name) => !kept.includes(name)),
    [],
  );
  assert.deepEqual(
    new Set(kept.filter((name) => !closed.map(nameOf).includes(name))),
    new Set(KEPT),
    'pages kept for the person alone',
  );
  assert.deepEqual(await everything(), before);
});

test('every page says it: also a page that is not there, and in English', async () => {
  for (const path of ['/', '/laureates', '/account', '/applications', '/not-there', '/account/security']) {
    assert.ok((await max.get(path)).body.includes(BANNER), path);
  }
  const english = await max.get('/', { 'accept-language': 'en' });
  assert.match(english.body, /You see the service as/);
  assert.ok(!(await ada.get('/')).body.includes(BANNER));
});

test('the journal and the pages read bear the true name, and say why', async () => {
  const { owner } = scenario.world.database;
  const maxId = (await scenario.world.person('max')).id;
  const { rows } = await owner.query<{ act: string; actor: string; facts: Record<string, string> }>(
    'select act, actor_id as actor, facts from journal where subject_id = $1 order by seq',
    [lookId],
  );
  assert.equal(rows.length, 1);
  assert.equal(rows[0]?.act, 'account.see_as');
  assert.equal(rows[0]?.actor, maxId);
  assert.deepEqual([rows[0]?.facts.basis, rows[0]?.facts.reason, rows[0]?.facts.personId], ['reason', WHY, adaId]);
  await max.get('/laureates?q=rennes');
  await max.get('/laureates');
  const pages = await owner.query<{ path: string }>('select path from look_page where look_id = $1', [lookId]);
  const paths = pages.rows.map(({ path }) => path);
  assert.equal(paths.filter((path) => path === '/laureates').length, 1, 'once a minute, without what was searched');
  assert.ok(paths.includes(`/applications/${scenario.file.granted}`));
  assert.ok(!paths.includes('/account/security'), 'what was refused was not read');
  assert.ok(paths.includes('/sign-in/:token'), 'a token is not kept');
});

test('the person was told by e-mail at once, reads what was seen, and ends it', async () => {
  const { world } = scenario;
  const told = (await world.messages('ada')).filter(({ body }) => body.includes(WHY));
  assert.equal(told.length, 1);
  assert.match(told[0]?.body ?? '', /Max Roussel.*\/account\/support/s);
  const page = await ada.get('/account/support');
  for (const words of [WHY, 'Max Roussel', 'max@example.org', 'la personne a été prévenue', '/applications']) {
    assert.ok(page.body.includes(words), words);
  }
  const zed = world.as('zed');
  assert.ok(!(await zed.get('/account/support')).body.includes(WHY));
  assert.equal((await zed.post(`/account/support/looks/${lookId}/end`)).statusCode, 404);
  assert.equal((await ada.post(`/account/support/looks/${lookId}/end`)).statusCode, 303);
  assert.ok(!(await max.get('/')).body.includes(BANNER));
  assert.equal((await ada.post(`/account/support/looks/${lookId}/end`)).statusCode, 409);
});

test('who sits in a jury of her round does not see as her, recused or not, whoever appointed them', async () => {
  const { world } = scenario;
  const instance = { role: 'administrator', scopeKind: 'instance', startsOn: '2021-11-03', reason: 'Renfort' };
  for (const name of ['gus', 'juror2', 'emil'] as readonly PersonName[]) {
    await world.act('system', giveRole, { personId: (await world.person(name)).id, ...instance });
    const answer = await world.as(name).post(`/people/${adaId}/looks`, { reason: WHY });
    assert.equal(answer.statusCode, 409, name);
    assert.match(answer.body, /un autre administrateur doit l’aider/, name);
  }
});
