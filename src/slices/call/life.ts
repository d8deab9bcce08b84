import { machine } from '#kernel/machine';

/** A round is scheduled with its programme; whether it takes files is a matter of its instants, not of its state. */
export const roundLife = machine('round', {
  none: { 'programme.open': 'scheduled', 'programme.revise': 'scheduled' },
  scheduled: { 'programme.revise': 'scheduled', 'award.close_desk': 'scheduled' },
});
