import type { Read } from './read-values.ts';
import { words } from './words.ts';

const LA_POSTE = '356000000';

const luhn = (digits: string): boolean => {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

const figures = (typed: string): string => typed.replace(/[\s\u00a0\u202f.]/g, '');

/** A SIREN: nine figures with a check digit. */
export const readSiren = (typed: string): Read<string> => {
  const plain = figures(typed);
  if (plain === '') return { value: null };
  return /^\d{9}$/.test(plain) && luhn(plain) ? { value: plain } : { problem: words.wrongSiren() };
};

/** A SIRET: fourteen figures with a check digit; the branches of La Poste count otherwise (SIRET-CHECK). */
export const readSiret = (typed: string): Read<string> => {
  const plain = figures(typed);
  if (plain === '') return { value: null };
  if (!/^\d{14}$/.test(plain)) return { problem: words.wrongSiret() };
  const digitSum = [...plain].reduce((sum, digit) => sum + Number(digit), 0);
  const sound = luhn(plain) || (plain.startsWith(LA_POSTE) && digitSum % 5 === 0);
  return sound ? { value: plain } : { problem: words.wrongSiret() };
};
