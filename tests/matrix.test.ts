import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { ActName } from '#kernel/rights';
import type { Route } from '#platform/web';
import type { Browsing } from './asking.ts';
import { aSubmittedApplication } from './files.ts';
import { addressOf, doorsOf, heardAs, NOWHERE, seenBy, sendForm } from './matrix/asking.ts';
import { cellsOf, DOORS_OF_SESSIONS } from './matrix/expected.ts';
import { PEOPLE, type Who } from './matrix/people.ts';
import { printMatrix } from './matrix/print.ts';
import { granted, NOBODY_HEARD } from './matrix/relations.ts';
import { aScenario, browserOf, canary, FILES, type Scenario } from './matrix/scenario.ts';
import { filesOpenTo } from './matrix/seen.ts';
import { doorsOfProduct, serverTakingBack } from './matrix/taken-back.ts';

let scenario: Scenario;
let routes: readonly Route[];
let product: Awaited<ReturnType<typeof serverTakingBack>>;
const browsers = new Map<Who, Browsing>();
const expected = cellsOf();
before(async () => {
  scenario = await aScenario();
  routes = doorsOfProduct(scenario.world);
  product = await serverTakingBack(scenario.world);
  for (const { key } of PEOPLE) browsers.set(key, await browserOf(scenario.world, product, key));
});
after(async () => {
  await product.close();
  await scenario.world.close();
});

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
  const wrong: string[] = [];
  for (const door of doors('GET')) {
    const cells = await Promise.all(PEOPLE.map(({ key }) => seenBy(browserFor(key), door, payment)));
    for (const [index, { key }] of PEOPLE.entries()) {
      const wanted = expected.get(door.row)?.[index];
      if (cells[index] !== wanted) wrong.push(`${key} ${door.row}: finds ${cells[index]}, the table says ${wanted}`);
    }
  }
  assert.equal(wrong.length, 0, wrong.join('\n'));
});

/** Those who may see no file that is before the jury. */
const STRANGERS: readonly Who[] = [
  'visitor',
  'newcomer',
  'zed',
  'other',
  'unverified',
  'mandated',
  'desk29',
  'officer2',
  'manager2',
  'payer2',
  'juror2',
  'expired',
  'gone',
];

/** What of an answer is made anew each time: the marks of the form and the identifier in the address. */
const plain = (body: string, path: string): string =>
  body
    .replaceAll(path, 'PATH')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/donner\s*:\s*[0-9a-f]{8}/g, 'donner ID')
    .replace(/name="_csrf" value="[^"]*"/g, 'CSRF');

test('each form is sent by each person: heard by those of the table, and by the others as where nothing is', async () => {
  const before = await written();
  const wrong: string[] = [];
  const nothing = new Map<Who, string>();
  for (const door of doors('POST')) {
    const nowhere = addressOf({ ...scenario, ids: {}, jury: NOWHERE }, door.route, NOWHERE);
    await Promise.all(
      PEOPLE.map(async ({ key }, index) => {
        const wanted = expected.get(door.row)?.[index];
        const answer = await sendForm(scenario, browserFor(key), door.route, door.path);
        const found = heardAs(answer);
        if (found !== wanted) wrong.push(`${key} ${door.row}: finds ${found}, the table says ${wanted}`);
        const secret = secretWordsIn(answer.body, key);
        if (secret.length > 0) wrong.push(`${key} ${door.row} reads of ${secret}`);
        if (found !== '.' || door.path === nowhere) return;
        const page = plain(answer.body, door.path);
        if ((nothing.get(key) ?? page) !== page) wrong.push(`${key} ${door.row} can tell`);
        nothing.set(key, page);
      }),
    );
    const refused = PEOPLE.find((_, index) => expected.get(door.row)?.[index] === '.')?.key;
    if (refused === undefined || door.path === nowhere) continue;
    const missing = await sendForm(scenario, browserFor(refused), door.route, nowhere);
    if (plain(missing.body, nowhere) !== nothing.get(refused)) wrong.push(`${door.row} tells what is not there`);
  }
  assert.equal(wrong.length, 0, wrong.join('\n'));
  assert.deepEqual(await written(), before, 'the forms were heard and nothing was kept');
});

