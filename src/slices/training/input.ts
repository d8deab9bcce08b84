import { z } from 'zod';
import { both } from '#platform/web';
import { lineInput } from '#slices/account';

/** The clocks of France, by which hours are told to those who come. */
export const ZONES = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'America/Miquelon',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Wallis',
] as const;

const CLOCK = both('Donnez un jour et une heure, par exemple 14:30.', 'Give a day and an hour, for example 14:30.');

/** A day and an hour on the clock of the zone, `2027-03-02T14:30`. */
const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:\d{2})?$/, CLOCK);
const text = z.string().trim().max(4000, both('4 000 signes au plus.', '4,000 characters at most.')).default('');

export const trainingId = z.uuid();
export const seatsInput = z.coerce
  .number(both('Écrivez un nombre entier.', 'Write a whole number.'))
  .int(both('Écrivez un nombre entier.', 'Write a whole number.'))
  .min(1, both('Au moins une place.', 'At least one seat.'))
  .max(1000, both('1 000 places au plus.', '1,000 seats at most.'));

export const scheduleInput = z.object({
  starts: localTime,
  ends: localTime,
  closes: localTime,
  zone: z.enum(ZONES, both('Choisissez un fuseau horaire.', 'Choose a time zone.')),
  remote: z.boolean(),
  town: z.string().trim().max(120).default(''),
  venue: lineInput(
    300,
    'Écrivez l’adresse de la salle, ou le lien de la visioconférence.',
    'Write the address of the room, or the link of the video meeting.',
  ),
});

export const planInput = scheduleInput.extend({
  callId: z.uuid(both('Choisissez l’appel et le thème.', 'Choose the call and the theme.')),
  theme: z.string().max(100),
  title: lineInput(160, 'Donnez un titre à la formation.', 'Give the training a title.'),
  summary: text,
  agenda: text,
  accessibility: text,
  seats: seatsInput,
  seatsPerBody: z.preprocess((typed) => (typed === '' ? undefined : typed), seatsInput.optional()),
});

/** Who is registered: by name and mailbox, with or without an account. */
export const attendeeInput = z.object({
  givenName: lineInput(100, 'Écrivez le prénom.', 'Write the first name.'),
  familyName: lineInput(100, 'Écrivez le nom.', 'Write the last name.'),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(254, both('Cette adresse est trop longue.', 'This address is too long.'))
    .pipe(
      z.email(
        both(
          'Écrivez une adresse électronique complète, par exemple prenom.nom@commune.fr.',
          'Write a full e-mail address, for example first.last@town.fr.',
        ),
      ),
    ),
});
