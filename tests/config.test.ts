import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { USUAL_RETENTION } from '#kernel/instance';
import { ConfigError, kindFile, readConfig, readRuntime, writeRuntime } from '../src/config.ts';

const folder = mkdtempSync(join(tmpdir(), 'laureat-config-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const base = { LAUREAT_DATA: join(folder, 'none') };

test('nothing set: a demonstration on this machine alone', () => {
  const config = readConfig(base, []);
  assert.deepEqual(
    [config.host, config.port, config.demonstration, config.publicUrl, config.databaseUrl],
    ['127.0.0.1', 3000, true, 'http://127.0.0.1:3000', undefined],
  );
  assert.equal(config.instance.name, 'Lauréat');
});

const refused: readonly (readonly [
  name: string,
  env: Record<string, string>,
  argv: readonly string[],
  words: RegExp,
])[] = [
  ['a port that is none', { PORT: '70000' }, [], /PORT should be between 1 and 65535/],
  ['a port in letters', { PORT: 'http' }, [], /PORT should be a number/],
  ['an unknown mode', { LAUREAT_MODE: 'test' }, [], /LAUREAT_MODE should be demonstration or production/],
  [
    'an address of another kind',
    { DATABASE_URL: 'mysql://x/y' },
    [],
    /DATABASE_URL should be an address such as postgres:/,
  ],
  ['an unknown argument', {}, ['--force'], /Unknown argument: --force/],
  [
    'a demonstration that sends e-mails',
    { SMTP_URL: 'smtp://x', MAIL_FROM: 'a@b.fr' },
    [],
    /SMTP_URL belongs to a real instance/,
  ],
  [
    'a demonstration in public',
    { PUBLIC_URL: 'https://aides.fr' },
    [],
    /PUBLIC_URL \(https\) belongs to a real instance/,
  ],
  ['production without its address', { LAUREAT_MODE: 'production' }, [], /LAUREAT_MODE=production needs PUBLIC_URL/],
  ['e-mails from nobody', { SMTP_URL: 'smtp://x' }, ['--empty'], /SMTP_URL needs MAIL_FROM/],
  ['a writer of no server', { DATABASE_WRITER_URL: 'postgres://a@b/c' }, [], /go with DATABASE_URL, which is missing/],
];
for (const [name, env, argv, words] of refused) {
  test(`refused in words: ${name}`, () => {
    assert.throws(
      () => readConfig({ ...base, ...env }, argv),
      (error) => error instanceof ConfigError && words.test(error.message),
    );
  });
}

test('--empty is a real instance: it may send e-mails, and has no demonstration', () => {
  const config = readConfig(
    { ...base, SMTP_URL: 'smtp://mail', MAIL_FROM: 'a@b.fr', PUBLIC_URL: 'https://aides.fr/' },
    ['--empty'],
  );
  assert.deepEqual([config.demonstration, config.publicUrl], [false, 'https://aides.fr']);
});

test('a data folder stays what it was made as', () => {
  writeFileSync(kindFile(folder), 'real\n');
  assert.equal(readConfig({ LAUREAT_DATA: folder }, []).demonstration, false);
  writeFileSync(kindFile(folder), 'demonstration\n');
  assert.equal(readConfig({ LAUREAT_DATA: folder }, []).demonstration, true);
  assert.throws(() => readConfig({ LAUREAT_DATA: folder }, ['--empty']), /holds a demonstration, which never becomes/);
});

test('instance.json fills the legal pages; its faults are said', () => {
  const file = join(folder, 'instance.json');
  writeFileSync(file, JSON.stringify({ name: 'Aides', publisher: { name: 'Région' }, dpoEmail: 'dpo@region.fr' }));
  const { instance } = readConfig({ LAUREAT_DATA: folder, INSTANCE_NAME: 'Nos aides' }, []);
  assert.deepEqual(
    [instance.name, instance.publisher.name, instance.dpoEmail],
    ['Nos aides', 'Région', 'dpo@region.fr'],
  );
  writeFileSync(file, '{"dpoEmail": "nobody"}');
  assert.throws(() => readConfig({ LAUREAT_DATA: folder }, []), /dpoEmail should be an e-mail address/);
  writeFileSync(file, '{');
  assert.throws(() => readConfig({ LAUREAT_DATA: folder }, []), /instance\.json cannot be read as JSON/);
});

test('instance.json says how long personal data are kept; what it leaves out is as usual', () => {
  const file = join(folder, 'instance.json');
  const env = { LAUREAT_DATA: folder };
  writeFileSync(file, JSON.stringify({ retention: { accountInactiveMonths: 36 } }));
  assert.deepEqual(readConfig(env, []).instance.retention, { ...USUAL_RETENTION, accountInactiveMonths: 36 });
  writeFileSync(file, JSON.stringify({ retention: { messageMonths: 0, forever: true } }));
  assert.throws(() => readConfig(env, []), /retention\.messageMonths should be 1 or more[\s\S]*forever/);
  rmSync(file);
});

test('children learn the settings and two addresses, never the owner’s', () => {
  const config = readConfig({ ...base, DATABASE_URL: 'postgres://owner:secret@server/db' }, []);
  const written = writeRuntime(config, { writer: 'postgres://w@server/db', reader: 'postgres://r@server/db' });
  assert.doesNotMatch(written, /secret/);
  const runtime = readRuntime({ LAUREAT_RUNTIME: written });
  assert.deepEqual([runtime.config.port, runtime.urls.writer], [3000, 'postgres://w@server/db']);
  assert.throws(() => readRuntime({}), /Start Lauréat with `npm start`/);
});
