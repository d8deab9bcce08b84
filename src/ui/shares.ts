/**
 * Shares out `places` among amounts so that the places add up: each amount takes the whole part of its share, and the
 * places left go to the largest remainders, the first amount first when they are equal.
 */
export const largestRemainder = (amounts: readonly bigint[], places: number): readonly number[] => {
  const total = amounts.reduce((sum, amount) => sum + amount, 0n);
  if (total === 0n) return amounts.map(() => 0);
  const whole = amounts.map((amount) => (amount * BigInt(places)) / total);
  const missing = places - Number(whole.reduce((sum, share) => sum + share, 0n));
  const byRemainder = amounts
    .map((amount, index) => ({ index, remainder: (amount * BigInt(places)) % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1));
  const lucky = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  return whole.map((share, index) => Number(share) + (lucky.has(index) ? 1 : 0));
};

/** What one leaf is worth so that there are at most a hundred of them: 1, 2 or 5 times a power of ten, in cents. */
export const leafWorth = (total: bigint): bigint => {
  for (let power = 100n; ; power *= 10n) {
    for (const step of [1n, 2n, 5n]) {
      if (total <= power * step * 100n) return power * step;
    }
  }
};
