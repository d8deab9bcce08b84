import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Refusal } from '#kernel/refusal';
import type { Grid } from '#slices/programme';
import { declareInterests, detectedFor } from './interests.ts';
import { conveneJury, type Jury, type Member, type Presence, planJury, putOnAgenda, reconveneJury } from './jury.ts';
import {
  closeMeeting,
  type Deliberated,
  deliberate,
  openMeeting,
  quorumOf,
  recordPresence,
  votersOn,
} from './meeting.ts';
import { signMinutes } from './minutes.ts';
import { cutLine, markOf, meanHundredths, ranking, scoreFiles, weighted } from './scoring.ts';
import { sentences } from './words.ts';

const AT = new Date('2026-10-01T08:00:00Z');
const moment = { at: AT, newId: () => 'new' };
const member = (personId: string, more: Partial<Member> = {}): Member => ({
  personId,
  name: personId,
  email: `${personId}@example.org`,
  lang: 'fr',
  seat: 'member',
  quality: 'Experte',
  employerSiren: null,
  presence: 'expected',
  mandateTo: null,
  declaredAt: AT,
  ...more,
});
const file = (id: string, siren = '111111111') => ({
  id,
  number: id,
  state: 'in_jury',
  askedCents: 1000n,
  sirens: [siren],
});
const round = {
  id: 'round',
  call: { decidedBy: 'jury' },
  pack: { zone: 'Europe/Paris', settings: { juryNoticeDays: 5 } },
} as unknown as Jury['round'];
const PRESENT = { presence: 'present' as Presence };
const jury = (more: Partial<Jury> = {}): Jury => ({
  id: 'jury',
  state: 'open',
  version: 1,
  meetsAt: new Date('2026-10-10T08:00:00Z'),
  place: '',
  urgency: '',
  secondMeeting: false,
  openedAt: AT,
  round,
  members: [
    member('emil', { seat: 'chair', ...PRESENT }),
    member('fatou', PRESENT),
    member('gus', PRESENT),
    member('hana', { seat: 'secretary', ...PRESENT }),
  ],
  files: [file('A'), file('B', '222222222')],
  recusals: [],
  deliberated: new Set(),
  ...more,
});
const answerOf = (decision: object): string => ('refusal' in decision ? (decision.refusal as Refusal).code : 'ok');
const check = (name: string, decision: object, expected: string) => {
  assert.equal(answerOf(decision), expected, name);
  if (expected !== 'ok') assert.ok(expected in sentences, `${expected} has no sentence`);
};

const grid = {
  code: 'g',
  names: { fr: '', en: '' },
  scale: { min: 0, max: 5 },
  criteria: [
    { code: 'x', weight: 60 },
    { code: 'y', weight: 40 },
  ],
} as unknown as Grid;

test('marks are whole numbers, and files rank by exact means', () => {
  assert.equal(weighted(grid, { x: 5, y: 3 }), 420);
  assert.equal(
    meanHundredths(
      grid,
      markOf(grid, [
        { x: 5, y: 3 },
        { x: 4, y: 3 },
      ]),
    ),
    390,
  );
  assert.equal(meanHundredths(grid, markOf(grid, [])), undefined);
  const of = (number: string, total: number, sheets: number) => ({ id: number, number, mark: { total, sheets } });
  const ranked = ranking([of('1', 300, 1), of('2', 900, 3), of('3', 901, 3), of('4', 0, 0), of('5', 100, 1)]);
  assert.deepEqual(
    ranked.map(({ number, rank, tied }) => [number, rank, tied]),
    [
      ['3', 1, false],
      ['1', 2, true],
      ['2', 2, true],
      ['5', 4, false],
      ['4', undefined, false],
    ],
  );
});

test('the line falls at the first file that does not fit; a smaller one does not overtake it', () => {
  const asked = [400n, 500n, 300n, 50n].map((cents) => ({ cents }));
  assert.equal(cutLine(asked, 900n), 2);
  assert.equal(cutLine(asked, 899n), 1);
  assert.equal(cutLine(asked, 1250n), 4);
  assert.equal(cutLine([], 0n), 0);
});

