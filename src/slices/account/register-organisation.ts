import { z } from 'zod';
import { holds } from '#kernel/actor';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { both } from '#platform/web';
import { lineInput } from './inputs.ts';
import { digitsOf } from './law/siret-check.ts';
import { ORGANISATION_KINDS, registerOrganisation as rule } from './organisation.ts';
import { isSiren, isSiret } from './siren.ts';
import { isVouchedFor } from './store/claims.ts';
import { findBody, insertOrganisation, lockShelf } from './store/organisations.ts';

const wrongSiren = both(
  'Ce numéro SIREN n’est pas valide : il a neuf chiffres, et le dernier vérifie les autres. Relisez-le sur l’avis de situation de l’Insee.',
  'This SIREN number is not valid: it has nine figures, and the last one checks the others. Read it again on the notice of situation of Insee.',
);
const wrongSiret = both(
  'Ce numéro SIRET n’est pas valide : il a quatorze chiffres, et le dernier vérifie les autres. Relisez-le sur l’avis de situation de l’Insee.',
  'This SIRET number is not valid: it has fourteen figures, and the last one checks the others. Read it again on the notice of situation of Insee.',
);

const input = z
  .object({
    /** A body that the territory data know; its name, kind and number are then taken from them. */
    territoryId: z.string().max(60).optional(),
    /** Nine figures, or the fourteen of a SIRET. */
    siren: z.string().max(40).transform(digitsOf).default(''),
    siret: z.string().max(40).transform(digitsOf).default(''),
    name: z.union([z.literal(''), lineInput(200, '', '')]).default(''),
    kind: z.enum(ORGANISATION_KINDS).default('other'),
    address: z.union([z.literal(''), lineInput(300, '', '')]).default(''),
    isLegalRepresentative: z.boolean().default(false),
    quality: z.union([z.literal(''), lineInput(120, '', '')]).default(''),
  })
  .superRefine(({ territoryId, siren, siret }, issues) => {
    const number = siren.length === 14 ? isSiret(siren) : isSiren(siren);
    const missing = siren === '' && territoryId !== undefined;
    if (!number && !missing) issues.addIssue({ code: 'custom', path: ['siren'], message: wrongSiren });
    if (siret !== '' && !isSiret(siret)) issues.addIssue({ code: 'custom', path: ['siret'], message: wrongSiret });
  });

/**
 * Registers the body somebody works for. What the administration knows is not asked again (CRPA L113-12).
 * The system registers bodies without a first member.
 */
export const registerOrganisation = act({
  name: 'account.register_organisation',
  movesMoney: false,
  input,
  load: async (tx, typed, { actor, at }) => {
    const body = await findBody(tx, {
      ...typed,
      territoryId: typed.territoryId,
      siren: typed.siren.slice(0, 9),
      siret: typed.siret !== '' ? typed.siret : typed.siren.length === 14 ? typed.siren : undefined,
    });
    return body && { ...(await lockShelf(tx, body)), vouched: await isVouchedFor(tx, actor.id, body.siren, at) };
  },
  permit: allow('account.register_organisation', () => ({})),
  decide: (shelf, { isLegalRepresentative, quality }, { actor, newId }) =>
    rule(
      shelf,
      { actor, isLegalRepresentative, quality, joins: holds(actor, 'system') === undefined, vouched: shelf.vouched },
      newId,
    ),
  save: (tx, change, { body }, _input, { at }) => insertOrganisation(tx, change.subjectId, body, change.seats, at),
});
