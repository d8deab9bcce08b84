import type { Text } from '#kernel/text';
import type { ApplicationState } from '#slices/application';
import { Tag, type TagKind } from '#ui/kit';

const STATES: Readonly<Record<ApplicationState, readonly [TagKind, Text]>> = {
  draft: ['neutral', { fr: 'Brouillon', en: 'Draft' }],
  abandoned: ['neutral', { fr: 'Abandonné', en: 'Abandoned' }],
  submitted: ['go', { fr: 'À examiner', en: 'To examine' }],
  queued: ['warn', { fr: 'File d’attente', en: 'Queue' }],
  withdrawn: ['neutral', { fr: 'Retiré', en: 'Withdrawn' }],
  admissible: ['ok', { fr: 'Recevable', en: 'Admissible' }],
  inadmissible: ['stop', { fr: 'Irrecevable', en: 'Inadmissible' }],
  in_jury: ['go', { fr: 'Au jury', en: 'With the jury' }],
  laureate: ['ok', { fr: 'Lauréat', en: 'Laureate' }],
  waiting: ['warn', { fr: 'Liste d’attente', en: 'Waiting list' }],
  refused: ['stop', { fr: 'Non retenu', en: 'Not selected' }],
};

export const STATE_NAMES = Object.entries(STATES).map(([value, [, text]]) => ({ value, text }));
export const FileState = ({ state }: { state: ApplicationState }) => {
  const [kind, text] = STATES[state];
  return <Tag kind={kind}>{text}</Tag>;
};
