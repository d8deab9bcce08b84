import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from '#slices/programme';
import { asFields, typedEuros } from './as-fields.ts';
import { canonicalJson, contentHash } from './canonical.ts';
import { parseAnswer } from './form/index.ts';
import type { AnswerValue } from './form/types.ts';
import { judge, mergeIntoAnswer, remainder, type SentAnswer, type StoredAnswer, withoutRow } from './saving.ts';

const label = { fr: 'Question', en: 'Question' };
const text = { key: 'title', label, required: true, type: 'text', maxLength: 50 } as Question;
const standing = (change: Partial<StoredAnswer> = {}): StoredAnswer => ({
  value: 'theirs',
  version: 2,
  by: 'Bo',
  byId: 'bo',
  at: new Date('2026-01-01T10:00:00Z'),
  ...change,
});
const sent = (change: Partial<SentAnswer> = {}): SentAnswer => ({
  question: text,
  parsed: { value: 'mine' },
  seen: 2,
  disputed: false,
  choice: undefined,
  ...change,
});

test('an answer is saved, left, refused or disputed; nothing another person wrote is overwritten unseen', () => {
  const wrong = { problem: label };
  const cases: [string, SentAnswer, StoredAnswer | undefined, string][] = [
    ['the first answer', sent({ seen: 0 }), undefined, 'save'],
    ['over the version that was seen', sent(), standing(), 'save'],
    ['over a version not seen, by another', sent({ seen: 1 }), standing(), 'conflict'],
    ['over a version not seen, by myself', sent({ seen: 1 }), standing({ byId: 'ada' }), 'save'],
    ['the same words as the other', sent({ seen: 1, parsed: { value: 'theirs' } }), standing(), 'unchanged'],
    ['empty where nothing was answered', sent({ seen: 0, parsed: { value: null } }), undefined, 'unchanged'],
    ['not understood', sent({ parsed: wrong }), standing(), 'fault'],
    ['shown both, no choice', sent({ disputed: true }), standing(), 'conflict'],
    ['shown both, mine', sent({ disputed: true, choice: 'mine' }), standing(), 'save'],
    ['shown both, theirs', sent({ disputed: true, choice: 'theirs' }), standing(), 'unchanged'],
    ['mine, but changed a third time', sent({ disputed: true, choice: 'mine' }), standing({ version: 3 }), 'conflict'],
    [
      'theirs, but changed a third time',
      sent({ disputed: true, choice: 'theirs' }),
      standing({ version: 3 }),
      'conflict',
    ],
    ['theirs, whatever was typed', sent({ disputed: true, choice: 'theirs', parsed: wrong }), standing(), 'unchanged'],
  ];
  for (const [name, answer, current, expected] of cases)
    assert.equal(judge(answer, current, 'ada').kind, expected, name);
});

const budget = { key: 'b', label, required: true, type: 'budget' } as Question;
const block = {
  key: 'rows',
  label,
  itemLabel: label,
  required: false,
  type: 'block',
  min: 0,
  max: 5,
  questions: [
    { key: 'name', label, required: true, type: 'text', maxLength: 50 },
    { key: 'share', label, required: true, type: 'money' },
  ],
} as Question;
const VALUES: readonly [Question, AnswerValue][] = [
  [text, 'Un titre'],
  [{ key: 'm', label, required: true, type: 'money' } as Question, '125050'],
  [{ key: 'n', label, required: true, type: 'number', decimals: 2 } as Question, 12.5],
  [{ key: 'y', label, required: true, type: 'yes_no' } as Question, false],
  [{ key: 't', label, required: true, type: 'territory', max: 5 } as Question, ['departement:35', 'commune:35238']],
  [block, [{ id: 'i1', answers: { name: 'Rennes', share: '1' } }]],
  [
    budget,
    {
      taxMode: 'HT',
      costs: [{ id: 'c1', label: 'Travaux', category: 'works', cents: '1000001' }],
      funding: [
        { id: 'f1', label: '', source: 'state_grant', cents: null },
        { id: 'f2', label: 'Nous', source: 'own', cents: '5' },
      ],
    },
  ],
];

test('an answer put back in its fields is read as the same answer', () => {
  for (const [question, value] of VALUES) {
    const read = parseAnswer(question, asFields([question], { [question.key]: value }));
    const [, expected] = question.key === 'b' ? [0, withoutEmptyRows(value)] : [0, value];
    assert.deepEqual(read, { value: expected }, question.key);
  }
  assert.equal(typedEuros('5'), '0,05');
});

/** A line with neither words nor amount is a spare row, not an answer. */
const withoutEmptyRows = (value: AnswerValue): AnswerValue => {
  const answer = value as Extract<AnswerValue, { funding: unknown }>;
  return { ...answer, funding: answer.funding.filter((line) => line.label !== '' || line.cents !== null) };
};

test('one line of a table saved alone keeps the others', () => {
  const [, value] = VALUES.find(([question]) => question === budget) as [Question, AnswerValue];
  const merged = mergeIntoAnswer(budget, 'b.costs.0.amount', { 'b.costs.0.amount': '7' }, value);
  assert.equal(merged['b.costs.0.amount'], '7');
  assert.equal(merged['b.costs.0.label'], 'Travaux');
  assert.equal(merged['b.funding.1.amount'], '0,05');
  const fewer = mergeIntoAnswer(budget, 'b.funding', { 'b.funding.0.label': 'Elle' }, value);
  assert.equal(fewer['b.funding.1.amount'], undefined, 'rows sent together replace the rows');
  assert.equal(fewer['b.costs.0.amount'], '10 000,01');
});

test('what remains to do on a part: a row more, a row less, a territory to choose', () => {
  const section = { key: 's', title: label, questions: [VALUES[4]?.[0] as Question, block] } as never;
  const cases: [string, Record<string, string>, object][] = [
    ['nothing', { 'rows.0.name': 'x' }, {}],
    ['one more', { _add: 'rows', 'rows.0.name': 'x', 'rows.0.share': '1' }, { rows: 'rows:2', at: 'rows' }],
    ['one less', { _remove: 'rows.0', 'rows.0.name': 'x' }, { at: 'rows' }],
    ['words searched', { 't.q': 'vitré' }, { search: 't', q: 'vitré', at: 't' }],
    ['a suggestion was chosen', { 't.q': 'Vitré', 't.q.id': 'commune:35360' }, {}],
  ];
  for (const [name, fields, expected] of cases) assert.deepEqual(remainder(section, fields), expected, name);
  assert.deepEqual(withoutRow({ _remove: 'rows.1', 'rows.0.name': 'a', 'rows.1.name': 'b', 'rows.10.name': 'c' }), {
    _remove: 'rows.1',
    'rows.0.name': 'a',
    'rows.10.name': 'c',
  });
});

test('the hash of a content does not depend on the order of its keys', () => {
  assert.equal(canonicalJson({ b: 1, a: [{ d: null, c: undefined }] }), '{"a":[{"d":null}],"b":1}');
  assert.equal(contentHash({ a: 1, b: 2 }), contentHash({ b: 2, a: 1 }));
  assert.notEqual(contentHash({ a: 1 }), contentHash({ a: '1' }));
});
