import { machine } from '#kernel/machine';

/** The life of an application. Later slices move it on: their acts bear their names. */
export const applicationLife = machine('application', {
  none: { 'application.open': 'draft' },
  draft: { 'application.hand_over': 'draft', 'application.submit': 'submitted', 'application.abandon': 'abandoned' },
  abandoned: {},
  submitted: {
    'application.hand_over': 'submitted',
    'application.withdraw': 'withdrawn',
    'review.find_admissible': 'admissible',
    'review.find_inadmissible': 'inadmissible',
    'award.grant_flat_rate': 'laureate',
    'review.refuse_flat_rate': 'refused',
  },
  admissible: {
    'application.hand_over': 'admissible',
    'application.withdraw': 'withdrawn',
    'jury.put_on_agenda': 'in_jury',
  },
  inadmissible: {},
  in_jury: {
    'application.hand_over': 'in_jury',
    'application.withdraw': 'withdrawn',
    'award.decide_selection': 'laureate',
    'award.put_on_waiting_list': 'waiting',
    'award.refuse': 'refused',
  },
  waiting: { 'application.hand_over': 'waiting' },
  laureate: { 'application.hand_over': 'laureate' },
  refused: {},
  withdrawn: {},
});
