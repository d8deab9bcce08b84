import { stringify } from 'csv-stringify/sync';
import type { PaymentRow } from './queries.ts';

const COLUMNS = [
  'numero',
  'convention',
  'beneficiaire',
  'siren',
  'montant',
  'etat',
  'certifie_par',
  'ordonne_par',
  'verse_le',
  'reference',
];

const decimal = (cents: bigint): string => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;

/** The payments as CSV, for the accountant: UTF-8, commas, decimal point. */
export const paymentsCsv = (payments: readonly PaymentRow[]): string =>
  stringify(
    [
      COLUMNS,
      ...payments.map((one) => [
        one.number,
        one.agreementNumber,
        one.organisation,
        one.siren,
        decimal(BigInt(one.amountCents)),
        one.state,
        one.certifiedByName ?? '',
        one.orderedByName ?? '',
        one.paidOn ?? '',
        one.reference ?? '',
      ]),
    ],
    { escape_formulas: true },
  );
