import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CostRules, OwnShareRule, RoundRules } from '#slices/programme';
import { assessBudget } from './budget.ts';
import type { BudgetAnswer, BudgetRules, FundingSource } from './types.ts';

const costs: CostRules = {
  taxMode: 'applicant',
  categories: [
    { code: 'services', names: { fr: 'Prestation', en: 'Services' }, eligible: 'yes' },
    { code: 'hardware', names: { fr: 'Matériel', en: 'Hardware' }, eligible: 'no' },
    { code: 'staff', names: { fr: 'Salaires', en: 'Staff' }, eligible: 'no' },
    { code: 'other', names: { fr: 'Autre', en: 'Other' }, eligible: 'to_confirm' },
  ],
};
const round = (over: Partial<RoundRules> = {}): RoundRules => ({
  eligibility: [],
  rateBasisPoints: 7500,
  ...over,
});
const ownShare: OwnShareRule = {
  basisPoints: 2000,
  outside: ['974'],
  effect: 'warns',
  article: 'CGCT, article L1111-10',
  derogations: [],
};
const rules = (over: Partial<BudgetRules> = {}): BudgetRules => ({
  round: round(),
  costs,
  ownShare,
  nature: 'investment',
  ...over,
});

const cents = (euros: string): string => BigInt(euros.replace('.', '')).toString();
const budget = (
  spending: readonly (readonly [string, string])[],
  funding: readonly (readonly [FundingSource, string])[],
  taxMode: BudgetAnswer['taxMode'] = 'HT',
): BudgetAnswer => ({
  taxMode,
  costs: spending.map(([category, euros], i) => ({ id: `c${i}`, label: `d${i}`, category, cents: cents(euros) })),
  funding: funding.map(([source, euros], i) => ({ id: `f${i}`, label: `r${i}`, source, cents: cents(euros) })),
});
const codes = (answer: BudgetAnswer | null, by: BudgetRules = rules()): string[] =>
  assessBudget(answer, by).problems.map(({ code, warning }) => (warning ? `${code}?` : code));
const sentences = (answer: BudgetAnswer, by: BudgetRules = rules()): string[] =>
  assessBudget(answer, by).problems.map(({ message }) => message.fr);

const sound = budget(
  [['services', '100000.00']],
  [
    ['state_grant', '75000.00'],
    ['own', '25000.00'],
  ],
);

test('a sound budget has no problem, and its figures are exact', () => {
  const assessment = assessBudget(sound, rules());
  assert.deepEqual(assessment.problems, []);
  assert.equal(assessment.eligibleCents, 10_000_000n);
  assert.equal(assessment.maximumCents, 7_500_000n);
  assert.equal(assessment.gapCents, 0n);
});

const cases: [string, BudgetAnswer | null, BudgetRules, string[]][] = [
  ['nothing written', null, rules(), ['budget.empty', 'budget.tax_mode', 'budget.no_request']],
  ['no tax mode', { ...sound, taxMode: null }, rules(), ['budget.tax_mode']],
  [
    'a tax mode the call does not count in',
    { ...sound, taxMode: 'TTC' },
    rules({ costs: { ...costs, taxMode: 'HT' } }),
    ['budget.tax_mode'],
  ],
  [
    'hardware only',
    budget([['hardware', '10.00']], [['own', '10.00']]),
    rules(),
    ['budget.removed?', 'budget.not_eligible', 'budget.no_request'],
  ],
  [
    'an unknown kind',
    budget(
      [['moon', '100.00']],
      [
        ['state_grant', '75.00'],
        ['own', '25.00'],
      ],
    ),
    rules(),
    ['budget.unknown_category'],
  ],
  [
    'a doubtful kind',
    budget(
      [['other', '100.00']],
      [
        ['state_grant', '75.00'],
        ['own', '25.00'],
      ],
    ),
    rules(),
    ['budget.to_confirm?'],
  ],
  [
    'one cent over the rate',
    budget(
      [['services', '100.00']],
      [
        ['state_grant', '75.01'],
        ['own', '24.99'],
      ],
    ),
    rules(),
    ['budget.over_rate'],
  ],
  ['over the ceiling', sound, rules({ round: round({ ceilingCents: cents('15000.00') }) }), ['budget.over_ceiling']],
  ['under the floor', sound, rules({ round: round({ floorCents: cents('80000.00') }) }), ['budget.under_floor']],
  [
    'own share short',
    budget(
      [['services', '100.00']],
      [
        ['state_grant', '75.00'],
        ['public', '10.00'],
        ['own', '15.00'],
      ],
    ),
    rules(),
    ['budget.own_share?'],
  ],
  [
    'own share blocks',
    budget(
      [['services', '100.00']],
      [
        ['state_grant', '75.00'],
        ['public', '10.00'],
        ['own', '15.00'],
      ],
    ),
    rules({ ownShare: { ...ownShare, effect: 'blocks' } }),
    ['budget.own_share'],
  ],
  [
    'outside the own share',
    budget(
      [['services', '100.00']],
      [
        ['state_grant', '75.00'],
        ['public', '25.00'],
      ],
    ),
    rules({ territory: '974' }),
    [],
  ],
  [
    'no own share in operating',
    budget(
      [['services', '100.00']],
      [
        ['state_grant', '75.00'],
        ['public', '25.00'],
      ],
    ),
    rules({ nature: 'operating' }),
    [],
  ],
  [
    'unbalanced by one cent',
    budget(
      [['services', '100.00']],
      [
        ['state_grant', '75.00'],
        ['own', '24.99'],
      ],
    ),
    rules(),
    ['budget.balance'],
  ],
];

