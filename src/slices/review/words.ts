import type { CodesOf, Sentence } from '#kernel/refusal';
import type { passOn } from './passing.ts';
import type { acceptLateness, findAdmissible, findInadmissible, refuseAtDesk } from './review.ts';

export const sentences: Record<
  | CodesOf<typeof findAdmissible>
  | CodesOf<typeof findInadmissible>
  | CodesOf<typeof refuseAtDesk>
  | CodesOf<typeof acceptLateness>
  | CodesOf<typeof passOn>,
  Sentence
> = {
  'review.find.not_submitted': {
    fr: 'Ce dossier n’attend plus d’examen : quelqu’un s’est prononcé, ou le porteur l’a retiré. Rechargez la page pour voir où il en est.',
    en: 'This file no longer awaits examination: somebody has ruled on it, or the applicant withdrew it. Reload the page to see where it stands.',
  },
  'review.find.decided_at_the_desk': {
    fr: 'Cet appel se décide au guichet : accordez l’aide, ou refusez-la avec ses motifs.',
    en: 'This call is decided at the desk: grant it, or refuse it with reasons.',
  },
  'review.find.decided_by_the_jury': {
    fr: 'Cet appel se décide par un jury : dites si le dossier est recevable.',
    en: 'This call is decided by a jury: say whether the file is admissible.',
  },
  'review.pass_on.decided': {
    fr: 'Ce dossier est déjà décidé ou retiré : il ne se transmet plus.',
    en: 'This file is decided already, or withdrawn: it can no longer be passed on.',
  },
  'review.pass_on.single_desk': {
    fr: 'Cet appel a un seul guichet : il n’y a personne à qui transmettre.',
    en: 'This call has one desk only: there is nobody to pass the file on to.',
  },
  'review.pass_on.unknown_desk': {
    fr: 'Ce guichet n’existe pas dans cet appel. Choisissez-en un dans la liste.',
    en: 'There is no such desk in this call. Choose one of the list.',
  },
  'review.pass_on.same_desk': {
    fr: 'Ce dossier est déjà à ce guichet.',
    en: 'This file is at this desk already.',
  },
  'review.pass_on.too_short': ({ min }) => ({
    fr: `Dites au porteur pourquoi sa demande relève d’un autre guichet, en ${min} signes au moins.`,
    en: `Tell the applicant why the request is for another desk, in ${min} characters at least.`,
  }),
  'review.find.late': {
    fr: 'Ce dossier est arrivé après la clôture : acceptez d’abord le retard, avec vos raisons, ou déclarez-le irrecevable pour ce motif.',
    en: 'This file came after the closing: first accept the lateness, with your reasons, or find it inadmissible for that reason.',
  },
  'review.find.lateness_accepted': {
    fr: 'Le retard de ce dossier a été accepté : il ne peut plus lui être opposé.',
    en: 'The lateness of this file was accepted: it can no longer be held against it.',
  },
  'review.accept_lateness.not_submitted': {
    fr: 'Ce dossier n’attend plus d’examen : il n’y a plus de retard à accepter.',
    en: 'This file no longer awaits examination: there is no lateness left to accept.',
  },
  'review.accept_lateness.in_time': {
    fr: 'Ce dossier n’est pas en retard.',
    en: 'This file is not late.',
  },
  'review.accept_lateness.already': {
    fr: 'Le retard de ce dossier est déjà accepté.',
    en: 'The lateness of this file is accepted already.',
  },
  'review.accept_lateness.too_short': ({ min }) => ({
    fr: `Dites pourquoi vous acceptez ce retard, en ${min} signes au moins.`,
    en: `Say why you accept this lateness, in ${min} characters at least.`,
  }),
  'review.find.no_reason': {
    fr: 'Choisissez au moins un motif : le porteur doit savoir pourquoi (CRPA, article L211-5).',
    en: 'Choose at least one reason: the applicant must know why (CRPA, article L211-5).',
  },
  'review.find.unknown_reason': {
    fr: 'Ce motif ne fait pas partie des règles de l’appel.',
    en: 'This reason is not one of the rules of the call.',
  },
  'review.find.too_short': ({ min }) => ({
    fr: `Dites en fait ce que vous avez constaté dans ce dossier, en ${min} signes au moins.`,
    en: `Say what you found in this file, in ${min} characters at least.`,
  }),
};
