import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Route } from '#platform/web';
import { appRoutes } from '../src/app.ts';
import type { Browsing } from './asking.ts';
import { aSubmittedApplication } from './files.ts';
import { addressOf, doorsOf, FIELDS, NOWHERE, seenBy } from './matrix/asking.ts';
import { cellsOf, DOORS_OF_SESSIONS } from './matrix/expected.ts';
import { PEOPLE, type Who } from './matrix/people.ts';
import { printMatrix } from './matrix/print.ts';
import { aScenario, browserOf, type Scenario } from './matrix/scenario.ts';

let scenario: Scenario;
let routes: readonly Route[];
const browsers = new Map<Who, Browsing>();
const expected = cellsOf();
before(async () => {
  scenario = await aScenario();
  const { instance } = scenario.world.services;
  routes = appRoutes({ demonstration: false, publicUrl: 'http://localhost', secret: '', instance });
  for (const { key } of PEOPLE) browsers.set(key, await browserOf(scenario.world, key));
});
after(() => scenario.world.close());

const isOfSession = (route: Route): boolean => DOORS_OF_SESSIONS.includes(`${route.method} ${route.path}`);
const doors = (method: Route['method']) =>
  routes.filter((route) => route.method === method && !isOfSession(route)).flatMap((route) => doorsOf(scenario, route));
const browserFor = (who: Who): Browsing => browsers.get(who) as Browsing;

test('every door has a line, every line a door, and docs/matrix.md shows them', () => {
  const rows = [...doors('GET'), ...doors('POST')].map(({ row }) => row);
  assert.deepEqual(new Set(expected.keys()), new Set(rows));
  for (const [row, cells] of expected) assert.equal(cells.length, PEOPLE.length, row);
  const page = readFileSync(join(import.meta.dirname, '../docs/matrix.md'), 'utf8');
  assert.equal(page, printMatrix(), 'docs/matrix.md is out of date: npm run matrix');
});

test('each person sees what the table says, and of the rest not a word', async () => {
  const payment = scenario.ids['payment-number'] as string;
  for (const door of doors('GET')) {
    const cells = await Promise.all(PEOPLE.map(({ key }) => seenBy(browserFor(key), door, payment)));
    const found = PEOPLE.map(({ key }, index) => `${key} ${cells[index]}`);
    const wanted = PEOPLE.map(({ key }, index) => `${key} ${expected.get(door.row)?.[index]}`);
    assert.deepEqual(found, wanted, door.row);
  }
});

/** What of an answer is made anew each time: the marks of the form and the identifier in the address. */
const plain = (body: string, path: string): string =>
  body
    .replaceAll(path, 'PATH')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/donner\s*:\s*[0-9a-f]{8}/g, 'donner ID')
    .replace(/name="_csrf" value="[^"]*"/g, 'CSRF');

test('a form that a person may not send answers as one of a thing that does not exist, and changes nothing', async () => {
  const count = async () => {
    const { rows } = await scenario.world.database.owner.query(
      `select (select count(*) from journal) as journal, (select sum(version) from application) as applications,
         (select sum(version) from answer) as answers, (select count(*) from attachment where removed_at is null) as files,
         (select count(*) from outbox) as messages, (select count(*) from score) as scores,
         (select md5(string_agg(m::text, '' order by m.session_id, m.person_id)) from jury_member m) as members`,
    );
    return rows[0];
  };
  const before = await count();
  const wrong: string[] = [];
  for (const route of routes.filter((one) => one.method === 'POST' && !isOfSession(one))) {
    for (const door of doorsOf(scenario, route)) {
      await Promise.all(
        PEOPLE.map(async ({ key }, index) => {
          const cell = expected.get(door.row)?.[index];
          if (cell === '+') return;
          const answer = await browserFor(key).post(door.path, FIELDS);
          if (cell === '>') {
            const led = answer.statusCode === 401 && answer.body.includes('href="/sign-in?back=');
            if (!led) wrong.push(`${key} ${door.row} is not led to sign in`);
            return;
          }
          const nowhere = addressOf({ ...scenario, ids: {}, jury: NOWHERE }, route, NOWHERE);
          const missing = await browserFor(key).post(nowhere, FIELDS);
          if (answer.statusCode !== 404) wrong.push(`${key} ${door.row} answers ${answer.statusCode}`);
          else if (plain(answer.body, door.path) !== plain(missing.body, nowhere))
            wrong.push(`${key} ${door.row} can tell`);
        }),
      );
    }
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual(await count(), before);
});

test('a file that appears changes no page, count or list of those who may not see it', async () => {
  const hidden: readonly Who[] = [
    'visitor',
    'newcomer',
    'zed',
    'other',
    'officer2',
    'manager2',
    'payer2',
    'juror2',
    'expired',
  ];
  const lists = [
    '/',
    '/laureates',
    '/applications',
    '/desk',
    '/desk?q=apparition',
    '/juries',
    '/selections',
    '/agreements',
    '/payments',
    '/payments.csv',
    '/laureates.csv',
    '/open-data',
    '/territories?q=apparition',
  ];
  const look = async () =>
    Promise.all(
      hidden.flatMap((who) =>
        lists.map(async (path) => `${who} ${path} ${plain((await browserFor(who).get(path)).body, path)}`),
      ),
    );
  const before = await look();
  await aSubmittedApplication(scenario.world);
  const changed = (await look()).filter((line) => !before.includes(line));
  assert.deepEqual(
    changed.map((line) => line.slice(0, 60)),
    [],
  );
});
