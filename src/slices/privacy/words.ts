import type { Sentence } from '#kernel/refusal';
import type { PrivacyCodes } from './privacy.ts';

export const sentences: Record<PrivacyCodes, Sentence> = {
  'privacy.erasure.holds_role': {
    fr: 'Cette personne a encore un rôle. Il faut d’abord le lui retirer : demandez-le à un administrateur.',
    en: 'This person still holds a role. It has to be withdrawn first: ask an administrator.',
  },
  'privacy.erasure.sits_in_jury': {
    fr: 'Cette personne siège dans un jury dont le procès-verbal n’est pas signé. Attendez qu’il le soit, ou demandez à la retirer de la séance.',
    en: 'This person sits in a jury whose minutes are not signed. Wait until they are, or ask that the person be removed from the meeting.',
  },
  'privacy.erasure.is_contact': ({ files }) => ({
    fr: `Des dossiers en cours ont cette personne pour contact : ${files}. Confiez-les d’abord à quelqu’un d’autre ; un brouillon peut aussi être abandonné.`,
    en: `Files under way have this person as their contact: ${files}. Hand them over to somebody else first; a draft may also be abandoned.`,
  }),
  'privacy.erasure.last_member': ({ name }) => ({
    fr: `Personne d’autre n’agit pour « ${name} », qui a un dossier en cours. Invitez d’abord quelqu’un de cet organisme.`,
    en: `Nobody else acts for “${name}”, which has a file under way. Invite somebody of that body first.`,
  }),
  'privacy.erasure.last_signatory': ({ name }) => ({
    fr: `Personne d’autre ne peut signer pour « ${name} », qui a un dossier en cours. Désignez d’abord un autre signataire.`,
    en: `Nobody else may sign for “${name}”, which has a file under way. Name another signatory first.`,
  }),
  'privacy.ask_erasure.already_asked': {
    fr: 'Votre demande est déjà enregistrée : une réponse vous sera donnée.',
    en: 'Your request is already recorded: you will be answered.',
  },
  'privacy.erasure.already_answered': {
    fr: 'Cette demande a déjà reçu une réponse.',
    en: 'This request has already been answered.',
  },
  'privacy.erase_person.oneself': {
    fr: 'Vous ne pouvez pas effacer votre propre compte. Demandez-le à un autre administrateur.',
    en: 'You cannot erase your own account. Ask another administrator.',
  },
  'privacy.erase_person.already_erased': {
    fr: 'Les données de cette personne sont déjà effacées.',
    en: 'The data of this person are already erased.',
  },
};
