import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { giveRole } from '#slices/account';
import type { Pack } from '#slices/programme';
import { COLUMN_WORDS } from '../src/slices/privacy/column-words.ts';
import { SECTION_WORDS } from '../src/slices/privacy/export-words.ts';
import { CAST, emailOf, type PersonName } from './cast.ts';
import { PEOPLE } from './matrix/people.ts';
import { aScenario, canary, type Scenario } from './matrix/scenario.ts';

let scenario: Scenario;
before(async () => {
  scenario = await aScenario();
  const { world } = scenario;
  const offer = { role: 'auditor', scopeKind: 'instance', startsOn: '2021-11-03', reason: 'Contrôle' };
  await world.act('max', giveRole, { personId: (await world.person(asCast('expired'))).id, ...offer });
});
after(() => scenario.world.close());

type Taken = Readonly<{
  about: { person: string };
  data: readonly Readonly<{
    table: string;
    link: string;
    category: { code: string };
    columns: Record<string, string>;
    rows: readonly Record<string, unknown>[];
  }>[];
}>;
const EVERYBODY = PEOPLE.map(({ key }) => key).filter((key) => !['visitor', 'newcomer', 'gone'].includes(key));
const asCast = (name: string) => name as PersonName;
const takenBy = async (name: string): Promise<Taken> => {
  const answer = await scenario.world.as(asCast(name)).get('/account/data.json');
  assert.equal(answer.statusCode, 200);
  return JSON.parse(answer.body) as Taken;
};
const ask = async <Row extends object>(query: string, ...values: unknown[]): Promise<readonly Row[]> =>
  (await scenario.world.database.owner.query<Row>(query, values)).rows;

/** Asked of the catalogue alone, not of the mentions: every column that refers to a person. */
const referring = () =>
  ask<{ table: string; column: string }>(
    `select c.relname as "table", a.attname as "column" from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.atttypid = 'uuid'::regtype
       and ((c.relname = 'person' and a.attname = 'id') or a.attname ~ '(_by|^person_id|^actor_id|^on_behalf_of|^contact_id|^mandate_to)$'
         or exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'
           and k.conkey = array[a.attnum] and k.confrelid = 'person'::regclass))`,
  );

test('each table with rows of somebody appears in what they take away, with all of those rows', async () => {
  const columns = await referring();
  const met = new Set<string>();
  for (const name of EVERYBODY) {
    const taken = await takenBy(name);
    for (const { table, column } of columns) {
      const [count] = await ask<{ n: string }>(
        `select count(*) as n from "${table}" where "${column}" = $1`,
        taken.about.person,
      );
      const section = taken.data.find((one) => one.table === table && one.link === column);
      // The page that asks keeps its own session; nothing else is written meanwhile.
      assert.equal(section?.rows.length ?? 0, Number(count?.n), `${name}: ${table}.${column}`);
      if (Number(count?.n) > 0) met.add(`${table}.${column}`);
    }
  }
  for (const expected of [
    'answer.edited_by',
    'application_version.filed_by',
    'score.person_id',
    'recusal.person_id',
    'signature.person_id',
    'finding.decided_by',
    'role_grant.given_by',
    'journal.actor_id',
    'membership.person_id',
  ]) {
    assert.ok(met.has(expected), `${expected} was not met: the test shows nothing of it`);
  }
});

test('messages are taken by whoever they were written to, but those that hold a link', async () => {
  const taken = await takenBy('ada');
  const rows = taken.data.find(({ table }) => table === 'outbox')?.rows ?? [];
  const [count] = await ask<{ n: string }>(
    `select count(*) as n from outbox where recipient = $1 and not is_secret`,
    emailOf('ada'),
  );
  assert.equal(rows.length, Number(count?.n));
  assert.ok(rows.length > 0);
});

