import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActName } from '#kernel/rights';
import { asksTheMatrix, eachPerson, plain } from './matrix/asked.ts';
import { addressOf, heardAs, NOWHERE, sendForm } from './matrix/asking.ts';
import { cellsOf } from './matrix/expected.ts';
import { PEOPLE, type Who } from './matrix/people.ts';
import { granted, NOBODY_HEARD } from './matrix/relations.ts';
import { canary, FILES } from './matrix/scenario.ts';
import { filesOpenTo } from './matrix/seen.ts';

const { scenario, doors, browserFor } = asksTheMatrix();
const expected = cellsOf();

test('each form is sent by each person: heard by those of the table, and by the others as where nothing is', async () => {
  const before = await written();
  const wrong: string[] = [];
  const nothing = new Map<Who, string>();
  for (const door of doors('POST')) {
    const nowhere = addressOf({ ...scenario(), ids: {}, jury: NOWHERE }, door.route, NOWHERE);
    await eachPerson(async (key, index) => {
      const wanted = expected.get(door.row)?.[index];
      const answer = await sendForm(scenario(), browserFor(key), door.route, door.path);
      const found = heardAs(answer);
      if (found !== wanted) wrong.push(`${key} ${door.row}: finds ${found}, the table says ${wanted}`);
      const secret = secretWordsIn(answer.body, key);
      if (secret.length > 0) wrong.push(`${key} ${door.row} reads of ${secret}`);
      if (found !== '.' || door.path === nowhere) return;
      const page = plain(answer.body, door.path);
      if ((nothing.get(key) ?? page) !== page) wrong.push(`${key} ${door.row} can tell`);
      nothing.set(key, page);
    });
    const refused = PEOPLE.find((_, index) => expected.get(door.row)?.[index] === '.')?.key;
    if (refused === undefined || door.path === nowhere) continue;
    const missing = await sendForm(scenario(), browserFor(refused), door.route, nowhere);
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
  const { rows } = await scenario().world.database.owner.query<{ recipient: string; text: string }>(
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
  const { rows: lines } = await scenario().world.database.owner.query<{ text: string }>(
    "select j::text as text from journal j where j::text ~ 'CANARI[A-Z]*X(PRIVE|AVIS)'",
  );
  assert.deepEqual(lines, [], 'the journal keeps facts, not what was written');
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
  const { rows } = await scenario().world.database.owner.query(
    `select (select count(*) from journal) as journal, (select sum(version) from application) as applications,
       (select sum(version) from answer) as answers, (select count(*) from attachment where removed_at is null) as files,
       (select count(*) from outbox) as messages, (select count(*) from score) as scores,
       (select md5(string_agg(m::text, '' order by m.session_id, m.person_id)) from jury_member m) as members`,
  );
  return rows[0];
};
