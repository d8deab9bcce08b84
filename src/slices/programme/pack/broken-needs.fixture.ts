import type { Breaking } from './broken-rules.fixture.ts';

const CALL = 'calls/co-construction.yaml';

/** The call that takes needs, broken in one place at a time. */
export const BROKEN_NEEDS: readonly Breaking[] = [
  ['needs that no committee decides on', CALL, [['decidedBy: committee', 'decidedBy: desk']], 'decidedBy', /committee/],
  ['needs without a committee', CALL, [[/committee:\n {2}quorum: 3[^\n]*\n/, '']], 'committee', /manque/],
  ['a committee that decides without anybody', CALL, [['quorum: 3', 'quorum: 0']], 'committee.quorum', /1/],
  ['needs without themes', CALL, [[/themes:\n( {2}- [^\n]*\n)+/, '']], 'themes', /manque/],
  ['two themes of one code', CALL, [['code: donnees', 'code: outils']], 'themes[3].code', /outils/],
  ['needs of an amount nobody asks', CALL, [['grant: asked', 'grant: flat']], 'grant', /asked/],
  [
    'needs without a rate for their projects',
    CALL,
    [[/ +rateBasisPoints: 5000\n/, '']],
    'rounds[0].rules.rateBasisPoints',
    /manque/,
  ],
  ['needs without the letter of a grant', CALL, [['  laureate: guichet-accorde\n', '']], 'letters.laureate', /manque/],
];
