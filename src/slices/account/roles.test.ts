import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor, Grant } from '#kernel/actor';
import { placeName, scopeFrom } from './places.ts';
import { isRightName, rightsOf, waysTo } from './rights.ts';
import {
  delegateRole,
  endDelegation,
  giveRole,
  type Lending,
  type Receiving,
  type RoleOffer,
  type Withdrawal,
  warningsOn,
  withdrawRole,
} from './roles.ts';

const verdict = (decision: object): string =>
  'refusal' in decision ? (decision.refusal as { code: string }).code : 'done';
const newId = () => 'made';
const an = (...grants: Grant[]): Actor => ({
  id: 'dina',
  givenName: 'Dina',
  familyName: 'Haddad',
  email: '',
  grants,
  memberships: [],
});
const manages = (more: Partial<Grant> = {}): Grant => ({
  role: 'manager',
  scope: { kind: 'programme', id: 'p' },
  ...more,
});
const aPerson = (over: Partial<Receiving> = {}): Receiving => ({
  id: 'hana',
  state: 'active',
  version: 1,
  held: [],
  ...over,
});
const anOffer = (over: Partial<RoleOffer> = {}): RoleOffer => ({
  role: 'officer',
  scopeKind: 'programme',
  scopeId: 'p',
  startsOn: '2026-03-10',
  endsOn: '2026-06-30',
  reason: 'renfort',
  ...over,
});
const held = (role: string, startsOn: string, endsOn: string | null, scopeId = 'p') => ({
  role,
  scopeKind: 'programme',
  scopeId,
  startsOn,
  endsOn,
});

const LIES = { programmeId: 'p' };
const given: readonly (readonly [string, Actor, Receiving, RoleOffer, string])[] = [
  ['by a manager, inside their programme', an(manages()), aPerson(), anOffer(), 'done'],
  [
    'by a manager, of another role',
    an(manages()),
    aPerson(),
    anOffer({ role: 'payer' }),
    'account.give_role.beyond_own',
  ],
  [
    'by a manager who stands in for one',
    an(manages({ onBehalfOf: 'bo', endsOn: '2026-06-30' })),
    aPerson(),
    anOffer(),
    'done',
  ],
  ['as long as one’s own', an(manages({ endsOn: '2026-06-30' })), aPerson(), anOffer(), 'done'],
  [
    'longer than one’s own',
    an(manages({ endsOn: '2026-06-29' })),
    aPerson(),
    anOffer(),
    'account.give_role.longer_than_own',
  ],
  [
    'without end, by a manager whose role ends',
    an(manages({ endsOn: '2026-12-31' })),
    aPerson(),
    anOffer({ endsOn: undefined }),
    'account.give_role.longer_than_own',
  ],
  [
    'of another programme',
    an({ ...manages(), scope: { kind: 'programme', id: 'q' } }),
    aPerson(),
    anOffer(),
    'account.give_role.beyond_own',
  ],
  [
    'that was held before',
    an(manages()),
    aPerson({ held: [held('officer', '2025-01-01', '2026-03-09')] }),
    anOffer(),
    'done',
  ],
  [
    'that is held on some of the days',
    an(manages()),
    aPerson({ held: [held('officer', '2026-06-30', null)] }),
    anOffer(),
    'account.give_role.already_held',
  ],
  [
    'to somebody who audited before',
    an(manages()),
    aPerson({ held: [held('auditor', '2025-01-01', '2026-03-09', 'q')] }),
    anOffer(),
    'done',
  ],
];
for (const [name, actor, person, offer, expected] of given) {
  test(`a role given ${name}`, () =>
    assert.equal(verdict(giveRole({ person, lies: LIES }, offer, { actor, newId })), expected));
}

test('who decides does not pay where they decide, and may elsewhere', () => {
  const max = an({ role: 'administrator', scope: { kind: 'instance' } });
  const offer = anOffer({ role: 'payer' });
  const verdictWith = (scopeId: string) =>
    verdict(
      giveRole({ person: aPerson({ held: [held('authority', '2026-01-01', null, scopeId)] }), lies: LIES }, offer, {
        actor: max,
        newId,
      }),
    );
  assert.equal(verdictWith('p'), 'account.give_role.incompatible');
  assert.equal(verdictWith('q'), 'done');
  assert.equal(warningsOn([held('manager', '2026-01-01', null), held('authority', '2026-01-01', null)]).length, 1);
  assert.equal(
    warningsOn([held('manager', '2026-01-01', '2026-02-01'), held('authority', '2026-02-02', null)]).length,
    0,
  );
});

