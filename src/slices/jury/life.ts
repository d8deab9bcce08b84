import { machine } from '#kernel/machine';

/** The life of one meeting of the jury. */
export const jurySessionLife = machine('jury_session', {
  none: { 'jury.plan': 'planned' },
  planned: {
    'jury.appoint': 'planned',
    'jury.dismiss': 'planned',
    'jury.put_on_agenda': 'planned',
    'jury.convene': 'convened',
  },
  convened: {
    'jury.declare_interests': 'convened',
    'jury.recuse': 'convened',
    'jury.score': 'convened',
    'jury.record_presence': 'convened',
    'jury.open_meeting': 'open',
    'jury.reconvene': 'convened',
  },
  open: {
    'jury.declare_interests': 'open',
    'jury.recuse': 'open',
    'jury.score': 'open',
    'jury.record_presence': 'open',
    'jury.deliberate': 'open',
    'jury.reconvene': 'convened',
    'jury.close_meeting': 'closed',
  },
  closed: { 'jury.sign_minutes': 'minutes_signed' },
  minutes_signed: {},
});