test('nobody else’s words: neither their address, nor their opinion, nor files of another body', async () => {
  for (const name of EVERYBODY) {
    const taken = await takenBy(name);
    // What a message says was said to the person; the rest is about nobody else.
    const text = JSON.stringify(taken.data.filter(({ table }) => table !== 'outbox'));
    const others = Object.keys(CAST).filter((other) => other !== name);
    for (const other of others) {
      const [, family] = CAST[other as keyof typeof CAST];
      assert.ok(!text.includes(emailOf(asCast(other))), `${name} reads the address of ${other}`);
      assert.ok(!new RegExp(`\\b${family}\\b`).test(text), `${name} reads the name of ${other}`);
    }
    assert.equal(text.includes('AVIS'), name === 'fatou', `${name} and the sheet of Fatou`);
    for (const file of ['draft', 'submitted', 'admissible', 'in_jury', 'granted']) {
      assert.equal(
        text.includes(`${canary(file)}PRIVE`),
        name === 'ada' && text.includes(`${canary(file)}PRIVE`),
        `${name}: ${file}`,
      );
    }
  }
  assert.match(JSON.stringify((await takenBy('ada')).data), /PRIVE/);
});

test('no secret comes out, and the database gives the rows of nobody else', async () => {
  const secrets = await ask<{ table_name: string; column_name: string }>(
    `select table_name, column_name from column_mention where description like '%[secret]'`,
  );
  assert.ok(secrets.length > 10);
  for (const name of EVERYBODY) {
    for (const { table, columns, rows } of (await takenBy(name)).data) {
      for (const { table_name, column_name } of secrets) {
        if (table_name !== table) continue;
        assert.ok(!(column_name in columns));
        assert.ok(rows.every((row) => !(column_name in row)));
      }
    }
  }
  const chen = (await scenario.world.person(asCast('chen'))).id;
  const zed = (await scenario.world.person(asCast('zed'))).id;
  const reader = scenario.world.database.readerFor({ id: zed, day: '2021-11-03' });
  const rowsOf = (person: string, table: string, link: string) =>
    sql`select * from personal_rows(${person}, ${table}, ${link}, '(0,0)', 10)`.execute(reader);
  assert.equal((await rowsOf(chen, 'journal', 'actor_id')).rows.length, 0);
  assert.ok((await rowsOf(zed, 'journal', 'actor_id')).rows.length > 0);
  assert.equal((await rowsOf(zed, 'session', 'token_hash')).rows.length, 0);
  assert.equal((await rowsOf(zed, 'no_such_table', 'person_id')).rows.length, 0);
});

test('rows come page after page, all of them and once', async () => {
  const chen = (await scenario.world.person(asCast('chen'))).id;
  const reader = scenario.world.database.readerFor({ id: chen, day: '2021-11-03' });
  const seen: string[] = [];
  for (let past = '(0,0)'; ; ) {
    const { rows } = await sql<{
      place: string;
    }>`select place from personal_rows(${chen}, 'journal', 'actor_id', ${past}, 2)`.execute(reader);
    seen.push(...rows.map(({ place }) => place));
    const last = rows.at(-1);
    if (last === undefined) break;
    past = last.place;
  }
  const [count] = await ask<{ n: string }>('select count(*) as n from journal where actor_id = $1', chen);
  assert.equal(seen.length, Number(count?.n));
  assert.equal(new Set(seen).size, seen.length);
});

