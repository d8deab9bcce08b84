import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '#kernel/actor';
import { acceptInvitation, type Doorstep, followInvitation, type Invitation, invite } from './invitation.ts';
import { approveRequest, askToJoin, claimSeat, type Gate, type JoinRequest } from './join-request.ts';
import { powerOf, recordPower, type SignatorySeat } from './signing-power.ts';
import { enterCode, mayVerify, type Newcomer, type SentCode, sendCode, verifyMember } from './verification.ts';

const verdict = (decision: object): string =>
  'refusal' in decision ? (decision.refusal as { code: string }).code : 'done';
const at = new Date('2026-03-10T09:00:00Z');
const DAY = 86_400_000;
const ada: Actor = { id: 'ada', givenName: 'Ada', familyName: 'M', email: 'ada@x.org', grants: [], memberships: [] };
const newId = () => 'new';
const moment = { actor: ada, at, newId };

test('invite: what stands in the way, in order', () => {
  const door: Doorstep = {
    organisationId: 'org',
    organisationName: 'Org',
    isMember: false,
    isInvited: false,
    sentToday: 0,
    inviteeLang: undefined,
  };
  const offer = { email: 'bo@x.org', role: 'applicant', quality: '' } as const;
  const cases: [string, Partial<Doorstep>, Partial<Parameters<typeof invite>[1]>, string][] = [
    ['somebody', {}, {}, 'done'],
    ['a member', { isMember: true }, {}, 'account.invite.already_member'],
    ['somebody invited', { isInvited: true }, {}, 'account.invite.already_invited'],
    [
      'oneself, to sign',
      {},
      { email: 'ada@x.org', role: 'signatory', quality: 'x' },
      'account.invite.signatory_to_oneself',
    ],
    ['a signatory of no quality', {}, { role: 'signatory' }, 'account.invite.quality_missing'],
    ['the thirtieth of the day', { sentToday: 29 }, {}, 'done'],
    ['one too many', { sentToday: 30 }, {}, 'account.invite.too_many'],
  ];
  for (const [name, around, change, expected] of cases)
    assert.equal(verdict(invite({ ...door, ...around }, { ...offer, ...change }, moment, 14)), expected, name);
});

const anInvitation = (over: Partial<Invitation> = {}): Invitation => ({
  id: 'i',
  organisationId: 'org',
  organisationName: 'Org',
  email: 'ada@x.org',
  role: 'applicant',
  quality: '',
  basis: 'legal_representative',
  lang: 'fr',
  back: '',
  invitedBy: 'bo',
  expiresAt: new Date(at.getTime() + 1),
  state: 'sent',
  version: 1,
  ...over,
});

test('an invitation serves once, until its instant, and brings back who had left', () => {
  const before = { id: 'm', state: 'ended', version: 3 } as const;
  const accepted = acceptInvitation(anInvitation(), before, moment);
  assert.ok('also' in accepted);
  assert.deepEqual(
    accepted.also.map((seat) => [seat.subjectId, seat.from, seat.to, seat.version]),
    [['m', 'ended', 'active', 3]],
  );
  const cases: [string, Partial<Invitation>, string][] = [
    ['at its last instant', { expiresAt: at }, 'account.invitation.expired'],
    ['accepted', { state: 'accepted' }, 'account.invitation.accepted'],
    ['declined', { state: 'declined' }, 'account.invitation.closed'],
    ['withdrawn', { state: 'withdrawn' }, 'account.invitation.closed'],
  ];
  for (const [name, over, expected] of cases)
    assert.equal(verdict(acceptInvitation(anInvitation(over), undefined, moment)), expected, name);
  assert.equal(verdict(followInvitation(undefined, at)), 'account.invitation.unknown');
});

const aNewcomer = (over: Partial<Newcomer> = {}): Newcomer => ({
  organisationId: 'org',
  organisationName: 'Org',
  person: { id: 'bo', email: 'bo@x.org', lang: 'fr' },
  seats: [
    { id: 'a', role: 'applicant', version: 1 },
    { id: 's', role: 'signatory', version: 1 },
  ],
  ...over,
});

test('the desk verifies every seat of a person, never its own, and once', () => {
  const done = verifyMember(aNewcomer(), 'Appel', ada);
  assert.ok('also' in done);
  assert.deepEqual([done.change.subjectId, ...done.also.map((seat) => seat.subjectId)], ['a', 's']);
  assert.equal(verdict(verifyMember(aNewcomer({ seats: [] }), 'x', ada)), 'account.verify_member.nothing_to_verify');
  const own = aNewcomer({ person: { id: 'ada', email: '', lang: 'fr' } });
  assert.equal(verdict(verifyMember(own, 'x', ada)), 'account.verify_member.oneself');
  assert.equal(verdict(sendCode(aNewcomer(), 2, at, newId)), 'done');
  assert.equal(verdict(sendCode(aNewcomer(), 3, at, newId)), 'account.send_code.too_many');
});

