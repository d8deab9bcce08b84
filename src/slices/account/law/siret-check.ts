import { type Facts, refuse } from '#kernel/refusal';
import { say } from '#kernel/shown';
import type { Text } from '#kernel/text';
import { allow } from '#kernel/verdict';

export const defaults: Readonly<{ laPosteException: boolean }> = { laPosteException: true };

const LA_POSTE = '356000000';

/** The digits of a number as people type it: spaces, thin or not, and dots are left out. */
export const digitsOf = (typed: string): string => typed.replace(/[\s\u00a0\u202f.]/g, '');

/**
 * A SIRET has fourteen digits whose last is the check digit of Luhn. La Poste has more establishments than that
 * formula can number: theirs are also valid when the sum of their digits is a multiple of five.
 * @param typed spaces and dots are forgiven
 * @rule SIRET-CHECK
 * @article SCDL subventions 2.1.1, fields 2 and 6
 * @source SCDL
 * @certainty sourced
 * @setting siret.laPosteException = true (memory)
 */
export const checkSiret = (typed: string, settings = defaults) => {
  const siret = digitsOf(typed);
  if (!/^\d{14}$/.test(siret)) return refuse('rule', 'account.siret.length', { siret: typed });
  if (passesLuhn(siret)) return allow();
  if (settings.laPosteException && siret.startsWith(LA_POSTE) && sumOf(siret) % 5 === 0) return allow();
  return refuse('rule', 'account.siret.checksum', { siret: typed });
};

/** A SIREN has nine digits whose last is the check digit of Luhn. @param typed spaces and dots are forgiven */
export const checkSiren = (typed: string) => {
  const siren = digitsOf(typed);
  if (!/^\d{9}$/.test(siren)) return refuse('rule', 'account.siren.length', { siren: typed });
  return passesLuhn(siren) ? allow() : refuse('rule', 'account.siren.checksum', { siren: typed });
};

/** Every second digit from the right is doubled, its digits added; the total is a multiple of ten. */
const passesLuhn = (digits: string): boolean => {
  const total = [...digits].reverse().reduce((sum, digit, rank) => {
    const doubled = Number(digit) * (rank % 2 === 1 ? 2 : 1);
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return total % 10 === 0;
};

const sumOf = (digits: string): number => [...digits].reduce((sum, digit) => sum + Number(digit), 0);

export const sentences = {
  'account.siret.length': ({ siret = '' }: Facts): Text =>
    say(
      {
        fr: 'Le numéro SIRET {} n’est pas valide : il faut 14 chiffres. Vérifiez-le sur votre avis de situation INSEE.',
        en: 'The SIRET number {} is not valid: it must have 14 digits. Check it on your INSEE notice.',
      },
      siret,
    ),
  'account.siret.checksum': ({ siret = '' }: Facts): Text =>
    say(
      {
        fr: 'Le numéro SIRET {} n’est pas valide : un de ses chiffres est faux. Vérifiez-le sur votre avis de situation INSEE.',
        en: 'The SIRET number {} is not valid: one of its digits is wrong. Check it on your INSEE notice.',
      },
      siret,
    ),
  'account.siren.length': ({ siren = '' }: Facts): Text =>
    say(
      {
        fr: 'Le numéro SIREN {} n’est pas valide : il faut 9 chiffres. Vérifiez-le sur votre avis de situation INSEE.',
        en: 'The SIREN number {} is not valid: it must have 9 digits. Check it on your INSEE notice.',
      },
      siren,
    ),
  'account.siren.checksum': ({ siren = '' }: Facts): Text =>
    say(
      {
        fr: 'Le numéro SIREN {} n’est pas valide : un de ses chiffres est faux. Vérifiez-le sur votre avis de situation INSEE.',
        en: 'The SIREN number {} is not valid: one of its digits is wrong. Check it on your INSEE notice.',
      },
      siren,
    ),
};
