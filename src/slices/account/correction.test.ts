import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '#kernel/actor';
import {
  type Case,
  CORRECTIONS_MAX_PER_DAY,
  type Correction,
  correctEmail,
  daysFrom,
  mayTake,
  objectToCorrection,
  takeCorrectedEmail,
  withdrawCorrection,
} from './correction.ts';

const AT = new Date('2021-11-03T09:00:00Z');
const max: Actor = { id: 'max', givenName: 'Max', familyName: 'R', email: 'm@x.org', grants: [], memberships: [] };
const moment = { actor: max, at: AT, newId: () => 'new' };
const wanted = { email: 'new@example.org', reason: 'Messagerie fermée' };
const ada: Case['person'] = { id: 'ada', state: 'active', version: 1, email: 'ada@example.org', lang: 'fr' };
const free: Case = { person: ada, isTaken: false, isAdministrator: false, isUnderWay: false, askedToday: 0 };

const ASKED: readonly (readonly [what: string, known: Partial<Case>, code: string | undefined])[] = [
  ['nothing stands in the way', {}, undefined],
  ['oneself', { person: { ...ada, id: 'max' } }, 'account.correct_email.oneself'],
  ['a closed account', { person: { ...ada, state: 'deactivated' } }, 'account.correct_email.closed'],
  ['an administrator', { isAdministrator: true }, 'account.correct_email.administrator'],
  ['the same address', { person: { ...ada, email: wanted.email } }, 'account.correct_email.same'],
  ['an address of somebody', { isTaken: true }, 'account.correct_email.taken'],
  ['one is under way', { isUnderWay: true }, 'account.correct_email.under_way'],
  ['the last one of the day', { askedToday: CORRECTIONS_MAX_PER_DAY - 1 }, undefined],
  ['one too many', { askedToday: CORRECTIONS_MAX_PER_DAY }, 'account.correct_email.too_many'],
];
for (const [what, known, code] of ASKED) {
  test(`asking for a correction: ${what}`, () => {
    const decision = correctEmail({ ...free, ...known }, wanted, moment);
    assert.equal('refusal' in decision ? decision.refusal.code : undefined, code);
    if (!('change' in decision) || decision.change === undefined) return;
    assert.deepEqual(decision.change.opensAt, new Date('2021-11-06T09:00:00Z'));
    assert.deepEqual(decision.change.endsAt, new Date('2021-11-13T09:00:00Z'));
    assert.ok(!JSON.stringify(decision.change.facts).includes('@'), 'the journal keeps no address');
  });
}

const asked: Correction = {
  id: 'c',
  personId: 'ada',
  askedBy: 'max',
  opensAt: daysFrom(AT, 3),
  endsAt: daysFrom(AT, 10),
  state: 'asked',
  version: 1,
};
const TAKEN: readonly (readonly [state: Correction['state'], days: number, code: string | undefined])[] = [
  ['asked', 0, 'account.correction.too_early'],
  ['asked', 3 - 1 / 1440, 'account.correction.too_early'],
  ['asked', 3, undefined],
  ['asked', 10 - 1 / 1440, undefined],
  ['asked', 10, 'account.correction.expired'],
  ['stopped', 4, 'account.correction.stopped'],
  ['withdrawn', 4, 'account.correction.over'],
  ['taken', 4, 'account.correction.over'],
];
for (const [state, days, code] of TAKEN) {
  test(`the new mailbox confirms what is ${state}, ${days} days later: ${code ?? 'yes'}`, () => {
    const verdict = mayTake({ ...asked, state }, daysFrom(AT, days));
    assert.equal('refusal' in verdict ? verdict.refusal.code : undefined, code);
  });
}

test('what is confirmed changes the correction and the account; an address taken meanwhile, or a closed account, do not', () => {
  const taken = takeCorrectedEmail(asked, { person: ada, isTaken: false }, daysFrom(AT, 4));
  assert.ok('change' in taken);
  assert.deepEqual(
    [taken.change, ...taken.also].map(({ machine, to }) => `${machine} ${to}`),
    ['email_correction taken', 'person active'],
  );
  const codeOf = (decision: object) => (decision as { refusal?: { code: string } }).refusal?.code;
  const late = daysFrom(AT, 4);
  assert.equal(codeOf(takeCorrectedEmail(asked, { person: ada, isTaken: true }, late)), 'account.correct_email.taken');
  const closed = { person: { ...ada, state: 'deactivated' as const }, isTaken: false };
  assert.equal(codeOf(takeCorrectedEmail(asked, closed, late)), 'account.correct_email.closed');
  for (const end of [objectToCorrection, withdrawCorrection]) {
    assert.equal(codeOf(end(asked)), undefined);
    for (const state of ['taken', 'stopped', 'withdrawn'] as const) {
      assert.equal(codeOf(end({ ...asked, state })), 'account.correction.over');
    }
  }
});
