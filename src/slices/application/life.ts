import { machine } from '#kernel/machine';

/** Whatever its state, a file follows its body when another takes it over. */
const follows = <const S extends string>(state: S) => ({ 'merger.record': state });

/** What the desk does on a file before it decides. */
const examined = <const S extends string>(state: S) => ({
  'review.ask_visit': state,
  'review.record_visit': state,
  'review.confirm_evidence': state,
});

/** The life of an application. Later slices move it on: their acts bear their names. */
export const applicationLife = machine('application', {
  none: { 'application.open': 'draft', 'application.take_up': 'draft', 'path.open_stage': 'draft' },
  draft: {
    ...follows('draft'),
    'application.hand_over': 'draft',
    'application.submit': 'submitted',
    'application.abandon': 'abandoned',
  },
  abandoned: follows('abandoned'),
  submitted: {
    ...follows('submitted'),
    'application.hand_over': 'submitted',
    'application.withdraw': 'withdrawn',
    ...examined('submitted'),
    'review.accept_lateness': 'submitted',
    'review.find_admissible': 'admissible',
    'review.find_inadmissible': 'inadmissible',
    'award.grant_at_desk': 'laureate',
    'review.refuse_at_desk': 'refused',
    'review.pass_on': 'submitted',
    'award.put_in_queue': 'queued',
  },
  queued: {
    ...follows('queued'),
    ...examined('queued'),
    'application.hand_over': 'queued',
    'application.withdraw': 'withdrawn',
    'award.grant_at_desk': 'laureate',
    'review.refuse_at_desk': 'refused',
    'award.close_desk': 'refused',
  },
  admissible: {
    ...follows('admissible'),
    'application.hand_over': 'admissible',
    'application.withdraw': 'withdrawn',
    'jury.put_on_agenda': 'in_jury',
  },
  inadmissible: { ...follows('inadmissible'), 'application.take_up': 'inadmissible' },
  in_jury: {
    ...follows('in_jury'),
    'application.hand_over': 'in_jury',
    'application.withdraw': 'withdrawn',
    'award.decide_selection': 'laureate',
    'award.put_on_waiting_list': 'waiting',
    'award.refuse': 'refused',
  },
  waiting: { ...follows('waiting'), 'application.hand_over': 'waiting' },
  laureate: { ...follows('laureate'), 'application.hand_over': 'laureate', 'path.open_stage': 'laureate' },
  refused: { ...follows('refused'), 'application.take_up': 'refused' },
  withdrawn: follows('withdrawn'),
});

/** What the lead and the partner may do as long as the partner is asked, or takes part, in a draft. */
const inGroup = <const S extends string>(state: S) => ({
  'application.attest_partner': 'attested' as const,
  'application.decline_partner': 'declined' as const,
  'application.remove_partner': 'removed' as const,
  'application.remind_partner': state,
  'merger.record': state,
  'merger.end_partner': 'removed' as const,
});

/** The part of one body in a file led by another. Asked again after it ended, a body begins a new one. */
export const partnerLife = machine('partner', {
  none: { 'application.propose_partner': 'proposed' },
  proposed: inGroup('proposed'),
  attested: inGroup('attested'),
  declined: {},
  removed: {},
});
