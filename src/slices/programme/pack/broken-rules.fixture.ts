/** What is broken, in which file, how, where the fault must be told, and a word it must hold. */
export type Breaking = readonly [
  kind: string,
  file: string,
  changes: readonly (readonly [from: string | RegExp, to: string])[],
  path: string,
  says: RegExp,
  /** Another file, when the fault is told there. */
  toldIn?: string,
];

const CALL = 'calls/donnees.yaml';
const KIND = '{ fact: body, among: [commune, epci, departement, region, syndicat] }';
const AT = 'rounds[0].rules.eligibility[0].require';

/** The first rule of the first round replaced. @param place of the fault in what the rule requires */
const rule = (kind: string, written: string, place: string, says: RegExp): Breaking => [
  kind,
  CALL,
  [[KIND, written]],
  `${AT}${place}`,
  says,
];

/** Rules broken in one way each, on the reference pack. */
export const BROKEN_RULES: readonly Breaking[] = [
  rule(
    'a rule that divides by nought',
    "{ share: { part: { fact: asked }, of: { euros: '0.00' } }, atLeast: { percent: 10 } }",
    '.share.of',
    /divise par zéro/,
  ),
  rule(
    'a rule that divides by what comes to nought',
    '{ share: { part: { fact: asked }, of: { portion: { percent: 0, of: { euros: "5.00" } } } }, atLeast: { percent: 10 } }',
    '.share.of',
    /divise par zéro/,
  ),
  rule('a rule on a question that is not asked', '{ question: reprises, answered: true }', '.question', /« reprise »/),
  rule(
    'a rule that is never met',
    '{ all: [{ fact: population, atLeast: { people: 500 } }, { fact: population, below: { people: 300 } }] }',
    '',
    /jamais remplie/,
  ),
  rule('a rule that no answer can meet', "{ question: debut, below: { day: '2021-01-25' } }", '', /jamais remplie/),
  [
    'two rules that exclude each other',
    CALL,
    [[/require:\n {12}any:\n.*\n.*\n/, 'require: { fact: body, equals: association }\n']],
    'rounds[0].rules.eligibility[1].require',
    /qui la précèdent/,
  ],
  rule(
    'a rule nobody in France meets',
    '{ all: [{ fact: body, equals: commune }, { fact: body_population, atLeast: { people: 3000000 } }] }',
    '',
    /Personne en France/,
  ),
  rule('a fact nobody knows', '{ fact: populaton, atLeast: { people: 500 } }', '.fact', /« population »/),
  rule('a figure without its unit', '{ fact: population, atLeast: 500 }', '.atLeast', /people: 3500/),
  rule('euros for inhabitants', "{ fact: population, atLeast: { euros: '500.00' } }", '.atLeast', /habitants/),
  rule('days for a day', '{ fact: day, atLeast: { days: 30 } }', '.atLeast', /une date/),
  rule(
    'a percentage over a hundred',
    '{ share: { part: { fact: asked }, of: { fact: total_cost } }, atMost: { percent: 120 } }',
    '.atMost.percent',
    /de 0 à 100/,
  ),
  rule(
    'an amount that is a float in a rule',
    '{ fact: asked, atMost: { euros: 500.5 } }',
    '.atMost.euros',
    /guillemets/,
  ),
  rule(
    'a comparison that does not suit',
    '{ fact: body, atLeast: { people: 5 } }',
    '.atLeast',
    /une nature d’organisme/,
  ),
  rule('a kind of body nobody knows', '{ fact: body, among: [comune] }', '.among[0]', /« commune »/),
  rule('a département that does not exist', "{ fact: departement, among: ['35', '99'] }", '.among[1]', /département/),
  rule('a région that does not exist', "{ fact: region, equals: '54' }", '.equals', /région/),
  rule('an option that is not offered', '{ question: code_libre, equals: ouii }', '.equals', /« oui »/),
  rule(
    'a question whose answer is not compared',
    "{ question: budget, atLeast: { euros: '5.00' } }",
    '.question',
    /budget/,
  ),
  rule('an answer asked of a fact', '{ fact: asked, answered: true }', '.answered', /d’une question/),
  rule(
    'amounts added to inhabitants',
    "{ sum: [{ fact: asked }, { fact: population }], atLeast: { euros: '5.00' } }",
    '.sum[1]',
    /habitants/,
  ),
  rule(
    'a duration between amounts',
    '{ lasting: { from: { fact: asked }, to: { fact: day } }, atMost: { days: 3 } }',
    '.lasting.from',
    /une date/,
  ),
  rule(
    'a sum of days of the calendar',
    "{ sum: [{ fact: day }, { fact: day }], atLeast: { day: '2021-01-25' } }",
    '.sum[0]',
    /une date/,
  ),
  rule(
    'two comparisons at once',
    '{ fact: population, atLeast: { people: 5 }, atMost: { people: 9 } }',
    '',
    /une comparaison/,
  ),
  rule('nothing to compare with', '{ fact: population }', '', /une comparaison/),
  rule(
    'two things compared at once',
    '{ fact: population, question: debut, atLeast: { people: 5 } }',
    '',
    /une chose à la fois/,
  ),
  rule('two units at once', '{ fact: population, atLeast: { people: 5, days: 3 } }', '.atLeast', /avec son unité/),
  rule('a comparator nobody knows', '{ fact: population, atLest: { people: 5 } }', '.atLest', /atLeast/),
  rule('a list of no word', '{ fact: body, among: [] }', '.among', /au moins 1/),
  [
    'a rule code twice',
    CALL,
    [['- code: population\n', '- code: nature\n']],
    'rounds[0].rules.eligibility[1].code',
    /déjà/,
  ],
  [
    'a reason that cannot be chosen',
    CALL,
    [['reason: nature', 'reason: natures']],
    'rounds[0].rules.eligibility[0].reason',
    /« nature »/,
  ],
  [
    'an effect nobody knows',
    CALL,
    [['reason: nature', 'reason: nature\n          effect: blocks']],
    'rounds[0].rules.eligibility[0].effect',
    /warns, stops/,
  ],
  [
    'a condition written as before',
    CALL,
    [['rateBasisPoints: 5000', 'rateBasisPoints: 5000\n      admittedKinds: [commune]']],
    'rounds[0].rules.admittedKinds',
    /eligibility/,
  ],
  [
    'a rule of a desk on a question',
    'programme.yaml',
    [
      [
        / {2}- code: guichet-national\n/,
        '  - code: guichet-national\n    eligibility: [{ code: x, names: { fr: x, en: x }, require: { question: debut, answered: true } }]\n',
      ],
    ],
    'desks[0].eligibility[0].require.question',
    /Aucun formulaire/,
  ],
];

/** Rules that are odd, and may be meant. */
export const ODD_RULES: readonly Breaking[] = [
  rule('a rule that is always met', "{ fact: asked, atLeast: { euros: '0.00' } }", '', /toujours remplie/),
  rule(
    'a rule nobody meets alone',
    '{ all: [{ fact: body, equals: commune }, { fact: population, atLeast: { people: 20000000 } }] }',
    '',
    /seule/,
  ),
];
