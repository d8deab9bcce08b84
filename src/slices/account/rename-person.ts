import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { isNewcomer, type PersonSheet, renamePerson as rule } from './account.ts';
import { familyNameInput, givenNameInput } from './inputs.ts';
import { lockPerson, savePerson } from './store/people.ts';

/** Corrects a name: one's own, or that of somebody who asked an administrator. */
export const renamePerson = act({
  name: 'account.rename_person',
  movesMoney: false,
  input: z.object({ personId: z.uuid().optional(), givenName: givenNameInput, familyName: familyNameInput }),
  load: (tx, { personId }, { actor }) => lockPerson(tx, personId ?? actor.id),
  permit: allow('account.rename_person', (person: PersonSheet, actor) => ({
    own: person.id === actor.id && !isNewcomer(actor) ? 'applicant' : undefined,
  })),
  decide: (person) => rule(person),
  save: (tx, change, _person, name) => savePerson(tx, change, name),
});
