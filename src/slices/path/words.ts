import type { CodesOf, Sentence, Sentences } from '#kernel/refusal';
import type { Text } from '#kernel/text';
import { applicationSentences } from '#slices/application';
import { maturitySentences } from '#slices/maturity';
import type { approve, DeliverableState, deliver, mayDeliver, mayOpenNext, sendBack } from './path.ts';

type Rules = typeof deliver | typeof mayDeliver | typeof approve | typeof sendBack | typeof mayOpenNext;
type Own = Extract<CodesOf<Rules>, `path.${string}`> | 'path.closing.not_yet';

const refusals: Record<Own, Sentence> = {
  'path.stage.not_granted': ({ number }) => ({
    fr: `Le dossier ${number} n’est pas encore aidé : son étape n’a pas commencé.`,
    en: `File ${number} has no grant yet: its stage has not begun.`,
  }),
  'path.stage.no_agreement': ({ number }) => ({
    fr: `La convention du dossier ${number} n’est pas encore signée par les deux parties : son étape n’a pas commencé.`,
    en: `The agreement of file ${number} is not signed by both parties yet: its stage has not begun.`,
  }),
  'path.deliver.no_such_deliverable': {
    fr: 'Cette étape n’attend pas ce document.',
    en: 'This stage does not expect this document.',
  },
  'path.deliver.approved': {
    fr: 'Ce livrable est déjà accepté : il ne se remplace plus. Rien n’a été changé.',
    en: 'This deliverable is already accepted: it is not replaced any more. Nothing was changed.',
  },
  'path.deliver.no_document': {
    fr: 'Choisissez d’abord le document à remettre.',
    en: 'First choose the document to hand over.',
  },
  'path.decide.no_such_deliverable': {
    fr: 'Ce livrable n’est pas de ce dossier.',
    en: 'This deliverable is not of this file.',
  },
  'path.decide.replaced': {
    fr: 'L’organisme vient de remettre un autre document à la place de celui-ci. Lisez le nouveau, puis décidez.',
    en: 'The body has just handed over another document in place of this one. Read the new one, then decide.',
  },
  'path.decide.already': {
    fr: 'Ce livrable a déjà sa réponse. Rechargez la page pour la voir.',
    en: 'This deliverable already has its answer. Reload the page to see it.',
  },
  'path.return.explain': ({ min }) => ({
    fr: `Dites en ${min} signes au moins ce qui est à reprendre : l’organisme lira vos mots, et personne d’autre.`,
    en: `Say in ${min} characters at least what is to be taken up: the body will read your words, and nobody else.`,
  }),
  'path.open_stage.already': ({ number }) => ({
    fr: `L’étape suivante est déjà ouverte : c’est le dossier ${number}. Continuez celui-là.`,
    en: `The next stage is already open: it is file ${number}. Go on with that one.`,
  }),
  'path.closing.not_yet': {
    fr: 'La mesure de fin s’ouvrira quand la convention de cette étape aura été signée par les deux parties.',
    en: 'The closing measure will open once the agreement of this stage has been signed by both parties.',
  },
};

export const pathSentences: Sentences = { ...applicationSentences, ...maturitySentences, ...refusals };

type Tone = 'neutral' | 'go' | 'ok' | 'warn' | 'stop';
/** A document that was handed over, as its body and its officer read it. */
export const STATES: Readonly<Record<DeliverableState, Readonly<{ label: Text; kind: Tone }>>> = {
  delivered: { label: { fr: 'Remis, à lire', en: 'Handed over, to be read' }, kind: 'go' },
  approved: { label: { fr: 'Accepté', en: 'Accepted' }, kind: 'ok' },
  returned: { label: { fr: 'À reprendre', en: 'To be taken up' }, kind: 'warn' },
  replaced: { label: { fr: 'Remplacé', en: 'Replaced' }, kind: 'neutral' },
};
