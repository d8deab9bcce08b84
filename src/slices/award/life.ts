import { machine } from '#kernel/machine';

/** The laureates of a session, put to the authority as one list: reserved together, decided together. */
export const selectionLife = machine(
  'selection',
  {
    none: { 'award.propose_selection': 'proposed' },
    proposed: { 'award.decide_selection': 'decided', 'award.drop_selection': 'dropped' },
    decided: {},
    dropped: { 'award.propose_selection': 'proposed' },
  },
  ['award.propose_selection', 'award.drop_selection'],
);

export const awardLife = machine(
  'award',
  {
    none: { 'award.propose_selection': 'proposed', 'award.grant_at_desk': 'decided' },
    proposed: { 'award.decide_selection': 'decided', 'award.drop_selection': 'dropped' },
    dropped: {},
    decided: { 'award.reduce': 'decided', 'award.decline': 'declined' },
    declined: {},
  },
  ['award.grant_at_desk', 'award.reduce', 'award.decline'],
);
