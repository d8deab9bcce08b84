import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { reactivatePerson as rule } from './account.ts';
import { reasonInput } from './inputs.ts';
import { lockPerson, savePerson } from './store/people.ts';

/** Opens a closed account again, with the roles and bodies it had. */
export const reactivatePerson = act({
  name: 'account.reactivate_person',
  movesMoney: false,
  input: z.object({ personId: z.uuid(), reason: reasonInput }),
  load: (tx, { personId }) => lockPerson(tx, personId),
  permit: allow('account.reactivate_person', () => ({})),
  decide: (person, { reason }) => rule(person, reason),
  save: (tx, change) => savePerson(tx, change),
});
