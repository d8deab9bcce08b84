import type { Breaking } from './broken-rules.fixture.ts';

const CALL = 'calls/donnees.yaml';
const FLAT = 'calls/franceconnect.yaml';

/** A group whose size or kinds say nothing, one fault at a time. */
export const BROKEN_GROUPS: readonly Breaking[] = [
  [
    'a group too large to be read',
    CALL,
    [['partners: { max: 20', 'partners: { max: 51']],
    'partners.max',
    /partenaires/,
  ],
  ['a group of nobody', CALL, [['partners: { max: 20', 'partners: { max: 0']], 'partners.max', /1/],
  [
    'a kind of partner twice',
    CALL,
    [['kinds: [commune, epci', 'kinds: [commune, commune']],
    'partners.kinds[1]',
    /déjà/,
  ],
  [
    'a kind of partner nobody knows',
    CALL,
    [['kinds: [commune', 'kinds: [comune']],
    'partners.kinds[0]',
    /valeur|commune/,
  ],
];

/** The second round closes on 22 November 2021, and its jury meets on 14 December. */
const late = (until: string, reason = 'hors-delai'): readonly [string, string] => [
  "    closesAt: '2021-11-22 23:59:59'\n",
  `    closesAt: '2021-11-22 23:59:59'\n    late: { until: '${until}', reason: ${reason} }\n`,
];

/** Late filing that could not happen, or that nobody could oppose. */
export const BROKEN_LATE: readonly Breaking[] = [
  ['late before the closing', CALL, [late('2021-11-22 23:59:59')], 'rounds[1].late.until', /après la clôture/],
  ['late on the day of the jury', CALL, [late('2021-12-14 00:00:00')], 'rounds[1].late.until', /jour du jury/],
  ['late at an hour that is skipped', CALL, [late('2022-03-27 02:30:00')], 'rounds[1].late.until', /n’existe pas/],
  ['late for no reason of the call', CALL, [late('2021-11-24 18:00:00', 'retard')], 'rounds[1].late.reason', /retard/],
  [
    'late at a desk that serves in order',
    FLAT,
    [[/(opensAt: '[^']*')[^\n]*\n/, "$1\n    late: { until: '2022-12-30 18:00:00', reason: hors-delai }\n"]],
    'rounds[0].late',
    /jury/,
  ],
];
