import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pino from 'pino';
import { openDatabase } from '#platform/database';
import { startPostgres } from '#platform/embedded-postgres';
import { openLimits } from '#platform/limits';
import { migrate } from '#platform/migrate';
import { rightToRead, rightToReadOf } from '#platform/read';
import { makeDatabase } from '#platform/roles';
import { buildServer } from '#platform/web/server';
import { appRoutes } from '../src/app.ts';
import { aBrowser } from './asking.ts';
import { aCompleteApplication, anApplication, aSubmittedApplication, roundOf } from './files.ts';
import { aWorld, type World } from './world.ts';

let world: World;
before(async () => {
  world = await aWorld('bad input');
});
after(() => world.close());

const LEAKS = /\bat [\w.]+ \(|node_modules|\.tsx?:\d|select .* from |kysely|PostgreSQL error|syntax error/i;
/** What every answer owes: words in a page, and nothing of the machine. */
const inWords = (body: string, words: RegExp): void => {
  assert.match(body, words);
  assert.ok(!LEAKS.test(body), body.match(LEAKS)?.[0]);
};

test('an address that does not exist, or an identifier that is none: 404 in words', async () => {
  for (const path of ['/nowhere', '/applications/1', '/applications/%00', '/desk/zzz', '/%E0%A4%A']) {
    const answer = await world.as('ada').get(path);
    assert.ok([400, 404].includes(answer.statusCode), `${path}: ${answer.statusCode}`);
    inWords(answer.body, /Page introuvable|Demande non comprise/);
  }
});

test('ten megabytes in a field: 413 in words, and the answer kept is the former one', async () => {
  const id = await anApplication(world);
  const ada = world.as('ada');
  await ada.post(`/applications/${id}/answers`, { _field: 'intitule', _version: '0', intitule: 'Avant' });
  const answer = await ada.post(`/applications/${id}/answers`, {
    _field: 'intitule',
    intitule: 'x'.repeat(10_000_000),
  });
  assert.equal(answer.statusCode, 413);
  inWords(answer.body, /dépasse la taille permise/);
  inWords((await ada.get(`/applications/${id}/parts/projet`)).body, /value="Avant"/);
});

const part = (name: string, value: string): string =>
  `--cut\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const WITH_A_FILE = 'multipart/form-data; boundary=cut';

/** What no browser sends, from somebody signed in or not: refused in words, with this status. */
const ODD_BODIES: readonly (readonly [what: string, type: string, body: string, status: number])[] = [
  ['a number where a text is due', 'application/json', '{"_csrf":[5],"email":[5]}', 400],
  ['the same that does not end', 'application/json', '{"email":', 400],
  ['another language', 'application/xml', '<email/>', 400],
  ['no boundary between fields', 'multipart/form-data', 'email', 400],
  ['fields that do not end', WITH_A_FILE, '--cut\r\nContent-', 400],
  ['a field named as what all objects have', WITH_A_FILE, `${part('__proto__', 'x')}--cut--\r\n`, 400],
  ['a long field beside a file', WITH_A_FILE, `${part('email', 'x'.repeat(10_000))}--cut--\r\n`, 413],
  ['fields by the hundred', WITH_A_FILE, `${part('email', 'x').repeat(300)}--cut--\r\n`, 413],
];

test('a body that no browser sends: refused in words, and the machine holds', async () => {
  for (const [what, type, payload, status] of ODD_BODIES) {
    for (const [who, url] of [
      ['visitor', '/sign-in'],
      ['ada', '/account/name'],
    ] as const) {
      const headers = { 'content-type': type };
      const answer = await (who === 'visitor' ? world.visitor() : world.as(who)).send({
        method: 'POST',
        url,
        headers,
        payload,
      });
      assert.equal(answer.statusCode, status, `${who}, ${what}`);
      inWords(answer.body, /Demande non comprise|dépasse la taille permise/);
    }
  }
});

test('a way back that is no address, or of another site, leads home', async () => {
  for (const back of [
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\u0001',
    '/😀',
    '/é',
    '/\r\nSet-Cookie: a=b',
  ]) {
    const answer = await world.visitor().get(`/language/fr?back=${encodeURIComponent(back)}`);
    assert.equal(answer.statusCode, 303, JSON.stringify(back));
    assert.equal(answer.headers.location, '/', JSON.stringify(back));
  }
});

test('a form from before the sign-in, or from another site: 403 in words, and nothing is done', async () => {
  const id = await aCompleteApplication(world);
  const ada = world.as('ada');
  const stale = await ada.post(`/applications/${id}/submission`, { _csrf: 'old', attested: 'exact' });
  const elsewhere = await ada.post(`/applications/${id}/submission`, {}, undefined, { origin: 'https://evil.example' });
  for (const answer of [stale, elsewhere]) {
    assert.equal(answer.statusCode, 403);
    inWords(answer.body, /Formulaire expiré/);
  }
  assert.equal(await world.state('application', id), 'draft');
});

test('script and SQL in a text are text, on the page of its author and on the desk’s', async () => {
  const title = `<script>alert(1)</script>'); drop table answer; --`;
  const id = await anApplication(world);
  const ada = world.as('ada');
  const saved = await ada.post(`/applications/${id}/answers`, { _field: 'intitule', _version: '0', intitule: title });
  assert.equal(saved.statusCode, 303, saved.body);
  const page = await ada.get(`/applications/${id}/parts/projet`);
  assert.ok(!page.body.includes('<script>alert(1)'));
  assert.ok(page.body.includes('&lt;script'));
  const found = await world.as('chen').get(`/desk?q=${encodeURIComponent(`' or 1=1; --<script>alert(2)</script>`)}`);
  assert.equal(found.statusCode, 200);
  assert.ok(!found.body.includes('<script>alert(2)'));
});

