import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { advanceApplication } from '#slices/application';
import { offerFields, offerIn } from './asked-input.ts';
import { putInQueue as queue, grantAtDesk as rule } from './at-desk.ts';
import { closeDesk as closing } from './close.ts';
import {
  type LockedClosing,
  type LockedDesk,
  lockAtDesk,
  lockClosing,
  saveClosing,
  saveGranted,
} from './store/desk.ts';

/** The desk grants a flat amount, or what it retains of what was asked; the money is reserved in the same act. */
export const grantAtDesk = act({
  name: 'award.grant_at_desk',
  movesMoney: true,
  binding: true,
  input: z.object({ applicationId: z.uuid(), ...offerFields }),
  load: (tx, { applicationId }, { actor }) => lockAtDesk(tx, applicationId, actor),
  permit: allow('award.grant_at_desk', (file: LockedDesk) => file.lies),
  decide: (file, typed, { newId }) => rule(file, offerIn(typed), newId),
  save: (tx, change, file, _input, { actor, at }) => saveGranted(tx, change, file, actor.id, at),
});

/** Nothing is left for a file that is due: it waits in the order of filing. */
export const putInQueue = act({
  name: 'award.put_in_queue',
  movesMoney: false,
  binding: true,
  input: z.object({ applicationId: z.uuid() }),
  load: (tx, { applicationId }, { actor }) => lockAtDesk(tx, applicationId, actor),
  permit: allow('award.put_in_queue', (file: LockedDesk) => file.lies),
  decide: (file) => queue(file),
  save: (tx, change) => advanceApplication(tx, change),
});

/** No more money comes: the desk closes, and its queue is answered. */
export const closeDesk = act({
  name: 'award.close_desk',
  movesMoney: false,
  binding: true,
  input: z.object({
    callId: z.uuid(),
    reason: z.string().max(100),
    explanation: z.string().trim().max(4000),
  }),
  load: (tx, { callId }) => lockClosing(tx, callId),
  permit: allow('award.close_desk', ({ programmeId, callId }: LockedClosing) => ({ programmeId, callId })),
  decide: (desk, why) => closing(desk, why),
  save: (tx, _change, desk, { reason, explanation }, { actor, at }) =>
    saveClosing(tx, desk, { reason, explanation, by: actor.id, at }),
});
