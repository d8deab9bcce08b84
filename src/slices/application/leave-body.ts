import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { lockActing, saveEndedSeat } from '#slices/account';
import { type Leaving, leaveBody as rule } from './contact.ts';
import { lockHanding, saveContact } from './store/contacts.ts';

/** Somebody leaves a body: their seats end, and whoever they choose takes their files over, in one act. */
export const leaveBody = act({
  name: 'application.leave_body',
  movesMoney: false,
  input: z.object({
    organisationId: z.uuid(),
    toId: z.preprocess((typed) => (typed === '' ? undefined : typed), z.uuid().optional()),
  }),
  load: async (tx, { organisationId, toId }, { actor }) => {
    const person = await lockActing(tx, organisationId, actor.id);
    if (person === undefined) return undefined;
    return { person, handing: await lockHanding(tx, { organisationId, fromId: actor.id, toId: toId ?? actor.id }) };
  },
  permit: allow('application.leave_body', ({ person: { organisationId } }: Leaving) => ({ organisationId })),
  decide: (leaving, { toId }) => rule(leaving, toId),
  save: async (tx, { seats, files }, _leaving, { toId }) => {
    for (const seat of seats) await saveEndedSeat(tx, seat);
    if (toId !== undefined) await saveContact(tx, files, toId);
  },
});
