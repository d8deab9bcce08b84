import type { CodesOf, Sentence } from '#kernel/refusal';
import type { findAdmissible, findInadmissible, refuseAtDesk } from './review.ts';

export const sentences: Record<
  CodesOf<typeof findAdmissible> | CodesOf<typeof findInadmissible> | CodesOf<typeof refuseAtDesk>,
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
