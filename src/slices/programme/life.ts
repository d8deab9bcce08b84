import { machine } from '#kernel/machine';

/** A node of the tree of money: it is opened with its programme or by an act, and closed only if it never held a cent. */
export const envelopeLife = machine(
  'envelope',
  {
    none: { 'programme.open': 'open', 'programme.revise': 'open', 'envelope.open_node': 'open' },
    open: {
      'envelope.delegate': 'open',
      'envelope.take_back': 'open',
      'envelope.transfer': 'open',
      'envelope.raise': 'open',
      'envelope.cut': 'open',
      'programme.revise': 'closed',
    },
    closed: { 'programme.revise': 'open' },
  },
  ['envelope.delegate', 'envelope.take_back', 'envelope.transfer', 'envelope.raise', 'envelope.cut'],
);

export const programmeLife = machine(
  'programme',
  {
    none: { 'programme.open': 'open' },
    open: { 'programme.revise': 'open' },
  },
  ['programme.open'],
);
