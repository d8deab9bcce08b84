import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '#kernel/money';
import { answersOf } from '../../../../tests/law-cases.ts';
import { type Filing, filedInTime, sentences as filingWords } from './filing.ts';
import { flatRate, sentences as flatWords } from './flat-rate.ts';
import { type CoveredPopulation, eligiblePopulation, sentences as populationWords } from './population.ts';
import { rulesFor } from './rules-of-round.ts';

const codeOf = (verdict: object): string =>
  'refusal' in verdict ? (verdict.refusal as { code: string }).code.split('.').at(-1)! : 'ok';

const covered = (inhabitants: number, over: Partial<CoveredPopulation> = {}): CoveredPopulation => ({
  inhabitants,
  includesDepartement: false,
  unknown: 0,
  ...over,
});
const round1 = { threshold: 500_000, departementException: true };
const round2 = { threshold: 300_000, departementException: true };

test('ITN7-POP: the threshold of the round, or a département', () => {
  const cases: [string, CoveredPopulation, typeof round1, string][] = [
    ['round 2, reached', covered(300_000), round2, 'ok'],
    ['round 2, one short', covered(299_999), round2, 'population'],
    ['round 1, reached', covered(500_000), round1, 'ok'],
    ['round 1, one short', covered(499_999), round1, 'population'],
    ['a small département, round 1', covered(76_000, { includesDepartement: true }), round1, 'ok'],
    ['a small département, round 2', covered(76_000, { includesDepartement: true }), round2, 'ok'],
    [
      'exception switched off',
      covered(76_000, { includesDepartement: true }),
      { ...round2, departementException: false },
      'population',
    ],
    ['a département as partner', covered(299_999, { includesDepartement: true }), round2, 'ok'],
    ['union under the threshold, sum above', covered(495_000), round1, 'population'],
    ['a member unknown', covered(299_999, { unknown: 1 }), round2, 'population_unknown'],
    ['a member unknown, already reached', covered(300_000, { unknown: 1 }), round2, 'ok'],
  ];
  for (const [name, project, round, expected] of cases)
    assert.equal(codeOf(eligiblePopulation(project, round)), expected, name);
});

test('ITN7-POP: the refusal says how many inhabitants are missing', () => {
  const verdict = eligiblePopulation(covered(84_210), round2);
  assert.deepEqual('refusal' in verdict && verdict.refusal.facts, {
    population: 84_210,
    seuil: 300_000,
    missing: 215_790,
  });
});

test('ITN7-ROUND: a file is judged by its own round, in the version of the day', () => {
  const at = (day: string): Date => new Date(`${day}T12:00:00Z`);
  const versions = [
    { roundId: 'r1', inForceFrom: at('2021-01-25'), rules: { threshold: 500_000 } },
    { roundId: 'r2', inForceFrom: at('2021-10-08'), rules: { threshold: 300_000 } },
    { roundId: 'r2', inForceFrom: at('2021-11-01'), rules: { threshold: 300_001 } },
  ];
  const threshold = (submittedAt: Date, roundId: string): number =>
    rulesFor({ submittedAt, roundId }, versions).rules.threshold;
  assert.equal(threshold(at('2021-11-15'), 'r1'), 500_000, 'filed in round 1, even after round 2 opened');
  assert.equal(threshold(at('2021-10-20'), 'r2'), 300_000, 'filed again in round 2');
  assert.equal(threshold(at('2021-10-08'), 'r2'), 300_000, 'a draft of round 1 submitted in round 2');
  assert.equal(threshold(at('2021-11-01'), 'r2'), 300_001, 'the version in force at submission');
  assert.equal(threshold(at('2021-10-31'), 'r2'), 300_000, 'a correction does not reach back');
  assert.throws(() => rulesFor({ submittedAt: at('2021-01-01'), roundId: 'r1' }, versions));
});

