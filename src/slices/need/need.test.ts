import assert from 'node:assert/strict';
import { test } from 'node:test';
import { obstacle } from '#kernel/refusal';
import { decide, giveOpinion, type Member } from './committee.ts';
import { bringTogether, correct, express, type Need, openProject, separate, tellApart, withdraw } from './need.ts';
import { support, withdrawSupport } from './supporting.ts';

const AT = new Date('2021-11-03T09:00:00Z');
const open = { opensAt: new Date('2021-02-01T08:00:00Z'), closesAt: new Date('2021-12-31T22:59:59Z') };
const closed = { ...open, closesAt: new Date('2021-11-01T00:00:00Z') };
const aNeed = (over: Partial<Need> = {}): Need => ({
  id: 'n1',
  callId: 'call',
  roundId: 'round',
  organisationId: 'body',
  theme: 'outils',
  title: 'Un besoin',
  summary: 'Décrit en quelques mots.',
  leadId: null,
  supporters: 0,
  applicationId: null,
  state: 'expressed',
  version: 1,
  ...over,
});
const id = () => 'new';
const writing = { window: open, themes: ['outils'], theme: 'outils', near: 0, isDifferent: false };

type Case = readonly [string, object, string | undefined];
const table = (name: string, cases: readonly Case[]): void => {
  for (const [what, decision, code] of cases) {
    test(`${name}: ${what}`, () => assert.equal(obstacle(decision)?.code, code));
  }
};

table('expressing', [
  ['in the window, on a theme of the call', express(writing, AT, id), undefined],
  [
    'before the window',
    express({ ...writing, window: { ...open, opensAt: closed.closesAt } }, new Date(0), id),
    'need.express.closed',
  ],
  ['after the window', express({ ...writing, window: closed }, AT, id), 'need.express.closed'],
  ['without an end', express({ ...writing, window: { ...open, closesAt: null } }, AT, id), undefined],
  ['on a theme of another call', express({ ...writing, theme: 'autre' }, AT, id), 'need.express.unknown_theme'],
  ['when others said nearly the same', express({ ...writing, near: 2 }, AT, id), 'need.express.look_first'],
  ['having read them', express({ ...writing, near: 2, isDifferent: true }, AT, id), undefined],
]);

table('correcting and withdrawing', [
  ['expressed', correct(aNeed(), writing, AT), undefined],
  ['once closed', correct(aNeed(), { ...writing, window: closed }, AT), 'need.correct.closed'],
  ['joined', correct(aNeed({ state: 'joined' }), writing, AT), 'need.correct.too_late'],
  ['selected', correct(aNeed({ state: 'selected' }), writing, AT), 'need.correct.too_late'],
  ['withdraw expressed', withdraw(aNeed(), []), undefined],
  ['withdraw joined', withdraw(aNeed({ state: 'joined' }), []), undefined],
  ['withdraw twice', withdraw(aNeed({ state: 'withdrawn' }), []), 'need.withdraw.too_late'],
  ['withdraw selected', withdraw(aNeed({ state: 'selected' }), []), 'need.withdraw.too_late'],
]);

const supporting = { need: aNeed(), window: open, organisationId: 'other', isOwn: false, support: undefined };
const given = { id: 's1', state: 'given', version: 1 } as const;
table('supporting', [
  ['another’s need', support(supporting, AT, 's'), undefined],
  ['one’s own', support({ ...supporting, isOwn: true }, AT, 's'), 'need.support.own'],
  ['twice', support({ ...supporting, support: given }, AT, 's'), 'need.support.already'],
  ['once closed', support({ ...supporting, window: closed }, AT, 's'), 'need.support.closed'],
  ['joined', support({ ...supporting, need: aNeed({ state: 'joined' }) }, AT, 's'), 'need.support.joined'],
  ['decided', support({ ...supporting, need: aNeed({ state: 'not_selected' }) }, AT, 's'), 'need.support.decided'],
  ['taken back', withdrawSupport({ need: aNeed(), support: given }), undefined],
  ['taken back when none', withdrawSupport({ need: aNeed(), support: undefined }), 'need.support.none'],
  [
    'taken back once decided',
    withdrawSupport({ need: aNeed({ state: 'selected' }), support: given }),
    'need.support.decided',
  ],
]);

