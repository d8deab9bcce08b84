import assert from 'node:assert/strict';
import { test } from 'node:test';
import { obstacle } from '#kernel/refusal';
import type { Round } from '#slices/programme';
import { type NextStep, nextStepOf, type Standing } from './next-step.ts';
import {
  approve,
  closingObstacle,
  type Delivered,
  deliver,
  mayOpenNext,
  previousOf,
  type StageFile,
  sendBack,
} from './path.ts';

const text = (words: string) => ({ fr: words, en: words });
const one = (state: Delivered['state'], rank = 1, code = 'plan'): Delivered => ({
  id: `${code}-${rank}`,
  code,
  rank,
  state,
  version: 1,
});
const stage = (over: Partial<StageFile> = {}): StageFile => ({
  application: { id: 'f', number: '2021-0001', state: 'laureate' },
  expected: [{ code: 'plan', names: text('plan') }],
  delivered: [],
  isInForce: true,
  ...over,
});
const two = [
  { code: 'audit', names: text('audit') },
  { code: 'plan', names: text('plan') },
];
const next = { number: 2, after: 1 } as Round;
const in_ = (state: StageFile['application']['state']): StageFile['application'] => ({ ...stage().application, state });
const code = (decision: object): string | undefined => obstacle(decision)?.code;

test('a stage has brought what it must once the last of each is accepted', () => {
  const cases: [string, StageFile, string][] = [
    ['nothing', stage(), 'none'],
    ['handed over', stage({ delivered: [one('delivered')] }), 'delivered'],
    ['sent back', stage({ delivered: [one('returned')] }), 'none'],
    ['accepted', stage({ delivered: [one('approved')] }), 'accepted'],
    ['sent back, then handed over again', stage({ delivered: [one('returned'), one('delivered', 2)] }), 'delivered'],
    ['replaced, then accepted', stage({ delivered: [one('replaced'), one('approved', 2)] }), 'accepted'],
    ['one of two', stage({ expected: two, delivered: [one('approved', 1, 'audit')] }), 'delivered'],
    [
      'both',
      stage({ expected: two, delivered: [one('approved', 1, 'audit'), one('approved', 1, 'plan')] }),
      'accepted',
    ],
    ['nothing is expected', stage({ expected: [] }), 'none'],
  ];
  for (const [name, file, expected] of cases) assert.equal(previousOf(file), expected, name);
});

test('a document is handed over while its stage runs, and replaces one that waits', () => {
  const cases: [string, StageFile, boolean, string | undefined][] = [
    ['in time', stage(), true, undefined],
    ['no document chosen', stage(), false, 'path.deliver.no_document'],
    ['not granted', stage({ application: in_('submitted') }), true, 'path.stage.not_granted'],
    ['not signed', stage({ isInForce: false }), true, 'path.stage.no_agreement'],
    ['accepted already', stage({ delivered: [one('approved')] }), true, 'path.deliver.approved'],
    ['after it was sent back', stage({ delivered: [one('returned')] }), true, undefined],
  ];
  for (const [name, file, hasPaper, expected] of cases)
    assert.equal(code(deliver(file, { code: 'plan', hasPaper }, () => 'new')), expected, name);
  const again = deliver(stage({ delivered: [one('delivered')] }), { code: 'plan', hasPaper: true }, () => 'new');
  assert.ok('change' in again);
  assert.equal(again.change.rank, 2);
  assert.deepEqual(
    again.also?.map(({ act, subjectId, to }) => [act, subjectId, to]),
    [['path.replace', 'plan-1', 'replaced']],
  );
  assert.equal(
    code(deliver(stage(), { code: 'other', hasPaper: true }, () => 'new')),
    'path.deliver.no_such_deliverable',
  );
});

test('the desk decides on the very document it read', () => {
  const reason = 'Le plan ne dit pas ce que coûtent les mesures.';
  const on = (state: Delivered['state']) => ({ stage: stage({ delivered: [one(state)] }), deliverableId: 'plan-1' });
  assert.equal(code(approve(on('delivered'))), undefined);
  assert.equal(code(approve(on('replaced'))), 'path.decide.replaced');
  assert.equal(code(approve(on('approved'))), 'path.decide.already');
  assert.equal(code(approve(on('returned'))), 'path.decide.already');
  assert.equal(code(approve({ ...on('delivered'), deliverableId: 'else' })), 'path.decide.no_such_deliverable');
  assert.equal(code(sendBack(on('delivered'), 'non')), 'path.return.explain');
  const back = sendBack(on('delivered'), reason);
  assert.ok('change' in back && back.change.to === 'returned');
  assert.doesNotMatch(JSON.stringify(back), /coûtent/, 'the reason stays out of the journal');
});

test('the next stage opens once, after what it waits for, and not before', () => {
  const accepted = stage({ delivered: [one('approved')] });
  const cases: [string, StageFile, string | undefined, string | undefined][] = [
    ['accepted', accepted, undefined, undefined],
    ['nothing handed over', stage(), undefined, 'call.stage.locked'],
    ['handed over, not accepted', stage({ delivered: [one('delivered')] }), undefined, 'call.stage.locked'],
    ['sent back', stage({ delivered: [one('returned')] }), undefined, 'call.stage.locked'],
    ['accepted, then the grant declined', { ...accepted, isInForce: false }, undefined, 'path.stage.no_agreement'],
    ['open already', accepted, '2021-0002', 'path.open_stage.already'],
  ];
  for (const [name, file, followed, expected] of cases)
    assert.equal(code(mayOpenNext(file, next, followed)), expected, name);
});

test('the closing measure waits for the agreement of the last stage', () => {
  assert.equal(closingObstacle('laureate', true), undefined);
  assert.equal(closingObstacle('laureate', false)?.code, 'path.closing.not_yet');
  assert.equal(closingObstacle('submitted', false)?.code, 'path.closing.not_yet');
});

test('at each moment one thing comes next', () => {
  const standing = (over: Partial<Standing>): Standing => ({
    stage: stage(),
    lacksMeasure: false,
    closes: false,
    isClosed: false,
    isFollowed: false,
    hasNext: true,
    ...over,
  });
  const last = { stage: stage({ expected: [] }), closes: true, hasNext: false };
  const cases: [NextStep, Standing][] = [
    ['measure', standing({ stage: stage({ application: in_('draft') }), lacksMeasure: true })],
    ['submit', standing({ stage: stage({ application: in_('draft') }) })],
    ['wait_decision', standing({ stage: stage({ application: in_('submitted') }) })],
    ['stopped', standing({ stage: stage({ application: in_('refused') }) })],
    ['sign', standing({ stage: stage({ isInForce: false }) })],
    ['deliver', standing({})],
    ['deliver', standing({ stage: stage({ expected: two, delivered: [one('delivered')] }) })],
    ['wait_reading', standing({ stage: stage({ delivered: [one('delivered')] }) })],
    ['take_up', standing({ stage: stage({ delivered: [one('returned')] }) })],
    ['wait_reading', standing({ stage: stage({ delivered: [one('returned'), one('delivered', 2)] }) })],
    ['open_next', standing({ stage: stage({ delivered: [one('approved')] }) })],
    ['go_on', standing({ stage: stage({ delivered: [one('approved')] }), isFollowed: true })],
    ['close', standing(last)],
    ['over', standing({ ...last, isClosed: true })],
  ];
  for (const [expected, one_] of cases) assert.equal(nextStepOf(one_), expected);
});
