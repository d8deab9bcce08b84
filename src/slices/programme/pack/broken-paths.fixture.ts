import type { Breaking } from './broken-rules.fixture.ts';

const CALL = 'calls/parcours-cyber.yaml';
const QUESTIONS = 'questionnaires/maturite-cyber.yaml';

/** The path of the reference pack, broken in one place at a time. */
export const BROKEN_PATHS: readonly Breaking[] = [
  ['a stage after none', CALL, [['    after: 1\n', '    after: 3\n']], 'rounds[1].after', /Aucune session 3/],
  ['a stage after itself', CALL, [['    after: 1\n', '    after: 2\n']], 'rounds[1].after', /écrite avant/],
  [
    'a stage that waits for nothing',
    CALL,
    [[/ {4}# What the flat grant pays for[\s\S]*?their cost\."\n/, '']],
    'rounds[0].deliverables',
    /ce que l’étape 1 apporte/,
  ],
  ['stages without an order', CALL, [['    after: 1\n', '']], 'grant', /Aucune étape ne suit une autre/],
  ['an order without stages', CALL, [['grant: stages', 'grant: asked']], 'rounds[1].after', /Seul un appel par étapes/],
  ['stages decided by a jury', CALL, [['decidedBy: desk', 'decidedBy: committee']], 'decidedBy', /par un guichet/],
  ['a stage that gives nothing', CALL, [['      rateBasisPoints: 7000\n', '']], 'rounds[1].rules', /l’un des deux/],
  [
    'a stage that gives in two ways',
    CALL,
    [["      flat: '40000.00'\n", "      flat: '40000.00'\n      rateBasisPoints: 5000\n"]],
    'rounds[0].rules',
    /un forfait ou une part/,
  ],
  [
    'a form of a stage that is not there',
    CALL,
    [['form: pack-relais', 'form: pack-relay']],
    'rounds[1].form',
    /pack-relais/,
  ],
  [
    'an agreement of a stage that is not there',
    CALL,
    [['agreement: convention-pack-relais', 'agreement: convention-relais']],
    'rounds[1].agreement',
    /Il n’y a pas de convention/,
  ],
  [
    'a letter of a stage that is not there',
    CALL,
    [['laureate: etape-initiale-accordee', 'laureate: etape-accordee']],
    'rounds[0].letters.laureate',
    /Il n’y a pas de lettre/,
  ],
  [
    'a questionnaire that is not there',
    CALL,
    [['questionnaire: maturite-cyber', 'questionnaire: maturite']],
    'questionnaire',
    /Il n’y a pas de questionnaire/,
  ],
  [
    'a rule that looks at a question of another stage',
    CALL,
    [['{ question: responsable, among: [propre, mutualise] }', '{ question: debut, answered: true }']],
    'rounds[0].rules.eligibility[1].require.question',
    /debut/,
  ],
  [
    'a question with a statement too few',
    QUESTIONS,
    [[/ {10}- \{ fr: 'Personne en particulier[^\n]*\n/, '']],
    'themes[0].questions[0].levels',
    /3 phrases pour 4 niveaux/,
  ],
  ['a theme written twice', QUESTIONS, [['code: acces\n', 'code: organisation\n']], 'themes[1].code', /organisation/],
  [
    'a question written twice',
    QUESTIONS,
    [['key: sensibilisation\n', 'key: pilotage\n']],
    'themes[0].questions[1].key',
    /pilotage/,
  ],
];
