import { z } from 'zod';
import { parseEuros } from '#kernel/money';
import { both } from '#platform/web';

export const envelopeId = z.uuid();

/** The other end of a movement, chosen in a list. */
export const otherId = z.uuid(both('Choisissez une enveloppe de la liste.', 'Choose an envelope from the list.'));

const NOT_AN_AMOUNT = both(
  'Écrivez un montant en euros, par exemple 12 000.',
  'Write an amount in euros, such as 12 000.',
);

/** An amount in euros as typed, in cents; nothing typed moves nothing. */
export const euros = z
  .string()
  .max(40, NOT_AN_AMOUNT)
  .transform((typed, context) => {
    const cents = parseEuros(typed.trim() === '' ? '0' : typed);
    if (cents !== undefined) return cents;
    context.addIssue(NOT_AN_AMOUNT);
    return z.NEVER;
  });

/** Why credits are moved: kept in the journal and shown with the movement. */
export const reason = z
  .string()
  .trim()
  .min(10, both('Dites pourquoi, en dix signes au moins.', 'Say why, in ten characters at least.'))
  .max(500, both('Dites-le en 500 signes au plus.', 'Say it in 500 characters at most.'));

/** The document by which credits were opened or withdrawn outside. */
export const reference = z
  .string()
  .trim()
  .min(3, both('Donnez la référence du document.', 'Give the reference of the document.'))
  .max(200, both('Donnez-la en 200 signes au plus.', 'Give it in 200 characters at most.'));

/** The figures shown by the simulation that is confirmed; none when the form was sent without one. */
export const seen = z.string().max(20_000).default('');

export const between = z.object({ envelopeId, otherId, commitment: euros, payment: euros, reason, seen });
export const outside = z.object({ envelopeId, commitment: euros, payment: euros, reason, reference, seen });
