/** Identifiers of bodies in the French register: nine figures for a body, fourteen for one of its sites. */

const LA_POSTE = '356000000';

/** What people type: spaces, dots and unbreakable spaces are forgiven. */
export const figuresOf = (typed: string): string => typed.replace(/[\s.\u00a0\u202f]/g, '');

const luhn = (digits: string): boolean => {
  const sum = [...digits].reverse().reduce((total, sign, place) => {
    const figure = Number(sign) * (place % 2 === 1 ? 2 : 1);
    return total + (figure > 9 ? figure - 9 : figure);
  }, 0);
  return sum % 10 === 0;
};

export const isSiren = (digits: string): boolean => /^\d{9}$/.test(digits) && luhn(digits);

/** The sites of La Poste have figures whose sum is a multiple of five instead (SIRET-CHECK). */
export const isSiret = (digits: string): boolean =>
  /^\d{14}$/.test(digits) &&
  isSiren(digits.slice(0, 9)) &&
  (luhn(digits) || (digits.startsWith(LA_POSTE) && [...digits].reduce((sum, sign) => sum + Number(sign), 0) % 5 === 0));
