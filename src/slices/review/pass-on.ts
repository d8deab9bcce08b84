import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { passOn as rule } from './passing.ts';
import { type LockedAtDesk, lockAtDesk, savePassing } from './store.ts';

/** The file goes to the desk it concerns; whoever passed it on keeps the line that says so, and not the file. */
export const passOn = act({
  name: 'review.pass_on',
  movesMoney: false,
  binding: true,
  input: z.object({ applicationId: z.uuid(), to: z.string().max(120), reason: z.string().max(2000) }),
  load: (tx, { applicationId }, { actor }) => lockAtDesk(tx, applicationId, actor),
  permit: allow('review.pass_on', (file: LockedAtDesk) => file.lies),
  decide: (file, destination) => rule(file, destination),
  save: (tx, change, _file, _input, { actor, at }) => savePassing(tx, change, actor.id, at),
});
