import type { EligibilityRule, Known, Verdict } from '#slices/programme';
import { factsAlone, judgeAll, sourcesIn, yesOrNo } from '#slices/programme';
import { type Authority, normalizeName } from '#slices/territory';

/** An authority and whether it may apply alone, for its own territory. */
export type Standing = Readonly<{ authority: Authority; verdict: Verdict; unmet: readonly EligibilityRule[] }>;

/** What is known beside the territory: the day, and who already received the grant of this call. */
export type Beside = Readonly<{ day: Known['facts']['day']; granted: ReadonlySet<string> }>;

/**
 * Who may apply alone, among the authorities of the country, and which rules stop the others. What only a project
 * tells (its costs, its answers, its partners) is left to the file: nobody is refused here for it.
 */
export const whoMayApply = (
  rules: readonly EligibilityRule[],
  authorities: readonly Authority[],
  { day, granted }: Beside,
): readonly Standing[] => {
  const looksAt = new Set(
    rules.flatMap(({ require }) => sourcesIn(require).flatMap((one) => ('fact' in one ? [one.fact] : []))),
  );
  const beside = (authority: Authority): Known['facts'] => ({
    ...factsAlone(authority),
    already_granted: yesOrNo(authority.siren !== null && granted.has(authority.siren)),
    ...(day === undefined ? {} : { day }),
  });
  // Most rules look at the territory alone, whose facts are at hand.
  const factsOf = looksAt.has('already_granted') || looksAt.has('day') ? beside : factsAlone;
  return authorities.map((authority) => ({ authority, ...judgeAll(rules, { facts: factsOf(authority) }) }));
};

export type Counts = Readonly<{
  all: number;
  verdicts: Readonly<Record<Verdict, number>>;
  /** By rule, how many authorities do not meet it; one may miss several. */
  unmet: readonly Readonly<{ rule: EligibilityRule; count: number }>[];
}>;

export const countsOf = (rules: readonly EligibilityRule[], standings: readonly Standing[]): Counts => {
  const verdicts: Record<Verdict, number> = { eligible: 0, not_eligible: 0, to_confirm: 0 };
  const byRule = new Map<EligibilityRule, number>(rules.map((rule) => [rule, 0]));
  for (const { verdict, unmet } of standings) {
    verdicts[verdict] += 1;
    for (const rule of unmet) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  }
  const unmet = [...byRule].flatMap(([rule, count]) => (count === 0 ? [] : [{ rule, count }]));
  return { all: standings.length, verdicts, unmet };
};

export type Wanted = Readonly<{
  search: string;
  verdict: Verdict | undefined;
  /** Code of a rule not met. */
  unmet: string | undefined;
  /** The last line of the page before. */
  after: string | undefined;
}>;

/** The standings asked for, from the one after the cursor. They come, and go, in the order of their names. */
export const among = (
  standings: readonly Standing[],
  { search, verdict, unmet, after }: Wanted,
): readonly Standing[] => {
  const typed = normalizeName(search);
  return standings.filter(
    (one) =>
      (verdict === undefined || one.verdict === verdict) &&
      (unmet === undefined || one.unmet.some(({ code }) => code === unmet)) &&
      (typed === '' || one.authority.searchName.includes(typed) || one.authority.siren === search.trim()) &&
      (after === undefined || cursorOf(one) > after),
  );
};

/** Where a line stands in the list. */
export const cursorOf = ({ authority }: Standing): string => `${authority.searchName} ${authority.id}`;
