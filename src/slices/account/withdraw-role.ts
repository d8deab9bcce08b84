import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { reasonInput } from './inputs.ts';
import { type RoleGrant, withdrawRole as rule } from './roles.ts';
import { lockGrant, saveGrant } from './store/roles.ts';

/** Withdraws a role at once; the next page the person opens is without it. */
export const withdrawRole = act({
  name: 'account.withdraw_role',
  movesMoney: false,
  input: z.object({ grantId: z.uuid(), reason: reasonInput }),
  load: (tx, { grantId }) => lockGrant(tx, grantId),
  permit: allow('account.withdraw_role', ({ lies }: RoleGrant) => lies ?? {}),
  decide: (grant, { reason }, { actor }) => rule(grant, reason, actor),
  save: (tx, change) => saveGrant(tx, change),
});
