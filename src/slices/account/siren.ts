import { obstacle } from '#kernel/refusal';
import { checkSiren, checkSiret } from './law/siret-check.ts';

/** Identifiers of bodies in the French register: nine figures for a body, fourteen for one of its sites. */
export const isSiren = (digits: string): boolean => obstacle(checkSiren(digits)) === undefined;

/** The nine first figures of a SIRET are the SIREN of its body. */
export const isSiret = (digits: string): boolean =>
  obstacle(checkSiret(digits)) === undefined && isSiren(digits.slice(0, 9));
