import { z } from 'zod';
import { act } from '#platform/act';
import { both } from '#platform/web';
import { administers, GIVEN_ROLES, giveRole as rule, SCOPE_KINDS } from './account.ts';
import { dayInput, optional, reasonInput } from './inputs.ts';
import { insertGrant, lockPersonWithRoles } from './store/people.ts';

const input = z
  .object({
    personId: z.uuid(),
    role: z.enum(GIVEN_ROLES, both('Choisissez un rôle.', 'Choose a role.')),
    scopeKind: z.enum(SCOPE_KINDS, both('Choisissez où le rôle s’exerce.', 'Choose where the role holds.')),
    scopeId: optional(z.uuid()),
    startsOn: dayInput,
    endsOn: optional(dayInput),
    reason: reasonInput,
  })
  .refine(({ scopeKind, scopeId }) => (scopeKind === 'instance') === (scopeId === undefined), {
    path: ['scope'],
    message: both('Choisissez où le rôle s’exerce.', 'Choose where the role holds.'),
  });

/** Gives a role on a scope, from one day to another, with its reason. Seats in a jury are given by the jury. */
export const giveRole = act({
  name: 'account.give_role',
  movesMoney: false,
  input,
  load: (tx, { personId }) => lockPersonWithRoles(tx, personId),
  permit: (actor) => administers(actor),
  decide: (person, offer, moment) => rule(person, offer, moment),
  save: (tx, change, person, offer, { actor }) => insertGrant(tx, change.subjectId, person.id, offer, actor.id),
});
