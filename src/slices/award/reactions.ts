import type { Reactions } from '#platform/act';
import { letterTasks } from './letters.ts';

/** Each decision owes its letter. */
export const reactions = {
  'award.decide_selection': ['award.write_selection_letters'],
  'award.grant_flat_rate': ['award.write_flat_rate_letter'],
  'review.find_inadmissible': ['award.write_inadmissible_letter'],
  'review.refuse_flat_rate': ['award.write_refusal_letter'],
} satisfies Reactions;

export const tasks = letterTasks;
