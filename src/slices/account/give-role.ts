import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { both } from '#platform/web';
import { dayInput, emailInput, optional, reasonInput } from './inputs.ts';
import { GIVEN_ROLES, type Offering, giveRole as rule, SCOPE_KINDS } from './roles.ts';
import { insertGrant, lockOffer } from './store/roles.ts';

const where = both('Choisissez où le rôle s’exerce.', 'Choose where the role holds.');

const input = z
  .object({
    personId: z.uuid().optional(),
    /** Instead of the identifier, for who may not see the list of people. */
    email: optional(emailInput),
    role: z.enum(GIVEN_ROLES, both('Choisissez un rôle.', 'Choose a role.')),
    scopeKind: z.enum(SCOPE_KINDS, where),
    scopeId: optional(z.uuid()),
    desk: optional(z.string().max(90)),
    startsOn: dayInput,
    endsOn: optional(dayInput),
    reason: reasonInput,
  })
  .refine(({ scopeKind, scopeId }) => (scopeKind === 'instance') === (scopeId === undefined), {
    path: ['scope'],
    message: where,
  })
  .refine(({ scopeKind, desk }) => (scopeKind === 'desk') === (desk !== undefined), { path: ['scope'], message: where })
  .refine(({ personId, email }) => personId !== undefined || email !== undefined, {
    path: ['email'],
    message: both('Écrivez l’adresse de cette personne.', 'Write the address of this person.'),
  });

/** Gives a role on a scope, from one day to another, with its reason. Seats in a jury are given by the jury. */
export const giveRole = act({
  name: 'account.give_role',
  movesMoney: false,
  input,
  load: (tx, offer) => lockOffer(tx, offer),
  permit: allow('account.give_role', ({ lies }: Offering) => lies ?? {}),
  decide: (offering, offer, moment) => rule(offering, offer, moment),
  save: (tx, change, { person }, offer, { actor }) => insertGrant(tx, change.subjectId, person.id, offer, actor.id),
});
