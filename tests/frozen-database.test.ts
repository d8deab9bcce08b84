import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pino from 'pino';
import { SYSTEM } from '#kernel/actor';
import { openDatabase, waitsAtMostMs } from '#platform/database';
import { type Server, SUPERUSER, startPostgres } from '#platform/embedded-postgres';
import { healthAt } from '#platform/health';
import { openLimits } from '#platform/limits';
import { migrate } from '#platform/migrate';
import { rightToRead, rightToReadOf } from '#platform/read';
import { connected, makeDatabase, type OwnedUrls } from '#platform/roles';
import { hashOf, SESSION_COOKIE } from '#platform/web/browser-marks';
import { buildServer } from '#platform/web/server';
import { registerPerson } from '#slices/account';
import { appRoutes } from '../src/app.ts';
import { done, emailOf } from './cast.ts';
import { aWorld, type World } from './world.ts';

/** How long a query waits here for its answer, so that the test does not wait as long as a page would. */
const ANSWER_WITHIN_MS = 10_000;
/** What a busy machine may add to the waits that are stated: less than a second wait would. */
const SLACK_MS = 3_000;
const AT = new Date('2021-11-03T09:00:00Z');

let world: World;
let folder: string;
let server: Server;
let urls: OwnedUrls;
let database: ReturnType<typeof openDatabase>;
let app: Awaited<ReturnType<typeof buildServer>>;
let site: string;

