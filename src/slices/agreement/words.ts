import type { CodesOf, Sentence } from '#kernel/refusal';
import type { maySignFor } from '#slices/account';
import type { drawUp, seal, signForBeneficiary, signForState } from './agreement.ts';

/** Why a power does not reach an agreement is said by the law of powers. */
type Codes = Exclude<
  CodesOf<typeof drawUp> | CodesOf<typeof signForBeneficiary> | CodesOf<typeof signForState> | CodesOf<typeof seal>,
  CodesOf<typeof maySignFor>
>;

export const sentences: Record<Codes, Sentence> = {
  'agreement.draw_up.already': ({ number }) => ({
    fr: `La convention ${number} est déjà établie.`,
    en: `Agreement ${number} is already drawn up.`,
  }),
  'agreement.draw_up.not_decided': {
    fr: 'L’aide n’est pas décidée : la convention ne peut pas être établie.',
    en: 'The grant is not decided: the agreement cannot be drawn up.',
  },
  'agreement.draw_up.amount_moved': ({ number }) => ({
    fr: `Le montant a changé pendant que la convention ${number} s’écrivait : elle va être refaite.`,
    en: `The amount changed while agreement ${number} was being drawn: it will be drawn again.`,
  }),
  'agreement.sign.not_awaited': {
    fr: 'Cette signature n’est pas attendue : la convention est déjà signée, ou l’autre partie doit signer d’abord.',
    en: 'This signature is not awaited: the agreement is already signed, or the other party signs first.',
  },
  'agreement.sign.other_document': {
    fr: 'Le document a changé depuis que vous l’avez ouvert. Relisez-le, puis signez.',
    en: 'The document has changed since you opened it. Read it again, then sign.',
  },
  'agreement.sign.award_gone': {
    fr: 'L’aide a été déclinée ou modifiée : cette convention ne peut plus être signée.',
    en: 'The grant was declined or changed: this agreement can no longer be signed.',
  },
  'agreement.sign.no_quality': {
    fr: 'Dites en quelle qualité vous signez, par exemple « Maire » (CRPA, article L212-1).',
    en: 'Say in what quality you sign, for example “Mayor” (CRPA, article L212-1).',
  },
  'agreement.seal.not_in_force': {
    fr: 'Cette convention n’est pas en vigueur, ou elle est déjà scellée.',
    en: 'This agreement is not in force, or it is already sealed.',
  },
};
