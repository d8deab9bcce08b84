import { machine } from '#kernel/machine';

/** The life of an application. Later slices move it on: their acts bear their names. */
export const applicationLife = machine('application', {
  none: { 'application.open': 'draft' },
  draft: { 'application.submit': 'submitted', 'application.abandon': 'abandoned' },
  abandoned: {},
  submitted: {
    'application.withdraw': 'withdrawn',
    'review.find_admissible': 'admissible',
    'review.find_inadmissible': 'inadmissible',
    'award.grant_flat_rate': 'laureate',
    'review.refuse_flat_rate': 'refused',
  },
  admissible: { 'application.withdraw': 'withdrawn', 'jury.put_on_agenda': 'in_jury' },
  inadmissible: {},
  in_jury: {
    'application.withdraw': 'withdrawn',
    'award.decide_selection': 'laureate',
    'award.put_on_waiting_list': 'waiting',
    'award.refuse': 'refused',
  },
  waiting: {},
  laureate: {},
  refused: {},
  withdrawn: {},
});
