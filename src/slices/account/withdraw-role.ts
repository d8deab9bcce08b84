import { z } from 'zod';
import { act } from '#platform/act';
import { administers, withdrawRole as rule } from './account.ts';
import { reasonInput } from './inputs.ts';
import { lockGrant, saveGrant } from './store/people.ts';

/** Withdraws a role at once; the next page the person opens is without it. */
export const withdrawRole = act({
  name: 'account.withdraw_role',
  movesMoney: false,
  input: z.object({ grantId: z.uuid(), reason: reasonInput }),
  load: (tx, { grantId }) => lockGrant(tx, grantId),
  permit: (actor) => administers(actor),
  decide: (grant, { reason }, { actor }) => rule(grant, reason, actor),
  save: (tx, change) => saveGrant(tx, change),
});
