import type { Job } from '#platform/act';

/** What those concerned by a need are told. */
export type LetterKind = 'corrected' | 'withdrawn' | 'brought_together' | 'separated' | 'selected' | 'not_selected';

/** A letter to those concerned; the worker writes it once. @param round tells one such letter from the next */
export const tell = (needId: string, kind: LetterKind, round: number): Job => ({
  task: 'need.tell',
  payload: { needId, kind, round: String(round) },
});

/** The needs near this one are found again. */
export const compare = (needId: string): Job => ({ task: 'need.compare', payload: { needId } });
