import type { CodesOf, Sentence } from '#kernel/refusal';
import type { Text } from '#kernel/text';
import type { closeTraining, keepCertificate, recordAttendance } from './attendance.ts';
import type { giveUp, RegistrationState, register, resizeTraining } from './registering.ts';
import type { opinionRefused } from './satisfaction.ts';
import type {
  cancelTraining,
  dismissTrainer,
  moveTraining,
  nameTrainer,
  planTraining,
  remindOf,
  scheduleOf,
} from './training.ts';

export const PLACE_WORDS: Readonly<Record<RegistrationState, Text>> = {
  seated: { fr: 'Place réservée', en: 'Seat held' },
  waiting: { fr: 'Liste d’attente', en: 'Waiting list' },
  given_up: { fr: 'Place rendue', en: 'Given up' },
  attended: { fr: 'Présent', en: 'Present' },
  absent: { fr: 'Absent', en: 'Absent' },
  certified: { fr: 'Présent, attestation prête', en: 'Present, certificate ready' },
};

type Codes =
  | CodesOf<typeof scheduleOf>
  | CodesOf<typeof planTraining>
  | CodesOf<typeof moveTraining>
  | CodesOf<typeof cancelTraining>
  | CodesOf<typeof nameTrainer>
  | CodesOf<typeof dismissTrainer>
  | CodesOf<typeof remindOf>
  | CodesOf<typeof register>
  | CodesOf<typeof giveUp>
  | CodesOf<typeof resizeTraining>
  | CodesOf<typeof recordAttendance>
  | CodesOf<typeof closeTraining>
  | CodesOf<typeof keepCertificate>
  | CodesOf<typeof opinionRefused>;

export const sentences: Record<Codes, Sentence> = {
  'training.plan.unknown_theme': {
    fr: 'Ce thème n’est pas dans l’appel. Choisissez-en un de la liste.',
    en: 'This theme is not in the call. Choose one of the list.',
  },
  'training.schedule.no_such_hour': {
    fr: 'Une de ces heures n’existe pas, ou existe deux fois, le jour du changement d’heure. Choisissez-en une autre.',
    en: 'One of these hours does not exist, or comes twice, on the day the clocks change. Choose another one.',
  },
  'training.schedule.past': {
    fr: 'Le début est déjà passé. Choisissez un jour à venir.',
    en: 'The beginning is already past. Choose a day to come.',
  },
  'training.schedule.ends_before': {
    fr: 'La fin vient avant le début. Corrigez l’une des deux heures.',
    en: 'The end comes before the beginning. Correct one of the two hours.',
  },
  'training.schedule.closes_after': {
    fr: 'Les inscriptions ferment au plus tard au début de la formation.',
    en: 'Registration closes at the latest when the training begins.',
  },
  'training.schedule.nowhere': {
    fr: 'Dites dans quelle ville elle a lieu, ou qu’elle est à distance.',
    en: 'Say in which town it takes place, or that it is remote.',
  },
  'training.move.too_late': {
    fr: 'Cette formation a commencé, ou n’a plus lieu : on ne la déplace plus.',
    en: 'This training has begun, or no longer takes place: it cannot be moved.',
  },
  'training.cancel.too_late': {
    fr: 'Cette formation a commencé, ou est déjà annulée.',
    en: 'This training has begun, or is cancelled already.',
  },
  'training.trainer.too_late': {
    fr: 'Cette formation est close ou annulée : ses formateurs ne changent plus.',
    en: 'This training is closed or cancelled: its trainers no longer change.',
  },
  'training.trainer.unknown_person': {
    fr: 'Personne n’a de compte à cette adresse. La personne doit d’abord se connecter une fois et dire son nom.',
    en: 'Nobody has an account at this address. The person has to sign in once first, and say their name.',
  },
  'training.trainer.not_one': {
    fr: 'Cette personne n’est pas formateur ici.',
    en: 'This person does not give this training.',
  },
  'training.remind.not_due': {
    fr: 'Le rappel est déjà parti, ou n’est pas encore dû.',
    en: 'The reminder has left already, or is not due yet.',
  },
  'training.register.not_open': {
    fr: 'Cette formation n’a plus lieu, ou elle est terminée. Choisissez une autre date.',
    en: 'This training no longer takes place, or is over. Choose another date.',
  },
  'training.register.closed': {
    fr: 'Les inscriptions sont fermées. Choisissez une autre date.',
    en: 'Registration is closed. Choose another date.',
  },
  'training.register.already': {
    fr: 'Cette adresse est déjà inscrite à cette formation : une seule inscription par personne.',
    en: 'This address is registered for this training already: one registration for each person.',
  },
  'training.register.body_full': ({ most }) => ({
    fr: `Votre organisme a déjà ${most} inscrits, attente comprise : c’est le plus qu’il peut avoir dans cette formation. Rendez d’abord une place, ou choisissez une autre date.`,
    en: `Your body has ${most} people registered already, the waiting list included: the most it may have in this training. Give a place up first, or choose another date.`,
  }),
  'training.give_up.too_late': {
    fr: 'Cette place ne peut plus être rendue : elle l’est déjà, ou la formation a commencé.',
    en: 'This place can no longer be given up: it is already, or the training has begun.',
  },
  'training.resize.too_late': {
    fr: 'Cette formation a commencé, ou n’a plus lieu : ses places ne changent plus.',
    en: 'This training has begun, or no longer takes place: its seats no longer change.',
  },
  'training.resize.below_taken': ({ seated }) => ({
    fr: `${seated} places sont déjà prises : on ne descend pas en dessous.`,
    en: `${seated} seats are taken already: there cannot be fewer.`,
  }),
  'training.attendance.closed': {
    fr: 'La feuille de présence est close, ou la formation est annulée.',
    en: 'The attendance sheet is closed, or the training is cancelled.',
  },
  'training.attendance.not_begun': {
    fr: 'La formation n’a pas commencé : les présences se notent à partir de son début.',
    en: 'The training has not begun: attendance is recorded from its beginning.',
  },
  'training.attendance.not_seated': {
    fr: 'Une de ces personnes n’a pas de place dans cette formation. Rechargez la page.',
    en: 'One of these people has no seat in this training. Reload the page.',
  },
  'training.close.not_over': {
    fr: 'La formation n’est pas terminée : la feuille se clôt après sa fin.',
    en: 'The training is not over: the sheet is closed after its end.',
  },
  'training.close.unmarked': ({ unmarked }) => ({
    fr: `Il reste ${unmarked} personne(s) ni présente(s) ni absente(s). Notez-les d’abord.`,
    en: `${unmarked} person(s) are neither present nor absent. Mark them first.`,
  }),
  'training.keep_certificate.not_attended': {
    fr: 'Seules les personnes présentes reçoivent une attestation, une fois la feuille close.',
    en: 'Only those present get a certificate, once the sheet is closed.',
  },
  'training.opinion.not_present': {
    fr: 'Seules les personnes présentes donnent leur avis.',
    en: 'Only those who came give their opinion.',
  },
  'training.opinion.given': {
    fr: 'Vous avez déjà donné votre avis. Merci.',
    en: 'You have given your opinion already. Thank you.',
  },
  'training.opinion.too_late': {
    fr: 'Les avis ne sont plus recueillis.',
    en: 'Opinions are no longer taken.',
  },
  'training.opinion.empty': {
    fr: 'Choisissez au moins une réponse.',
    en: 'Choose at least one answer.',
  },
};
