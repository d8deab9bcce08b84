import type { Text } from '#kernel/text';
import { previousOf, type StageFile } from './path.ts';

/** What is to be done next on a path, seen from one of its files. */
export type NextStep =
  | 'measure'
  | 'submit'
  | 'wait_decision'
  | 'sign'
  | 'deliver'
  | 'wait_reading'
  | 'take_up'
  | 'open_next'
  | 'go_on'
  | 'close'
  | 'over'
  | 'stopped';

export type Standing = Readonly<{
  stage: StageFile;
  /** The file must have an entry measure and has none. */
  lacksMeasure: boolean;
  /** The stage ends the path, and has a measure to take at its end. */
  closes: boolean;
  isClosed: boolean;
  isFollowed: boolean;
  hasNext: boolean;
}>;

const STOPPED = ['abandoned', 'withdrawn', 'inadmissible', 'refused'];

export const nextStepOf = ({ stage, lacksMeasure, closes, isClosed, isFollowed, hasNext }: Standing): NextStep => {
  const { state } = stage.application;
  if (STOPPED.includes(state)) return 'stopped';
  if (state === 'draft') return lacksMeasure ? 'measure' : 'submit';
  if (state !== 'laureate') return 'wait_decision';
  if (!stage.isInForce) return 'sign';
  if (isFollowed) return 'go_on';
  const brought = broughtIn(stage);
  if (brought !== 'accepted') return brought;
  if (hasNext) return 'open_next';
  return closes && !isClosed ? 'close' : 'over';
};

const broughtIn = (stage: StageFile): 'accepted' | 'deliver' | 'wait_reading' | 'take_up' => {
  if (stage.expected.length === 0 || previousOf(stage) === 'accepted') return 'accepted';
  const last = stage.expected.map(
    ({ code }) =>
      stage.delivered.filter((one) => one.code === code).sort((one, other) => other.rank - one.rank)[0]?.state,
  );
  if (last.includes('returned')) return 'take_up';
  return last.every((one) => one === 'delivered' || one === 'approved') ? 'wait_reading' : 'deliver';
};

export const NEXT: Readonly<Record<NextStep, Text>> = {
  measure: {
    fr: 'Répondez d’abord au questionnaire et enregistrez la mesure d’entrée : le dossier ne se dépose pas sans elle.',
    en: 'First answer the questionnaire and record the entry measure: the file cannot be submitted without it.',
  },
  submit: {
    fr: 'Complétez le dossier, relisez-le, puis déposez-le.',
    en: 'Complete the file, check it, then submit it.',
  },
  wait_decision: {
    fr: 'Le service examine votre dossier. Vous n’avez rien à faire.',
    en: 'The service examines your file. You have nothing to do.',
  },
  sign: {
    fr: 'L’aide est accordée. L’étape commence quand la convention est signée, par vous puis par l’État.',
    en: 'The grant is awarded. The stage begins once the agreement is signed, by you and then by the State.',
  },
  deliver: {
    fr: 'Remettez ce que cette étape doit apporter, dès que vous l’avez.',
    en: 'Hand over what this stage must bring, as soon as you have it.',
  },
  wait_reading: {
    fr: 'Le service lit ce que vous avez remis, puis l’accepte ou vous le renvoie. Vous serez prévenus.',
    en: 'The service reads what you handed over, then accepts it or sends it back. You will be told.',
  },
  take_up: {
    fr: 'Le service vous renvoie un document : lisez ses raisons, corrigez, et remettez-le.',
    en: 'The service sends a document back to you: read its reasons, correct it, and hand it over again.',
  },
  open_next: {
    fr: 'Tout est accepté : vous pouvez ouvrir l’étape suivante.',
    en: 'All is accepted: you may open the next stage.',
  },
  go_on: {
    fr: 'L’étape suivante est ouverte : continuez dans son dossier.',
    en: 'The next stage is open: go on in its file.',
  },
  close: {
    fr: 'Quand les mesures sont en place, répondez de nouveau au questionnaire : vous verrez ce qui a changé.',
    en: 'Once the measures are in place, answer the questionnaire again: you will see what has changed.',
  },
  over: {
    fr: 'Votre parcours est terminé. Il reste ici, avec ses deux mesures.',
    en: 'Your path is complete. It stays here, with its two measures.',
  },
  stopped: { fr: 'Le parcours s’arrête à ce dossier.', en: 'The path stops at this file.' },
};

/** The same, as the officer reads it. */
export const AT_DESK: Readonly<Partial<Record<NextStep, Text>>> = {
  wait_decision: { fr: 'Ce dossier attend votre décision.', en: 'This file awaits your decision.' },
  sign: { fr: 'La convention attend ses signatures.', en: 'The agreement awaits its signatures.' },
  deliver: { fr: 'L’organisme n’a pas encore tout remis.', en: 'The body has not handed everything over yet.' },
  wait_reading: { fr: 'Un document attend votre lecture.', en: 'A document awaits your reading.' },
  take_up: { fr: 'L’organisme reprend un document.', en: 'The body is taking a document up.' },
  open_next: { fr: 'L’organisme peut ouvrir l’étape suivante.', en: 'The body may open the next stage.' },
  go_on: { fr: 'L’étape suivante est ouverte.', en: 'The next stage is open.' },
  close: { fr: 'La mesure de fin n’est pas encore faite.', en: 'The closing measure is not taken yet.' },
  over: { fr: 'Le parcours est terminé.', en: 'The path is complete.' },
};
