import type { CodesOf, Sentence } from '#kernel/refusal';
import { amount, say } from '#kernel/shown';
import { signingSentences } from '#slices/account';
import type {
  decideSelection,
  declineAward,
  dropSelection,
  grantAtDesk,
  proposeSelection,
  reduceAward,
} from './award.ts';

type Codes =
  | CodesOf<typeof proposeSelection>
  | CodesOf<typeof dropSelection>
  | CodesOf<typeof decideSelection>
  | CodesOf<typeof grantAtDesk>
  | CodesOf<typeof declineAward>
  | CodesOf<typeof reduceAward>;

export const sentences: Record<Codes, Sentence> = {
  ...signingSentences,
  'award.propose.already_proposed': {
    fr: 'La liste de cette séance est déjà proposée ou décidée.',
    en: 'The list of this meeting is already proposed or decided.',
  },
  'award.propose.minutes_unsigned': {
    fr: 'Le procès-verbal n’est pas signé : la liste ne peut pas encore être proposée.',
    en: 'The minutes are not signed: the list cannot be proposed yet.',
  },
  'award.propose.no_laureate': {
    fr: 'Le jury n’a retenu aucun dossier : il n’y a rien à réserver.',
    en: 'The jury selected no file: there is nothing to reserve.',
  },
  'award.propose.over_envelope': ({ asked, left, missing }) =>
    say(
      {
        fr: 'Les lauréats totalisent {} ; il reste {} sur l’enveloppe. Il manque {}. Rien n’a été réservé.',
        en: 'The laureates add up to {}; {} is left in the envelope. {} is missing. Nothing was reserved.',
      },
      amount(asked),
      amount(left),
      amount(missing),
    ),
  'award.decide.not_proposed': {
    fr: 'Cette liste n’est pas, ou plus, proposée à votre décision. Rechargez la page.',
    en: 'This list is not, or no longer, put to your decision. Reload the page.',
  },
  'award.decide.file_withdrawn': ({ n }) => ({
    fr: `${n} lauréat(s) ont retiré leur dossier depuis la proposition. Retirez la liste, puis proposez-la de nouveau.`,
    en: `${n} laureate(s) withdrew their file since the proposal. Drop the list, then propose it again.`,
  }),
  'award.flat.not_submitted': {
    fr: 'Ce dossier n’attend plus de décision. Rechargez la page pour voir où il en est.',
    en: 'This file no longer awaits a decision. Reload the page to see where it stands.',
  },
  'award.flat.other_instrument': {
    fr: 'Cet appel se décide par un jury, non au guichet.',
    en: 'This call is decided by a jury, not at the desk.',
  },
  'award.flat.already': {
    fr: 'Cet organisme a déjà reçu ce forfait : il se donne une seule fois.',
    en: 'This body has already received this flat grant: it is given once.',
  },
  'award.flat.evidence': ({ pieces }) => ({
    fr: `Il manque de quoi prouver le droit au forfait : ${pieces}.`,
    en: `What proves the right to the flat grant is missing: ${pieces}.`,
  }),
  'award.flat.over_envelope': ({ asked, left }) =>
    say(
      { fr: 'Il reste {} sur l’enveloppe ; l’aide est de {}.', en: '{} is left in the envelope; the grant is {}.' },
      amount(left),
      amount(asked),
    ),
  'award.decline.too_late': {
    fr: 'Cette aide ne peut plus être déclinée : la convention est en vigueur, ou l’aide n’est pas décidée.',
    en: 'This grant can no longer be declined: the agreement is in force, or the grant is not decided.',
  },
  'award.reduce.too_late': {
    fr: 'Ce montant ne peut plus être réduit : la convention est en vigueur, ou l’aide n’est pas décidée.',
    en: 'This amount can no longer be reduced: the agreement is in force, or the grant is not decided.',
  },
  'award.reduce.not_lower': ({ amount: now }) =>
    say({ fr: 'Le montant doit être inférieur à {}.', en: 'The amount must be lower than {}.' }, amount(now)),
};