const other = aNeed({ id: 'n2' });
table('bringing together', [
  ['two expressed', bringTogether({ lead: aNeed(), others: [other], followers: [] }), undefined],
  ['alone', bringTogether({ lead: aNeed(), others: [], followers: [] }), 'need.together.alone'],
  ['with itself', bringTogether({ lead: aNeed(), others: [aNeed()], followers: [] }), 'need.together.itself'],
  [
    'one withdrawn meanwhile',
    bringTogether({ lead: aNeed(), others: [{ ...other, state: 'withdrawn' }], followers: [] }),
    'need.together.not_expressed',
  ],
  [
    'behind one decided',
    bringTogether({ lead: aNeed({ state: 'selected' }), others: [other], followers: [] }),
    'need.together.not_expressed',
  ],
  [
    'of two calls',
    bringTogether({ lead: aNeed(), others: [{ ...other, callId: 'elsewhere' }], followers: [] }),
    'need.together.other_call',
  ],
  ['separated', separate(aNeed({ state: 'joined', leadId: 'n2' }), other), undefined],
  ['separated when alone', separate(aNeed(), undefined), 'need.separate.not_joined'],
  [
    'separated once decided',
    separate(aNeed({ state: 'joined', leadId: 'n2' }), { ...other, state: 'selected' }),
    'need.separate.decided',
  ],
  ['told apart', tellApart(aNeed(), other, false), undefined],
  ['told apart twice', tellApart(aNeed(), other, true), 'need.apart.already'],
  ['told apart of itself', tellApart(aNeed(), aNeed(), false), 'need.together.itself'],
]);

test('what was brought together with a need follows it, each journaled', () => {
  const follower = aNeed({ id: 'n3', state: 'joined', leadId: 'n2' });
  const decision = bringTogether({ lead: aNeed(), others: [other], followers: [follower] });
  assert.ok('also' in decision);
  assert.deepEqual(
    decision.also.map(({ act, subjectId, from, to }) => [act, subjectId, from, to]),
    [
      ['need.join', 'n2', 'expressed', 'joined'],
      ['need.join', 'n3', 'joined', 'joined'],
    ],
  );
});

const member = (personId: string, opinion: Member['opinion'], isConcerned = false): Member => ({
  personId,
  opinion,
  isConcerned,
});
const COMMITTEE = [
  member('a', 'keep'),
  member('b', 'keep'),
  member('c', 'against'),
  member('d', 'keep', true),
  member('e', undefined),
];
const held = { need: aNeed(), quorum: 3, members: COMMITTEE, isConcerned: false };
const said = (presence: readonly string[], reasons = 'Partagé par beaucoup d’organismes.') => ({ presence, reasons });

table('the committee', [
  ['an opinion', giveOpinion(aNeed(), false), undefined],
  ['an opinion of whoever has a stake', giveOpinion(aNeed(), true), 'need.opinion.concerned'],
  ['an opinion once decided', giveOpinion(aNeed({ state: 'selected' }), false), 'need.opinion.decided'],
  ['selects with a quorum', decide(held, 'selected', said(['a', 'b', 'c'])), undefined],
  ['two are too few', decide(held, 'selected', said(['a', 'b'])), 'need.decide.no_quorum'],
  ['whoever has a stake does not count', decide(held, 'selected', said(['a', 'b', 'd'])), 'need.decide.no_quorum'],
  ['refuses without a quorum neither', decide(held, 'not_selected', said(['a'])), 'need.decide.no_quorum'],
  ['one present said nothing', decide(held, 'selected', said(['a', 'b', 'e'])), 'need.decide.silent'],
  ['a stranger present', decide(held, 'selected', said(['a', 'b', 'c', 'x'])), 'need.decide.not_a_member'],
  ['without reasons', decide(held, 'selected', said(['a', 'b', 'c'], 'Oui.')), 'need.decide.no_reason'],
  ['as many against', decide({ ...held, quorum: 2 }, 'selected', said(['a', 'c'])), 'need.decide.not_kept'],
  [
    'an authority with a stake',
    decide({ ...held, isConcerned: true }, 'selected', said(['a', 'b', 'c'])),
    'need.decide.concerned',
  ],
  [
    'twice',
    decide({ ...held, need: aNeed({ state: 'selected' }) }, 'selected', said(['a', 'b', 'c'])),
    'need.opinion.decided',
  ],
  ['a project of a selected need', openProject(aNeed({ state: 'selected' })), undefined],
  ['a project twice', openProject(aNeed({ state: 'project' })), 'need.project.already'],
  ['a project of a need not selected', openProject(aNeed()), 'need.project.not_selected'],
]);