test('who may verify: the desk of any programme, never a juror', () => {
  const holding = (role: Actor['grants'][number]['role']): Actor => ({
    ...ada,
    grants: [{ role, scope: { kind: 'programme', id: 'p' } }],
  });
  assert.equal(mayVerify(holding('officer')), true);
  assert.equal(mayVerify(holding('manager')), true);
  for (const role of ['juror', 'payer', 'auditor', 'authority'] as const) assert.equal(mayVerify(holding(role)), false);
});

test('a code serves once, for thirty days, and five tries', () => {
  const aCode = (over: Partial<SentCode> = {}): SentCode => ({
    id: 'c',
    expiresAt: new Date(at.getTime() + DAY),
    tries: 0,
    usedAt: null,
    version: 1,
    ...over,
  });
  const cases: [string, SentCode | undefined, string][] = [
    ['sent', aCode(), 'done'],
    ['the fifth try', aCode({ tries: 4 }), 'done'],
    ['the sixth', aCode({ tries: 5 }), 'account.enter_code.too_many_tries'],
    ['too late', aCode({ expiresAt: at }), 'account.enter_code.expired'],
    ['used', aCode({ usedAt: at }), 'account.enter_code.none_sent'],
    ['none', undefined, 'account.enter_code.none_sent'],
  ];
  for (const [name, code, expected] of cases)
    assert.equal(verdict(enterCode(aNewcomer(), code, true, at)), expected, name);
  const wrong = enterCode(aNewcomer(), aCode(), false, at);
  assert.ok('also' in wrong);
  assert.deepEqual([wrong.also.length, wrong.change.tries, wrong.change.facts.left], [0, 1, 4]);
});

const aGate = (over: Partial<Gate> = {}): Gate => ({
  organisationId: 'org',
  organisationName: 'Org',
  before: undefined,
  isWaiting: false,
  askedToday: 0,
  managers: [{ email: 'bo@x.org', lang: 'fr' }],
  ...over,
});

test('asking to join, or coming on the word of the identity provider', () => {
  const seat = (state: 'active' | 'provisional' | 'ended') => ({ id: 'm', state, version: 1 });
  const cases: [string, Partial<Gate>, string][] = [
    ['somebody', {}, 'done'],
    ['who had left', { before: seat('ended') }, 'done'],
    ['a member', { before: seat('active') }, 'account.ask_to_join.already_member'],
    ['being verified', { before: seat('provisional') }, 'account.ask_to_join.being_verified'],
    ['twice', { isWaiting: true }, 'account.ask_to_join.already_asked'],
    ['the sixth of the day', { askedToday: 5 }, 'account.ask_to_join.too_many'],
  ];
  for (const [name, over, expected] of cases) assert.equal(verdict(askToJoin(aGate(over), moment)), expected, name);
  const alone = askToJoin(aGate({ managers: [] }), moment);
  assert.equal('change' in alone && alone.change.to, 'provisional', 'nobody to ask: to be verified');
  assert.equal(verdict(claimSeat(aGate(), moment, 'ask')), 'account.claim_seat.ask_first');
  const claimed = claimSeat(aGate({ before: seat('provisional') }), moment, 'join');
  assert.equal('change' in claimed && claimed.change.to, 'active', 'the claim verifies');
});

test('a request is answered once, even when the person came in by another way', () => {
  const request: JoinRequest = {
    id: 'r',
    organisationId: 'org',
    organisationName: 'Org',
    personId: 'bo',
    mailbox: undefined,
    before: { id: 'm', state: 'active', version: 1 },
    state: 'asked',
    version: 1,
  };
  const approved = approveRequest(request, 'applicant', newId);
  assert.ok('also' in approved);
  assert.deepEqual(approved.also, []);
  const again = approveRequest({ ...request, state: 'refused' }, 'applicant', newId);
  assert.equal(verdict(again), 'account.answer_request.already_answered');
});

test('a power: the law needs no paper, a delegation does', () => {
  const seat: SignatorySeat = {
    id: 'm',
    organisationId: 'org',
    personId: 'bo',
    role: 'signatory',
    state: 'active',
    version: 1,
    document: undefined,
  };
  const law = { basis: 'legal_representative', startsOn: undefined, endsOn: undefined, limitCents: 5n } as const;
  const recorded = recordPower(seat, law);
  assert.equal('change' in recorded && recorded.change.power.limitCents, undefined, 'the law knows no limit');
  const delegation = { ...law, basis: 'delegation', startsOn: '2026-01-01' } as const;
  assert.equal(verdict(recordPower(seat, delegation)), 'account.record_power.document_missing');
  assert.equal(verdict(recordPower({ ...seat, role: 'viewer' }, law)), 'account.record_power.not_a_signatory');
  assert.equal(verdict(recordPower({ ...seat, state: 'ended' }, law)), 'account.record_power.not_a_signatory');
  const row = { personId: 'bo', siren: '1', startsOn: null, endsOn: null, documentHash: null, limitCents: 5n };
  assert.deepEqual(powerOf({ ...row, basis: 'legal_representative' }), {
    personId: 'bo',
    siren: '1',
    kind: 'legal_representative',
  });
});
