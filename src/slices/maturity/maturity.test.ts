import assert from 'node:assert/strict';
import { test } from 'node:test';
import { obstacle, refuse } from '#kernel/refusal';
import { loadPack, type Questionnaire } from '#slices/programme';
import { entryObstacle, type Levels, type Measuring, missingIn, scoresOf, take } from './maturity.ts';

const text = (words: string) => ({ fr: words, en: words });
const question = (key: string) => ({ key, label: text(key), levels: ['a', 'b', 'c', 'd'].map(text) });
const questionnaire: Questionnaire = {
  code: 'q',
  names: text('q'),
  levels: ['one', 'two', 'three', 'four'].map((name) => ({ names: text(name), meaning: text(name) })),
  themes: [
    { code: 'first', names: text('first'), questions: [question('a'), question('b')] },
    { code: 'second', names: text('second'), questions: [question('c')] },
    { code: 'third', names: text('third'), questions: [question('d'), question('e'), question('f')] },
  ],
};

test('a theme is the mean of its questions, the whole the mean of its themes, a level begun is not reached', () => {
  const cases: [string, Levels, readonly number[], number, number][] = [
    ['all lowest', { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 }, [100, 100, 100], 100, 1],
    ['all highest', { a: 4, b: 4, c: 4, d: 4, e: 4, f: 4 }, [400, 400, 400], 400, 4],
    ['halves', { a: 1, b: 2, c: 2, d: 2, e: 2, f: 2 }, [150, 200, 200], 183, 1],
    ['thirds are rounded down', { a: 3, b: 4, c: 4, d: 1, e: 2, f: 2 }, [350, 400, 166], 305, 3],
    ['one cent below a level', { a: 2, b: 2, c: 2, d: 1, e: 2, f: 2 }, [200, 200, 166], 188, 1],
    ['without an answer, the lowest', {}, [100, 100, 100], 100, 1],
  ];
  for (const [name, levels, themes, overall, level] of cases) {
    const scores = scoresOf(questionnaire, levels);
    assert.deepEqual(
      scores.themes.map(({ hundredths }) => hundredths),
      themes,
      name,
    );
    assert.deepEqual(scores.overall, { hundredths: overall, level }, name);
  }
});

test('what is missing is told theme by theme', () => {
  assert.deepEqual(
    [...missingIn(questionnaire, { a: 1, c: 4 })],
    [
      ['first', 1],
      ['second', 0],
      ['third', 3],
    ],
  );
});

const ALL: Levels = { a: 1, b: 2, c: 3, d: 4, e: 1, f: 2 };
const measuring = (over: Partial<Measuring> = {}): Measuring => ({
  file: { id: 'f', number: '2021-0001', state: 'draft', organisationId: 'o', openedBy: 'p', mandateId: null },
  moment: 'entry',
  questionnaire,
  versionId: 'v',
  levels: ALL,
  isTaken: false,
  obstacle: undefined,
  ...over,
});

test('a measure is taken whole, once, in its time, and the journal says nothing of its answers', () => {
  const cases: [string, Measuring, string | undefined][] = [
    ['whole', measuring(), undefined],
    [
      'one question is missing',
      measuring({ levels: { ...ALL, f: undefined } as unknown as Levels }),
      'maturity.take.incomplete',
    ],
    ['already taken', measuring({ isTaken: true }), 'maturity.take.already'],
    ['filed already', measuring({ obstacle: entryObstacle('submitted') }), 'maturity.take.not_a_draft'],
    ['too early', measuring({ obstacle: refuse('rule', 'path.closing.not_yet').refusal }), 'path.closing.not_yet'],
  ];
  for (const [name, subject, expected] of cases) {
    const decision = take(subject, () => 'new');
    assert.equal(obstacle(decision)?.code, expected, name);
    if ('change' in decision)
      assert.deepEqual(decision.change.facts, { number: '2021-0001', moment: 'entry' }, 'facts of the journal');
  }
});

test('the reference questionnaire has eight themes on four levels, in both languages', async () => {
  const { pack } = await loadPack('programmes/transformation-numerique-2021');
  const [reference] = pack?.questionnaires ?? [];
  assert.equal(reference?.themes.length, 8);
  assert.deepEqual(
    reference?.levels.map(({ names }) => names.fr),
    ['Fondation', 'Intermédiaire', 'Avancé', 'Renforcé'],
  );
  for (const { questions } of reference?.themes ?? [])
    for (const { levels } of questions)
      assert.equal(new Set(levels.flatMap(({ fr, en }) => [fr, en])).size, 8, 'four statements, told apart');
});
