import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { deactivatePerson as rule } from './account.ts';
import { reasonInput } from './inputs.ts';
import { closeSessionsOf, lockPerson, savePerson } from './store/people.ts';
import { isLastAdministration } from './store/roles.ts';

/** Closes an account and every session open with it, at once. What the person did stays. */
export const deactivatePerson = act({
  name: 'account.deactivate_person',
  movesMoney: false,
  input: z.object({ personId: z.uuid(), reason: reasonInput }),
  load: async (tx, { personId }, { at }) => {
    const person = await lockPerson(tx, personId);
    return person && { ...person, isLast: await isLastAdministration(tx, { personId }, at) };
  },
  permit: allow('account.deactivate_person', () => ({})),
  decide: (person, { reason }, { actor }) => rule(person, reason, actor),
  save: async (tx, change) => {
    await savePerson(tx, change);
    await closeSessionsOf(tx, change.subjectId);
  },
});
