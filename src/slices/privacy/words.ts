import type { Sentence } from '#kernel/refusal';
import { plainDate } from '#ui/words';
import type { PrivacyCodes } from './privacy.ts';

export const sentences: Record<PrivacyCodes, Sentence> = {
  'privacy.erasure.holds_role': {
    fr: 'Il reste un rôle en cours. Faites-le d’abord retirer par un administrateur.',
    en: 'A role is still held. Have it withdrawn by an administrator first.',
  },
  'privacy.erasure.sits_in_jury': {
    fr: 'Il reste un siège dans un jury dont le procès-verbal n’est pas signé. Attendez qu’il le soit, ou faites retirer ce siège.',
    en: 'There is still a seat in a jury whose minutes are not signed. Wait until they are, or have the seat taken away.',
  },
  'privacy.erasure.in_training': {
    fr: 'Il reste une formation à venir : une place ou un rang à rendre, ou un autre formateur à faire nommer.',
    en: 'There is still a training to come: a place to give up, or another trainer to have named.',
  },
  'privacy.erasure.is_contact': ({ files }) => ({
    fr: `Des dossiers en cours sont à confier d’abord à quelqu’un d’autre : ${files}. Un brouillon peut aussi être abandonné.`,
    en: `Files under way have to be handed over to somebody else first: ${files}. A draft may also be abandoned.`,
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
  'privacy.extend_answer.already_extended': {
    fr: 'Cette personne sait déjà que la réponse prendra deux mois de plus : ce délai ne se prolonge qu’une fois (RGPD, article 12, 3).',
    en: 'This person knows already that the answer takes two months more: this period is extended once only (GDPR, article 12(3)).',
  },
  'privacy.extend_answer.month_over': ({ due }) => ({
    fr: `Le premier mois est passé depuis le ${plainDate(String(due), 'fr')} : la personne devait être prévenue avant (RGPD, article 12, 3). Répondez-lui maintenant.`,
    en: `The first month was over on ${plainDate(String(due), 'en')}: the person had to be told before (GDPR, article 12(3)). Answer them now.`,
  }),
  'privacy.erase_person.oneself': {
    fr: 'Vous ne pouvez pas effacer votre propre compte. Demandez-le à un autre administrateur.',
    en: 'You cannot erase your own account. Ask another administrator.',
  },
  'privacy.erase_person.already_erased': {
    fr: 'Les données de cette personne sont déjà effacées.',
    en: 'The data of this person are already erased.',
  },
};