const grant: Lending['grant'] = {
  id: 'g',
  personId: 'jo',
  role: 'payer',
  state: 'held',
  version: 1,
  scopeKind: 'programme',
  scopeId: 'p',
  desk: null,
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  delegatedFrom: null,
};
const days = { email: 'hana@example.org', startsOn: '2026-03-10', endsOn: '2026-03-20', reason: 'congés' };
const lent: readonly (readonly [
  string,
  Partial<Lending['grant']>,
  Receiving | undefined,
  Partial<typeof days>,
  string,
])[] = [
  ['for some days', {}, aPerson(), {}, 'done'],
  ['for one day, today', {}, aPerson(), { endsOn: '2026-03-10' }, 'done'],
  ['from yesterday', {}, aPerson(), { startsOn: '2026-03-09' }, 'account.delegate_role.in_the_past'],
  ['ending first', {}, aPerson(), { startsOn: '2026-03-21' }, 'account.delegate_role.ends_first'],
  ['beyond its end', {}, aPerson(), { endsOn: '2027-01-01' }, 'account.delegate_role.longer_than_own'],
  ['before its start', { startsOn: '2026-03-15' }, aPerson(), {}, 'account.delegate_role.longer_than_own'],
  ['without end of its own', { endsOn: null }, aPerson(), {}, 'done'],
  ['once withdrawn', { state: 'withdrawn' }, aPerson(), {}, 'account.delegate_role.not_held'],
  ['when it was lent', { delegatedFrom: 'other' }, aPerson(), {}, 'account.delegate_role.already_lent'],
  ['to nobody known', {}, undefined, {}, 'account.delegate_role.unknown_person'],
  ['to oneself', {}, aPerson({ id: 'jo' }), {}, 'account.delegate_role.to_oneself'],
  ['to a closed account', {}, aPerson({ state: 'deactivated' }), {}, 'account.delegate_role.deactivated'],
  [
    'to who holds it',
    {},
    aPerson({ held: [held('payer', '2026-01-01', null)] }),
    {},
    'account.delegate_role.already_held',
  ],
  [
    'to who decides there',
    {},
    aPerson({ held: [held('authority', '2026-01-01', null)] }),
    {},
    'account.delegate_role.incompatible',
  ],
  [
    'to an auditor',
    {},
    aPerson({ held: [held('auditor', '2026-01-01', null, 'q')] }),
    {},
    'account.delegate_role.incompatible',
  ],
];
for (const [name, over, delegate, offered, expected] of lent) {
  test(`a role lent ${name}`, () => {
    const lending = { grant: { ...grant, ...over }, delegate };
    assert.equal(verdict(delegateRole(lending, { ...days, ...offered }, { today: '2026-03-10', newId })), expected);
  });
}

test('what is lent ends once; a manager takes back what managers give, and nothing else', () => {
  const one: Withdrawal = { id: 'g', personId: 'hana', role: 'officer', state: 'held', version: 1, isLast: false };
  assert.equal(verdict(endDelegation(one)), 'done');
  assert.equal(verdict(endDelegation({ ...one, state: 'withdrawn' })), 'account.end_delegation.already_ended');
  assert.equal(verdict(withdrawRole(one, 'fin', an(manages()))), 'done');
  assert.equal(
    verdict(withdrawRole({ ...one, role: 'payer' }, 'fin', an(manages()))),
    'account.withdraw_role.beyond_own',
  );
});

test('a place is read from a form, and said', () => {
  assert.deepEqual(scopeFrom('instance', ''), { scopeKind: 'instance', scopeId: '', desk: '' });
  assert.deepEqual(scopeFrom('programme:p', 'region:53'), { scopeKind: 'desk', scopeId: 'p', desk: 'region:53' });
  assert.deepEqual(scopeFrom('desk:p/guichet', ''), { scopeKind: 'desk', scopeId: 'p', desk: 'guichet' });
  const places = {
    scopes: [{ value: 'programme:p', names: { fr: 'Fonds', en: 'Fund' } }],
    territories: [{ value: 'region:53', name: 'Bretagne' }],
  };
  assert.equal(placeName({ scopeKind: 'desk', scopeId: 'p', desk: 'region:53' }, places).fr, 'Bretagne, Fonds');
  assert.equal(placeName({ scopeKind: 'programme', scopeId: 'p' }, places).en, 'Fund');
  assert.equal(placeName({ scopeKind: 'call', scopeId: 'gone' }, places).en, 'Elsewhere');
});

test('what a role gives, and what gives a right', () => {
  assert.ok(rightsOf('officer', 'desk').includes('review.find_admissible'));
  assert.ok(!rightsOf('manager', 'call').includes('programme.revise'));
  assert.ok(rightsOf('chair', 'jury').includes('jury.sign_minutes'));
  assert.ok(!rightsOf('viewer', 'organisation').includes('application.submit'));
  assert.ok(rightsOf('applicant', 'organisation').includes('application.submit'));
  assert.ok(rightsOf('officer', 'desk').includes('account.verify_member'));
  const kinds = waysTo({ call: ['payer'] }).map(({ role, kind }) => `${role} ${kind}`);
  assert.deepEqual(kinds, ['payer instance', 'payer programme', 'payer call']);
  assert.equal(isRightName('toString'), false);
});
