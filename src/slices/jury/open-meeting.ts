import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { sessionId } from './input.ts';
import { closeMeeting as close, openMeeting as open } from './meeting.ts';
import { placeInJury } from './place.ts';
import { lockJury } from './store/session.ts';
import { moveJury } from './store/writes.ts';

/** Opens the meeting. */
export const openMeeting = act({
  name: 'jury.open_meeting',
  movesMoney: false,
  binding: true,
  input: z.object({ sessionId }),
  load: (tx, input) => lockJury(tx, input.sessionId),
  permit: allow('jury.open_meeting', placeInJury),
  decide: (jury) => open(jury),
  save: (tx, change, _jury, _input, { at }) => moveJury(tx, change, { opened_at: at }),
});

/** Ends it, once every file has been deliberated. */
export const closeMeeting = act({
  name: 'jury.close_meeting',
  movesMoney: false,
  binding: true,
  input: z.object({ sessionId }),
  load: (tx, input) => lockJury(tx, input.sessionId),
  permit: allow('jury.close_meeting', placeInJury),
  decide: (jury, _input, { actor }) => close(jury, actor.id),
  save: (tx, change, _jury, _input, { at }) => moveJury(tx, change, { closed_at: at }),
});
