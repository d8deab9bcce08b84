import { machine } from '#kernel/machine';

/** A merger is recorded once for all: what moved with it has lived on since, and there is no way back. */
export const mergerLife = machine('merger', {
  none: { 'merger.record': 'recorded' },
  recorded: {},
});
