import { z } from 'zod';
import type { Actor } from '#kernel/actor';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { both } from '#platform/web';
import { insertConsent, lockConsent, lockLooksOn, runningConsent, saveConsent, saveLook } from './store/support.ts';
import { CONSENT_HOURS, type Consent, allowSupport as give, withdrawSupport as withdraw } from './support.ts';

const hoursInput = z
  .string()
  .transform(Number)
  .pipe(z.literal(CONSENT_HOURS, both('Choisissez une durée dans la liste.', 'Choose a duration in the list.')));

/** Lets support see what one sees, for a while. */
export const allowSupport = act({
  name: 'account.allow_support',
  movesMoney: false,
  input: z.object({ hours: hoursInput }),
  load: async (tx, _input, { actor, at }) => ({
    personId: actor.id,
    running: await runningConsent(tx, actor.id, at),
  }),
  permit: allow('account.allow_support', (_desk, actor: Actor) => ({
    own: actor.givenName === '' && actor.familyName === '' ? undefined : ('applicant' as const),
  })),
  decide: (desk, { hours }, moment) => give(desk, hours, moment),
  save: (tx, change, { personId }, _input, { at }) =>
    insertConsent(tx, { id: change.subjectId, personId, at, endsAt: change.endsAt }),
});

/** Takes it back; whoever looks sees nothing more from the next page on. */
export const withdrawSupport = act({
  name: 'account.withdraw_support',
  movesMoney: false,
  input: z.object({ consentId: z.uuid() }),
  load: async (tx, { consentId }) => {
    const consent = await lockConsent(tx, consentId);
    return consent && { consent, looks: await lockLooksOn(tx, consentId) };
  },
  permit: allow('account.withdraw_support', ({ consent }: { consent: Consent }, actor: Actor) => ({
    own: consent.personId === actor.id ? ('applicant' as const) : undefined,
  })),
  decide: ({ consent, looks }) => withdraw(consent, looks),
  save: async (tx, change, { looks }, _input, { at }) => {
    await saveConsent(tx, change);
    for (const look of looks) await saveLook(tx, { subjectId: look.id, to: 'ended', version: look.version }, at);
  },
});
