import { z } from 'zod';
import { holds } from '#kernel/actor';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { isNewcomer, registerPerson as rule } from './account.ts';
import { emailInput, familyNameInput, givenNameInput } from './inputs.ts';
import { settleIntroduction } from './store/identities.ts';
import { insertPerson, lockDesk, settleSessions } from './store/people.ts';

/**
 * Registers a person: a newcomer registers themselves under the address they have proved; the system and
 * administrators register others. Only the system makes people up.
 */
export const registerPerson = act({
  name: 'account.register_person',
  movesMoney: false,
  input: z.object({
    /** Not asked of a newcomer: it is known. */
    email: emailInput.optional(),
    givenName: givenNameInput,
    familyName: familyNameInput,
    lang: z.enum(['fr', 'en']).default('fr'),
    isFictitious: z.boolean().default(false),
  }),
  load: async (tx, { email }, { actor }) => {
    if (isNewcomer(actor)) return lockDesk(tx, actor.email, actor.id);
    return email === undefined ? undefined : lockDesk(tx, email, undefined);
  },
  permit: allow('account.register_person', (_desk, actor) => ({ own: isNewcomer(actor) ? 'applicant' : undefined })),
  decide: (desk, { lang, isFictitious }, { actor, newId }) =>
    rule(desk, { lang, isFictitious: isFictitious && holds(actor, 'system') !== undefined }, newId),
  save: async (tx, change, desk, { givenName, familyName, lang }, { at }) => {
    const isFictitious = 'fictitious' in change.facts;
    await insertPerson(tx, { id: change.subjectId, email: desk.email, givenName, familyName, lang, isFictitious });
    if (desk.newcomerId === undefined) return;
    await settleSessions(tx, change.subjectId);
    await settleIntroduction(tx, change.subjectId, at);
  },
});