test('planning, agenda and convocation', () => {
  const plan = (meetsAt: Date | string, on = round) => planJury(on, { meetsAt, place: '' }, moment);
  check('to come', plan('2026-10-10T09:30'), 'ok');
  check('past', plan('2026-09-30T09:30'), 'jury.plan.past');
  check('29 February', plan('2027-02-29T09:30'), 'jury.plan.no_such_hour');
  check('put forward', plan('2027-03-28T02:30'), 'jury.plan.no_such_hour');
  check(
    'flat rate',
    plan('2026-10-10T09:30', { ...round, call: { decidedBy: 'desk' } as typeof round.call }),
    'jury.plan.other_instrument',
  );
  check('nothing to add', putOnAgenda(jury({ state: 'planned' }), []), 'jury.put_on_agenda.nothing');
  const planned = jury({ state: 'planned' });
  const late = jury({ state: 'planned', meetsAt: new Date('2026-10-05T08:00:00Z') });
  check('in time', conveneJury(planned, '', moment), 'ok');
  check('twice', conveneJury(jury({ state: 'convened' }), '', moment), 'jury.convene.already');
  check('no agenda', conveneJury({ ...planned, files: [] }, '', moment), 'jury.convene.no_agenda');
  check('no chair', conveneJury({ ...planned, members: [member('gus')] }, '', moment), 'jury.convene.no_chair');
  check('four days', conveneJury(late, '', moment), 'jury.convene.too_late');
  check('in urgency', conveneJury(late, 'Fin de gestion', moment), 'ok');
  const again = { meetsAt: '2026-10-20T09:00', place: '', urgency: '' };
  check('second', reconveneJury(jury({ state: 'convened' }), again, moment), 'ok');
  check(
    'has sat',
    reconveneJury(jury({ deliberated: new Set(['A']) }), again, moment),
    'jury.reconvene.has_deliberated',
  );
});

test('interests: the employer is found, and a declaration is made once', () => {
  const members = [member('gus', { employerSiren: '222222222', declaredAt: null })];
  assert.deepEqual(detectedFor(jury({ members }), 'gus'), ['B']);
  const declared = declareInterests(jury({ members }), 'gus', [{ applicationId: 'A', nature: ' Élue ' }]);
  assert.ok('change' in declared);
  assert.deepEqual(declared.change.recusals, [
    { applicationId: 'A', nature: 'Élue', detected: false },
    { applicationId: 'B', nature: 'employer', detected: true },
  ]);
  check(
    'mute',
    declareInterests(jury({ members }), 'gus', [{ applicationId: 'A', nature: '' }]),
    'jury.declare.no_nature',
  );
  check('twice', declareInterests(jury(), 'gus', []), 'jury.declare.already');
});

test('sheets: all criteria, on the scale, of the version seen', () => {
  const score = (points: Record<string, number>, version = 0) =>
    scoreFiles(jury(), grid, new Map([['A', 1]]), [{ applicationId: 'A', points, comment: '', version }]);
  check('whole', score({ x: 5, y: 0 }, 1), 'ok');
  check('stale', score({ x: 5, y: 0 }), 'jury.score.stale');
  check('half', score({ x: 2.5, y: 0 }, 1), 'jury.score.off_scale');
  check('above', score({ x: 6, y: 0 }, 1), 'jury.score.off_scale');
  check('missing', score({ x: 5 }, 1), 'jury.score.incomplete');
  check('another criterion', score({ x: 5, y: 1, z: 1 }, 1), 'jury.score.off_scale');
});

test('CRPA R133-10: quorum and voters, file by file', () => {
  const aside = jury({ recusals: [{ personId: 'fatou', applicationId: 'A' }] });
  assert.deepEqual(
    votersOn(aside, 'A').map((one) => one.personId),
    ['emil', 'gus'],
  );
  assert.equal(votersOn(aside, 'B').length, 3);
  const represented = jury({
    members: [
      member('emil', { seat: 'chair', ...PRESENT }),
      member('fatou', { presence: 'represented', mandateTo: 'emil' }),
      member('gus', { presence: 'absent' }),
      member('zoe', { presence: 'absent' }),
    ],
    recusals: [{ personId: 'emil', applicationId: 'A' }],
  });
  assert.equal(answerOf(quorumOf(represented)), 'ok');
  assert.equal(answerOf(quorumOf(represented, 'A')), 'jury.quorum.not_reached', 'the mandate falls with its holder');
  check('opening', openMeeting({ ...represented, state: 'convened', recusals: [] }), 'ok');
  const mandate = (personId: string, mandateTo?: string) =>
    recordPresence(jury(), [{ personId, presence: 'represented', mandateTo }]);
  check('given', mandate('gus', 'fatou'), 'ok');
  check('to nobody', mandate('gus'), 'jury.presence.no_holder');
  check('to oneself', mandate('gus', 'gus'), 'jury.mandate.same_member');
  check('to the secretary', mandate('gus', 'hana'), 'jury.presence.no_holder');
  check('of the secretary', mandate('hana', 'gus'), 'jury.presence.secretary_represented');
  check(
    'two',
    recordPresence(jury(), [
      { personId: 'gus', presence: 'represented', mandateTo: 'emil' },
      { personId: 'fatou', presence: 'represented', mandateTo: 'emil' },
    ]),
    'jury.mandate.too_many',
  );
});

