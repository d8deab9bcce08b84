import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SYSTEM } from '#kernel/actor';
import { obstacle } from '#kernel/refusal';
import { sectionsOf } from './export.ts';
import {
  type Asked,
  answerRequest,
  askErasure,
  type Duties,
  erasePerson,
  extendAnswer,
  type Request,
  type Subject,
  standingDuty,
} from './privacy.ts';

const FREE: Duties = { roles: 0, juries: 0, trainings: 0, files: [], signsAlone: [], actsAlone: [] };
const codeOf = (decision: object): string => obstacle(decision)?.code ?? 'ok';

const DUTIES: readonly (readonly [what: string, duties: Partial<Duties>, code: string])[] = [
  ['nothing', {}, 'ok'],
  ['a role', { roles: 1 }, 'privacy.erasure.holds_role'],
  ['a seat in a jury', { juries: 1 }, 'privacy.erasure.sits_in_jury'],
  ['a training to come', { trainings: 1 }, 'privacy.erasure.in_training'],
  ['a file under way', { files: ['2021-0001'] }, 'privacy.erasure.is_contact'],
  ['the only member', { actsAlone: ['Rennes'], signsAlone: ['Rennes'] }, 'privacy.erasure.last_member'],
  ['the only signatory', { signsAlone: ['Rennes'] }, 'privacy.erasure.last_signatory'],
  ['a role and a file: the role first', { roles: 1, files: ['2021-0001'] }, 'privacy.erasure.holds_role'],
];
for (const [what, duties, code] of DUTIES) {
  test(`what still binds somebody: ${what}`, () => assert.equal(codeOf(standingDuty({ ...FREE, ...duties })), code));
}

const aRequest = (state: Request['state']): Request => ({ id: 'r', personId: 'p', state, version: 1 });
const aSubject = (changes: Partial<Subject> = {}): Subject => ({
  id: 'p',
  state: 'active',
  version: 1,
  duties: FREE,
  traces: { files: 0, decisions: 0, signatures: 0, opinions: 0, acts: 0 },
  request: undefined,
  touched: [],
  ...changes,
});

test('a request is made once, and answered once', () => {
  assert.equal(codeOf(askErasure(FREE, undefined, () => 'r')), 'ok');
  assert.equal(codeOf(askErasure(FREE, { id: 'r' }, () => 'r')), 'privacy.ask_erasure.already_asked');
  for (const act of ['privacy.withdraw_erasure', 'privacy.refuse_erasure'] as const) {
    assert.equal(codeOf(answerRequest(aRequest('asked'), act)), 'ok');
    for (const state of ['withdrawn', 'refused', 'carried_out'] as const) {
      assert.equal(codeOf(answerRequest(aRequest(state), act)), 'privacy.erasure.already_answered');
    }
  }
});

const EXTENDED: readonly (readonly [what: string, changes: Partial<Asked>, today: string, code: string])[] = [
  ['within the month', {}, '2021-12-03', 'ok'],
  ['the month is over', {}, '2021-12-04', 'privacy.extend_answer.month_over'],
  ['twice', { isExtended: true }, '2021-11-04', 'privacy.extend_answer.already_extended'],
  ['answered already', { state: 'refused' }, '2021-11-04', 'privacy.erasure.already_answered'],
];
for (const [what, changes, today, code] of EXTENDED) {
  test(`an answer put off by two months: ${what}`, () => {
    const asked: Asked = { ...aRequest('asked'), askedOn: '2021-11-03', isExtended: false, ...changes };
    const decision = extendAnswer(asked, today);
    assert.equal(codeOf(decision), code);
    if ('change' in decision) assert.deepEqual(decision.change.facts, { due: '2022-02-03' });
  });
}

test('an erasure takes along all that names the person, and answers the request', () => {
  const touched = [{ machine: 'membership', id: 'm', from: 'active', to: 'ended' }];
  const decision = erasePerson(aSubject({ touched, request: aRequest('asked') }), SYSTEM);
  assert.ok('change' in decision);
  assert.deepEqual(
    [decision.change, ...decision.also].map(
      ({ machine, subjectId, from, to }) => `${machine} ${subjectId} ${from}→${to}`,
    ),
    ['person p active→erased', 'membership m active→ended', 'erasure_request r asked→carried_out'],
  );
  assert.deepEqual(decision.change.facts, { outcome: 'erased', kept: '' });
  assert.equal(codeOf(erasePerson(aSubject({ id: SYSTEM.id }), SYSTEM)), 'privacy.erase_person.oneself');
  assert.equal(codeOf(erasePerson(aSubject({ state: 'erased' }), SYSTEM)), 'privacy.erase_person.already_erased');
});

test('a column is given to those its comment names; a secret to nobody', () => {
  const column = (name: string, type: string, mention: string) => ({
    table: 'role_grant',
    column: name,
    type,
    description: `What. [${mention}]`,
  });
  const sections = sectionsOf([
    column('person_id', 'uuid', 'personal: rights of person_id'),
    column('role', 'text', 'personal: rights of person_id, given_by'),
    column('given_by', 'uuid', 'personal: trace of given_by'),
    column('reason', 'text', 'personal: rights of nobody'),
    column('token', 'text', 'secret'),
    column('code', 'text', 'not personal'),
    column('rumour', 'text', 'personal: gossip of person_id'),
  ]);
  assert.deepEqual(
    sections.map(({ link, category, columns }) => [link, category, columns.map(({ name }) => name)]),
    [
      ['person_id', 'rights', ['person_id', 'role']],
      ['given_by', 'trace', ['role', 'given_by']],
    ],
  );
});
