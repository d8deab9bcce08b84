import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';

const ROOT = resolve(import.meta.dirname, '..');
let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'laureat-architecture-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(join(ROOT, file), join(folder, file));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'tests'));
  writeFileSync(join(folder, 'tests/world.ts'), 'export const world = 1;\n');
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** A small house in order: each test below breaks one thing in it. */
const ORDER: Readonly<Record<string, string>> = {
  'src/kernel/money.ts': 'export const zero = 0n;',
  'src/platform/tx.ts': 'export const writing = (tx: unknown) => tx;',
  'src/platform/read.ts': 'export const reading = (reader: unknown) => reader;',
  'src/platform/act.ts': 'export const act = (it: unknown) => it;',
  'src/platform/migrate.ts': 'export const migrate = 1;',
  'src/ui/tag.tsx': 'export const Tag = () => null;',
  'src/slices/call/index.ts': "export * from './call.ts'; export * from './queries.ts';",
  'src/slices/call/call.ts': "import { zero } from '#kernel/money'; export const ceiling = zero;",
  'src/slices/call/queries.ts':
    "import { reading } from '#platform/read'; import 'kysely'; export const calls = reading;",
  'src/slices/award/index.ts': "export * from './grant.ts'; export * from './pages/sheet.tsx';",
  'src/slices/award/award.ts': "import { ceiling } from '#slices/call'; export const most = ceiling;",
  'src/slices/award/store.ts': "import { writing } from '#platform/tx'; export const save = writing;",
  'src/slices/award/grant.ts':
    "import { act } from '#platform/act'; import { most } from './award.ts'; import { save } from './store.ts'; export const grant = act([most, save]);",
  'src/slices/award/pages/sheet.tsx': "import { Tag } from '#ui/tag'; export const Sheet = Tag;",
  'src/app.ts': "import { grant } from '#slices/award'; export const acts = [grant];",
  'src/main.ts': "import { acts } from './app.ts'; export const run = acts;",
  'src/start.ts': "import { migrate } from '#platform/migrate'; export const start = migrate;",
};

/** @returns `rule file`, sorted */
const breachesIn = (files: Readonly<Record<string, string>>): readonly string[] => {
  rmSync(join(folder, 'src'), { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
  const program = [join(ROOT, 'node_modules/.bin/depcruise'), '--output-type', 'json', 'src'];
  const output = execFileSync(process.execPath, program, { cwd: folder, encoding: 'utf8', maxBuffer: 50_000_000 });
  const { summary } = JSON.parse(output) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  return [...new Set(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`))].sort();
};

const BREACHES: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['slice-door-only', 'src/slices/award/back-door.ts', "import '../call/call.ts';"],
  ['call-looks-back-only', 'src/slices/call/ahead.ts', "import '#slices/award';"],
  ['entries-use-doors', 'src/worker.ts', "import './slices/award/award.ts';"],
  ['unknown-slice', 'src/slices/bonus/index.ts', "import '#kernel/money';"],
  ['rules-are-pure', 'src/slices/award/law/impure.ts', "import 'zod';"],
  ['rules-are-pure', 'src/slices/award/life.ts', "import './grant.ts';"],
  ['kernel-knows-nothing', 'src/kernel/reads-files.ts', "import 'node:fs';"],
  ['platform-knows-no-slice', 'src/platform/partial.ts', "import '#slices/call';"],
  ['platform-knows-no-slice', 'src/ui/partial.tsx', "import '#slices/call';"],
  ['pages-have-no-database', 'src/slices/award/pages/asks.tsx', "import '#platform/read';"],
  ['pages-have-no-database', 'src/ui/asks.tsx', "import 'kysely';"],
  ['pages-get-models', 'src/slices/award/pages/fetches.tsx', "import '../store.ts';"],
  ['sql-lives-in-store-and-queries', 'src/slices/award/sql-in-act.ts', "import 'kysely';"],
  ['only-stores-write', 'src/slices/award/writes.ts', "import '#platform/tx';"],
  ['only-queries-read', 'src/slices/award/reads.ts', "import '#platform/read';"],
  ['owner-stays-in-the-launcher', 'src/slices/award/migrates.ts', "import '#platform/migrate';"],
  ['not-to-test', 'src/platform/leans.ts', "import '../../tests/world.ts';"],
  ['no-orphans', 'src/platform/lost.ts', 'export const lost = 1;'],
  ['resolvable', 'src/platform/broken.ts', "import './gone.ts';"],
  ['no-cycles', 'src/platform/egg.ts', "import { hen } from './hen.ts'; export const egg = () => hen;"],
];

test('a house in order breaks no rule', () => assert.deepEqual(breachesIn(ORDER), []));

test('each rule fires on its breach', () => {
  const breached = Object.fromEntries(BREACHES.map(([, path, text]) => [path, text]));
  const hen = { 'src/platform/hen.ts': "import { egg } from './egg.ts'; export const hen = egg;" };
  const found = breachesIn({ ...ORDER, ...breached, ...hen });
  // A page that asks the database also breaks the rule about who reads.
  const also = 'only-queries-read src/slices/award/pages/asks.tsx';
  assert.deepEqual(found, [...BREACHES.map(([rule, path]) => `${rule} ${path}`), also].sort());
});
