import type { CodesOf, Sentence } from '#kernel/refusal';
import type { askVisit, confirmEvidence, recordVisit } from './visit.ts';

export const visitSentences: Record<
  CodesOf<typeof askVisit> | CodesOf<typeof recordVisit> | CodesOf<typeof confirmEvidence>,
  Sentence
> = {
  'review.visit.too_late': {
    fr: 'Ce dossier n’attend plus de décision : son service n’est plus visité.',
    en: 'This file no longer awaits a decision: its service is not visited any more.',
  },
  'review.visit.no_address': {
    fr: 'Ce dossier ne donne pas d’adresse à visiter.',
    en: 'This file gives no address to visit.',
  },
  'review.visit.under_way': {
    fr: 'Une visite est en cours : son résultat arrive dans la minute. Rechargez la page.',
    en: 'A visit is under way: its result comes within a minute. Reload the page.',
  },
  'review.visit.once': {
    fr: 'Vous avez déjà demandé une nouvelle visite. Le service chargé de votre dossier peut en demander d’autres : écrivez-lui.',
    en: 'You have already asked for a new visit. The service in charge of your file may ask for more: write to it.',
  },
  'review.visit.already_seen': {
    fr: 'La dernière visite a vu ce qu’elle cherchait : il n’y a pas lieu d’en demander une autre.',
    en: 'The last visit saw what it looked for: there is no need to ask for another.',
  },
  'review.visit.too_many': ({ max }) => ({
    fr: `Ce service a été visité ${max} fois en une heure. Attendez un peu, ou ouvrez vous-même son adresse.`,
    en: `This service was visited ${max} times within an hour. Wait a little, or open its address yourself.`,
  }),
  'review.confirm.too_late': {
    fr: 'Ce dossier n’attend plus de décision. Rechargez la page pour voir où il en est.',
    en: 'This file no longer awaits a decision. Reload the page to see where it stands.',
  },
  'review.confirm.not_asked': {
    fr: 'Cet appel ne demande pas de constat sur un service en ligne.',
    en: 'This call does not ask for a finding on an online service.',
  },
  'review.confirm.explain_yes': ({ min }) => ({
    fr: `La visite n’a pas vu ce qu’elle cherchait. Dites en ${min} signes au moins ce que vous avez vu vous-même.`,
    en: `The visit did not see what it looked for. Say in ${min} characters at least what you saw yourself.`,
  }),
  'review.confirm.explain_no': ({ min }) => ({
    fr: `Dites en ${min} signes au moins ce qui manque : le porteur lira vos mots, et pourra y remédier.`,
    en: `Say in ${min} characters at least what is missing: the applicant will read your words and may mend it.`,
  }),
};
