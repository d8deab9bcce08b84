import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { buildPrograms } from '#platform/programs';

test('programs are put together once, and found again while no file changed', async () => {
  const program = await buildPrograms();
  const { mtimeMs } = statSync(dirname(program('main')));
  const again = await buildPrograms();
  assert.equal(again('main'), program('main'));
  assert.equal(statSync(dirname(again('main'))).mtimeMs, mtimeMs);
  for (const name of ['launcher', 'main', 'worker', 'seed'] as const) assert.ok(existsSync(program(name)), name);
});

test('a program can say which line of which source failed', async () => {
  const program = await buildPrograms();
  const { sources } = JSON.parse(readFileSync(`${program('main')}.map`, 'utf8')) as { sources: readonly string[] };
  assert.ok(
    sources.some((source) => source.endsWith('src/main.ts')),
    String(sources),
  );
});
