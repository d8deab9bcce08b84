import { machine } from '#kernel/machine';

export const programmeLife = machine(
  'programme',
  {
    none: { 'programme.open': 'open' },
    open: { 'programme.revise': 'open' },
  },
  ['programme.open'],
);
