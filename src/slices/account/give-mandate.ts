import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { both } from '#platform/web';
import { dayOf } from '#ui/words';
import { dayInput, optional } from './inputs.ts';
import { digitsOf } from './law/siret-check.ts';
import { endMandate as endRule, type Giving, giveMandate as giveRule, placeOfMandate } from './mandate.ts';
import { insertMandate, lockGiving, lockMandate, moveMandate } from './store/mandates.ts';

const ZONE = 'Europe/Paris';

/** Who signs for a body lets another body prepare and submit files for it. */
export const giveMandate = act({
  name: 'account.give_mandate',
  movesMoney: false,
  input: z.object({
    organisationId: z.uuid(),
    siren: z
      .string()
      .max(40)
      .transform(digitsOf)
      .pipe(z.string().regex(/^\d{9}$/, both('Un numéro SIREN a neuf chiffres.', 'A SIREN number has nine figures.'))),
    programmeCode: optional(z.string().max(100)),
    startsOn: dayInput,
    endsOn: optional(dayInput),
  }),
  load: (tx, input, { actor }) => lockGiving(tx, input, actor.id),
  permit: allow('account.give_mandate', ({ organisationId }: Giving) => ({ organisationId })),
  decide: (giving, offer, { actor, at, newId }) =>
    giveRule(giving, offer, { personId: actor.id, on: dayOf(at, ZONE) }, newId),
  save: (tx, change, giving, offer, { actor, at }) =>
    insertMandate(tx, { ...offer, ...change, organisationId: giving.organisationId, by: actor.id, at }),
});

/** Ends a mandate; the files opened under it stay, and only the body represented goes on with them. */
export const endMandate = act({
  name: 'account.end_mandate',
  movesMoney: false,
  input: z.object({ mandateId: z.uuid() }),
  load: (tx, { mandateId }) => lockMandate(tx, mandateId),
  permit: allow('account.end_mandate', placeOfMandate),
  decide: (mandate) => endRule(mandate),
  save: (tx, change) => moveMandate(tx, change),
});
