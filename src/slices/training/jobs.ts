import type { Job } from '#platform/act';

/** What a letter about a training is for. */
export type LetterKind = 'seated' | 'waiting' | 'seat_given' | 'given_up' | 'moved' | 'cancelled' | 'reminder' | 'held';

/** A letter to one person registered; the worker writes it once, however often it is asked. */
export const seatLetter = (registrationId: string, kind: LetterKind): Job => ({
  task: 'training.tell',
  payload: { registrationId, kind },
});

/** The same letter to all who have a place, and to who gives the training. @param round tells one such letter from the next */
export const everybody = (trainingId: string, kind: LetterKind, round: number): Job => ({
  task: 'training.tell_everybody',
  payload: { trainingId, kind, round: String(round) },
});
