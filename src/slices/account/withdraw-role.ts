import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { reasonInput } from './inputs.ts';
import { withdrawRole as rule, type Withdrawal } from './roles.ts';
import { isLastAdministration, lockGrant, saveGrant } from './store/roles.ts';

/** Withdraws a role at once; the next page the person opens is without it. */
export const withdrawRole = act({
  name: 'account.withdraw_role',
  movesMoney: false,
  input: z.object({ grantId: z.uuid(), reason: reasonInput }),
  load: async (tx, { grantId }, { at }) => {
    const grant = await lockGrant(tx, grantId);
    if (grant === undefined) return undefined;
    const isLast = grant.role === 'administrator' && (await isLastAdministration(tx, { grantId }, at));
    return { ...grant, isLast };
  },
  permit: allow('account.withdraw_role', ({ lies }: Withdrawal) => lies ?? {}),
  decide: (grant, { reason }, { actor }) => rule(grant, reason, actor),
  save: (tx, change) => saveGrant(tx, change),
});
