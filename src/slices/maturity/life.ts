import { machine } from '#kernel/machine';

/** A measure is taken, and never changes: at the entry by this slice, at the end of a path by the slice that knows its end. */
export const measureLife = machine('measure', {
  none: { 'maturity.take': 'taken', 'path.take_closing': 'taken' },
  taken: {},
});
