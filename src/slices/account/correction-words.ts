import type { CodesOf, Sentence } from '#kernel/refusal';
import { dayAndClock } from '#ui/words';
import type { correctEmail, objectToCorrection, takeCorrectedEmail, withdrawCorrection } from './correction.ts';

const ZONE = 'Europe/Paris';
type CorrectionCodes = CodesOf<
  typeof correctEmail | typeof takeCorrectedEmail | typeof objectToCorrection | typeof withdrawCorrection
>;

export const correctionSentences: Record<CorrectionCodes, Sentence> = {
  'account.correct_email.oneself': {
    fr: 'Vous ne pouvez pas corriger votre propre adresse d’ici : changez-la depuis votre compte.',
    en: 'You cannot correct your own address here: change it from your account.',
  },
  'account.correct_email.closed': { fr: 'Ce compte est fermé.', en: 'This account is closed.' },
  'account.correct_email.administrator': ({ days }) => ({
    fr: `Cette personne est administratrice, ou l’était il y a moins de ${days} jours : son adresse ne se corrige pas. Qu’elle s’inscrive avec sa nouvelle adresse ; donnez le rôle à ce compte, et retirez-le à l’ancien.`,
    en: `This person is an administrator, or was less than ${days} days ago: their address cannot be corrected. Let them register with their new address; give the role to that account, and withdraw it from the former one.`,
  }),
  'account.correct_email.same': { fr: 'C’est déjà son adresse.', en: 'This is their address already.' },
  'account.correct_email.taken': {
    fr: 'Cette adresse est déjà celle d’une personne inscrite.',
    en: 'This address already belongs to a registered person.',
  },
  'account.correct_email.under_way': {
    fr: 'Une correction est déjà en cours pour cette personne : attendez qu’elle soit confirmée, ou retirez-la.',
    en: 'A correction is already under way for this person: wait until it is confirmed, or withdraw it.',
  },
  'account.correct_email.too_many': ({ max }) => ({
    fr: `Vous avez déjà demandé ${max} corrections depuis hier : un autre administrateur doit s’en charger.`,
    en: `You have already asked for ${max} corrections since yesterday: another administrator must do it.`,
  }),
  'account.correction.stopped': {
    fr: 'Quelqu’un qui lit l’ancienne adresse s’y est opposé : rien ne change. Parlez-en avec l’administration.',
    en: 'Somebody who reads the former address objected: nothing changes. Talk to the administration.',
  },
  'account.correction.over': {
    fr: 'Cette correction a déjà été confirmée, arrêtée ou retirée.',
    en: 'This correction has already been confirmed, stopped or withdrawn.',
  },
  'account.correction.expired': ({ days }) => ({
    fr: `Ce lien ne sert plus : il durait ${days} jours. Demandez une nouvelle correction à l’administration.`,
    en: `This link no longer works: it lasted ${days} days. Ask the administration for another correction.`,
  }),
  'account.correction.too_early': ({ opensAt }) => {
    const at = new Date(String(opensAt));
    return {
      fr: `Ce lien ne sert pas encore : l’ancienne adresse peut s’opposer jusqu’au ${dayAndClock(at, ZONE, 'fr')}. Revenez ensuite.`,
      en: `This link does not serve yet: the former address may object until ${dayAndClock(at, ZONE, 'en')}. Come back then.`,
    };
  },
};
