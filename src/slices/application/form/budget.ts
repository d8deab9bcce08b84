import { atRate, type Cents, cents, least, sum } from '#kernel/money';
import type { Text } from '#kernel/text';
import { type CountedLine, eligibleBase } from '../law/costs.ts';
import { type OwnShare, ownShare } from '../law/own-share.ts';
import { budgetWords } from './budget-words.ts';
import type { BudgetAnswer, BudgetRules, CostLine, FundingLine, FundingSource } from './types.ts';

export type BudgetProblem = Readonly<{
  code: string;
  message: Text;
  facts: Readonly<Record<string, string | number>>;
  /** The line concerned, when there is one. */
  lineId?: string;
  /** A warning does not stop the filing. */
  warning?: true;
}>;

export type BudgetAssessment = Readonly<{
  costsCents: Cents;
  fundingCents: Cents;
  /** Costs that count, after those of excluded categories have left (ITN7-COSTS). */
  eligibleCents: Cents;
  removed: readonly CostLine[];
  askedCents: Cents;
  ownCents: Cents;
  publicCents: Cents;
  privateCents: Cents;
  /** The most this round pays for these costs (ITN7-RATE); undefined when it has no rate. */
  maximumCents: Cents | undefined;
  /** Funding minus costs: negative when money is lacking. */
  gapCents: bigint;
  balance: Text;
  ownShare: OwnShare | undefined;
  problems: readonly BudgetProblem[];
}>;

const EMPTY: BudgetAnswer = { taxMode: null, costs: [], funding: [] };
const centsOf = (line: { cents: string | null }): Cents => cents(BigInt(line.cents ?? '0'));

/**
 * Reads a budget by the rules of a round: totals, eligible base, most that can be asked, balance,
 * own share; and every problem at once, with its figures and its sentence. Sums are in cents,
 * never in floats. A line without amount counts for nothing.
 */
export const assessBudget = (answer: BudgetAnswer | null | undefined, rules: BudgetRules): BudgetAssessment => {
  const budget = answer ?? EMPTY;
  const lines = budget.costs.map((line) => ({ ...line, ...counted(line, budget) }));
  const { base, removed } = eligibleBase(lines, excludedBy(rules));
  const bySource = (source: FundingSource): Cents =>
    sum(budget.funding.filter((line) => line.source === source).map(centsOf));
  const costsCents = sum(budget.costs.map(centsOf));
  const fundingCents = sum(budget.funding.map(centsOf));
  const figures = {
    costsCents,
    fundingCents,
    eligibleCents: base,
    removed: removed.map(({ id, label, category, cents }) => ({ id, label, category, cents })),
    askedCents: bySource('state_grant'),
    ownCents: bySource('own'),
    publicCents: bySource('public'),
    privateCents: bySource('private'),
    maximumCents: maximumOf(base, rules),
    gapCents: fundingCents - costsCents,
    balance: balanceInWords(fundingCents - costsCents),
  };
  const share = ownShareOf(figures, rules);
  return {
    ...figures,
    ownShare: share,
    problems: [
      ...lineProblems(budget, rules),
      ...costProblems(figures, budget, rules),
      ...requestProblems(figures, rules),
      ...balanceProblems(figures),
      ...ownShareProblems(share, rules),
    ],
  };
};

type Figures = Omit<BudgetAssessment, 'ownShare' | 'problems'>;

const counted = (line: CostLine, budget: BudgetAnswer): CountedLine => ({
  category: line.category ?? '',
  amount: centsOf(line),
  mode: budget.taxMode,
});

const categories = (rules: BudgetRules) => rules.costs?.categories ?? [];
const excludedBy = (rules: BudgetRules): ReadonlySet<string> =>
  new Set(
    categories(rules)
      .filter((category) => category.eligible === 'no')
      .map((category) => category.code),
  );

const maximumOf = (base: Cents, { round }: BudgetRules): Cents | undefined => {
  const ceiling = round.ceilingCents === undefined ? undefined : cents(BigInt(round.ceilingCents));
  if (round.rateBasisPoints === undefined) return ceiling;
  const byRate = atRate(base, round.rateBasisPoints);
  return ceiling === undefined ? byRate : least(byRate, ceiling);
};

/** The difference between funding and costs, in euros and words. @param gap funding minus costs, in cents */
export const balanceInWords = (gap: bigint): Text => {
  if (gap === 0n) return budgetWords.balanced;
  return gap < 0n ? budgetWords.lacking(-gap) : budgetWords.exceeding(gap);
};

const ownShareOf = (figures: Figures, { ownShare: rule, nature, territory }: BudgetRules): OwnShare | undefined => {
  if (rule === undefined || rule.effect === 'none') return undefined;
  return ownShare(
    {
      own: figures.ownCents,
      otherPublic: sum([figures.askedCents, figures.publicCents]),
      private: figures.privateCents,
    },
    {
      // A mixed project has an investment part, so the stricter reading warns the person in time.
      investment: nature !== 'operating',
      outside: territory !== undefined && rule.outside.includes(territory),
      share: rule.basisPoints,
    },
  );
};

