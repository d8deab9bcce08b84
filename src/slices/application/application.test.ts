import assert from 'node:assert/strict';
import { test } from 'node:test';
import { obstacle } from '#kernel/refusal';
import {
  type ApplicationState,
  abandon,
  numberOf,
  open,
  type Submission,
  submit,
  type Window,
  withdraw,
} from './application.ts';
import { applicationLife } from './life.ts';

const opensAt = new Date('2021-10-08T07:00:00Z');
const closesAt = new Date('2021-11-22T22:59:59Z');
const window: Window = { opensAt, closesAt, graceSeconds: 0, lateUntil: null, zone: 'Europe/Paris' };
const STATES = Object.keys(applicationLife.table).filter((state) => state !== 'none') as ApplicationState[];
const verdict = (decision: object): string => obstacle(decision)?.code ?? String((decision as { to: string }).to);

test('a file is opened while its round takes files', () => {
  const cases: [string, Window, string, string][] = [
    ['at the opening', window, '2021-10-08T07:00:00Z', 'draft'],
    ['one millisecond before', window, '2021-10-08T06:59:59.999Z', 'application.open.not_yet'],
    ['during the last second', window, '2021-11-22T22:59:59.999Z', 'draft'],
    ['one second late', window, '2021-11-22T23:00:00Z', 'application.open.call_closed'],
    ['within the tolerance', { ...window, graceSeconds: 60 }, '2021-11-22T23:00:30Z', 'draft'],
    ['after the tolerance', { ...window, graceSeconds: 60 }, '2021-11-22T23:01:00Z', 'application.open.call_closed'],
    [
      'late, where late files are taken',
      { ...window, lateUntil: new Date('2021-11-24T17:00:00Z') },
      '2021-11-23T08:00:00Z',
      'application.open.call_closed',
    ],
    ['a continuous round', { ...window, closesAt: null }, '2031-01-01T00:00:00Z', 'draft'],
  ];
  for (const [name, situation, at, expected] of cases)
    assert.equal(verdict(open(situation, new Date(at))), expected, name);
});

const aSubmission = (change: Partial<Submission> = {}): Submission => ({
  state: 'draft',
  window,
  problems: 0,
  declarations: ['true', 'started'],
  attested: ['started', 'true'],
  alreadyFiled: undefined,
  stoppedBy: undefined,
  lateReason: '',
  awaited: [],
  isVerified: true,
  lacksMeasure: false,
  ...change,
});

test('a file is filed when nothing stands in the way, what cannot be mended told first', () => {
  const inTime = '2021-11-22T22:59:59Z';
  const late = '2021-11-22T23:00:00Z';
  const taking = { ...window, lateUntil: new Date('2021-11-24T17:00:00Z') };
  const lateReason = 'Panne du réseau de la mairie ce soir-là.';
  const cases: [string, Submission, string, string][] = [
    ['complete, in time', aSubmission(), inTime, 'submitted'],
    [
      'by somebody unverified',
      aSubmission({ isVerified: false, problems: 2 }),
      inTime,
      'application.submit.body_not_verified',
    ],
    ['one second late', aSubmission(), late, 'application.submit.call_closed'],
    ['before the opening', aSubmission(), '2021-10-08T06:00:00Z', 'application.submit.call_closed'],
    ['a partner awaited', aSubmission({ awaited: ['Acigné'] }), inTime, 'application.submit.partners_awaited'],
    ['late, not said why', aSubmission({ window: taking }), late, 'application.submit.late_unexplained'],
    [
      'late, said why in one word',
      aSubmission({ window: taking, lateReason: 'Panne' }),
      late,
      'application.submit.late_unexplained',
    ],
    ['late, said why', aSubmission({ window: taking, lateReason }), late, 'submitted'],
    ['late, to its last second', aSubmission({ window: taking, lateReason }), '2021-11-24T17:00:00.999Z', 'submitted'],
    ['too late', aSubmission({ window: taking, lateReason }), '2021-11-24T17:00:01Z', 'application.submit.call_closed'],
    ['an answer is missing', aSubmission({ problems: 1 }), inTime, 'application.submit.incomplete'],
    [
      'one sentence is not attested',
      aSubmission({ attested: ['true'] }),
      inTime,
      'application.submit.attestation_missing',
    ],
    [
      'another sentence is attested instead',
      aSubmission({ attested: ['true', 'x'] }),
      inTime,
      'application.submit.attestation_missing',
    ],
    [
      'once per body, already filed',
      aSubmission({ alreadyFiled: '2021-0001' }),
      inTime,
      'application.submit.already_filed',
    ],
    [
      'a rule forbids it',
      aSubmission({ stoppedBy: { fr: 'Non.', en: 'No.' }, problems: 1 }),
      inTime,
      'application.submit.stopped',
    ],
    ['late and incomplete: late', aSubmission({ problems: 3 }), late, 'application.submit.call_closed'],
    ['filed and late: filed', aSubmission({ state: 'submitted' }), late, 'application.submit.not_a_draft'],
  ];
  for (const [name, situation, at, expected] of cases)
    assert.equal(verdict(submit(situation, new Date(at))), expected, name);
});

test('which states accept which act is what the life says', () => {
  const accepting = (judge: (state: ApplicationState) => object) =>
    STATES.filter((state) => obstacle(judge(state)) === undefined);
  assert.deepEqual(
    accepting((state) => submit(aSubmission({ state }), opensAt)),
    ['draft'],
  );
  assert.deepEqual(accepting(abandon), ['draft']);
  assert.deepEqual(accepting(withdraw), ['submitted', 'queued', 'admissible', 'in_jury']);
});

test('a number bears the year and four figures at least', () => {
  assert.equal(numberOf(2021, 7n), '2021-0007');
  assert.equal(numberOf(2026, 123_456n), '2026-123456');
});
