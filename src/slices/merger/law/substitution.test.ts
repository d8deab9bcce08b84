import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passesOn, type What } from './substitution.ts';

const CASES: readonly (readonly [What, boolean, boolean])[] = [
  ['file', true, true],
  ['agreement', true, true],
  ['mandate', true, true],
  ['people', true, true],
  ['signing_power', false, true],
];

for (const [what, ended, followed] of CASES) {
  test(`CGCT L2113-5: ${what} ${ended ? 'passes on' : 'ends with the executive'}`, () => {
    assert.equal(passesOn(what), ended);
    assert.equal(passesOn(what, { signatories: 'follow' }), followed, 'CGCT L2122-20, read the other way');
  });
}
