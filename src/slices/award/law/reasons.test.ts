import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersOf } from '../../../../tests/law-cases.ts';
import { type DecisionKind, defaults, reasonsComplete, reasonsRequired, sentences, shown } from './reasons.ts';

const answer = answersOf(sentences, 'L. 211-5');

test('CRPA L211-2: which decisions are reasoned', () => {
  const cases: [string, DecisionKind, string][] = [
    ['(1) withdrawal', 'withdrawal', 'by_law'],
    ['(2) forfeiture', 'forfeiture', 'by_law'],
    ['(3) refusal after the jury', 'refusal', 'by_policy'],
    ['(4) refusal by ineligibility', 'inadmissible', 'by_policy'],
    ['award', 'award', 'none'],
    ['award with conditions', 'award_with_conditions', 'by_law'],
  ];
  for (const [name, kind, expected] of cases) assert.equal(reasonsRequired(kind), expected, name);
  assert.equal(reasonsRequired('refusal', { ...defaults, refusalPolicy: false }), 'none', 'by setting');
});

test('CRPA L211-5: reasons say the law and the facts', () => {
  const law = 'Règlement de l’appel, article 4';
  const cases: [string, string, string, string][] = [
    ['(4) the rule and the figures', law, 'Votre projet couvre 299 999 habitants, le seuil est de 300 000.', 'ok'],
    ['no text', '', 'Votre projet couvre 299 999 habitants, le seuil est de 300 000.', 'award.reasons.law'],
    ['(5) fact empty', law, '', 'award.reasons.fact'],
    ['(6) « dossier non retenu », by length', law, 'Dossier non retenu.', 'award.reasons.fact'],
    [
      '(6) the same, longer, by template',
      law,
      'Votre candidature n’a malheureusement pas été retenue par le jury.',
      'award.reasons.fact',
    ],
    ['spaces do not make a reason', law, ' . '.repeat(40), 'award.reasons.fact'],
    [
      'starts like the formula, and explains',
      law,
      'Votre projet n’a pas été retenu : son budget ne chiffre pas la maintenance.',
      'ok',
    ],
  ];
  for (const [name, text, fact, expected] of cases)
    assert.equal(answer(reasonsComplete({ law: text, fact })), expected, name);
});

test('CRPA L211-2: the letter says both', () => {
  assert.equal(
    shown({ law: 'article 4', fact: 'hors délai' }).fr,
    'Pourquoi cette décision. En droit : article 4. En fait : hors délai.',
  );
});
