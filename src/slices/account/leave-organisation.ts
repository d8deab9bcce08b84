import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { placeOfMembership, leaveOrganisation as rule } from './organisation.ts';
import { endMembership, lockMembership } from './store/organisations.ts';

/** Ends a membership; what the person did for the body stays. */
export const leaveOrganisation = act({
  name: 'account.leave_organisation',
  movesMoney: false,
  input: z.object({ membershipId: z.uuid() }),
  load: (tx, { membershipId }) => lockMembership(tx, membershipId),
  permit: allow('account.leave_organisation', placeOfMembership),
  decide: (membership, _input, { actor }) => rule(membership, actor),
  save: (tx, change) => endMembership(tx, change),
});
