import { z } from 'zod';
import { type Cents, parseEuros } from '#kernel/money';
import { both } from '#platform/web';
import type { Offer } from './asked.ts';

const AMOUNT = both('Écrivez un montant en euros, par exemple 12 000.', 'Write an amount in euros, such as 12 000.');
const RATE = both('Écrivez un taux entre 0 et 100, par exemple 80.', 'Write a rate between 0 and 100, such as 80.');

/** Ten-thousandths, from a percentage as typed: « 72,5 ». @returns undefined when it is not one */
export const parseRate = (typed: string): number | undefined => {
  const plain = typed.replace(/[\s\u00a0\u202f%]/g, '').replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(plain)) return undefined;
  const rate = Math.round(Number(plain) * 100);
  return rate > 10_000 ? undefined : rate;
};

const read = <T>(parse: (typed: string) => T | undefined, message: string) =>
  z
    .string()
    .max(40)
    .transform((typed, context) => {
      const value = parse(typed);
      if (value === undefined) context.addIssue(message);
      return value as T;
    });

/** What an officer retains, as it is typed; a flat grant has none of it. */
export const offerFields = {
  base: read<Cents>(parseEuros, AMOUNT).optional(),
  rate: read<number>(parseRate, RATE).optional(),
  reasons: z.string().max(4000).default(''),
  derogation: z.string().max(2000).default(''),
};

type Typed = Readonly<{ base?: Cents | undefined; rate?: number | undefined; reasons: string; derogation: string }>;

export const offerIn = ({ base, rate, reasons, derogation }: Typed): Offer | undefined =>
  base === undefined || rate === undefined ? undefined : { base, rate, reasons, derogation };
