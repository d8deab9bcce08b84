import assert from 'node:assert/strict';
import { test } from 'node:test';
import { obstacle } from '#kernel/refusal';
import type { Application } from '#slices/application';
import { arranged, type DeskLine } from './desks.ts';
import { forward } from './law/wrong-desk.ts';
import { passOn } from './passing.ts';
import { sentences } from './words.ts';

const DESKS = ['p/departement:67', 'p/departement:68'];
const WHY = 'Votre commune est dans le Haut-Rhin.';
const file = (over: Partial<Application> = {}) =>
  ({ id: 'a', number: '2021-0001', state: 'submitted', version: 3, desk: 'p/departement:67', ...over }) as Application;

test('a file is passed on to another desk of its call, with a reason, while nothing is decided', () => {
  const answer = passOn(
    { application: file(), desks: DESKS, passings: 1 },
    { to: 'p/departement:68', reason: ` ${WHY} ` },
  );
  assert.ok('change' in answer);
  const { from, to, rank, fromDesk, toDesk, reason } = answer.change;
  assert.deepEqual([from, to, rank, fromDesk, toDesk, reason], ['submitted', 'submitted', 2, ...DESKS, WHY]);
});

test('it is refused, in words, when it cannot be', () => {
  const cases: [string, Partial<Application>, readonly string[], string, string][] = [
    ['review.pass_on.decided', { state: 'laureate' }, DESKS, 'p/departement:68', WHY],
    ['review.pass_on.decided', { state: 'withdrawn' }, DESKS, 'p/departement:68', WHY],
    ['review.pass_on.single_desk', {}, [], 'p/departement:68', WHY],
    ['review.pass_on.unknown_desk', {}, DESKS, 'p/departement:00', WHY],
    ['review.pass_on.unknown_desk', {}, DESKS, 'q/departement:68', WHY],
    ['review.pass_on.same_desk', {}, DESKS, 'p/departement:67', WHY],
    ['review.pass_on.too_short', {}, DESKS, 'p/departement:68', 'Erreur.'],
  ];
  for (const [code, over, desks, to, reason] of cases) {
    const refusal = obstacle(passOn({ application: file(over), desks, passings: 0 }, { to, reason }));
    assert.equal(refusal?.code, code);
    assert.ok(code in sentences);
  }
});

test('CRPA-L114-2: silence runs from the first receipt, the acknowledgement from the competent desk', () => {
  const to = { names: { fr: 'Bon guichet', en: 'Right desk' }, contact: { fr: 'a@b.example', en: 'a@b.example' } };
  const by = { fr: 'Premier guichet', en: 'First desk' };
  const once = forward({ firstReceivedOn: '2026-03-02', by }, to, '2026-03-09');
  assert.deepEqual([once.silenceFrom, once.acknowledgementFrom], ['2026-03-02', '2026-03-09']);
  const twice = forward({ firstReceivedOn: '2026-03-02', by: to.names }, to, '2026-03-20');
  assert.equal(twice.silenceFrom, '2026-03-02', 'still from the first receipt');
  for (const piece of [
    'Premier guichet',
    'Bon guichet',
    '9 mars 2026',
    '2 mars 2026',
    'a@b.example',
    'L. 114-2',
    'rien à refaire',
  ])
    assert.ok(once.notice.fr.includes(piece), `${once.notice.fr} does not say ${piece}`);
});

const line = (number: string, name: string, over: Partial<DeskLine> = {}): DeskLine => ({
  scope: `p/departement:${number}`,
  callId: 'c',
  number,
  names: { fr: name, en: name },
  callNames: { fr: 'Appel', en: 'Call' },
  envelopeId: undefined,
  opened: 0n,
  reserved: 0n,
  committed: 0n,
  paid: 0n,
  left: 0n,
  filed: 0,
  inHand: 0,
  oldestAt: null,
  ...over,
});

test('desks are found by name without accents or by number, and sorted', () => {
  const lines = [
    line('29', 'Finistère', { left: 5n, oldestAt: new Date('2021-05-01') }),
    line('35', 'Ille-et-Vilaine', { left: 9n, inHand: 2 }),
    line('68', 'Haut-Rhin', { left: 5n, oldestAt: new Date('2021-04-01') }),
  ];
  const numbers = (over: object) =>
    arranged(lines, { q: '', call: '', sort: 'number', descending: false, ...over }).map(({ number }) => number);
  assert.deepEqual(numbers({ q: 'finistere' }), ['29']);
  assert.deepEqual(numbers({ q: '68' }), ['68']);
  assert.deepEqual(numbers({ call: 'd' }), []);
  assert.deepEqual(numbers({ sort: 'left', descending: true }), ['35', '29', '68']);
  assert.deepEqual(numbers({ sort: 'oldest', descending: true }), ['68', '29', '35']);
  assert.deepEqual(numbers({ descending: true }), ['68', '35', '29']);
});
