import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { both } from '#platform/web';
import { emailInput, lineInput } from './inputs.ts';
import { MEMBER_ROLES, joinOrganisation as rule, type Seat } from './organisation.ts';
import { lockSeat, saveSeat } from './store/organisations.ts';

/** The system and administrators put somebody who is registered already in a seat; members invite instead. */
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
  permit: allow('account.join_organisation', (_seat: Seat) => ({})),
  decide: (seat, offer, moment) => rule(seat, offer, moment),
  save: (tx, change, _seat, _offer, { at }) => saveSeat(tx, change, at),
});
