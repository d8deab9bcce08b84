import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '#kernel/actor';
import {
  type Desk,
  deactivatePerson,
  type PersonSheet,
  reactivatePerson,
  registerPerson,
  renamePerson,
} from './account.ts';
import { introducedBy } from './providers/provider.ts';
import { giveRole, type RoleOffer, type Withdrawal, withdrawRole } from './roles.ts';
import { followLink, type Link, openSession } from './sign-in.ts';
import { isSiren, isSiret } from './siren.ts';

const verdict = (decision: object): string =>
  'refusal' in decision ? (decision.refusal as { code: string }).code : 'done';
const newId = () => 'made';

const at = new Date('2026-03-10T09:00:00Z');
const minutes = (count: number) => new Date(at.getTime() + count * 60_000);
const aLink = (over: Partial<Link> = {}): Link => ({
  email: 'ada@example.org',
  back: '/',
  expiresAt: minutes(15),
  usedAt: null,
  isThisBrowser: true,
  ...over,
});

const sessions: readonly (readonly [string, Link | undefined, string | undefined, string])[] = [
  ['a good link of a person', aLink(), 'active', 'done'],
  ['a good link of a newcomer', aLink(), undefined, 'done'],
  ['no such link', undefined, undefined, 'account.open_session.unknown_link'],
  ['used', aLink({ usedAt: at }), 'active', 'account.open_session.used_link'],
  [
    'used and expired: used is said first',
    aLink({ usedAt: at, expiresAt: at }),
    'active',
    'account.open_session.used_link',
  ],
  ['at the last instant', aLink({ expiresAt: minutes(0) }), 'active', 'account.open_session.expired_link'],
  ['a millisecond before', aLink({ expiresAt: new Date(at.getTime() + 1) }), 'active', 'done'],
  ['another browser', aLink({ isThisBrowser: false }), 'active', 'account.open_session.other_browser'],
  ['a closed account', aLink(), 'deactivated', 'account.open_session.deactivated'],
];
for (const [name, link, state, expected] of sessions) {
  test(`a link: ${name}`, () => {
    const person = state === undefined ? undefined : { id: 'ada', state };
    assert.equal(verdict(openSession(link, person, at)), expected);
  });
}
test('following a link does not ask for the browser', () => {
  assert.equal(verdict(followLink(aLink({ isThisBrowser: false }), at)), 'done');
});

const max: Actor = {
  id: 'max',
  givenName: 'Max',
  familyName: 'A',
  email: '',
  grants: [{ role: 'administrator', scope: { kind: 'instance' } }],
  memberships: [],
};
const aPerson = (over: Partial<PersonSheet> = {}): PersonSheet => ({ id: 'ada', state: 'active', version: 1, ...over });
const aDesk = (over: Partial<Desk> = {}): Desk => ({ email: 'a@b.fr', isTaken: false, newcomerId: undefined, ...over });
const facts = { lang: 'fr', isFictitious: false } as const;

test('a newcomer keeps the identifier of the session; others get a new one; an address serves once', () => {
  const done = registerPerson(aDesk({ newcomerId: 'me' }), facts, newId);
  assert.ok('change' in done);
  assert.equal(done.change.subjectId, 'me');
  assert.equal(verdict(registerPerson(aDesk(), facts, newId)), 'done');
  assert.equal(
    verdict(registerPerson(aDesk({ isTaken: true }), facts, newId)),
    'account.register_person.already_registered',
  );
});

test('an account is closed by somebody else, once, and opened again once', () => {
  const closed = aPerson({ state: 'deactivated' });
  const close = (person: PersonSheet, isLast = false) =>
    verdict(deactivatePerson({ ...person, isLast }, 'départ', max));
  assert.equal(close(aPerson()), 'done');
  assert.equal(close(aPerson({ id: 'max' })), 'account.deactivate_person.oneself');
  assert.equal(close(aPerson(), true), 'account.deactivate_person.last_administrator');
  assert.equal(close(closed), 'account.deactivate_person.already_deactivated');
  assert.equal(verdict(reactivatePerson(closed, 'retour')), 'done');
  assert.equal(verdict(reactivatePerson(aPerson(), 'retour')), 'account.reactivate_person.already_active');
  assert.equal(verdict(renamePerson(aPerson())), 'done');
  assert.equal(verdict(renamePerson(closed)), 'account.rename_person.deactivated');
});

