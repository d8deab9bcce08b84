import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from '../tools/tidy.ts';

const cases: readonly (readonly [name: string, path: string, text: string, faults: number])[] = [
  ['a plain file', 'src/slices/jury/jury.ts', 'export const seats = 5;\n', 0],
  ['300 lines', 'src/kernel/long.ts', 'x;\n'.repeat(300), 0],
  ['301 lines', 'src/kernel/long.ts', 'x;\n'.repeat(301), 1],
  ['a name with capitals', 'src/ui/StatusTag.tsx', '', 1],
  ['a name with an underscore', 'src/kernel/status_tag.ts', '', 1],
  ['a leftover', 'src/kernel/money.ts', '// TODO round\n', 1],
  ['the clock in a rule', 'src/slices/call/call.ts', 'const at = new Date();\n', 1],
  ['the clock, otherwise', 'src/slices/call/call.ts', 'const at = Date.now();\n', 1],
  ['a date that is given', 'src/slices/call/call.ts', 'const at = new Date(text);\n', 0],
  ['the clock in an entry point', 'src/main.ts', 'const at = new Date();\n', 0],
  ['waiting in a slice', 'src/slices/call/open.ts', 'setTimeout(run, 5);\n', 1],
  ['waiting, otherwise', 'src/slices/call/open.ts', "import { setTimeout as p } from 'node:timers/promises';\n", 1],
  ['waiting for the server to start', 'src/platform/embedded-postgres.ts', 'setTimeout(run, 5);\n', 0],
  ['a way around the types', 'src/platform/act.ts', 'const x = y as any;\n', 1],
  ['another', 'src/platform/act.ts', '// @ts-ignore\n', 1],
  ['printing in a slice', 'src/slices/call/open.ts', "console.log('here');\n", 1],
  ['printing in a tool', 'tools/show.ts', "console.log('here');\n", 0],
  ['a test left alone', 'tests/spine.test.ts', "test.only('x', () => {});\n", 1],
  ['types written by a program', 'src/platform/schema.ts', 'x;\n'.repeat(900), 0],
];

for (const [name, path, text, faults] of cases) {
  test(`tidy: ${name}`, () => assert.equal(faultsOf(path, text).length, faults));
}
