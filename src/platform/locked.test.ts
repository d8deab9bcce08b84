import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lockText, unlockText } from './locked.ts';

test('what is locked is read with the same secret and purpose, and with nothing else', () => {
  const locked = lockText('secret', 'factor', 'JBSWY3DPEHPK3PXP');
  assert.equal(unlockText('secret', 'factor', locked), 'JBSWY3DPEHPK3PXP');
  assert.ok(!locked.toString('latin1').includes('JBSWY3'));
  assert.throws(() => unlockText('other', 'factor', locked));
  assert.throws(() => unlockText('secret', 'other', locked));
  locked[14] = (locked[14] ?? 0) ^ 1;
  assert.throws(() => unlockText('secret', 'factor', locked));
});

test('the same text is never locked twice alike', () => {
  assert.notDeepEqual(lockText('secret', 'factor', 'a'), lockText('secret', 'factor', 'a'));
});
