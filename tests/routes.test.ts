import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Route } from '#platform/web';
import { appRoutes } from '../src/app.ts';
import { aSubmittedApplication } from './files.ts';
import { REVIEWED_ROUTES } from './reviewed-routes.ts';
import { aWorld, type World } from './world.ts';

let world: World;
let filed: string;
let ids: Readonly<Record<string, string>>;
let routes: readonly Route[];
let shown: readonly Route[];
before(async () => {
  world = await aWorld('routes');
  filed = await aSubmittedApplication(world);
  await world.runJobs();
  routes = appRoutes({
    demonstration: false,
    publicUrl: 'http://localhost',
    secret: '',
    instance: world.services.instance,
  });
  shown = appRoutes({
    demonstration: true,
    publicUrl: 'http://localhost',
    secret: '',
    instance: world.services.instance,
  });
  ids = await idsOfAda();
});
after(() => world.close());

/** By the first word of a path: the identifier of a thing that is Ada's, or that only staff may see. */
const idsOfAda = async (): Promise<Readonly<Record<string, string>>> => {
  const { rows } = await world.database.owner.query<Record<string, string>>(
    `select p.id as people, m.id as memberships, m.id as account, m.organisation_id as organisations,
       (select id from envelope where parent_id is null order by code limit 1) as envelopes,
       (select id from outbox where recipient = p.email limit 1) as outbox,
       (select g.id from role_grant g limit 1) as "role-grants"
     from person p join membership m on m.person_id = p.id where p.email = 'ada@example.org'`,
  );
  return rows[0] ?? {};
};

const behindOf = (route: Route): string => {
  if (route.kind === 'form') return route.act.name;
  if (route.kind === 'crossing') return ['crossing', ...route.papers].join(' ');
  return route.kind === 'note' ? route.paper.name : route.kind;
};

const described = (route: Route): string => {
  const behind = behindOf(route);
  return `${route.method} ${route.path} ${route.access} ${behind}`;
};

test('the doors are those that were reviewed', () => assert.deepEqual(shown.map(described), REVIEWED_ROUTES));

test('the doors of the demonstration are not in a real instance', () => {
  const real = routes.map(described);
  assert.deepEqual(
    shown.map(described).filter((line) => !real.includes(line)),
    [
      'GET /demonstration public page',
      'POST /demonstration/session public account.open_demonstration_session',
      'GET /outbox public page',
      'GET /outbox/:id public page',
    ],
  );
});

test('every act and paper is behind a form that has sentences for its refusals', () => {
  const dumb = routes.filter((route) => (route.kind === 'form' || route.kind === 'note') && !route.sentences);
  assert.deepEqual(dumb.map(described), []);
});

/** The address with Ada's identifiers in it. */
const addressOf = (route: Route): string => {
  const id = ids[route.path.split('/')[1] as string] ?? filed;
  return route.path
    .replace(':id', id)
    .replace(':part', 'projet')
    .replace(':field', 'presentation')
    .replace(/:(attachment|application)/, filed)
    .replace(':code', 'transformation-numerique-2021')
    .replace(':call', 'dematerialisation')
    .replace(/:\w+/, 'x');
};

test('signed out, every door that asks for a person leads to the sign-in page', async () => {
  const visitor = world.visitor();
  for (const route of routes.filter(({ access }) => access === 'signed-in')) {
    const path = addressOf(route);
    const answer = route.method === 'GET' ? await visitor.get(path) : await visitor.post(path);
    // What was typed in a form is kept in the page that says so.
    if (route.method === 'POST') {
      assert.equal(answer.statusCode, 401, described(route));
      assert.match(answer.body, /href="\/sign-in\?back=/, described(route));
      continue;
    }
    assert.equal(answer.statusCode, 303, described(route));
    assert.match(String(answer.headers.location), /^\/sign-in\?back=/, described(route));
  }
});

/** A round is open to every body: that is what it is for. */
const FOR_EVERYBODY = /^\/rounds\/:id\//;

test('Zed finds nothing of Ada’s behind any door, and nothing changes', async () => {
  const zed = world.as('zed');
  const count = async () => (await world.database.owner.query('select from journal')).rowCount;
  const before = await count();
  for (const route of routes.filter(({ path }) => path.includes(':id') && !FOR_EVERYBODY.test(path))) {
    const path = addressOf(route);
    const answer = route.method === 'GET' ? await zed.get(path) : await zed.post(path, FIELDS);
    assert.equal(answer.statusCode, 404, `${described(route)} answered ${answer.statusCode}`);
    assert.ok(!/Rennes|Morel|porte d’entrée/.test(answer.body), described(route));
  }
  assert.equal(await count(), before);
});

/** Enough for the forms to be understood, so that it is the person who is refused and not the form. */
const FIELDS = {
  intitule: 'Volé',
  _field: 'intitule',
  reason: 'Parce que',
  email: 'zed@example.org',
  role: 'applicant',
  scope: 'instance',
  startsOn: '2021-11-03',
  attested: ['a_jour', 'exact', 'non_commence'],
  confirmed: 'yes',
};

test('Ada finds her own behind the same doors', async () => {
  const ada = world.as('ada');
  const pages = ['', '/check', '/withdrawal', '/receipt', '/receipt.pdf', '/file.pdf', '/parts/projet'];
  const statuses = await Promise.all(
    pages.map(async (page) => (await ada.get(`/applications/${filed}${page}`)).statusCode),
  );
  const found = Object.fromEntries(pages.map((page, index) => [page, statuses[index]]));
  assert.equal(found[''], 200);
  assert.equal(found['/withdrawal'], 200);
  assert.equal(found['/receipt'], 200);
  assert.equal(found['/receipt.pdf'], 200);
  assert.equal(found['/file.pdf'], 200);
  assert.equal((await ada.get(`/organisations/${ids.organisations}`)).statusCode, 200);
});

test('an identifier that is none leads nowhere, without asking the database', async () => {
  const ada = world.as('ada');
  for (const route of routes.filter(({ path }) => path.includes(':id'))) {
    const path = route.path.replace(':id', "1' or '1'='1").replace(/:\w+/g, 'x');
    const answer = route.method === 'GET' ? await ada.get(encodeURI(path)) : await ada.post(encodeURI(path));
    assert.equal(answer.statusCode, 404, described(route));
  }
});
