import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import { SYSTEM } from '#kernel/actor';
import { openDatabase } from '#platform/database';
import { oftenRows, rightToRead } from '#platform/read';
import type { DB } from '#platform/schema';
import { recuse } from '#slices/jury';
import type { PersonName } from './cast.ts';
import { aScenario, FILES, type FileName, type Scenario } from './matrix/scenario.ts';

let scenario: Scenario;
before(async () => {
  scenario = await aScenario();
});
after(() => scenario.world.close());

const DAY = '2021-11-03';
const idOf = async (name: string): Promise<string> => (await scenario.world.person(name as PersonName)).id;
const readerOf = async (name: string): Promise<Kysely<DB>> =>
  scenario.world.database.readerFor({ id: await idOf(name), day: DAY });

/** No `where`: the query that forgets. */
const filesSeen = async (reader: Kysely<DB>): Promise<readonly FileName[]> => {
  const found = await reader.selectFrom('application').select('id').execute();
  return FILES.filter((file) => found.some(({ id }) => id === scenario.file[file]));
};

const ALL_FILED: readonly FileName[] = ['submitted', 'admissible', 'in_jury', 'granted', 'local'];
/** A published laureate is there for everybody. */
const FILES_SEEN: readonly (readonly [string, readonly FileName[]])[] = [
  ['ada', FILES],
  ['bo', FILES],
  ['viewer', FILES],
  ['zed', ['granted']],
  // Partner in the fourth, asked to be in the first.
  ['other', ['draft', 'in_jury', 'granted']],
  ['chen', ALL_FILED],
  ['dina', ALL_FILED],
  ['ivo', ALL_FILED],
  ['jo', ALL_FILED],
  ['desk35', ['granted', 'local']],
  ['region', ['granted', 'local']],
  ['desk29', ['granted']],
  ['officer2', ['granted']],
  ['payer2', ['granted']],
  ['emil', ['in_jury', 'granted']],
  ['blind', ['in_jury', 'granted']],
  ['gus', ['granted']],
  ['juror2', ['granted']],
  ['lena', ALL_FILED],
  ['max', ['granted']],
  ['expired', ['granted']],
];

for (const [name, files] of FILES_SEEN) {
  test(`${name} finds these files and no other, without a where`, async () => {
    assert.deepEqual(await filesSeen(await readerOf(name)), files);
  });
}

test('nobody said: what is published and nothing else; the program: everything', async () => {
  const { database } = scenario.world;
  assert.deepEqual(await filesSeen(database.reader), ['granted']);
  assert.deepEqual(await filesSeen(database.readerFor({ id: SYSTEM.id, day: undefined })), FILES);
});

/** Tables that hold what a file says or became; a visitor finds no row, the program some. */
const HELD = [
  'answer',
  'application_version',
  'application_receipt',
  'attachment',
  'letter',
  'finding',
  'jury_file',
  'jury_member',
  'jury_session',
  'recusal',
  'score',
  'signature',
  'registration',
  'training_body',
  'training_venue',
  'need_opinion',
  'award_balance',
  'partner',
  'outbox',
  'journal',
] as const;

for (const table of HELD) {
  test(`${table}: nothing for a visitor, nor for another body`, async () => {
    const count = async (reader: Kysely<DB>) =>
      (await sql`select from ${sql.table(table)} limit 5000`.execute(reader)).rows.length;
    assert.equal(await count(scenario.world.database.reader), 0);
    assert.equal(await count(await readerOf('zed')), 0);
    assert.ok((await count(scenario.world.database.readerFor({ id: SYSTEM.id, day: undefined }))) > 0);
  });
}

test('every table that names a file, a grant, a session or a message has a policy', async () => {
  const { rows } = await scenario.world.database.owner.query<{ name: string }>(
    `select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relrowsecurity
       and a.attname in ('application_id', 'award_id', 'agreement_id', 'session_id', 'recipient')`,
  );
  assert.deepEqual(rows, []);
});

test('sheets: one’s own, and those of others once one’s own is in; none of a file stepped aside from', async () => {
  const sheets = async (name: string) =>
    (await (await readerOf(name)).selectFrom('score').select('person_id').execute()).length;
  assert.deepEqual(
    [await sheets('fatou'), await sheets('blind'), await sheets('emil'), await sheets('gus'), await sheets('ada')],
    [1, 0, 0, 0, 0],
  );
  assert.deepEqual([await sheets('hana'), await sheets('dina'), await sheets('lena')], [1, 1, 1]);
});

test('a connection lent to one and then to another shows to neither what is the other’s', async () => {
  const { urls } = scenario.world.database;
  const two = openDatabase(urls, { connectionsMax: 2, name: 'hammer' });
  try {
    const people = [...FILES_SEEN, [undefined, ['granted']] as const];
    const ids = await Promise.all(people.map(([name]) => (name === undefined ? undefined : idOf(name))));
    await Promise.all(
      Array.from({ length: 200 }, async (_, turn) => {
        const index = (turn * 7) % people.length;
        const [name, files] = people[index] as (typeof people)[number];
        const reader = two.readerFor({ id: ids[index], day: DAY });
        assert.deepEqual(await filesSeen(reader), files, String(name));
      }),
    );
  } finally {
    await two.close();
  }
});

test('a plan kept for one shows another what is theirs, however often it served', async () => {
  const { urls } = scenario.world.database;
  const one = openDatabase(urls, { connectionsMax: 1, name: 'kept plan' });
  try {
    const people = [...FILES_SEEN, [undefined, ['granted']] as const];
    for (let round = 0; round < 3; round += 1) {
      for (const [name, files] of people) {
        const reader = one.readerFor({ id: name === undefined ? undefined : await idOf(name), day: DAY });
        const found = await oftenRows<{ id: string }>(
          rightToRead(reader),
          sql`select id from application where ${true}`,
        );
        const seen = FILES.filter((file) => found.some(({ id }) => id === scenario.file[file]));
        assert.deepEqual(seen, files, String(name));
      }
    }
    const [kept] = await oftenRows<{ served: bigint; generic: bigint }>(
      rightToRead(one.readerFor({ id: undefined, day: DAY })),
      sql`select sum(generic_plans + custom_plans) as served, sum(generic_plans) as generic from pg_prepared_statements
        where statement like 'select id from application%'`,
    );
    assert.equal(Number(kept?.served), 3 * people.length, 'one plan served all of them');
    assert.ok(Number(kept?.generic) > people.length, 'and was not made again for each');
  } finally {
    await one.close();
  }
});

test('what is found before anybody is known is asked on connections that were told nothing', async () => {
  const { urls } = scenario.world.database;
  const few = openDatabase(urls, { connectionsMax: 1, name: 'told nothing' });
  try {
    await few.readerFor({ id: SYSTEM.id, day: undefined }).selectFrom('application').select('id').execute();
    const asker = sql<{ asker: string | null }>`select asker()::text as asker`;
    assert.equal((await asker.execute(few.reader)).rows[0]?.asker, null);
    assert.deepEqual(await filesSeen(few.reader), ['granted']);
  } finally {
    await few.close();
  }
});

test('who steps aside later loses the file at once', async () => {
  assert.deepEqual(await filesSeen(await readerOf('fatou')), ['in_jury', 'granted']);
  const input = {
    sessionId: scenario.jury,
    applicationId: scenario.file.in_jury,
    statement: 'Une proche y travaille.',
  };
  await scenario.world.act('fatou', recuse, input);
  assert.deepEqual(await filesSeen(await readerOf('fatou')), ['granted']);
  assert.equal((await (await readerOf('fatou')).selectFrom('score').select('person_id').execute()).length, 0);
});
