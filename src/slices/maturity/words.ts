import type { Sentences } from '#kernel/refusal';
import type { Text } from '#kernel/text';
import { count } from '#ui/words';
import type { Moment } from './maturity.ts';

export const maturitySentences: Sentences = {
  'maturity.take.already': {
    fr: 'Cette mesure est déjà faite : elle ne change plus. Rien n’a été modifié.',
    en: 'This measure is already taken: it does not change any more. Nothing was modified.',
  },
  'maturity.take.incomplete': ({ missing }) => {
    const left = count(Number(missing), {
      fr: ['question est sans réponse', 'questions sont sans réponse'],
      en: ['question has no answer', 'questions have no answer'],
    });
    return {
      fr: `${left.fr}. Les thèmes à compléter sont dans la liste. Vos réponses sont conservées.`,
      en: `${left.en}. The themes to complete are in the list. Your answers are kept.`,
    };
  },
  'maturity.take.not_a_draft': {
    fr: 'Ce dossier est déposé : sa mesure d’entrée ne se fait plus.',
    en: 'This file is submitted: its entry measure is not taken any more.',
  },
  'maturity.save_answers.no_such_theme': {
    fr: 'Ce thème n’existe pas dans le questionnaire.',
    en: 'This theme is not in the questionnaire.',
  },
};

/** What a measure is called, at each end of a path. */
export const MOMENTS: Readonly<Record<Moment, Text>> = {
  entry: { fr: 'Mesure d’entrée', en: 'Entry measure' },
  closing: { fr: 'Mesure de fin', en: 'Closing measure' },
};
export const SERIES: Readonly<Record<Moment, Text>> = {
  entry: { fr: 'À l’entrée', en: 'At entry' },
  closing: { fr: 'À la fin', en: 'At the end' },
};

export const CONFIDENTIAL: Text = {
  fr: 'Ce que vous dites ici reste entre votre organisme et la personne qui instruit votre dossier. Personne d’autre ne le lit : ni les autres services, ni le public, ni les exports.',
  en: 'What you say here stays between your body and the officer in charge of your file. Nobody else reads it: not other services, not the public, not the exports.',
};
