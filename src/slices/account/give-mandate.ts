import { z } from 'zod';
import { allow, allowPaper } from '#kernel/permission';
import { act } from '#platform/act';
import { paper } from '#platform/paper';
import { both } from '#platform/web';
import { dayOf } from '#ui/words';
import { dayInput, optional } from './inputs.ts';
import { digitsOf } from './law/siret-check.ts';
import {
  endMandate as endRule,
  type Giving,
  giveMandate as giveRule,
  placeOfMandate,
  recordMandate as recordRule,
} from './mandate.ts';
import { findDeed, insertDeed, insertMandate, lockGiving, lockMandate, moveMandate } from './store/mandates.ts';

const ZONE = 'Europe/Paris';

const sirenInput = z
  .string()
  .max(40)
  .transform(digitsOf)
  .pipe(z.string().regex(/^\d{9}$/, both('Un numéro SIREN a neuf chiffres.', 'A SIREN number has nine figures.')));

/** What a mandate says: for what, from when, and whether it covers signing. */
const offerInput = {
  siren: sirenInput,
  programmeCode: optional(z.string().max(100)),
  callCode: optional(z.string().max(100)),
  fileNumber: optional(z.string().trim().max(40)),
  signs: z.boolean().default(false),
  startsOn: dayInput,
  endsOn: optional(dayInput),
};

/** Who signs for a body lets another body prepare and submit files for it, and sign if it says so. */
export const giveMandate = act({
  name: 'account.give_mandate',
  movesMoney: false,
  input: z.object({ organisationId: z.uuid(), ...offerInput }),
  load: (tx, input, { actor }) => lockGiving(tx, { id: input.organisationId }, input, actor.id),
  permit: allow('account.give_mandate', ({ organisationId }: Giving) => ({ organisationId })),
  decide: (giving, offer, { actor, at, newId }) =>
    giveRule(giving, offer, { personId: actor.id, on: dayOf(at, ZONE), powers: giving.powers }, newId),
  save: (tx, change, giving, offer, { actor, at }) =>
    insertMandate(tx, { ...offer, ...change, organisationId: giving.organisationId, by: actor.id, at }),
});

/** Keeps the deed of a mandate as it was filed; it counts once a mandate refers to it. */
export const keepMandateDeed = paper({
  name: 'account.keep_mandate_deed',
  input: z.object({
    file: z.object({
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      sizeBytes: z.number().int().min(0),
      type: z.string(),
      name: z.string().min(1),
    }),
  }),
  load: async () => ({}),
  permit: allowPaper('account.keep_mandate_deed', () => ({})),
  write: async (pen, _subject, { file }, { at, actor, newId }) => {
    const id = newId();
    await insertDeed(pen, { id, file, by: actor?.id ?? '', at });
    return { done: { id } };
  },
});

/** An officer writes down a mandate that a body gave by a deed. */
export const recordMandate = act({
  name: 'account.record_mandate',
  movesMoney: false,
  input: z.object({ documentId: optional(z.uuid()), representedSiren: sirenInput, ...offerInput }),
  load: async (tx, { documentId, representedSiren, ...offer }, { actor }) => ({
    giving: await lockGiving(tx, { siren: representedSiren }, offer, actor.id),
    document: await findDeed(tx, documentId, actor.id),
  }),
  permit: allow('account.record_mandate', () => ({})),
  decide: ({ giving, document }, offer, { actor, newId }) => recordRule(giving, offer, { actor, document }, newId),
  save: (tx, change, { document }, offer, { actor, at }) => {
    const { organisationId } = change.facts;
    return insertMandate(tx, { ...offer, ...change, organisationId, documentId: document?.id, by: actor.id, at });
  },
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