test('CRPA L112-13: filed in time', () => {
  // 30 June 2026 23:59:59 in Paris.
  const closing = { at: new Date('2026-06-30T21:59:59Z'), day: '2026-06-30' };
  const online = (at: string): Filing => ({ channel: 'teleservice', at: new Date(at) });
  const cases: [string, Filing, string][] = [
    ['the last second', online('2026-06-30T21:59:59Z'), 'ok'],
    ['within the last second', online('2026-06-30T21:59:59.999Z'), 'ok'],
    ['the next second', online('2026-06-30T22:00:00Z'), 'call_closed'],
    ['1 July 01:30 in La Réunion', online('2026-06-30T21:30:00Z'), 'ok'],
    ['postmarked the closing day', { channel: 'post', on: '2026-06-30' }, 'ok'],
    ['postmarked the day after', { channel: 'post', on: '2026-07-01' }, 'call_closed'],
    ['an e-mail', { channel: 'email', at: new Date('2026-06-29T10:00:00Z') }, 'wrong_channel'],
    ['clicked before, received after', online('2026-06-30T22:00:03Z'), 'call_closed'],
  ];
  for (const [name, filing, expected] of cases) assert.equal(codeOf(filedInTime(filing, closing)), expected, name);
  assert.equal(codeOf(filedInTime(online('2026-06-30T22:00:03Z'), closing, 5)), 'ok', 'grace of five seconds');
  assert.equal(codeOf(filedInTime(online('2030-01-01T00:00:00Z'), undefined)), 'ok', 'a continuous round');
});

test('ITN7-FC-FLAT: a flat amount for each body, once', () => {
  const amount = cents(500_000n);
  const asking = (siren: string, over: Partial<{ service: boolean; data: boolean; already: boolean }> = {}) => ({
    siren,
    evidence: { service: over.service ?? true, data: over.data ?? true },
    alreadyGranted: over.already ?? false,
  });
  const total = (requests: Parameters<typeof flatRate>[0]): bigint =>
    [...flatRate(requests, amount).bySiren.values()].reduce((sum, one) => sum + one, 0n);
  assert.equal(total([asking('1')]), 500_000n);
  const half = flatRate([asking('1', { data: false })], amount);
  assert.deepEqual(
    half.refusals.map((refusal) => [refusal.code, refusal.facts]),
    [['call.flat.evidence', { siren: '1', pieces: 'data' }]],
  );
  assert.equal(half.bySiren.size, 0);
  assert.equal(codeOf({ refusal: flatRate([asking('1', { already: true })], amount).refusals[0]! }), 'already');
  assert.deepEqual(
    flatRate([asking('1'), asking('1')], amount).refusals.map(({ code }) => code),
    ['call.flat.already'],
    'the same SIREN twice in one request',
  );
  assert.equal(total([asking('1'), asking('2'), asking('3')]), 1_500_000n, 'a joint request of three');
  assert.equal(total(Array.from({ length: 104 }, (_, i) => asking(String(i)))), 52_000_000n);
});

test('every refusal has its sentence, and those of the code cite it', () => {
  const online = filedInTime(
    { channel: 'teleservice', at: new Date('2026-07-01T00:00:00Z') },
    { at: new Date(0), day: '2026-06-30' },
  );
  assert.equal(answersOf(filingWords, 'L. 112-13')(online), 'application.submit.call_closed');
  const mail = filedInTime({ channel: 'email', at: new Date(0) }, undefined);
  assert.equal(answersOf(filingWords, 'L. 112-9')(mail), 'application.submit.wrong_channel');
  assert.equal(answersOf(populationWords, '')(eligiblePopulation(covered(1), round2)), 'call.eligibility.population');
  assert.equal(
    answersOf(populationWords, '')(eligiblePopulation(covered(1, { unknown: 1 }), round2)),
    'call.eligibility.population_unknown',
  );
  const { refusals } = flatRate(
    [
      { siren: '1', evidence: { a: false }, alreadyGranted: false },
      { siren: '2', evidence: {}, alreadyGranted: true },
    ],
    cents(1n),
  );
  assert.deepEqual(
    refusals.map((refusal) => answersOf(flatWords, '')({ refusal })),
    ['call.flat.evidence', 'call.flat.already'],
  );
});
