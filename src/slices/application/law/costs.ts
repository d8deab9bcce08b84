import { type Cents, sum } from '#kernel/money';

/** A cost line as the law counts it. */
export type CountedLine = Readonly<{ category: string; amount: Cents; mode: 'HT' | 'TTC' | null }>;

/**
 * The base on which a grant is computed: costs of excluded categories leave it, whole lines at a time.
 * @returns the base in cents, and the lines removed so that they can be shown
 * @rule ITN7-COSTS
 * @article notice of the call
 * @source AT1, HR
 * @certainty sourced
 * @caller costs.excluded = categories of the call (sourced)
 * @caller costs.mode = HT (reading)
 */
export const eligibleBase = <L extends CountedLine>(
  lines: readonly L[],
  excluded: ReadonlySet<string>,
): { base: Cents; removed: readonly L[] } => ({
  base: sum(lines.filter((line) => !excluded.has(line.category)).map((line) => line.amount)),
  removed: lines.filter((line) => excluded.has(line.category)),
});
