import { assessEligibility, countsOf, type RoundSheet, rulesOf, whoMayApply } from '#slices/call';
import { factsAlone, loadPack, type PublishedCall } from '#slices/programme';
import { installedAuthorities } from '#slices/territory';
import { printTimes, timed } from './figures.ts';

/**
 * What judging by the rules costs, data read: one answer of the public test, with its sentences, for a call that has
 * rules; and who among all the authorities may apply alone, with the counts.
 */
export const measureEligibility = async (count: number): Promise<void> => {
  const { pack } = await loadPack('programmes/transformation-numerique-2021');
  if (pack === undefined) throw new Error('the reference programme has faults');
  const call = pack.calls.find((one): one is PublishedCall => 'rounds' in one && one.grid !== undefined);
  const round = call?.rounds.at(-1);
  if (call === undefined || round === undefined) throw new Error('the reference programme has no call with a jury');
  const ruled: Pick<RoundSheet, 'call' | 'round' | 'pack'> = { call, round, pack };
  const all = installedAuthorities();
  const answer = async (n: number): Promise<number> => {
    const authority = all[n % all.length];
    const began = performance.now();
    if (authority !== undefined) assessEligibility(ruled, { facts: factsAlone(authority) });
    return performance.now() - began;
  };
  printTimes('eligibility.answer', await timed(count, answer), 10, { on: 'p95' });
  const rules = rulesOf(ruled);
  const list = async (): Promise<number> => {
    const began = performance.now();
    countsOf(rules, whoMayApply(rules, all, { day: undefined, granted: new Set() }));
    return performance.now() - began;
  };
  printTimes('eligibility.who_may_apply', await timed(Math.ceil(count / 20), list), 300, {
    on: 'p95',
    rows: all.length,
  });
};
