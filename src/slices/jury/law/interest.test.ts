import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersOf } from '../../../../tests/law-cases.ts';
import {
  type Declaration,
  defaults,
  type ExaminedFile,
  type Interest,
  mayDeliberate,
  notesCounted,
  sentences,
} from './interest.ts';

const answer = answersOf(sentences, 'R. 133-12');
const epci = '200000001';
const commune = '210000001';
const partner = '200000002';
const file: ExaminedFile = { sessionId: 's1', applicants: [epci, partner], related: [commune], on: '2026-10-10' };
const nothing: Declaration = { memberId: 'ada', sessionId: 's1', interests: [] };
const tie = (kind: Interest['kind'], siren: string, over: Partial<Interest> = {}): Interest => ({
  memberId: 'ada',
  kind,
  siren,
  ...over,
});

test('CRPA R133-12: no part in a deliberation with a personal interest', () => {
  const cases: [string, Declaration[], Interest[], string][] = [
    ['declared, none', [nothing], [], 'ok'],
    ['(1) employed by the applicant', [nothing], [tie('employer', epci)], 'jury.deliberate.interest'],
    [
      '(2) elected in a commune of the applicant EPCI',
      [nothing],
      [tie('mandate', commune)],
      'jury.deliberate.interest',
    ],
    ['(3) no declaration for this session', [{ ...nothing, sessionId: 's0' }], [], 'jury.deliberate.not_declared'],
    ['(3) the declaration of another', [{ ...nothing, memberId: 'bo' }], [], 'jury.deliberate.not_declared'],
    ['(4) in a partner only', [{ ...nothing, interests: [tie('statement', partner)] }], [], 'jury.deliberate.interest'],
    ['detected, not declared', [], [tie('employer', epci)], 'jury.deliberate.interest'],
    ['in another body', [nothing], [tie('employer', '200000009')], 'ok'],
    ['of another member', [nothing], [tie('employer', epci, { memberId: 'bo' })], 'ok'],
    [
      'ended within three years',
      [nothing],
      [tie('mandate', epci, { endedOn: '2023-10-10' })],
      'jury.deliberate.interest',
    ],
    ['ended before', [nothing], [tie('mandate', epci, { endedOn: '2023-10-09' })], 'ok'],
  ];
  for (const [name, declarations, detected, expected] of cases)
    assert.equal(answer(mayDeliberate('ada', file, declarations, detected)), expected, name);
});

test('CRPA R133-12: what is detected is a setting, what is declared always counts', () => {
  const settings = { ...defaults, detection: ['employer'] as const };
  assert.equal(answer(mayDeliberate('ada', file, [nothing], [tie('mandate', epci)], settings)), 'ok');
  const declared = { ...nothing, interests: [tie('mandate', epci)] };
  assert.equal(answer(mayDeliberate('ada', file, [declared], [], settings)), 'jury.deliberate.interest');
});

test('CRPA R133-12: (5) a note given before the interest came out leaves the average, its trace stays', () => {
  const notes = [
    { memberId: 'ada', points: 4 },
    { memberId: 'bo', points: 2 },
  ];
  assert.deepEqual(notesCounted(notes, new Set(['ada'])), { counted: [notes[1]], setAside: [notes[0]] });
  assert.deepEqual(notesCounted(notes, new Set()), { counted: notes, setAside: [] });
});

test('CRPA R133-12: (6) the chair cannot waive an interest', () => {
  const waived = { ...tie('employer', epci), waivedBy: 'chair' };
  assert.equal(answer(mayDeliberate('ada', file, [nothing], [waived])), 'jury.deliberate.interest');
});
