import { obstacle } from '#kernel/refusal';
import { checkSiren, checkSiret, digitsOf } from '#slices/account';
import type { Read } from './read-values.ts';
import { words } from './words.ts';

/** A SIREN as typed: nine figures with a check digit. */
export const readSiren = (typed: string): Read<string> => {
  const plain = digitsOf(typed);
  if (plain === '') return { value: null };
  return obstacle(checkSiren(plain)) === undefined ? { value: plain } : { problem: words.wrongSiren() };
};

/** A SIRET as typed: fourteen figures with a check digit (SIRET-CHECK). */
export const readSiret = (typed: string): Read<string> => {
  const plain = digitsOf(typed);
  if (plain === '') return { value: null };
  return obstacle(checkSiret(plain)) === undefined ? { value: plain } : { problem: words.wrongSiret() };
};
