import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor, Grant } from './actor.ts';
import { desksOf, type Permission, type Place, permissionOn, reachOf, seesSome } from './permission.ts';
import { RIGHTS } from './rights.ts';
import { incompatibleWith } from './separations.ts';

const an = (grants: readonly Grant[], over: Partial<Actor> = {}): Actor => ({
  id: 'me',
  givenName: 'Ada',
  familyName: 'Morel',
  email: 'ada@example.org',
  grants,
  memberships: [],
  ...over,
});
const given = (role: Grant['role'], kind: Grant['scope']['kind'], id?: string, more: Partial<Grant> = {}): Grant => ({
  role,
  scope: { kind, id },
  ...more,
});
const nothing = () => ({ recused: false, sits_in_round: false });
const FILE = {
  programmeId: 'p',
  callId: 'c',
  desks: desksOf('p/departement:35', '53'),
  had: nothing,
};
const find = RIGHTS['review.find_admissible'];

const scopes: readonly (readonly [string, Grant, Permission])[] = [
  ['everywhere', given('officer', 'instance'), 'officer'],
  ['on the programme', given('officer', 'programme', 'p'), 'officer'],
  ['on another programme', given('officer', 'programme', 'q'), undefined],
  ['on the call', given('officer', 'call', 'c'), 'officer'],
  ['on another call', given('officer', 'call', 'd'), undefined],
  ['at the desk of the département', given('officer', 'desk', 'p/departement:35'), 'officer'],
  ['at the desk of another département', given('officer', 'desk', 'p/departement:29'), undefined],
  ['at the desk of the région around it', given('officer', 'desk', 'p/region:53'), 'officer'],
  ['at the desk of another région', given('officer', 'desk', 'p/region:84'), undefined],
  ['at the desk of the région, of another programme', given('officer', 'desk', 'q/region:53'), undefined],
  ['at the desk that the call names, which has not the file', given('officer', 'desk', 'p/guichet'), undefined],
  ['another role', given('manager', 'programme', 'p'), undefined],
  ['a seat in a jury is no desk', given('officer', 'jury', 'c'), undefined],
];
for (const [name, grant, expected] of scopes) {
  test(`an officer ${name}`, () => assert.equal(permissionOn(find, an([grant]), FILE), expected));
}

test('a narrower role does not count for what lies outside it, nor for what asks for a wider one', () => {
  const revise = RIGHTS['programme.revise'];
  assert.equal(permissionOn(revise, an([given('manager', 'call', 'c')]), FILE), undefined);
  assert.equal(permissionOn(revise, an([given('manager', 'programme', 'p')]), FILE), 'manager');
  assert.equal(permissionOn(find, an([given('officer', 'desk', 'p/region:53')]), { ...FILE, desks: [] }), undefined);
});

test('what is one’s own, of one’s organisation, of one’s seat, of anybody', () => {
  const ada = an([], { memberships: [{ organisationId: 'o', organisationName: 'O', role: 'signatory', quality: '' }] });
  const cases: readonly (readonly [keyof typeof RIGHTS, Place, Permission])[] = [
    ['application.withdraw', { organisationId: 'o' }, 'signatory'],
    ['application.withdraw', { organisationId: 'other' }, undefined],
    ['application.withdraw', {}, undefined],
    ['application.submit', { acting: 'applicant' }, 'applicant'],
    ['application.submit', { organisationId: 'o' }, undefined],
    ['account.verify_member', {}, undefined],
    ['jury.sign_minutes', { seat: 'chair' }, 'chair'],
    ['jury.sign_minutes', { seat: 'secretary' }, undefined],
    ['account.rename_person', { own: 'applicant' }, 'applicant'],
    ['account.rename_person', {}, undefined],
    ['account.register_organisation', {}, 'applicant'],
  ];
  for (const [act, place, expected] of cases) assert.equal(permissionOn(RIGHTS[act], ada, place), expected, act);
  const newcomer = an([], { givenName: '', familyName: '' });
  assert.equal(permissionOn(RIGHTS['account.register_organisation'], newcomer, {}), undefined);
});

test('whoever stands in acts for somebody; one’s own role comes first', () => {
  const lent = given('officer', 'programme', 'p', { onBehalfOf: 'bo' });
  assert.deepEqual(permissionOn(find, an([lent]), FILE), { role: 'officer', onBehalfOf: 'bo' });
  assert.equal(permissionOn(find, an([lent, given('officer', 'call', 'c')]), FILE), 'officer');
});

test('a separation binds the person and the one they stand in for; one that hides says nothing', () => {
  const own = an([given('payer', 'programme', 'p')]);
  const lent = an([given('payer', 'programme', 'p', { onBehalfOf: 'bo' })]);
  const by = (who: string) => ({ programmeId: 'p', had: (id: string) => ({ certified: id === who }) });
  const order = RIGHTS['payment.order'];
  const refused = { refusal: { kind: 'rule', code: 'rights.certified' } };
  assert.equal(permissionOn(order, own, by('bo')), 'payer');
  assert.deepEqual(permissionOn(order, own, by('me')), refused);
  assert.deepEqual(permissionOn(order, lent, by('bo')), refused);
  assert.deepEqual(permissionOn(order, lent, by('me')), refused);
  assert.deepEqual(permissionOn(order, lent, by('chen')), { role: 'payer', onBehalfOf: 'bo' });
  const recused = { ...FILE, had: () => ({ recused: true, sits_in_round: true }) };
  assert.equal(permissionOn(find, an([given('officer', 'instance')]), recused), undefined);
});

test('where a person reads is where their roles that read are given', () => {
  const actor = an([
    given('officer', 'desk', 'p/region:53'),
    given('manager', 'call', 'c'),
    given('payer', 'instance'),
  ]);
  assert.deepEqual(reachOf(actor, 'review.see_file'), {
    everywhere: false,
    programmes: [],
    calls: ['c'],
    desks: ['p/region:53'],
  });
  assert.equal(reachOf(actor, 'payment.see').everywhere, true);
  assert.equal(seesSome(actor, 'envelope.see'), true);
  assert.equal(seesSome(an([given('manager', 'call', 'c')]), 'envelope.see'), false, 'an envelope is of the programme');
  assert.equal(seesSome(an([given('juror', 'jury', 's')]), 'jury.see_session'), true);
  assert.equal(seesSome(an([given('auditor', 'programme', 'p')]), 'journal.see'), false);
});

test('roles that do not go together', () => {
  const at = (role: string, scopeKind = 'programme', scopeId: string | null = 'p') => ({ role, scopeKind, scopeId });
  const answers = (one: ReturnType<typeof at>, other: ReturnType<typeof at>) =>
    incompatibleWith(one, [other]).map(({ answer }) => answer);
  assert.deepEqual(answers(at('auditor'), at('officer', 'call', 'c')), ['refuse']);
  assert.deepEqual(answers(at('officer'), at('auditor', 'programme', 'q')), ['refuse']);
  assert.deepEqual(answers(at('authority'), at('payer')), ['refuse']);
  assert.deepEqual(answers(at('payer'), at('authority', 'instance', null)), ['refuse']);
  assert.deepEqual(answers(at('payer'), at('authority', 'programme', 'q')), []);
  assert.deepEqual(answers(at('manager'), at('authority')), ['warn']);
  assert.deepEqual(answers(at('manager'), at('officer')), []);
});
