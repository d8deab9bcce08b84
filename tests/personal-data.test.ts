import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { CATEGORIES, mentionIn } from '#kernel/personal-data';
import { PAGE, page } from '../tools/list-processing.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;
before(async () => {
  database = await freshDatabase('personal-data');
});
after(() => database.drop());

type Column = Readonly<{
  table_name: string;
  column_name: string;
  type: string;
  description: string;
  whose: readonly string[];
  refers: string | null;
}>;
const columns = async (): Promise<readonly Column[]> =>
  (
    await database.owner.query<Column>(
      `select m.*, table_behind(m.table_name, m.column_name) as refers from column_mention m
       order by table_name, position`,
    )
  ).rows;

/** Types that can hold words; a type of one's own or a domain is counted among them until it is shown not to. */
const WORDLESS =
  /^(uuid|bigint|integer|smallint|numeric|real|double precision|boolean|date|timestamp with(out)? time zone|time|interval|xid8|oid)$/;
/** Names by which columns refer to people, with or without a foreign key. */
const PEOPLE = /(_by|^person_id|^actor_id|^on_behalf_of|^contact_id|^mandate_to|^newcomer_id|_person_id)$/;

const owesMention = ({ table_name, column_name, type, refers }: Column): boolean =>
  !WORDLESS.test(type) ||
  refers === 'person' ||
  (type === 'uuid' && PEOPLE.test(column_name)) ||
  (table_name === 'person' && column_name === 'id');

const CATEGORY_NAMES = Object.keys(CATEGORIES).join(', ');
const howTo = ({ table_name, column_name }: Column): string =>
  `Write in db/personal-data.sql:
  comment on column ${table_name}.${column_name} is 'What it holds. [not personal]';
or, when it says something of a person, [personal: CATEGORY of WHOSE], where CATEGORY is one of ${CATEGORY_NAMES}
and WHOSE is a column of ${table_name} that holds the identifier of that person (or @column for a mailbox, or nobody);
or [secret] when it opens a door. Then npm run db:dump, node --import tsx tools/list-processing.ts --write.`;

test('every column that can hold words, or that refers to a person, says what it says of people', async () => {
  const faults = (await columns()).filter((one) => owesMention(one) && mentionIn(one.description) === undefined);
  assert.deepEqual(
    faults.map(
      (one) => `${one.table_name}.${one.column_name} (${one.type}) says « ${one.description} ». ${howTo(one)}`,
    ),
    [],
  );
});

test('a column that refers to a person is never said to be of nobody', async () => {
  const people = (await columns()).filter(
    ({ refers, type, column_name }) => refers === 'person' || (type === 'uuid' && PEOPLE.test(column_name)),
  );
  assert.ok(people.length > 25, `${people.length} found`);
  const faults = people.filter(({ column_name, whose }) => !whose.includes(column_name));
  assert.deepEqual(
    faults.map((one) => `${one.table_name}.${one.column_name} must be given to itself. ${howTo(one)}`),
    [],
  );
});

test('whose data a column holds is told by columns that exist, of the right kind', async () => {
  const all = await columns();
  const find = (table: string, column: string) =>
    all.find((one) => one.table_name === table && one.column_name === column);
  const wrong = all.flatMap((one) =>
    one.whose
      .filter((link) => {
        if (link === 'nobody') return one.whose.length > 1;
        if (link.startsWith('@')) return find(one.table_name, link.slice(1))?.type !== 'text';
        const [column = '', further] = link.split('.');
        const first = find(one.table_name, column);
        if (first?.type !== 'uuid') return true;
        if (further === undefined) return false;
        return find(first.refers ?? '', further)?.refers !== 'person';
      })
      .map((link) => `${one.table_name}.${one.column_name} is said to be of ${link}. ${howTo(one)}`),
  );
  assert.deepEqual(wrong, []);
});

test('the database and the program read the same mentions', async () => {
  for (const { table_name, column_name, description, whose } of await columns()) {
    const mention = mentionIn(description);
    const read = mention?.kind === 'personal' ? mention.whose : [];
    assert.deepEqual(
      whose.filter((link) => link !== 'nobody'),
      read,
      `${table_name}.${column_name}`,
    );
  }
});

test('a column without a mention, or with a wrong one, is seen', async () => {
  await database.owner.query(`create table newcomer (id uuid, words text, said_by uuid, extra jsonb)`);
  try {
    await database.owner.query(`comment on column newcomer.extra is 'More. [personal: gossip of said_by]'`);
    const found = (await columns()).filter((one) => one.table_name === 'newcomer' && owesMention(one));
    assert.deepEqual(
      found.map((one) => [one.column_name, mentionIn(one.description)]),
      [
        ['words', undefined],
        ['said_by', undefined],
        ['extra', undefined],
      ],
    );
  } finally {
    await database.owner.query('drop table newcomer');
  }
});

test('every category is held by some column', async () => {
  const held = new Set(
    (await columns()).flatMap(({ description }) => {
      const mention = mentionIn(description);
      return mention?.kind === 'personal' ? [mention.category] : [];
    }),
  );
  assert.deepEqual([...held].sort(), Object.keys(CATEGORIES).sort());
});

test('the register of processing is printed from the schema', () => {
  const written = readFileSync(resolve(import.meta.dirname, '..', PAGE), 'utf8');
  assert.equal(written, page(), 'Run: node --import tsx tools/list-processing.ts --write');
});