test('a call that has closed meanwhile: 409 in words, and the draft stays', async () => {
  const late = await aWorld('closed call');
  try {
    const id = await aCompleteApplication(late);
    const round = await roundOf(late, 'dematerialisation');
    late.clock.at = new Date((round.closesAt as Date).getTime() + 1000);
    const attested = ['a_jour', 'exact', 'non_commence'];
    const answer = await late.as('ada').post(`/applications/${id}/submission`, { attested });
    assert.equal(answer.statusCode, 409);
    inWords(answer.body, /clos|ferm|clôtur/i);
    assert.equal(await late.state('application', id), 'draft');
    const opening = await late.as('ada').post(`/rounds/${round.id}/application`, {
      organisationId: (await late.person('ada')).memberships[0]?.organisationId ?? '',
    });
    assert.equal(opening.statusCode, 409);
  } finally {
    await late.close();
  }
});

test('two officers decide at once: one has decided, the other is told in words', async () => {
  const id = await aSubmittedApplication(world);
  const [one, other] = [world.as('chen'), world.as('chen')];
  await Promise.all([one.markOf(), other.markOf()]);
  const answers = await Promise.all([one.post(`/desk/${id}/admissibility`), other.post(`/desk/${id}/admissibility`)]);
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [303, 409]);
  inWords(answers.find(({ statusCode }) => statusCode === 409)?.body ?? '', /déjà|n’est plus|instruit/i);
  assert.equal((await world.journal(id)).filter((line) => line.startsWith('review.')).length, 1);
});

const fieldsOf = (form: string): Record<string, string> =>
  Object.fromEntries([...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]));

test('the database stops under the site: 503 in words, then the same site works again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'laureat-stopped-'));
  let server = await startPostgres({ folder });
  try {
    const urls = await makeDatabase(server.url);
    await migrate(urls, join(import.meta.dirname, '../db'));
    const database = openDatabase(urls, { connectionsMax: 3 });
    const app = await buildServer(
      appRoutes({ demonstration: false, publicUrl: 'http://localhost', secret: '', instance: world.services.instance }),
      {
        ...world.services,
        office: { ...world.office, writer: database.writer, log: pino({ level: 'silent' }) },
        limits: openLimits(database.writerPool, world.services.secret, world.office.log),
        reader: rightToRead(database.reader),
        readerOf: (actor, at) => rightToReadOf(database, actor, at),
      },
    );
    const visitor = aBrowser((options) => app.inject(options));
    assert.equal((await visitor.get('/sign-in')).statusCode, 200);
    assert.equal((await visitor.post('/sign-in', { email: 'ada@example.org' })).statusCode, 303);
    await server.stop();
    const unsent = await visitor.post('/sign-in', { email: 'typed@example.org' });
    for (const answer of [await visitor.get('/calls'), unsent]) {
      assert.equal(answer.statusCode, 503);
      inWords(answer.body, /Notre base de données ne répond pas/);
      assert.equal(answer.headers['retry-after'], '30');
    }
    server = await startPostgres({ folder });
    assert.equal((await visitor.get('/calls')).statusCode, 200);
    // What was typed waits in the page, with the marks it was sent with: its button does what the form would have done.
    const again = fieldsOf(/<form method="post" action="\/sign-in">.*?<\/form>/s.exec(unsent.body)?.[0] ?? '');
    assert.equal(again.email, 'typed@example.org');
    const arrived = await visitor.send({
      method: 'POST',
      url: '/sign-in',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(again).toString(),
    });
    assert.equal(arrived.statusCode, 303, arrived.body);
    assert.equal((await visitor.post('/sign-in', { email: 'bo@example.org' })).statusCode, 303);
    await app.close();
    await database.close();
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
