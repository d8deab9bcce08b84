import { machine } from '#kernel/machine';

export const programmeLife = machine(
  'programme',
  {
    none: { 'programme.open': 'open' },
    open: { 'programme.revise': 'open', 'programme.allocate': 'open' },
  },
  ['programme.open', 'programme.allocate'],
);
