import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import type { PersonName } from './cast.ts';
import { aScenario, type Scenario } from './matrix/scenario.ts';

let scenario: Scenario;
let asked: string[] = [];
const ask = pg.Client.prototype.query;

before(async () => {
  // First of all: a connection keeps the way to ask that it was made with.
  pg.Client.prototype.query = function counted(this: pg.Client, ...query: Parameters<typeof ask>) {
    const [first] = query as readonly unknown[];
    asked.push(typeof first === 'string' ? first : ((first as { text?: string }).text ?? ''));
    return ask.apply(this, query);
  } as typeof ask;
  scenario = await aScenario();
});
after(async () => {
  pg.Client.prototype.query = ask;
  await scenario.world.close();
});

/**
 * Who asks for which page, and the most questions it may put to the database: each is a wait. One of them is the name of
 * the programme, which the product asks once a minute and these tests at every page.
 */
const PAGES: readonly (readonly [page: string, name: PersonName, path: () => string, questionsMax: number])[] = [
  ['a form', 'ada', () => `/applications/${scenario.file.draft}/parts/projet`, 4],
  ['the desk', 'chen', () => '/desk', 6],
  ['a file at the desk', 'chen', () => `/desk/${scenario.file.submitted}`, 11],
  ['the two questions', 'ada', () => '/eligibility?body=commune:29001&aim=transformation-numerique-2021%2Fdonnees', 9],
  ['one’s own data', 'ada', () => '/account/data', 6],
];

for (const [page, name, path, questionsMax] of PAGES) {
  test(`${page} is shown for ${questionsMax} questions at most`, async () => {
    const browser = scenario.world.as(name);
    const shown = async () => {
      asked = [];
      const { statusCode } = await browser.get(path());
      assert.equal(statusCode, 200);
      return asked.filter((text) => !/set_config\('laureat\.actor'/.test(text));
    };
    await shown();
    const questions = await shown();
    assert.ok(questions.length > 0);
    assert.ok(questions.length <= questionsMax, questions.map((text) => text.slice(0, 80)).join('\n'));
  });
}

test('whoever asks twice in a row is not told to their connection again', async () => {
  const browser = scenario.world.as('ada');
  const path = `/applications/${scenario.file.draft}/parts/projet`;
  await browser.get(path);
  await browser.get(path);
  asked = [];
  await browser.get(path);
  assert.deepEqual(
    asked.filter((text) => /set_config\('laureat\.actor'/.test(text)),
    [],
  );
});
