import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amount, amountFact, date, listed, rate, say } from './shown.ts';

test('an amount is said in both languages, to the cent', () => {
  assert.deepEqual(amount(amountFact(17_500_000n)), { fr: '175 000,00 €', en: '€175,000.00' });
  assert.deepEqual(amount('1'), { fr: '0,01 €', en: '€0.01' });
  assert.deepEqual(amount('123456789012'), { fr: '1 234 567 890,12 €', en: '€1,234,567,890.12' });
  assert.throws(() => amount(undefined), RangeError);
  assert.throws(() => amount('12.5'), RangeError);
});

test('a day is said in both languages', () => {
  assert.deepEqual(date('2026-05-15'), { fr: '15 mai 2026', en: '15 May 2026' });
  assert.deepEqual(date('2028-01-01'), { fr: '1er janvier 2028', en: '1 January 2028' });
  assert.throws(() => date('2026-13-01'), RangeError);
});

test('a rate is said without useless decimals', () => {
  assert.deepEqual(rate(3000), { fr: '30 %', en: '30%' });
  assert.deepEqual(rate(1250), { fr: '12,5 %', en: '12.5%' });
  assert.deepEqual(rate(5), { fr: '0,05 %', en: '0.05%' });
});

test('a sentence takes its pieces in the order of each language', () => {
  const template = { fr: 'Il reste {} sur {}.', en: 'Of {2}, {1} is left.' };
  assert.deepEqual(say(template, amount('100'), 'A'), { fr: 'Il reste 1,00 € sur A.', en: 'Of A, €1.00 is left.' });
  assert.throws(() => say(template, 'alone'), RangeError);
});

test('a list ends with “and”', () => {
  assert.deepEqual(listed(['a', 'b', 'c']), { fr: 'a, b et c', en: 'a, b and c' });
  assert.deepEqual(listed(['a']), { fr: 'a', en: 'a' });
  assert.deepEqual(listed([]), { fr: '', en: '' });
});
