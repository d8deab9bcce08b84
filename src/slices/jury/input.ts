import { z } from 'zod';
import { parseEuros } from '#kernel/money';
import { both } from '#platform/web';

/** An instant, or the day and hour typed, placed later in the zone of the programme: `2027-03-02T14:30`. */
export const meetingTime = z.union([
  z.date(),
  z.iso.datetime({ offset: true }).transform((written) => new Date(written)),
  z
    .string()
    .regex(
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/,
      both('Donnez le jour et l’heure de la séance.', 'Give the day and hour of the meeting.'),
    ),
]);

export const sessionId = z.uuid();
export const longText = z.string().trim().max(5000);

/** Votes: whole numbers, never negative. */
export const votes = z.coerce
  .number(both('Écrivez un nombre entier.', 'Write a whole number.'))
  .int(both('Écrivez un nombre entier.', 'Write a whole number.'))
  .min(0, both('Un nombre de voix n’est jamais négatif.', 'A number of votes is never negative.'))
  .max(500);

/** Euro cents, or an amount in euros as typed; nothing typed is no amount. */
export const amount = z.union([
  z.bigint(),
  z.string().transform((typed, context) => {
    if (typed.trim() === '') return undefined;
    const cents = parseEuros(typed);
    if (cents === undefined) {
      context.addIssue(
        both('Écrivez un montant en euros, par exemple 12 000.', 'Write an amount in euros, such as 12 000.'),
      );
    }
    return cents;
  }),
]);
