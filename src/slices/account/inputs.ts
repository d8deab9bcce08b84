import { z } from 'zod';
import { both } from '#platform/web';

/** What several forms of this slice ask in the same way. */

/** Written as people write it, kept as mail servers compare it. */
export const emailInput = z
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
  );

const CONTROL = /[\p{Cc}\p{Cf}]/u;

/** One line of text: trimmed, without control characters. @param max number of signs */
export const lineInput = (max: number, fr: string, en: string) =>
  z
    .string()
    .trim()
    .min(1, both(fr, en))
    .max(max, both(`${max} signes au plus.`, `${max} characters at most.`))
    .refine((value) => !CONTROL.test(value), both('Retirez les signes invisibles.', 'Remove invisible characters.'));

export const givenNameInput = lineInput(100, 'Écrivez votre prénom.', 'Write your first name.');
export const familyNameInput = lineInput(100, 'Écrivez votre nom.', 'Write your last name.');

/** Kept in the journal: short, about the act and not about the person. */
export const reasonInput = lineInput(300, 'Dites pourquoi, en quelques mots.', 'Say why, in a few words.');

export const dayInput = z.iso.date(both('Choisissez une date qui existe.', 'Choose a date that exists.'));

/** An answer left empty in a form is no answer. */
export const optional = <T extends z.ZodType>(shape: T) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), shape.optional());

const WRONG_AMOUNT = both(
  'Écrivez un montant en euros, par exemple 90 000.',
  'Write an amount in euros, for example 90,000.',
);

/** An amount in euros as people type it, kept in cents. */
export const amountInput = z
  .string()
  .max(40)
  .transform((typed) => typed.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.'))
  .pipe(z.string().regex(/^\d{1,12}(\.\d{1,2})?$/, WRONG_AMOUNT))
  .transform((plain) => {
    const [whole = '0', decimals = ''] = plain.split('.');
    return BigInt(whole) * 100n + BigInt(decimals.padEnd(2, '0'));
  });
