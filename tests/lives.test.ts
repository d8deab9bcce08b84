import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { ACTS_IN_WORDS } from '#kernel/acts-in-words';
import type { Sentence } from '#kernel/refusal';
import { lives } from '../src/lives.ts';

const ROOT = resolve(import.meta.dirname, '..');

const arrows = lives.flatMap(({ name, table, money }) =>
  Object.entries(table).flatMap(([from, acts]) =>
    Object.entries(acts).map(([act, to]) => ({ machine: name, from, act, to, money: money.includes(act) })),
  ),
);
const actsOfLives = [...new Set(arrows.map(({ act }) => act))].sort();

const sources = globSync('src/slices/**/*.ts', { cwd: ROOT })
  .filter((file) => !/\.(test|fixture)\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(resolve(ROOT, file), 'utf8') }));

test('every act of every life is said in words, in both languages', () => {
  const unsaid = actsOfLives.filter((act) => !ACTS_IN_WORDS[act]?.fr || !ACTS_IN_WORDS[act]?.en);
  assert.deepEqual(unsaid, []);
});

test('every arrow of every life is gone along by some act', () => {
  const code = sources.filter(({ file }) => !/(life|words)\.ts$/.test(file)).map(({ text }) => text);
  const unused = actsOfLives.filter((act) => !code.some((text) => text.includes(`'${act}'`)));
  assert.deepEqual(unused, []);
});

test('every state can be reached, and every act that changes the state of something has its arrow', () => {
  for (const { name, table } of lives) {
    const reached = new Set(['none']);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const state of [...reached]) for (const to of Object.values(table[state] ?? {})) reached.add(to);
    }
    assert.deepEqual(
      Object.keys(table).filter((state) => !reached.has(state)),
      [],
      name,
    );
  }
});

test('the arrows that move money are those of the ledger, and no other', () => {
  const moving = [
    ...new Set(arrows.filter(({ money }) => money).map(({ machine, act }) => `${machine} ${act}`)),
  ].sort();
  assert.deepEqual(moving, [
    'agreement agreement.sign_for_state',
    'award award.decline',
    'award award.grant_at_desk',
    'award award.reduce',
    'envelope envelope.cut',
    'envelope envelope.delegate',
    'envelope envelope.raise',
    'envelope envelope.take_back',
    'envelope envelope.transfer',
    'payment_order payment.order',
    'payment_order payment.record_payment',
    'programme programme.open',
    'selection award.drop_selection',
    'selection award.propose_selection',
  ]);
});

/** The codes written in the rules: `refuse('rule', 'slice.verb.reason', …)`. */
const CODE = /refuse\(\s*'(?:rule|conflict)',\s*'([a-z_]+(?:\.[a-z_]+)+)'/g;

test('every refusal of every rule has a sentence in both languages', async () => {
  const files = sources.map(({ file }) => file).filter((file) => /words\.ts$|[\\/]law[\\/]/.test(file));
  const sentences: Record<string, Sentence> = {};
  for (const file of files) {
    const exported = (await import(resolve(ROOT, file))) as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(exported)) {
      if (/[sS]entences$/.test(name)) Object.assign(sentences, value);
    }
  }
  const codes = [...new Set(sources.flatMap(({ text }) => [...text.matchAll(CODE)].map(([, code]) => code as string)))];
  assert.ok(codes.length > 150, `${codes.length} codes`);
  assert.deepEqual(codes.filter((code) => sentences[code] === undefined).sort(), []);
  const halves = Object.entries(sentences).filter(([, sentence]) => {
    const said = typeof sentence === 'function' ? { fr: 'x', en: 'x' } : sentence;
    return said.fr === '' || said.en === '';
  });
  assert.deepEqual(
    halves.map(([code]) => code),
    [],
  );
});

/** Lives of people, bodies and of the service itself: their lines of the journal are read by those who oversee all of it. */
const OVERSEERS_ALONE = [
  'body_code',
  'email_correction',
  'erasure_request',
  'factor',
  'invitation',
  'join_request',
  'look',
  'mandate',
  'membership',
  'merger',
  'organisation',
  'person',
  'retention_run',
  'role_grant',
  'support_consent',
];

test('of each life it is said who reads its lines of the journal, whichever migration said it last', () => {
  const schema = readFileSync(resolve(ROOT, 'db/schema.sql'), 'utf8');
  const [, said = ''] = /FUNCTION public\.sees_line\(.*?AS \$function\$(.*?)\$function\$/s.exec(schema) ?? [];
  const forgotten = lives.map(({ name }) => name).filter((name) => !said.includes(`'${name}'`));
  assert.deepEqual(forgotten.sort(), OVERSEERS_ALONE);
});
