import type { CodesOf, Sentence } from '#kernel/refusal';
import type { allowSupport, seeAs, stopSeeingAs, withdrawSupport } from './support.ts';

type Codes =
  | CodesOf<typeof allowSupport>
  | CodesOf<typeof withdrawSupport>
  | CodesOf<typeof seeAs>
  | CodesOf<typeof stopSeeingAs>;

export const supportSentences: Record<Codes, Sentence> = {
  'account.allow_support.already_allowed': {
    fr: 'L’assistance peut déjà voir ce que vous voyez. Retirez d’abord cet accord pour choisir une autre durée.',
    en: 'Support can already see what you see. Withdraw this consent first to choose another duration.',
  },
  'account.withdraw_support.already_withdrawn': {
    fr: 'Cet accord est déjà retiré.',
    en: 'This consent has already been withdrawn.',
  },
  'account.see_as.oneself': {
    fr: 'C’est votre propre compte : vous voyez déjà ce que vous voyez.',
    en: 'This is your own account: you already see what you see.',
  },
  'account.see_as.deactivated': {
    fr: 'Ce compte est fermé : il n’y a rien à voir.',
    en: 'This account is closed: there is nothing to see.',
  },
  'account.see_as.holds_role': {
    fr: 'Cette personne tient un rôle, ou siège dans un jury. Ce qu’elle lit dépend de son rôle et de ses déports : personne ne le lit à travers elle. Regardez plutôt ce qu’elle peut faire.',
    en: 'This person holds a role, or sits in a jury. What they read depends on their role and on what they stepped aside from: nobody reads it through them. Look at what they can do instead.',
  },
  'account.see_as.confirm_again': ({ minutes }) => ({
    fr: `Avant de voir comme une autre personne, confirmez votre identité : votre second facteur a été montré il y a plus de ${minutes} minutes. Choisissez « Confirmer mon identité » ci-dessous, puis recommencez.`,
    en: `Before seeing as another person, confirm your identity: your second factor was shown more than ${minutes} minutes ago. Choose “Confirm my identity” below, then try again.`,
  }),
  'account.stop_seeing_as.already_ended': {
    fr: 'Cet accès est déjà terminé.',
    en: 'This look has already ended.',
  },
};
