import { stringify } from 'csv-stringify/sync';
import type { LookLine } from './queries/support.ts';

const COLUMNS = [
  'debut',
  'fin_prevue',
  'fin',
  'qui',
  'adresse',
  'vu_comme',
  'adresse_vue',
  'fondement',
  'raison',
  'pages',
];

/** Every time support saw the service as somebody, as CSV: UTF-8, commas. */
export const looksCsv = (found: readonly LookLine[]): string =>
  stringify(
    [
      COLUMNS,
      ...found.map((look) => [
        look.beganAt.toISOString(),
        look.endsAt.toISOString(),
        look.endedAt?.toISOString() ?? '',
        look.viewerName,
        look.viewerEmail,
        look.personName,
        look.personEmail,
        look.byConsent ? 'accord' : 'raison',
        look.reason,
        look.pageCount,
      ]),
    ],
    { escape_formulas: true },
  );
