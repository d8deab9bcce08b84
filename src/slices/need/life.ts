import { machine } from '#kernel/machine';

/** The life of a need: public from the first, until a committee decides, and to the project it becomes. */
export const needLife = machine('need', {
  none: { 'need.express': 'expressed' },
  expressed: {
    'need.correct': 'expressed',
    'need.bring_together': 'expressed',
    'need.join': 'joined',
    'need.tell_apart': 'expressed',
    'need.give_opinion': 'expressed',
    'need.withdraw': 'withdrawn',
    'need.select': 'selected',
    'need.decline': 'not_selected',
  },
  joined: {
    // The need it was brought together with is brought together in turn: it follows.
    'need.join': 'joined',
    'need.separate': 'expressed',
    'need.withdraw': 'withdrawn',
  },
  selected: { 'need.open_project': 'project' },
  not_selected: {},
  project: {},
  withdrawn: {},
});

/** The support that one body gives to one need. */
export const supportLife = machine('need_support', {
  none: { 'need.support': 'given' },
  given: { 'need.withdraw_support': 'withdrawn' },
  withdrawn: {},
});