/** The files of which a text says more to this person than they may know; what is published is no secret. */
const secretWordsIn = (text: string, who: Who): readonly string[] =>
  FILES.filter((file) => !filesOpenTo(who).includes(file)).filter((file) =>
    text.includes(file === 'granted' ? `${canary(file)}PRIVE` : canary(file)),
  );

test('no message says to anybody the words of a file they may not open, and the journal says nobody’s', async () => {
  const { rows } = await scenario.world.database.owner.query<{ recipient: string; text: string }>(
    'select recipient, o::text as text from outbox o',
  );
  assert.ok(
    rows.some(({ text }) => text.includes(canary('granted'))),
    'some message bears the mark of a file',
  );
  const wrong = rows.flatMap(({ recipient, text }) => {
    const who = PEOPLE.find(({ key }) => recipient === `${key}@example.org`)?.key;
    return secretWordsIn(text, who ?? 'visitor').map((file) => `${recipient} is told of ${file}`);
  });
  assert.deepEqual(wrong, []);
  const { rows: lines } = await scenario.world.database.owner.query<{ text: string }>(
    "select j::text as text from journal j where j::text ~ 'CANARI[A-Z]*X(PRIVE|AVIS)'",
  );
  assert.deepEqual(lines, [], 'the journal keeps facts, not what was written');
});

const SEARCHING: readonly Who[] = ['visitor', 'unverified', 'mandated', 'desk29', 'payer2', 'juror2'];

test('a search for a secret word answers as a search for a word of no file', async () => {
  const open = routes.filter(
    ({ method, path, kind }) => method === 'GET' && kind !== 'crossing' && !path.includes(':'),
  );
  const asked = (path: string, word: string) =>
    `${path}?${new URLSearchParams(['q', 'search', 'file', 'number', 'siren'].map((name) => [name, word]))}`;
  const wrong: string[] = [];
  for (const { path } of open) {
    await Promise.all(
      SEARCHING.map(async (who) => {
        const [secret, none] = await Promise.all(
          [canary('in_jury'), 'INCONNUXYZX'].map(async (word) => {
            const { statusCode, body } = await browserFor(who).get(asked(path, word));
            return `${statusCode} ${plain(body, path).replaceAll(word, 'WORD')}`;
          }),
        );
        if (secret !== none) wrong.push(`${who} ${path} can tell`);
      }),
    );
  }
  assert.deepEqual(wrong, []);
});

test('those whom a form hears are those whom the table of rights lets through, and nobody else', () => {
  const wrong: string[] = [];
  for (const { row, route } of doors('POST')) {
    if (route.kind !== 'form' && route.kind !== 'note') continue;
    const name = (route.kind === 'form' ? route.act : route.paper).name as ActName;
    const cells = expected.get(row) ?? [];
    const heard = PEOPLE.filter((_, index) => cells[index] === '+').map(({ key }) => key);
    const isEmpty = NOBODY_HEARD[route.path] !== undefined;
    const through = PEOPLE.filter(
      ({ key }, index) => cells[index] !== '>' && !isEmpty && granted(name, key, route.path),
    ).map(({ key }) => key);
    if (heard.join() !== through.join()) wrong.push(`${row}, ${name}: heard ${heard}; the rights say ${through}`);
  }
  assert.equal(wrong.length, 0, wrong.join('\n'));
});

/** What would move if something were kept. */
const written = async (): Promise<unknown> => {
  const { rows } = await scenario.world.database.owner.query(
    `select (select count(*) from journal) as journal, (select sum(version) from application) as applications,
       (select sum(version) from answer) as answers, (select count(*) from attachment where removed_at is null) as files,
       (select count(*) from outbox) as messages, (select count(*) from score) as scores,
       (select md5(string_agg(m::text, '' order by m.session_id, m.person_id)) from jury_member m) as members`,
  );
  return rows[0];
};

test('a file that appears changes no page, count or list of those who may not see it', async () => {
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
      STRANGERS.flatMap((who) =>
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
