/** Euro cents, never negative, never a float. */
export type Cents = bigint & { readonly __unit: 'cents' };

/** @throws RangeError when the amount is negative: a movement has a direction, not a sign. */
export const cents = (amount: bigint): Cents => {
  if (amount < 0n) throw new RangeError(`an amount of money is never negative: ${amount}`);
  return amount as Cents;
};

export const ZERO = cents(0n);

export const sum = (amounts: Iterable<bigint>): Cents => {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return cents(total);
};

/** A rate in ten-thousandths: 50 % is 5000. */
export type BasisPoints = number;

/** `base × rate`, rounded down to the cent: a decision states a maximum (ITN7-RATE). */
export const atRate = (base: Cents, rate: BasisPoints): Cents => cents((base * BigInt(rate)) / 10_000n);

export const least = (first: Cents, ...others: readonly Cents[]): Cents => {
  let smallest = first;
  for (const amount of others) if (amount < smallest) smallest = amount;
  return smallest;
};

/**
 * Reads an amount typed by a person: « 249 000 », « 1 234,56 », « 1234.56 », « 12 € ».
 * @returns undefined when it is not an amount, is negative, or has fractions of a cent.
 */
export const parseEuros = (typed: string): Cents | undefined => {
  const plain = typed.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(plain);
  if (match === null) return undefined;
  return cents(BigInt(match[1] as string) * 100n + BigInt((match[2] ?? '').padEnd(2, '0')));
};

/** What moves between two ledger accounts; two accounts and one amount, so it cannot be unbalanced. */
export type Transfer = Readonly<{
  debit: LedgerAccount;
  credit: LedgerAccount;
  amount: Cents;
  kind: 'opening' | 'allocation' | 'cut' | 'reservation' | 'release' | 'commitment' | 'ordering' | 'payment' | 'return';
  awardId?: string;
}>;

/**
 * Where money stands. Commitment authority (AE) waits in `available` until it is reserved, committed and paid; payment
 * credit (CP) waits in `payment_available` until a payment is ordered. The two sources are outside the programme: the
 * credits voted, the only accounts that may be overdrawn.
 */
export type Bucket =
  | 'source'
  | 'available'
  | 'reserved'
  | 'committed'
  | 'paid'
  | 'payment_source'
  | 'payment_available'
  | 'payment_used';
export type LedgerAccount = Readonly<{ envelopeId: string; bucket: Bucket }>;

export type NonEmpty<T> = readonly [T, ...T[]];
