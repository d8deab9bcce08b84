import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { sessionId } from './input.ts';
import type { Jury } from './jury.ts';
import { signMinutes as rule } from './minutes.ts';
import { placeInJury } from './place.ts';
import { keptOf, lockJury } from './store/session.ts';
import { moveJury } from './store/writes.ts';

/** The chair signs the minutes: the authority may then decide on them. */
export const signMinutes = act({
  name: 'jury.sign_minutes',
  movesMoney: false,
  binding: true,
  input: z.object({ sessionId }),
  load: async (tx, input) => {
    const jury = await lockJury(tx, input.sessionId);
    return jury && { jury, kept: await keptOf(tx, input.sessionId) };
  },
  permit: allow('jury.sign_minutes', ({ jury }: Readonly<{ jury: Jury }>, actor) => placeInJury(jury, actor)),
  decide: ({ jury, kept }) => rule(jury, kept),
  save: (tx, change, _subject, _input, { at }) =>
    moveJury(tx, change, { minutes_signed_at: at, minutes_hash: change.hash }),
});
