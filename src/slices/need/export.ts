import { stringify } from 'csv-stringify/sync';
import type { Listed } from './models.ts';

const COLUMNS = [
  'identifiant',
  'programme',
  'appel',
  'theme',
  'titre',
  'besoin',
  'organisme',
  'siren',
  'region',
  'soutiens',
  'etat',
  'rapproche_de',
  'exprime_le',
];

/** The public needs, as CSV: UTF-8, commas, instants in UTC; no name of a person. */
export const needsCsv = (needs: readonly Listed[]): string =>
  stringify(
    [
      COLUMNS,
      ...needs.map(({ need, round }) => [
        need.id,
        round?.programmeCode ?? '',
        round?.callCode ?? '',
        need.theme,
        need.title,
        need.summary,
        need.organisation,
        need.siren,
        need.region ?? '',
        String(need.supporters),
        need.state,
        need.leadId ?? '',
        need.expressedAt.toISOString(),
      ]),
    ],
    { escape_formulas: true },
  );
