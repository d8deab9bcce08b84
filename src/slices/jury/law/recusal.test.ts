import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersOf } from '../../../../tests/law-cases.ts';
import {
  hiddenFrom,
  isRecused,
  maySignDespite,
  type Recusal,
  type Replacement,
  recuse,
  type Statement,
  sentences,
  shown,
} from './recusal.ts';

const answer = answersOf(sentences, '2014-90');
const written: Statement = { writtenOn: '2026-10-05', matters: 'Le maire est mon frère.' };
const recusal: Recusal = { personId: 'ada', fileId: 'f1', writtenOn: '2026-10-05', matters: 'Le maire est mon frère.' };

test('décret 2014-90: a recusal is written, and replaced where somebody must take over', () => {
  const cases: [string, Statement, Replacement, string][] = [
    ['(1) written', written, { needed: false }, 'ok'],
    ['(2) by telephone', { matters: 'Le maire est mon frère.' }, { needed: false }, 'review.recuse.not_written'],
    ['written, naming nothing', { ...written, matters: '  ' }, { needed: false }, 'review.recuse.not_written'],
    ['(4) only officer of the desk', written, { needed: true }, 'review.recuse.no_replacement'],
    ['replaced by oneself', written, { needed: true, personId: 'ada' }, 'review.recuse.no_replacement'],
    ['replaced by a colleague', written, { needed: true, personId: 'bo' }, 'ok'],
  ];
  for (const [name, statement, replacement, expected] of cases)
    assert.equal(answer(recuse('ada', 'f1', statement, replacement)), expected, name);
  assert.deepEqual(recuse('ada', 'f1', written, { needed: true, personId: 'bo' }), {
    recusal: { ...recusal, replacementId: 'bo' },
  });
});

test('décret 2014-90: (1) the file disappears from lists and totals', () => {
  assert.deepEqual(hiddenFrom('ada', [recusal], '2026-10-05', 'lists'), new Set(['f1']));
  assert.deepEqual(hiddenFrom('ada', [recusal], '2026-10-05', 'totals'), new Set(['f1']));
  assert.deepEqual(hiddenFrom('bo', [recusal], '2026-10-05', 'lists'), new Set());
  assert.deepEqual(hiddenFrom('ada', [recusal], '2026-10-05', 'totals', { hidesAggregates: false }), new Set());
});

test('décret 2014-90: (3) a recused signatory does not sign', () => {
  assert.equal(answer(maySignDespite('ada', 'f1', [recusal], '2026-10-06')), 'award.sign.recused');
  assert.equal(answer(maySignDespite('ada', 'f2', [recusal], '2026-10-06')), 'ok');
  assert.equal(answer(maySignDespite('bo', 'f1', [recusal], '2026-10-06')), 'ok');
});

test('décret 2014-90: (5) a recusal withdrawn allows new acts, and leaves past ones', () => {
  const withdrawn = [{ ...recusal, withdrawnOn: '2026-11-01' }];
  assert.equal(isRecused('ada', 'f1', withdrawn, '2026-10-04'), false);
  assert.equal(isRecused('ada', 'f1', withdrawn, '2026-10-31'), true);
  assert.equal(isRecused('ada', 'f1', withdrawn, '2026-11-01'), false);
});

test('décret 2014-90: the person is told who takes over', () => {
  assert.match(
    shown({ on: '2026-10-05', file: 'A-12', replacement: 'Bo Petit' }).fr,
    /le 5 octobre 2026 pour le dossier A-12\. Bo Petit vous remplace\. Vous/,
  );
  assert.match(shown({ on: '2026-10-05', file: 'A-12' }).en, /A-12\. You no longer/);
});
