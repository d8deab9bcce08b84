import { stringify } from 'csv-stringify/sync';
import type { RegistrationLine } from './queries/registered.ts';

const COLUMNS = ['numero', 'nom', 'courriel', 'organisme', 'etat', 'rang', 'inscrit_le', 'place_le'];

/** Who is registered, as CSV for the manager: UTF-8, commas, instants in UTC. */
export const registeredCsv = (lines: readonly RegistrationLine[]): string =>
  stringify(
    [
      COLUMNS,
      ...lines.map((one) => [
        String(one.number),
        one.name,
        one.email,
        one.organisation,
        one.state,
        one.rank ?? '',
        one.registeredAt.toISOString(),
        one.seatedAt?.toISOString() ?? '',
      ]),
    ],
    { escape_formulas: true },
  );