const anOffer = (over: Partial<RoleOffer> = {}): RoleOffer => ({
  role: 'officer',
  scopeKind: 'instance',
  startsOn: '2026-03-10',
  reason: 'nomination',
  ...over,
});
const held = (role: string, scopeId: string | null = null) => [
  { role, scopeKind: scopeId === null ? 'instance' : 'desk', scopeId },
];
type Offered = readonly [string, PersonSheet, ReturnType<typeof held>, RoleOffer, string];
const offers: readonly Offered[] = [
  ['a first role', aPerson(), [], anOffer(), 'done'],
  ['one day only', aPerson(), [], anOffer({ endsOn: '2026-03-10' }), 'done'],
  ['ends before it starts', aPerson(), [], anOffer({ endsOn: '2026-03-09' }), 'account.give_role.ends_first'],
  ['to oneself', aPerson({ id: 'max' }), [], anOffer(), 'account.give_role.to_oneself'],
  ['to a closed account', aPerson({ state: 'deactivated' }), [], anOffer(), 'account.give_role.deactivated'],
  ['the same again', aPerson(), held('officer'), anOffer(), 'account.give_role.already_held'],
  [
    'the same elsewhere',
    aPerson(),
    held('officer', 'desk-1'),
    anOffer({ scopeKind: 'desk', scopeId: 'programme', desk: 'region:53' }),
    'done',
  ],
  ['an auditor becomes an officer', aPerson(), held('auditor'), anOffer(), 'account.give_role.auditor_alone'],
  [
    'an officer becomes an auditor',
    aPerson(),
    held('officer'),
    anOffer({ role: 'auditor' }),
    'account.give_role.auditor_alone',
  ],
];
for (const [name, person, roles, offer, expected] of offers) {
  test(`a role: ${name}`, () =>
    assert.equal(
      verdict(giveRole({ person: { ...person, held: roles }, lies: {} }, offer, { actor: max, newId })),
      expected,
    ));
}

test('a role is withdrawn once, and nobody drops the keys of the instance', () => {
  const grant: Withdrawal = { id: 'g', personId: 'max', role: 'officer', state: 'held', version: 1, isLast: false };
  assert.equal(verdict(withdrawRole(grant, 'fin', max)), 'done');
  assert.equal(
    verdict(withdrawRole({ ...grant, state: 'withdrawn' }, 'fin', max)),
    'account.withdraw_role.already_withdrawn',
  );
  const keys = { ...grant, role: 'administrator' };
  assert.equal(verdict(withdrawRole(keys, 'fin', max)), 'account.withdraw_role.own_administration');
  assert.equal(verdict(withdrawRole({ ...keys, personId: 'ada' }, 'fin', max)), 'done');
  assert.equal(
    verdict(withdrawRole({ ...keys, personId: 'ada', isLast: true }, 'fin', max)),
    'account.withdraw_role.last_administration',
  );
});

test('numbers of the register: check digits, and the sites of La Poste', () => {
  assert.ok(isSiren('233500016'));
  assert.ok(!isSiren('233500017'));
  assert.ok(!isSiren('23350001'));
  assert.ok(isSiret('23350001600040'));
  assert.ok(!isSiret('23350001600041'));
  assert.ok(isSiret('35600000049837'), 'La Poste: the sum is a multiple of five');
  assert.ok(!isSiret('35600000049838'));
});

test('an address that a provider gives is one that mail is sent to as it stands, or none', () => {
  const emailOf = (email: unknown) => introducedBy('s', { email }).email;
  assert.equal(emailOf(' Kim.Tran@Etat.Example '), 'kim.tran@etat.example');
  // The sign of the kelvin, small, is the letter k; the second is an е of Cyrillic.
  for (const odd of ['\u212aim.tran@etat.example', 'kim.tran@\u0435tat.example', 'kim', '', null, 5]) {
    assert.equal(emailOf(odd), undefined, String(odd));
  }
});
