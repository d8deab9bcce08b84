import { z } from 'zod';
import { isDay } from '#kernel/period';
import { same, type Text } from '#kernel/text';

/**
 * The small words a pack is written with. Every refusal carries its two sentences in `params`,
 * because the check tool speaks French and English.
 */
export const asked = (fr: string, en: string): { params: { expected: Text } } => ({ params: { expected: { fr, en } } });

const words = (max: number) =>
  z
    .string()
    .refine(
      (typed) => typed.trim() !== '' && typed.length <= max,
      asked(`un texte de 1 à ${max} signes`, `a text of 1 to ${max} characters`),
    );

/** A short text in both languages. */
export const text = z.strictObject({ fr: words(400), en: words(400) });

/** A text of several paragraphs in both languages. */
export const longText = z.strictObject({ fr: words(20_000), en: words(20_000) });

/** One line in one language: an address, a reference. */
export const line = words(400);

/** Codes of things: kebab-case, so that they can stand in an address. */
export const code = z
  .string()
  .refine(
    (typed) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(typed) && typed.length <= 63,
    asked('un code en minuscules, chiffres et traits d’union', 'a code in lower case, figures and hyphens'),
  );

/** Keys of questions: snake_case, so that they can stand in a form field and a condition. */
export const key = z
  .string()
  .refine(
    (typed) => /^[a-z][a-z0-9_]*$/.test(typed) && typed.length <= 60,
    asked('une clé en minuscules, chiffres et tirets bas', 'a key in lower case, figures and underscores'),
  );

/** An amount written in euros to the cent, as text; held as a decimal text of cents. */
export const euros = z
  .string()
  .refine(
    (typed) => /^\d{1,13}\.\d{2}$/.test(typed),
    asked(
      'un montant en euros au centime, entre guillemets : "1250.50"',
      'an amount in euros to the cent, in quotes: "1250.50"',
    ),
  )
  .transform((typed) => BigInt(typed.replace('.', '')).toString());

/** A legal day, without hour: `2021-11-22`. */
export const day = z.string().refine(isDay, asked('un jour qui existe : 2021-11-22', 'a day that exists: 2021-11-22'));

/** A day and an hour in the zone of the programme: `2021-11-22 23:59:59`; the seconds may be left out. */
export const localTime = z
  .string()
  .refine(
    (typed) => /^\S{10} ([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(typed) && isDay(typed.slice(0, 10)),
    asked('un jour et une heure : "2021-11-22 23:59:59"', 'a day and an hour: "2021-11-22 23:59:59"'),
  )
  .transform((typed) => (typed.length === 16 ? `${typed}:00` : typed));

export const basisPoints = z
  .number()
  .refine(
    (rate) => Number.isInteger(rate) && rate >= 0 && rate <= 10_000,
    asked('un taux en dix-millièmes, de 0 à 10000 (50 % = 5000)', 'a rate in ten-thousandths, 0 to 10000 (50% = 5000)'),
  );

export const count = (from = 0) =>
  z
    .number()
    .refine(
      (typed) => Number.isInteger(typed) && typed >= from,
      asked(`un nombre entier, ${from} au moins`, `a whole number, ${from} at least`),
    );

const isZone = (typed: string): boolean => {
  try {
    return Intl.DateTimeFormat('en', { timeZone: typed }) !== undefined;
  } catch {
    return false;
  }
};

export const zone = z
  .string()
  .refine(isZone, asked('un fuseau horaire de l’IANA : Europe/Paris', 'an IANA time zone: Europe/Paris'));

export const email = z.string().refine((typed) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed), {
  params: { expected: { fr: 'une adresse électronique', en: 'an e-mail address' } satisfies Text },
});

export const siret = z
  .string()
  .refine((typed) => /^\d{14}$/.test(typed), asked('14 chiffres, entre guillemets', '14 figures, in quotes'));

/** What a refinement expected, if it is one of ours. */
export const expectedOf = (params: Record<string, unknown> | undefined): Text =>
  (params?.expected as Text | undefined) ?? same('?');
