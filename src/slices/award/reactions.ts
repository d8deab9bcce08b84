import type { Reactions } from '#platform/act';
import { letterTasks } from './letters.ts';

/** Each decision owes its letter. */
export const reactions = {
  'award.decide_selection': ['award.write_selection_letters'],
  'award.grant_at_desk': ['award.write_grant_letter'],
  'award.put_in_queue': ['award.write_queue_letter'],
  'review.find_inadmissible': ['award.write_inadmissible_letter'],
  'review.refuse_at_desk': ['award.write_refusal_letter'],
  'review.pass_on': ['award.write_passing_letter'],
} satisfies Reactions;

export const tasks = letterTasks;
