import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '#kernel/actor';
import { permissionOn } from '#kernel/permission';
import { RIGHTS } from '#kernel/rights';
import {
  type Body,
  joinOrganisation,
  leaveOrganisation,
  type MembershipSheet,
  mayManage,
  placeOfMembership,
  registerOrganisation,
  type Seat,
} from './organisation.ts';

const verdict = (decision: object): string =>
  'refusal' in decision ? (decision.refusal as { code: string }).code : 'done';
const counter = () => {
  let made = 0;
  return () => {
    made += 1;
    return `id-${made}`;
  };
};
const member = (role: 'applicant' | 'signatory' | 'viewer', organisationId = 'org'): Actor => ({
  id: role,
  givenName: 'A',
  familyName: 'B',
  email: '',
  grants: [],
  memberships: [{ organisationId, organisationName: 'Org', role, quality: '' }],
});
const ada = member('applicant');
const aBody = (over: Partial<Body> = {}): Body => ({
  siren: '233500016',
  siret: undefined,
  name: 'Département d’essai',
  kind: 'departement',
  territoryId: 'departement:35',
  address: '',
  ...over,
});
const first = { actor: ada, isLegalRepresentative: false, quality: '', joins: true, vouched: false };

type Registered = readonly [string, Body, string | undefined, Partial<typeof first>, string];
const registrations: readonly Registered[] = [
  ['an agent', aBody(), undefined, {}, 'done'],
  ['the mayor', aBody(), undefined, { isLegalRepresentative: true, quality: 'Maire' }, 'done'],
  [
    'a mayor of what',
    aBody(),
    undefined,
    { isLegalRepresentative: true },
    'account.register_organisation.quality_missing',
  ],
  ['already there', aBody(), 'Département d’essai', {}, 'account.register_organisation.already_registered'],
  ['no number', aBody({ siren: '' }), undefined, {}, 'account.register_organisation.siren_missing'],
  ['no name', aBody({ name: '' }), undefined, {}, 'account.register_organisation.name_missing'],
  ['own SIRET', aBody({ siret: '23350001600040' }), undefined, {}, 'done'],
  [
    'SIRET of another',
    aBody({ siret: '35600000000048' }),
    undefined,
    {},
    'account.register_organisation.siret_of_another',
  ],
];
for (const [name, body, registeredName, over, expected] of registrations) {
  test(`register a body: ${name}`, () =>
    assert.equal(verdict(registerOrganisation({ body, registeredName }, { ...first, ...over }, counter())), expected));
}

test('who registers prepares files, to be verified; a declared representative signs too; the system joins nothing', () => {
  const rolesOf = (over: Partial<typeof first>) => {
    const decision = registerOrganisation(
      { body: aBody(), registeredName: undefined },
      { ...first, ...over },
      counter(),
    );
    return 'also' in decision ? decision.also.map((one) => one.facts.role) : [];
  };
  assert.deepEqual(rolesOf({}), ['applicant']);
  assert.deepEqual(rolesOf({ isLegalRepresentative: true, quality: 'Maire' }), ['applicant', 'signatory']);
  assert.deepEqual(rolesOf({ joins: false }), []);
});

test('a seat is provisional, unless the identity provider vouches for who prepares the files', () => {
  const seats = (vouched: boolean) => {
    const representative = { isLegalRepresentative: true, quality: 'Maire' };
    const decision = registerOrganisation(
      { body: aBody(), registeredName: undefined },
      { ...first, ...representative, vouched },
      counter(),
    );
    return 'also' in decision ? decision.also.map((one) => `${one.facts.role} ${one.to} ${one.act}`) : [];
  };
  assert.deepEqual(seats(false), [
    'applicant provisional account.register_organisation',
    'signatory provisional account.register_organisation',
  ]);
  assert.deepEqual(seats(true), [
    'applicant active account.claim_seat',
    'signatory provisional account.register_organisation',
  ]);
});

const aSeat = (over: Partial<Seat> = {}): Seat => ({
  organisationId: 'org',
  person: { id: 'bo', state: 'active' },
  before: undefined,
  ...over,
});
const offer = { email: 'bo@example.org', role: 'applicant', quality: '' } as const;
const signs = { ...offer, role: 'signatory', quality: 'Maire' } as const;
type Joining = readonly [string, Seat, Parameters<typeof joinOrganisation>[1], string];
const joinings: readonly Joining[] = [
  ['somebody known', aSeat(), offer, 'done'],
  ['a signatory', aSeat(), signs, 'done'],
  ['somebody unknown', aSeat({ person: undefined }), offer, 'account.join_organisation.unknown_person'],
  [
    'a closed account',
    aSeat({ person: { id: 'bo', state: 'deactivated' } }),
    offer,
    'account.join_organisation.deactivated',
  ],
  [
    'twice',
    aSeat({ before: { id: 'm', state: 'active', version: 1 } }),
    offer,
    'account.join_organisation.already_member',
  ],
  ['again after leaving', aSeat({ before: { id: 'm', state: 'ended', version: 2 } }), offer, 'done'],
  ['a signatory without quality', aSeat(), { ...signs, quality: '' }, 'account.join_organisation.quality_missing'],
  [
    'oneself as signatory',
    aSeat({ person: { id: ada.id, state: 'active' } }),
    signs,
    'account.join_organisation.signatory_to_oneself',
  ],
];
for (const [name, seat, wanted, expected] of joinings) {
  test(`join a body: ${name}`, () =>
    assert.equal(verdict(joinOrganisation(seat, wanted, { actor: ada, newId: counter() })), expected));
}

const aMembership = (over: Partial<MembershipSheet> = {}): MembershipSheet => ({
  id: 'm',
  organisationId: 'org',
  personId: 'bo',
  role: 'applicant',
  state: 'active',
  version: 1,
  applicants: 2,
  ...over,
});
test('a body keeps somebody who prepares its files', () => {
  assert.equal(verdict(leaveOrganisation(aMembership(), ada)), 'done');
  assert.equal(
    verdict(leaveOrganisation(aMembership({ applicants: 1 }), ada)),
    'account.leave_organisation.last_member',
  );
  assert.equal(verdict(leaveOrganisation(aMembership({ role: 'viewer', applicants: 1 }), ada)), 'done');
  assert.equal(
    verdict(leaveOrganisation(aMembership({ state: 'ended' }), ada)),
    'account.leave_organisation.already_left',
  );
  const max: Actor = {
    ...ada,
    id: 'max',
    grants: [{ role: 'administrator', scope: { kind: 'instance' } }],
    memberships: [],
  };
  assert.equal(verdict(leaveOrganisation(aMembership({ applicants: 1 }), max)), 'done', 'an administrator may');
});

test('members who act look after members; a viewer only goes; a stranger does nothing', () => {
  assert.equal(mayManage(ada, 'org'), true);
  assert.equal(mayManage(member('signatory'), 'org'), true);
  assert.equal(mayManage(member('viewer'), 'org'), false);
  assert.equal(mayManage(member('applicant', 'other'), 'org'), false);
  const mayEnd = (actor: Actor, membership: MembershipSheet) =>
    permissionOn(RIGHTS['account.leave_organisation'], actor, placeOfMembership(membership, actor));
  assert.equal(mayEnd(member('viewer'), aMembership({ personId: 'viewer' })), 'viewer');
  assert.equal(mayEnd(member('viewer'), aMembership()), undefined);
});
