import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { sessionId } from './input.ts';
import { recordPresence as rule } from './meeting.ts';
import { placeInJury } from './place.ts';
import { lockJury } from './store/session.ts';
import { saveAttendance } from './store/writes.ts';

/** Records who is present, takes part remotely, gave a mandate, or is absent. */
export const recordPresence = act({
  name: 'jury.record_presence',
  movesMoney: false,
  input: z.object({
    sessionId,
    attendances: z
      .array(
        z.object({
          personId: z.uuid(),
          presence: z.enum(['expected', 'present', 'remote', 'represented', 'absent']),
          mandateTo: z.uuid().optional(),
        }),
      )
      .min(1)
      .max(200),
  }),
  load: (tx, input) => lockJury(tx, input.sessionId),
  permit: allow('jury.record_presence', placeInJury),
  decide: (jury, { attendances }) => rule(jury, attendances),
  save: (tx, change) => saveAttendance(tx, change),
});
