import { machine } from '#kernel/machine';

/** Asked by the person, answered by an administrator: done, or refused with the reason. */
export const erasureRequestLife = machine('erasure_request', {
  none: { 'privacy.ask_erasure': 'asked' },
  asked: {
    'privacy.withdraw_erasure': 'withdrawn',
    'privacy.extend_answer': 'asked',
    'privacy.refuse_erasure': 'refused',
    'privacy.erase_person': 'carried_out',
  },
  withdrawn: {},
  refused: {},
  carried_out: {},
});

/** A day of the clock: what was due is done, and counted. */
export const retentionRunLife = machine('retention_run', {
  none: { 'privacy.apply_retention': 'done' },
  done: {},
});
