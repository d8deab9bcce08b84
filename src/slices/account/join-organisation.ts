import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { both } from '#platform/web';
import { emailInput, lineInput } from './inputs.ts';
import { MEMBER_ROLES, joinOrganisation as rule, type Seat } from './organisation.ts';
import { lockSeat, saveSeat } from './store/organisations.ts';

/** A member brings in somebody who is registered already, in a role, and for a signatory in a quality. */
export const joinOrganisation = act({
  name: 'account.join_organisation',
  movesMoney: false,
  input: z.object({
    organisationId: z.uuid(),
    email: emailInput,
    role: z.enum(MEMBER_ROLES, both('Choisissez un rôle.', 'Choose a role.')),
    quality: z.union([z.literal(''), lineInput(120, '', '')]).default(''),
  }),
  load: (tx, { organisationId, email, role }) => lockSeat(tx, organisationId, email, role),
  permit: allow('account.join_organisation', ({ organisationId }: Seat) => ({ organisationId })),
  decide: (seat, offer, moment) => rule(seat, offer, moment),
  save: (tx, change) => saveSeat(tx, change, change.facts),
});
