import { stringify } from 'csv-stringify/sync';
import type { DeskLine } from './desks.ts';

const COLUMNS = [
  'appel',
  'numero',
  'guichet',
  'enveloppe',
  'reserve',
  'engage',
  'paye',
  'reste',
  'dossiers_deposes',
  'dossiers_en_main',
  'plus_ancien_depose_le',
];

const euros = (cents: bigint): string => `${cents / 100n}.${(cents % 100n).toString().padStart(2, '0')}`;

/** The desks as CSV: UTF-8, commas, amounts in euros with a point. */
export const desksCsv = (lines: readonly DeskLine[]): string =>
  stringify(
    [
      COLUMNS,
      ...lines.map((line) => [
        line.callNames.fr,
        line.number,
        line.names.fr,
        ...[line.opened, line.reserved, line.committed, line.paid, line.left].map(euros),
        line.filed,
        line.inHand,
        line.oldestAt?.toISOString() ?? '',
      ]),
    ],
    { escape_formulas: true },
  );
