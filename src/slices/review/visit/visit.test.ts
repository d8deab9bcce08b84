import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Visit } from '#platform/visit/visit';
import type { Application } from '#slices/application';
import type { VisitRule } from '#slices/programme';
import { captureOf } from './capture.ts';
import { askVisit, confirmEvidence, type VisitedFile, type VisitOfFile } from './visit.ts';

const AT = new Date('2021-11-03T10:00:00Z');
const names = { fr: '', en: '' };
const RULE: VisitRule = {
  question: 'page',
  signs: [
    { code: 'address', names, kind: 'address', hosts: ['login.example'], paths: ['/authorize'] },
    { code: 'name', names, kind: 'name', words: ['Se connecter avec l’Exemple'] },
    { code: 'class', names, kind: 'class', classes: ['login-button'] },
  ],
};
const plain = { name: 'Entrer', classes: [], address: 'https://town.example/in' };
const visitOf = (over: Partial<Visit>, controls: readonly object[] = [plain]): Visit => ({
  hops: [{ address: 'https://town.example/', ip: '93.184.215.1', status: 200 }],
  isSecure: true,
  page: {
    title: 'T',
    text: 'x'.repeat(1000),
    controls: controls.map((one) => ({ ...plain, ...one })),
    isDrawnByScript: false,
  },
  hash: 'a'.repeat(64),
  receivedBytes: 1,
  pageBytes: 1,
  fault: undefined,
  ...over,
});
const seenBy = (visit: Visit) => captureOf(visit, RULE).sightings.map(({ sign }) => sign);

test('a sign is an address, a name or a class, and nothing that looks like one', () => {
  assert.deepEqual(seenBy(visitOf({})), []);
  assert.deepEqual(seenBy(visitOf({}, [{ address: 'https://login.example/authorize?x=1' }])), ['address']);
  assert.deepEqual(seenBy(visitOf({}, [{ address: 'https://login.example/authorize/more' }])), ['address']);
  for (const address of [
    'https://login.example/authorized',
    'https://login.example.evil.example/authorize',
    'https://evil.example/?to=https://login.example/authorize',
    'javascript:login.example/authorize',
  ]) {
    assert.deepEqual(seenBy(visitOf({}, [{ address }])), [], address);
  }
  assert.deepEqual(seenBy(visitOf({}, [{ name: "  SE CONNECTER avec L'exemple " }])), ['name']);
  assert.deepEqual(seenBy(visitOf({}, [{ classes: ['a', 'login-button'] }])), ['class']);
  assert.deepEqual(seenBy(visitOf({}, [{ classes: ['login-buttons'] }])), []);
});

test('a redirection to the address is a sign, even when the visit goes no further; the address typed is none', () => {
  const to = { address: 'https://login.example/authorize', ip: undefined, status: undefined };
  const fault = { code: 'too_slow', facts: {} } as const;
  const first = { address: 'https://town.example/', ip: '93.184.215.1', status: 302 };
  assert.equal(captureOf(visitOf({ hops: [first, to], page: undefined, fault }), RULE).outcome, 'seen');
  assert.equal(captureOf(visitOf({ hops: [to], page: undefined, fault }), RULE).outcome, 'failed');
});

test('little of the page is kept', () => {
  const kept = captureOf(visitOf({}), RULE);
  assert.equal(kept.outcome, 'not_seen');
  assert.equal(kept.excerpt.length, 300);
});

const fileOf = (
  visits: readonly Partial<VisitOfFile>[],
  over: Partial<VisitedFile> = {},
  state = 'submitted',
): VisitedFile => ({
  application: { id: '1', state } as Application,
  address: 'https://town.example/',
  visits: visits.map((one) => ({
    id: '',
    askedAs: 'system',
    askedAt: minutesAgo(60 * 24),
    outcome: 'not_seen',
    ...one,
  })),
  ...over,
});
const minutesAgo = (minutes: number): Date => new Date(AT.getTime() - minutes * 60_000);
const five = Array.from({ length: 5 }, () => ({ askedAs: 'officer', askedAt: minutesAgo(30) }) as const);

const ASKED: readonly (readonly [string, VisitedFile, 'officer' | 'applicant', string | undefined])[] = [
  ['an officer', fileOf([{}]), 'officer', undefined],
  ['an officer, in the queue', fileOf([{}], {}, 'queued'), 'officer', undefined],
  ['once decided', fileOf([{}], {}, 'laureate'), 'officer', 'review.visit.too_late'],
  ['without an address', fileOf([], { address: undefined }), 'officer', 'review.visit.no_address'],
  ['while one is under way', fileOf([{ outcome: null, askedAt: minutesAgo(2) }]), 'officer', 'review.visit.under_way'],
  ['after one that was lost', fileOf([{ outcome: null, askedAt: minutesAgo(20) }, {}]), 'officer', undefined],
  ['a sixth time within the hour', fileOf(five), 'officer', 'review.visit.too_many'],
  ['the applicant after mending', fileOf([{}]), 'applicant', undefined],
  ['the applicant twice', fileOf([{ askedAs: 'applicant' }, {}]), 'applicant', 'review.visit.once'],
  ['the applicant before any', fileOf([]), 'applicant', 'review.visit.under_way'],
  ['the applicant when all was seen', fileOf([{ outcome: 'seen' }]), 'applicant', 'review.visit.already_seen'],
  ['the applicant, whatever the officer asked', fileOf(five), 'applicant', undefined],
];
for (const [name, file, as, expected] of ASKED) {
  test(`a visit asked for: ${name}`, () => {
    const decision = askVisit(file, as, AT);
    assert.equal('refusal' in decision ? decision.refusal.code : undefined, expected);
  });
}

const WHY = 'J’ai ouvert la page moi-même.';
const CONFIRMED: readonly (readonly [boolean, string, 'seen' | 'not_seen' | undefined, string | undefined])[] = [
  [true, '', 'seen', undefined],
  [true, '', 'not_seen', 'review.confirm.explain_yes'],
  [true, '', undefined, 'review.confirm.explain_yes'],
  [true, WHY, 'not_seen', undefined],
  [false, '', 'seen', 'review.confirm.explain_no'],
  [false, 'Non.', 'not_seen', 'review.confirm.explain_no'],
  [false, WHY, 'seen', undefined],
];
for (const [isConfirmed, explanation, lastOutcome, expected] of CONFIRMED) {
  test(`confirmed: ${isConfirmed}, “${explanation}”, after a visit that answered ${lastOutcome}`, () => {
    const { application } = fileOf([]);
    const decision = confirmEvidence({ application, isAsked: true, lastOutcome }, { isConfirmed, explanation });
    assert.equal('refusal' in decision ? decision.refusal.code : undefined, expected);
  });
}