test('every problem is told at once', () => {
  for (const [name, answer, by, expected] of cases) assert.deepEqual(codes(answer, by), expected, name);
});

test('an incomplete line is named, and counts for nothing', () => {
  const answer: BudgetAnswer = {
    ...sound,
    costs: [...sound.costs, { id: 'c9', label: 'Serveurs', category: null, cents: null }],
    funding: [...sound.funding, { id: 'f9', label: '', source: 'public', cents: null }],
  };
  const { problems } = assessBudget(answer, rules());
  assert.deepEqual(
    problems.map(({ code, lineId }) => [code, lineId]),
    [
      ['budget.line_incomplete', 'c9'],
      ['budget.line_incomplete', 'f9'],
    ],
  );
  assert.equal(problems[0]?.message.fr, 'Dépense 2 « Serveurs » : il manque la nature ou le montant.');
});

test('the difference is told in euros and words', () => {
  const lines = [
    ['services', '332000.00'],
    ['hardware', '26000.00'],
  ] as const;
  assert.deepEqual(
    sentences(
      budget(lines, [
        ['state_grant', '249000.00'],
        ['own', '104000.00'],
      ]),
    ),
    [
      'Nous retirons 26 000 € de dépenses non éligibles (Matériel). L’aide est calculée sur 332 000 €.',
      'Il manque 5 000 € de ressources.',
    ],
  );
  assert.deepEqual(
    sentences(
      budget(
        [['services', '100.00']],
        [
          ['state_grant', '75.00'],
          ['own', '25.50'],
        ],
      ),
    ),
    ['Il y a 0,50 € de ressources en trop.'],
  );
  assert.deepEqual(
    sentences(
      budget(
        [['services', '332000.00']],
        [
          ['state_grant', '260000.00'],
          ['own', '72000.00'],
        ],
      ),
    ),
    ['Vous demandez 260 000 €. Cet appel paie 75 % des dépenses éligibles au plus, soit 249 000 €.'],
  );
  assert.deepEqual(
    sentences(
      budget(
        [['services', '100000.00']],
        [
          ['state_grant', '75000.00'],
          ['public', '25000.00'],
        ],
      ),
    ),
    [
      'Votre part doit atteindre 25 000 € (20 % des financements publics). Il manque 25 000 € (CGCT, article L1111-10).',
    ],
  );
});

test('figures are exact whatever the lines, and the balance is never wrong by a cent', () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 13n });
  const spent = fc.array(fc.tuple(fc.constantFrom('services', 'hardware', 'other'), amount), { maxLength: 30 });
  const found = fc.array(fc.tuple(fc.constantFrom<FundingSource>('state_grant', 'own', 'public', 'private'), amount), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(spent, found, (spending, funding) => {
      const answer: BudgetAnswer = {
        taxMode: 'HT',
        costs: spending.map(([category, value], i) => ({ id: `c${i}`, label: 'x', category, cents: value.toString() })),
        funding: funding.map(([source, value], i) => ({ id: `f${i}`, label: 'x', source, cents: value.toString() })),
      };
      const result = assessBudget(answer, rules());
      const total = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);
      const removed = total(spending.filter(([category]) => category === 'hardware').map(([, value]) => value));
      assert.equal(result.costsCents - removed, result.eligibleCents);
      assert.equal(
        result.gapCents,
        total(funding.map(([, value]) => value)) - total(spending.map(([, value]) => value)),
      );
      assert.equal(
        result.problems.some(({ code }) => code === 'budget.balance'),
        result.gapCents !== 0n,
      );
      assert.equal(result.askedCents + result.ownCents + result.publicCents + result.privateCents, result.fundingCents);
      assert.ok((result.maximumCents as bigint) * 10_000n <= result.eligibleCents * 7500n);
    }),
  );
});