const lineProblems = (budget: BudgetAnswer, rules: BudgetRules): BudgetProblem[] => {
  const problems: BudgetProblem[] = [];
  const imposed = rules.costs?.taxMode ?? 'applicant';
  if (budget.costs.length === 0) problems.push({ code: 'budget.empty', message: budgetWords.empty, facts: {} });
  if (budget.taxMode === null) problems.push({ code: 'budget.tax_mode', message: budgetWords.taxMode, facts: {} });
  else if (imposed !== 'applicant' && budget.taxMode !== imposed)
    problems.push({ code: 'budget.tax_mode', message: budgetWords.taxModeImposed(imposed), facts: { mode: imposed } });
  budget.costs.forEach((line, index) => {
    problems.push(...costLineProblems(line, index + 1, rules));
  });
  budget.funding.forEach((line, index) => {
    problems.push(...fundingLineProblems(line, index + 1));
  });
  return problems;
};

const costLineProblems = (line: CostLine, position: number, rules: BudgetRules): BudgetProblem[] => {
  const facts = { position };
  if (line.label === '' || line.category === null || line.cents === null)
    return [
      {
        code: 'budget.line_incomplete',
        message: budgetWords.incompleteCost(position, line.label),
        facts,
        lineId: line.id,
      },
    ];
  const known = categories(rules).some((category) => category.code === line.category);
  return known || rules.costs === undefined
    ? []
    : [{ code: 'budget.unknown_category', message: budgetWords.unknownCategory(position), facts, lineId: line.id }];
};

const fundingLineProblems = (line: FundingLine, position: number): BudgetProblem[] =>
  line.source !== null && line.cents !== null && (line.label !== '' || line.source === 'state_grant')
    ? []
    : [
        {
          code: 'budget.line_incomplete',
          message: budgetWords.incompleteFunding(position, line.label),
          facts: { position },
          lineId: line.id,
        },
      ];

const costProblems = (figures: Figures, budget: BudgetAnswer, rules: BudgetRules): BudgetProblem[] => {
  const problems: BudgetProblem[] = [];
  const named = (codes: ReadonlySet<string>) =>
    categories(rules)
      .filter((category) => codes.has(category.code))
      .map((category) => category.names);
  if (figures.removed.length > 0) {
    const amount = sum(figures.removed.map(centsOf));
    const codes = new Set(figures.removed.map((line) => line.category ?? ''));
    problems.push({
      code: 'budget.removed',
      message: budgetWords.removed(amount, named(codes), figures.eligibleCents),
      facts: { removed: amount.toString(), base: figures.eligibleCents.toString() },
      warning: true,
    });
  }
  const doubtful = categories(rules).filter((category) => category.eligible === 'to_confirm');
  const doubts = budget.costs.filter((line) => doubtful.some((category) => category.code === line.category));
  if (doubts.length > 0) {
    const amount = sum(doubts.map(centsOf));
    problems.push({
      code: 'budget.to_confirm',
      message: budgetWords.toConfirm(amount, named(new Set(doubts.map((line) => line.category ?? '')))),
      facts: { amount: amount.toString() },
      warning: true,
    });
  }
  if (figures.costsCents > 0n && figures.eligibleCents === 0n)
    problems.push({ code: 'budget.not_eligible', message: budgetWords.nothingEligible, facts: {} });
  return problems;
};

const requestProblems = (figures: Figures, { round }: BudgetRules): BudgetProblem[] => {
  const { askedCents: asked, maximumCents } = figures;
  if (asked === 0n) return [{ code: 'budget.no_request', message: budgetWords.noRequest, facts: {} }];
  const problems: BudgetProblem[] = [];
  const facts = (limit: bigint) => ({ asked: asked.toString(), limit: limit.toString() });
  const ceiling = round.ceilingCents === undefined ? undefined : BigInt(round.ceilingCents);
  if (ceiling !== undefined && asked > ceiling)
    problems.push({
      code: 'budget.over_ceiling',
      message: budgetWords.overCeiling(asked, ceiling),
      facts: facts(ceiling),
    });
  else if (round.rateBasisPoints !== undefined && maximumCents !== undefined && asked > maximumCents)
    problems.push({
      code: 'budget.over_rate',
      message: budgetWords.overRate(asked, round.rateBasisPoints, maximumCents),
      facts: facts(maximumCents),
    });
  const floor = round.floorCents === undefined ? undefined : BigInt(round.floorCents);
  if (floor !== undefined && asked < floor)
    problems.push({ code: 'budget.under_floor', message: budgetWords.underFloor(asked, floor), facts: facts(floor) });
  return problems;
};

const balanceProblems = ({ gapCents, balance, costsCents, fundingCents }: Figures): BudgetProblem[] =>
  gapCents === 0n
    ? []
    : [
        {
          code: 'budget.balance',
          message: balance,
          facts: { costs: costsCents.toString(), funding: fundingCents.toString(), gap: gapCents.toString() },
        },
      ];

const ownShareProblems = (share: OwnShare | undefined, { ownShare: rule }: BudgetRules): BudgetProblem[] => {
  if (share?.verdict !== 'short' || rule === undefined) return [];
  return [
    {
      code: 'budget.own_share',
      message: budgetWords.ownShareShort(share.required, share.short, rule, rule.basisPoints),
      facts: { required: share.required.toString(), short: share.short.toString(), article: rule.article },
      ...(rule.effect === 'blocks' ? {} : { warning: true as const }),
    },
  ];
};
