import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ClassifiedField, defaults, mustPublish, publishable, shown } from './publishable.ts';

const nobody: ReadonlySet<string> = new Set();
const sheet = (field: ClassifiedField) => ({ kind: 'laureate_sheet', fields: [field] });

test('CRPA L312-1-2: (1) some documents are never published', () => {
  const fields: ClassifiedField[] = [{ id: 'note', holds: 'open' }];
  for (const kind of ['individual_note', 'cyber_audit', 'bank_details'])
    assert.deepEqual(publishable({ kind, fields }, new Set(['ada'])), { publish: [], hide: [], never: ['note'] }, kind);
});

test('CRPA L312-1-2: what is hidden, and under which article', () => {
  const cases: [string, ClassifiedField, string][] = [
    [
      '(2) name of the mayor',
      { id: 'f', holds: 'personal', personId: 'ada', listed: 'elected_officials' },
      'published',
    ],
    ['(3) e-mail of the project officer', { id: 'f', holds: 'personal', personId: 'bo' }, 'L312-1-2'],
    ['(4) unit prices of a supplier', { id: 'f', holds: 'business_secret' }, 'L311-6'],
    ['(5) « agent incompétent »', { id: 'f', holds: 'judgement', personId: 'bo' }, 'L311-6'],
    ['(6) score of a project led by a named person', { id: 'f', holds: 'judgement', personId: 'chen' }, 'L311-6'],
    ['(6) figures of 5 files', { id: 'f', holds: 'aggregate', files: 5 }, 'published'],
    ['(6) figures of 4 files', { id: 'f', holds: 'aggregate', files: 4 }, 'L311-6'],
    ['figures of nobody knows how many files', { id: 'f', holds: 'aggregate' }, 'L311-6'],
    ['a flaw of an information system', { id: 'f', holds: 'information_security' }, 'L311-5'],
    ['harmful conduct', { id: 'f', holds: 'harmful_conduct' }, 'L311-6'],
    ['the title of the project', { id: 'f', holds: 'open' }, 'published'],
  ];
  for (const [name, field, expected] of cases) {
    const { publish, hide } = publishable(sheet(field), nobody);
    assert.equal(publish[0] === 'f' ? 'published' : hide[0]?.article, expected, name);
  }
});

test('CRPA L312-1-2: consent frees personal data, not a judgement', () => {
  const consents = new Set(['bo']);
  assert.deepEqual(publishable(sheet({ id: 'f', holds: 'personal', personId: 'bo' }), consents).publish, ['f']);
  assert.deepEqual(publishable(sheet({ id: 'f', holds: 'personal', personId: 'ada' }), consents).publish, []);
  assert.deepEqual(publishable(sheet({ id: 'f', holds: 'judgement', personId: 'bo' }), consents).publish, []);
});

test('CRPA L312-1-1: whom the law obliges', () => {
  assert.equal(mustPublish({ fullTimeEquivalents: 50 }), true);
  assert.equal(mustPublish({ fullTimeEquivalents: 49.9 }), false);
  assert.equal(mustPublish({ fullTimeEquivalents: 60, inhabitants: 3499 }), false);
  assert.equal(mustPublish({ fullTimeEquivalents: 60, inhabitants: 3500 }), true);
  assert.equal(mustPublish({ fullTimeEquivalents: 10 }, { ...defaults, minFte: 10 }), true);
});

test('CRPA L312-1-2: the publisher is told what is hidden', () => {
  assert.match(
    shown({ count: 2, list: 'courriel (L312-1-2), prix (L311-6)' }).fr,
    /2 mentions sont masquées : courriel/,
  );
});
