import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountInWords } from './words.ts';

const french: [bigint, string][] = [
  [0n, 'zéro euro'],
  [1n, 'un centime'],
  [2n, 'deux centimes'],
  [99n, 'quatre-vingt-dix-neuf centimes'],
  [100n, 'un euro'],
  [101n, 'un euro et un centime'],
  [200n, 'deux euros'],
  [2_100n, 'vingt et un euros'],
  [7_100n, 'soixante et onze euros'],
  [8_000n, 'quatre-vingts euros'],
  [8_080n, 'quatre-vingts euros et quatre-vingts centimes'],
  [8_100n, 'quatre-vingt-un euros'],
  [9_100n, 'quatre-vingt-onze euros'],
  [20_000n, 'deux cents euros'],
  [20_100n, 'deux cent un euros'],
  [100_000n, 'mille euros'],
  [100_100n, 'mille un euros'],
  [500_000n, 'cinq mille euros'],
  [8_000_000n, 'quatre-vingt mille euros'],
  [17_500_000n, 'cent soixante-quinze mille euros'],
  [24_900_050n, 'deux cent quarante-neuf mille euros et cinquante centimes'],
  [28_000_000n, 'deux cent quatre-vingt mille euros'],
  [100_000_000n, 'un million d’euros'],
  [100_000_001n, 'un million d’euros et un centime'],
  [100_000_100n, 'un million un euros'],
  [110_000_000n, 'un million cent mille euros'],
  [300_000_000n, 'trois millions d’euros'],
  [8_000_000_000n, 'quatre-vingts millions d’euros'],
  [8_800_000_000n, 'quatre-vingt-huit millions d’euros'],
  [20_000_000_000n, 'deux cents millions d’euros'],
  [100_000_000_000n, 'un milliard d’euros'],
  [100_000_000_100n, 'un milliard un euros'],
];

const english: [bigint, string][] = [
  [0n, 'zero euros'],
  [1n, 'one cent'],
  [100n, 'one euro'],
  [150n, 'one euro and fifty cents'],
  [20_100n, 'two hundred and one euros'],
  [17_500_000n, 'one hundred and seventy-five thousand euros'],
  [24_900_050n, 'two hundred and forty-nine thousand euros and fifty cents'],
  [100_000_000n, 'one million euros'],
];

for (const [amount, words] of french) {
  test(`${amount} cents in French`, () => assert.equal(amountInWords(amount, 'fr'), words));
}

for (const [amount, words] of english) {
  test(`${amount} cents in English`, () => assert.equal(amountInWords(amount, 'en'), words));
}

test('a negative amount is a bug', () => assert.throws(() => amountInWords(-1n, 'fr'), RangeError));
