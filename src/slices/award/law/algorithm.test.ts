import assert from 'node:assert/strict';
import { test } from 'node:test';
import { same } from '#kernel/text';
import { answersOf } from '../../../../tests/law-cases.ts';
import { type AlgorithmUse, algorithmFile, algorithmNotice, noticeOf, publishesRules, sentences } from './algorithm.ts';

const answer = answersOf(sentences, 'R. 311-3-1-2');
const population: AlgorithmUse = {
  purpose: { fr: 'éligibilité selon la population couverte', en: 'eligibility by population covered' },
  degree: 'full',
  data: [{ name: { fr: 'population', en: 'population' }, source: same('INSEE') }],
  parameters: [
    { name: { fr: 'population du projet', en: 'population of the project' }, value: '299999' },
    { name: { fr: 'seuil de la session', en: 'threshold of the round' }, value: '300000' },
  ],
  operations: [{ fr: '299 999 est inférieur à 300 000', en: '299,999 is below 300,000' }],
};
const solver: AlgorithmUse = {
  ...population,
  purpose: { fr: 'répartition du budget', en: 'allocation of the budget' },
  degree: 'partial',
};

test('CRPA L311-3-1: the notice', () => {
  const decided = algorithmNotice([population]);
  const proposed = algorithmNotice([solver]);
  assert.ok(decided !== 'none' && proposed !== 'none');
  assert.match(
    noticeOf(decided, '/regles').fr,
    /^Cette décision s’appuie sur un calcul automatique \(éligibilité/,
    '(1)',
  );
  assert.match(noticeOf(proposed, '/regles').fr, /^Cette décision s’appuie en partie sur un calcul automatique/, '(2)');
  assert.equal(algorithmNotice([]), 'none', '(3)');
  assert.deepEqual(algorithmNotice([solver, population]), {
    degree: 'full',
    purposes: [solver.purpose, population.purpose],
  });
});

test('CRPA R311-3-1-2: (1) (4) the file on request, its four parts and the figures used', () => {
  const decision = algorithmFile(population, 'a1');
  assert.ok('file' in decision);
  assert.deepEqual(
    decision.file.parameters.map(({ value }) => value),
    ['299999', '300000'],
  );
  assert.match(decision.file.degree.fr, /appliqué tel quel/);
  for (const part of ['data', 'parameters', 'operations'])
    assert.equal(answer(algorithmFile({ ...population, [part]: [] }, 'a1')), 'award.algorithm.incomplete', part);
});

test('CRPA L312-1-3: (5) who publishes the rules', () => {
  assert.equal(publishesRules(49.9), false);
  assert.equal(publishesRules(50), true);
});
