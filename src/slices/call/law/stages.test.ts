import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '#kernel/money';
import { answersOf } from '../../../../tests/law-cases.ts';
import { type Previous, type Stage, sentences, stageGrant, stageOpens } from './stages.ts';

const PLAN = { fr: 'audit et plan de sécurisation', en: 'audit and security plan' };
const first: Stage = { number: 1, flat: cents(4_000_000n) };
const second: Stage = { number: 2, after: 1, rate: 7000 };

test('CYBER-STAGES: a flat amount, then a share once the deliverable is accepted', () => {
  const cases: [string, Stage, Previous, bigint, readonly [bigint, bigint] | 'locked'][] = [
    ['stage 1', first, 'none', 0n, [4_000_000n, 0n]],
    ['stage 1 does not look at costs', first, 'none', 99_999_900n, [4_000_000n, 0n]],
    ['stage 2, nothing delivered', second, 'none', 5_000_000n, 'locked'],
    ['stage 2, delivered and not accepted', second, 'delivered', 5_000_000n, 'locked'],
    ['stage 2, accepted', second, 'accepted', 5_000_000n, [3_500_000n, 1_500_000n]],
    ['rounded down to the cent', second, 'accepted', 3_333_333n, [2_333_333n, 1_000_000n]],
    ['of nothing', second, 'accepted', 0n, [0n, 0n]],
  ];
  for (const [name, stage, previous, eligible, expected] of cases) {
    const found = stageGrant(stage, previous, cents(eligible), PLAN);
    if (expected === 'locked') assert.ok('refusal' in found && found.refusal.code === 'call.stage.locked', name);
    else assert.deepEqual('refusal' in found ? found : [found.grant, found.own], expected, name);
  }
});

test('CYBER-STAGES: who is refused reads which stage waits for what', () => {
  const locked = stageOpens(second, 'delivered', PLAN);
  assert.equal(answersOf(sentences, '')(locked), 'call.stage.locked');
  const said = sentences['call.stage.locked']({ stage: 2, after: 1, ...PLAN });
  assert.equal(
    said.fr,
    'L’étape 2 s’ouvrira quand ce que l’étape 1 doit apporter aura été accepté : audit et plan de sécurisation.',
  );
  assert.match(said.en, /^Stage 2 will open once what stage 1 must bring has been accepted/);
});
