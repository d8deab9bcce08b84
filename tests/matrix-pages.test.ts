import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { aSubmittedApplication } from './files.ts';
import { asksTheMatrix, eachPerson, plain } from './matrix/asked.ts';
import { seenBy } from './matrix/asking.ts';
import { cellsOf } from './matrix/expected.ts';
import { PEOPLE, type Who } from './matrix/people.ts';
import { printMatrix } from './matrix/print.ts';
import { canary } from './matrix/scenario.ts';

const { scenario, routes, doors, browserFor } = asksTheMatrix();
const expected = cellsOf();

test('every door has a line, every line a door, and docs/matrix.md shows them', () => {
  const rows = [...doors('GET'), ...doors('POST')].map(({ row }) => row);
  assert.deepEqual(new Set(expected.keys()), new Set(rows));
  for (const [row, cells] of expected) assert.equal(cells.length, PEOPLE.length, row);
  const page = readFileSync(join(import.meta.dirname, '../docs/matrix.md'), 'utf8');
  assert.equal(page, printMatrix(), 'docs/matrix.md is out of date: npm run matrix');
});

test('each person sees what the table says, and of the rest not a word', async () => {
  const payment = scenario().ids['payment-number'] as string;
  const wrong: string[] = [];
  for (const door of doors('GET')) {
    const cells = await eachPerson((key) => seenBy(browserFor(key), door, payment));
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

const SEARCHING: readonly Who[] = ['visitor', 'unverified', 'mandated', 'desk29', 'payer2', 'juror2'];

test('a search for a secret word answers as a search for a word of no file', async () => {
  const open = routes().filter(
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
  await aSubmittedApplication(scenario().world);
  const changed = (await look()).filter((line) => !before.includes(line));
  assert.deepEqual(
    changed.map((line) => line.slice(0, 60)),
    [],
  );
});
