import type { Breaking } from './broken-rules.fixture.ts';

const DESKS = 'calls/guichets-territoriaux.yaml';

/** The territorial desks of the reference pack, broken in one place at a time. */
export const BROKEN_DESKS: readonly Breaking[] = [
  [
    'a desk of no territory',
    DESKS,
    [["    '68':", "    '69':"]],
    'territorialDesks.known.69',
    /numéro d’un département/,
  ],
  [
    'a desk that cannot be phoned',
    DESKS,
    [['      phone: 03 00 00 00 68\n', '']],
    'territorialDesks.known.68.phone',
    /R112-11-1/,
  ],
  [
    'desks without an envelope each',
    DESKS,
    [['  envelope: axe-3-departements\n  # Too', '  envelope: axe-3\n  # Too']],
    'territorialDesks.envelope',
    /foreachDepartement/,
  ],
  [
    'a desk open before its round',
    DESKS,
    [['      phone: 03 00 00 00 68\n', "      phone: 03 00 00 00 68\n      opensAt: '2021-02-01 09:00:00'\n"]],
    'territorialDesks.known.68.opensAt',
    /session/,
  ],
  [
    'a rule of a desk that looks at nothing known',
    DESKS,
    [['{ fact: body_population, below: { people: 100000 } }', '{ fact: body_populations, below: { people: 100000 } }']],
    'territorialDesks.known.68.eligibility[0].require.fact',
    /body_population/,
  ],
];