test('deliberations: amounts, reasons, votes', () => {
  const base: Deliberated = {
    applicationId: 'A',
    proposal: 'laureate',
    amountCents: 1000n,
    reasons: '',
    votesFor: 3,
    votesAgainst: 0,
    abstentions: 0,
    dissent: '',
  };
  const { amountCents: _none, ...unpaid } = base;
  const cases: [string, Deliberated, string][] = [
    ['all that is asked', base, 'ok'],
    ['one cent over', { ...base, amountCents: 1001n }, 'jury.deliberate.over_asked'],
    ['nothing', { ...base, amountCents: 0n }, 'jury.deliberate.no_amount'],
    ['no reason', { ...unpaid, proposal: 'refused' }, 'jury.deliberate.no_reason'],
    ['amount to a refusal', { ...base, proposal: 'refused', reasons: 'Non' }, 'jury.deliberate.amount_without_grant'],
    ['four votes of three', { ...base, abstentions: 1 }, 'jury.deliberate.too_many_votes'],
    ['one each', { ...base, votesFor: 1, votesAgainst: 1 }, 'jury.deliberate.tie'],
    ['the chair is for', { ...base, votesFor: 1, votesAgainst: 1, chairVote: 'for' }, 'ok'],
    [
      'the chair is against',
      { ...base, votesFor: 1, votesAgainst: 1, chairVote: 'against' },
      'jury.deliberate.rejected',
    ],
    ['minority', { ...base, votesFor: 1, votesAgainst: 2 }, 'jury.deliberate.rejected'],
    ['unknown file', { ...base, applicationId: 'Z' }, 'jury.deliberate.not_in_jury'],
  ];
  for (const [name, matter, expected] of cases) check(name, deliberate(jury(), [matter]), expected);
  const chairAside = jury({ recusals: [{ personId: 'emil', applicationId: 'A' }] });
  const tie = { ...base, votesFor: 1, votesAgainst: 1, chairVote: 'for' as const };
  check('no casting vote of a recused chair', deliberate(chairAside, [tie]), 'jury.deliberate.tie');
  const mute = jury({
    members: [member('emil', { seat: 'chair', ...PRESENT, declaredAt: null }), member('gus', PRESENT)],
  });
  check('undeclared', deliberate(mute, [base]), 'jury.deliberate.undeclared');
});

test('the end: every file, none named that is hidden, then the signature', () => {
  check('one left', closeMeeting(jury({ deliberated: new Set(['A']) }), 'emil'), 'jury.close.not_deliberated');
  const hidden = jury({ deliberated: new Set(['A']), recusals: [{ personId: 'emil', applicationId: 'B' }] });
  check('hidden', closeMeeting(hidden, 'emil'), 'jury.close.hidden_left');
  check('all', closeMeeting(jury({ deliberated: new Set(['A', 'B']) }), 'emil'), 'ok');
  const withdrawn = jury({ files: [file('A'), { ...file('B'), state: 'withdrawn' }], deliberated: new Set(['A']) });
  check('one withdrawn', closeMeeting(withdrawn, 'emil'), 'ok');
  const kept = (applicationId: string) => ({
    applicationId,
    proposal: 'laureate' as const,
    amountCents: 1n,
    reasons: '',
    votesFor: 1,
    votesAgainst: 0,
    abstentions: 0,
    chairVote: null,
    voters: 3,
    dissent: '',
  });
  const closed = jury({ state: 'closed' });
  const signed = signMinutes(closed, [kept('A'), kept('B')]);
  check('signed', signed, 'ok');
  const other = signMinutes(closed, [kept('A'), { ...kept('B'), amountCents: 2n }]);
  assert.ok('change' in signed && 'change' in other && signed.change.hash !== other.change.hash);
  check('unfinished', signMinutes(closed, [kept('A')]), 'jury.minutes.matters');
  check(
    'unnamed quality',
    signMinutes({ ...closed, members: [member('emil', { seat: 'chair', ...PRESENT, quality: '' })] }, [
      kept('A'),
      kept('B'),
    ]),
    'jury.minutes.names',
  );
});
