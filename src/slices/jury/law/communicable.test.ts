import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Opinion, opinionCommunicable, removesOthers, shown } from './communicable.ts';

const compared: Opinion = { comparative: true, requiredByText: true, sentToAuthority: true };
const alone: Opinion = { comparative: false, requiredByText: true, sentToAuthority: true };

test('CRPA L311-2: when an opinion may be communicated', () => {
  const cases: [string, Opinion, boolean, boolean][] = [
    ['(1) comparative, decision not taken', compared, false, false],
    ['(2) comparative, decision taken', compared, true, true],
    ['(3) individual, required by a text, sent', alone, false, true],
    ['individual, required, not sent yet', { ...alone, sentToAuthority: false }, false, false],
    ['(4) individual, required by no text', { ...alone, requiredByText: false }, false, false],
    ['individual, required by no text, decision taken', { ...alone, requiredByText: false }, true, true],
    ['(5) note of a named juror', { ...alone, individualNote: true }, true, false],
  ];
  for (const [name, opinion, taken, expected] of cases)
    assert.equal(opinionCommunicable(opinion, taken), expected, name);
});

test('CRPA L311-2: (2) what concerns others is removed, and the applicant is told when it comes', () => {
  assert.equal(removesOthers(compared), true);
  assert.equal(removesOthers(alone), false);
  assert.match(shown.fr, /après la décision \(article L\. 311-2/);
});
