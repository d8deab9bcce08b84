import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pino from 'pino';
import { openDatabase } from '#platform/database';
import { forgetHits, LIMITS, openLimits } from '#platform/limits';
import { aCompleteApplication } from './files.ts';
import { aWorld, type World } from './world.ts';

let world: World;
before(async () => {
  world = await aWorld('limits');
});
after(() => world.close());

const silent = pino({ level: 'silent' });
/** As if somebody had already asked that often in this window. */
const exhaust = (key: string): Promise<unknown> =>
  world.database.owner.query('update rate_limit set points = 1000000 where key like $1', [`${key}:%`]);
const keys = async (): Promise<readonly string[]> =>
  (await world.database.owner.query<{ key: string }>('select key from rate_limit order by key')).rows.map(
    ({ key }) => key,
  );

test('the last one of a window passes, the next waits for its end, and somebody else does not wait', async () => {
  const limits = openLimits(world.database.writerPool, 'secret', silent);
  const at = new Date('2026-03-10T09:04:00Z');
  const who = 'a@example.org';
  for (let hit = 0; hit < LIMITS.sign_in_mailbox.hitsMax; hit += 1) {
    assert.equal(await limits.hit({ limit: 'sign_in_mailbox', who }, at), undefined);
  }
  // A second process counts with the first.
  const other = openLimits(world.database.writerPool, 'secret', silent);
  const endsAt = await other.hit({ limit: 'sign_in_mailbox', who }, at);
  assert.equal(endsAt?.toISOString(), '2026-03-10T09:15:00.000Z');
  assert.equal(await other.hit({ limit: 'sign_in_mailbox', who: 'b@example.org' }, at), undefined);
  assert.equal(await other.hit({ limit: 'sign_in_mailbox', who }, endsAt as Date), undefined);
});

test('twenty at once are counted twenty times', async () => {
  const limits = openLimits(world.database.writerPool, 'secret', silent);
  const asked = Array.from({ length: 20 }, () =>
    limits.hit({ limit: 'sign_in_mailbox', who: 'crowd@example.org' }, new Date()),
  );
  const passed = (await Promise.all(asked)).filter((wait) => wait === undefined);
  assert.equal(passed.length, LIMITS.sign_in_mailbox.hitsMax);
});

test('links are counted for the mailbox, from whichever page they are asked for', async () => {
  const visitor = world.visitor();
  const email = 'flooded@example.org';
  for (let hit = 0; hit < LIMITS.sign_in_mailbox.hitsMax; hit += 1) await visitor.post('/sign-in/identity', { email });
  const refused = await visitor.post('/sign-in', { email });
  assert.equal(refused.statusCode, 429);
  assert.match(refused.body, /Trop de liens/);
});

test('too many searches: 429 with the wait, in words for people and in JSON for scripts; the page without a text opens', async () => {
  const visitor = world.visitor();
  assert.equal((await visitor.get('/laureates?q=rennes')).statusCode, 200);
  await exhaust('search');
  const page = await visitor.get('/laureates?q=rennes');
  assert.equal(page.statusCode, 429);
  assert.match(page.body, /Trop de demandes/);
  assert.match(String(page.headers['retry-after']), /^[1-9]\d{0,2}$/);
  const suggested = await visitor.get('/territories?q=ren', { accept: 'application/json' });
  assert.equal(suggested.statusCode, 429);
  assert.match(suggested.json().message, /Attendez quelques minutes/);
  assert.equal((await visitor.get('/laureates')).statusCode, 200);
  // A person is counted apart from the network they share.
  assert.equal((await world.as('chen').get('/desk?q=rennes')).statusCode, 200);
  world.later(6);
  assert.equal((await visitor.get('/laureates?q=rennes')).statusCode, 200);
});

test('too many files: 429 on the same page, nothing is stored, and scripts are told in JSON', async () => {
  const file = await aCompleteApplication(world);
  const ada = world.as('ada');
  const { rows } = await world.database.owner.query('select field from attachment where application_id = $1', [file]);
  const address = `/applications/${file}/attachments/${rows[0].field}`;
  const upload = { field: 'file', name: 'note.pdf', type: 'application/pdf', content: '%PDF-1.7 other' };
  assert.notEqual((await ada.upload(address, upload)).statusCode, 429);
  const stored = async () => (await world.database.owner.query('select from stored_file')).rowCount;
  const before = await stored();
  await exhaust('upload');
  const refused = await ada.upload(address, upload);
  assert.equal(refused.statusCode, 429);
  assert.match(refused.body, /Trop d’envois en peu de temps/);
  assert.ok(Number(refused.headers['retry-after']) > 0);
  assert.equal(await stored(), before);
  const told = await ada.post(address, {}, undefined, { accept: 'application/json' });
  assert.equal(told.statusCode, 429);
  assert.match(told.json().message, /Trop d’envois/);
});

test('who asked is not readable in what is kept, and what is over is forgotten', async () => {
  await world.visitor().post('/sign-in', { email: 'ada@example.org' });
  const kept = await keys();
  assert.ok(kept.some((key) => key.startsWith('sign_in_mailbox:')) && kept.some((key) => key.startsWith('search:')));
  for (const key of kept) assert.match(key, /^[a-z_]+:\d+:[\w-]{43}$/);
  await assert.rejects(world.database.reader.selectFrom('rate_limit').selectAll().execute(), /permission denied/);
  await forgetHits(world.database.writer, new Date());
  assert.equal((await keys()).length, kept.length);
  await forgetHits(world.database.writer, new Date(Date.now() + 3_600_000));
  assert.deepEqual(await keys(), []);
});

test('without an answer of the database a search passes, a sign-in does not', async () => {
  const nowhere = openDatabase({
    writer: 'postgres://nobody@127.0.0.1:1/none',
    reader: 'postgres://nobody@127.0.0.1:1/none',
  });
  const limits = openLimits(nowhere.writerPool, 'secret', silent);
  assert.equal(await limits.hit({ limit: 'search', who: 'x' }, new Date()), undefined);
  await assert.rejects(limits.hit({ limit: 'sign_in_network', who: 'x' }, new Date()), /ECONNREFUSED/);
  await nowhere.close();
});