test('on the page, questions, answers, files, bodies and calls have their names; the file to take away keeps the codes', async () => {
  const body = (await scenario.world.as('ada').get('/account/data')).body;
  const text = body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  const [file] = await ask<{ number: string; body: string }>(
    'select a.number, o.name as body from application a join organisation o on o.id = a.organisation_id where a.id = $1',
    scenario.file.draft,
  );
  const { number, body: name } = file as { number: string; body: string };
  assert.ok(text.includes(`${number}, ${name} (Dématérialisation`), 'a file says its body and its call');
  const codes = await ask<{ field: string }>(
    `select distinct field from answer w join person p on p.id = w.edited_by where p.email = $1`,
    emailOf('ada'),
  );
  assert.ok(codes.length > 10);
  const shown = codes.filter(({ field }) => body.includes(`>${field}<`));
  assert.deepEqual(shown, [], 'no question is shown by its code');
  const [version] = await ask<{ pack: Pack }>(
    'select v.pack from programme_version v join application a on a.programme_version_id = v.id where a.id = $1',
    scenario.file.draft,
  );
  const labels = (version?.pack.forms ?? []).flatMap(({ sections }) =>
    sections.flatMap(({ questions }) => questions.filter(({ key }) => codes.some(({ field }) => field === key))),
  );
  const read = labels.filter(({ label }) => text.includes(label.fr.replace(/\s+/g, ' ').slice(0, 12)));
  assert.ok(read.length > 10, `of ${labels.length} questions, ${read.length} are read as the form words them`);
  assert.doesNotMatch(text, /\{"|\[\{|"cents"/, 'no answer is shown as data');
  const taken = JSON.stringify((await takenBy('ada')).data);
  for (const { field } of codes) assert.ok(taken.includes(`"field":"${field}"`), field);
  const sheet = (await scenario.world.as('fatou').get('/account/data')).body.replace(/<[^>]*>/g, ' ');
  assert.match(sheet, /Séance du jury/);
  assert.doesNotMatch(sheet, /\{"/, 'the points of a juror are said by criterion');
});

test('of a file one stepped aside from, not even the name is shown', async () => {
  const gus = (await scenario.world.person(asCast('gus'))).id;
  const reader = scenario.world.database.readerFor({ id: gus, day: '2021-11-03' });
  const { rows } = await sql<{ id: string }>`select id from files_worked_on_by(${gus})`.execute(reader);
  assert.ok(!rows.some(({ id }) => id === scenario.file.in_jury));
  const ada = (await scenario.world.person(asCast('ada'))).id;
  assert.equal((await sql`select id from files_worked_on_by(${ada})`.execute(reader)).rows.length, 0);
});

test('the page says it in words, in both languages', async () => {
  const body = (await scenario.world.as('ada').get('/account/data')).body;
  assert.match(body, /Réponses que vous avez écrites/);
  assert.match(body, /Dossier déposé/);
  const fatou = scenario.world.as('fatou');
  await fatou.get('/language/en');
  assert.match((await fatou.get('/account/data')).body, /Your scores as a juror/);
  const columns = await ask<{ table_name: string; column_name: string; type: string; whose: string[] }>(
    'select table_name, column_name, type, whose from column_mention where cardinality(whose) > 0',
  );
  const sections = new Set(
    columns.flatMap(({ table_name, whose }) =>
      whose.filter((one) => one !== 'nobody').map((link) => `${table_name}.${link}`),
    ),
  );
  assert.deepEqual(
    [...sections].filter((one) => SECTION_WORDS[one] === undefined),
    [],
    'Say them in src/slices/privacy/export-words.ts, SECTION_WORDS.',
  );
  const silent = columns.filter(
    ({ column_name, type, whose }) =>
      type !== 'uuid' && whose[0] !== 'nobody' && COLUMN_WORDS[column_name] === undefined,
  );
  assert.deepEqual(
    silent.map((one) => `${one.table_name}.${one.column_name}`),
    [],
    'Say them in src/slices/privacy/column-words.ts.',
  );
});

test('the journal of all that holds no name and no address of anybody', async () => {
  const facts = await ask<{ facts: string }>(
    'select facts::text as facts from journal union all select facts::text from refusal',
  );
  assert.ok(facts.length > 60);
  const names = Object.values(CAST).map(([, family]) => family);
  const bad = facts.filter(
    (one) => one.facts.includes('@') || names.some((name) => new RegExp(`\\b${name}\\b`).test(one.facts)),
  );
  assert.deepEqual(bad, []);
});
