import { machine } from '#kernel/machine';

/** The life of one dated training; registrations are taken while it is open. */
export const trainingLife = machine('training', {
  none: { 'training.plan': 'open' },
  open: {
    'training.move': 'open',
    'training.resize': 'open',
    'training.name_trainer': 'open',
    'training.dismiss_trainer': 'open',
    'training.register': 'open',
    'training.remind': 'open',
    'training.record_attendance': 'open',
    'training.cancel': 'cancelled',
    'training.close': 'held',
  },
  cancelled: {},
  held: {},
});

/** The place of one person in a training: a seat, or a place in line for one. */
export const registrationLife = machine('registration', {
  none: { 'training.take_seat': 'seated', 'training.wait': 'waiting' },
  waiting: { 'training.give_seat': 'seated', 'training.give_up': 'given_up' },
  seated: {
    'training.give_up': 'given_up',
    'training.mark_present': 'attended',
    'training.mark_absent': 'absent',
  },
  attended: {
    'training.mark_absent': 'absent',
    'training.keep_certificate': 'certified',
  },
  absent: { 'training.mark_present': 'attended' },
  certified: {},
  given_up: {},
});