/** The product on a database server of its own, listening: what is asked comes by the network, as from a browser. */
before(async () => {
  world = await aWorld('frozen');
  folder = await mkdtemp(join(tmpdir(), 'laureat-frozen-'));
  server = await startPostgres({ folder, settings: ['fsync=off'] });
  urls = await makeDatabase(server.url);
  await migrate(urls, join(import.meta.dirname, '../db'));
  database = openDatabase(urls, { connectionsMax: 4, answerWithinMs: ANSWER_WITHIN_MS });
  const office = { ...world.office, writer: database.writer, log: pino({ level: 'silent' }) };
  const { instance, secret } = world.services;
  app = await buildServer(appRoutes({ demonstration: false, publicUrl: 'http://localhost', secret, instance }), {
    ...world.services,
    office,
    limits: openLimits(database.writerPool, secret, office.log),
    reader: rightToRead(database.reader),
    readerOf: (actor, at) => rightToReadOf(database, actor, at),
  });
  site = await app.listen({ host: '127.0.0.1', port: 0 });
  const ada = { email: emailOf('ada'), givenName: 'Ada', familyName: 'Morel' };
  const { subjectId } = await done(office, registerPerson, ada, SYSTEM, AT);
  await connected(urls.owner, (client) =>
    client.query(
      `insert into session (token_hash, person_id, created_at, last_seen_at, expires_at, idle_minutes)
       values ($1, $2, $3, $3, $3::timestamptz + interval '1 year', 500000)`,
      [hashOf('session of ada'), subjectId, AT],
    ),
  );
});
after(async () => {
  thaw();
  await app.close();
  await database.close();
  await server.stop();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

/** The server and everything it started, and nothing else: by who is whose child. */
const processes = (): readonly number[] => {
  const children = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === server.pid)
    .map(([pid]) => pid as number);
  return [server.pid, ...children];
};
const send = (signal: NodeJS.Signals) => (): void => {
  for (const pid of processes()) process.kill(pid, signal);
};
/** The postmaster first, so that it starts nobody meanwhile. */
const freeze = send('SIGSTOP');
const thaw = send('SIGCONT');

const browser = new Map<string, string>([[SESSION_COOKIE, 'session of ada']]);
const ask = async (path: string, form?: Readonly<Record<string, string>>, cookies = browser) => {
  const began = performance.now();
  const answer = await fetch(`${site}${path}`, {
    redirect: 'manual',
    headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
  for (const line of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    cookies.set(name, value);
  }
  return { status: answer.status, body: await answer.text(), headers: answer.headers, ms: performance.now() - began };
};
type Answered = Awaited<ReturnType<typeof ask>>;

const isRestingInTime = (answer: Answered, path: string): void => {
  assert.equal(answer.status, 503, path);
  assert.match(answer.body, /Notre base de données ne répond pas/, path);
  assert.equal(answer.headers.get('retry-after'), '30');
  const bound = waitsAtMostMs(ANSWER_WITHIN_MS) + SLACK_MS;
  assert.ok(answer.ms < bound, `${path} answered after ${Math.round(answer.ms)} ms, and ${bound} are stated`);
};
const hiddenIn = (form: string): Record<string, string> =>
  Object.fromEntries([...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]));
const formTo = (page: string, action: string): Record<string, string> =>
  hiddenIn(new RegExp(`<form[^>]*action="${action}"[^>]*>.*?</form>`, 's').exec(page)?.[0] ?? assert.fail(page));

const PAGES = ['/', '/calls', '/laureates?q=rennes', '/account', '/sign-in/identity', '/territories?q=rennes'];
const kept = async () =>
  connected(urls.owner, async (client) => {
    const { rows } = await client.query<{ name: string; renamed: bigint }>(
      `select given_name as name, (select count(*)::int from journal where act = 'account.rename_person') as renamed
       from person where email = $1`,
      [emailOf('ada')],
    );
    return rows[0];
  });

test('the whole server freezes: every page says so within the stated wait, and serves again by itself', async () => {
  for (const path of PAGES) assert.ok((await ask(path)).status < 500, path);
  const page = await ask('/account');
  freeze();
  // More pages at once than there are connections: those that wait for one wait no longer than the others.
  const answers = await Promise.all([...PAGES, ...PAGES].map(async (path) => [path, await ask(path)] as const));
  for (const [path, answer] of answers) {
    if (answer.status === 503 || !path.startsWith('/sign-in')) isRestingInTime(answer, path);
  }
  isRestingInTime(await ask('/calls'), 'the next page');
  const health = await healthAt(database.reader, AT);
  assert.deepEqual([health.ok, health.database], [false, 'down']);

  const typed = { ...formTo(page.body, '/account/name'), givenName: 'Ada « la neuve »', familyName: 'Morel' };
  const unsent = await ask('/account/name', typed);
  isRestingInTime(unsent, 'a form');
  const held = formTo(unsent.body, '/account/name');
  assert.deepEqual(held, typed, 'what was typed is in the page, with the marks it was sent with');

  thaw();
  for (const path of PAGES) assert.ok((await ask(path)).status < 500, `${path} serves again`);
  assert.equal((await kept())?.name, 'Ada');
  assert.equal((await ask('/account/name', held)).status, 303);
  assert.deepEqual(await kept(), { name: 'Ada « la neuve »', renamed: 1 });
});

test('frozen in the middle of an act: nothing is half done, and the same form sent again does it once', async () => {
  const page = await ask('/account');
  const typed = { ...formTo(page.body, '/account/name'), givenName: 'Ada', familyName: 'Deux-Fois' };
  await connected(urls.owner, async (client) => {
    await client.query('begin');
    await client.query('select from person where email = $1 for update', [emailOf('ada')]);
    const sent = ask('/account/name', typed);
    await actWaits();
    freeze();
    const unsent = await sent;
    isRestingInTime(unsent, 'an act under way');
    thaw();
    await client.query('commit');
    const held = formTo(unsent.body, '/account/name');
    assert.equal((await ask('/account/name', held)).status, 303);
    assert.equal((await ask('/account/name', held)).status, 303, 'a third time is answered as the second');
  });
  assert.deepEqual(await kept(), { name: 'Ada', renamed: 2 });
});

test('a search, let through when attempts cannot be counted, waits for the frozen server once and not twice', async () => {
  const visitor = new Map<string, string>();
  assert.equal((await ask('/laureates?q=rennes', undefined, visitor)).status, 200);
  freeze();
  isRestingInTime(await ask('/laureates?q=rennes', undefined, visitor), 'a search');
  thaw();
  assert.equal((await ask('/laureates?q=rennes', undefined, visitor)).status, 200);
});

/** Until the act waits for the row that we hold. */
const actWaits = (): Promise<void> =>
  connected(server.url(SUPERUSER, 'postgres'), async (client) => {
    for (;;) {
      const { rows } = await client.query("select from pg_stat_activity where wait_event_type = 'Lock'");
      if (rows.length > 0) return;
      await pause(20);
    }
  });
