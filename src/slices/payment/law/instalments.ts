import { decree2018 } from '#kernel/articles';
import { atRate, type Cents, cents, least } from '#kernel/money';
import { type Facts, refuse } from '#kernel/refusal';
import { amount, amountFact, say } from '#kernel/shown';

export type PaymentKind = 'advance' | 'instalment' | 'balance';

export type GrantToPay = Readonly<{
  maxGrant: Cents;
  /** Whole months of the project, from commencement to forecast completion. */
  months: number;
  /** A bank guarantee payable on first demand. */
  guarantee: boolean;
  started: boolean;
}>;

/** What has been paid so far, in cents; a balance, or the single payment of a grant, counts with the instalments. */
export type PaidSoFar = Readonly<{ advances: Cents; instalments: Cents }>;

export const defaults = {
  advanceRate: 3000,
  guaranteedAdvanceRate: 6000,
  instalmentRate: 8000,
  longInstalmentRate: 9000,
  longMonths: 48,
  advanceCountsInInstalmentCap: true,
};

/**
 * The most that payments of this kind may come to for the grant, rounded down to the cent.
 * @rule D514-12
 * @article décret 2018-514 art. 12
 * @source D514-12
 * @certainty sourced
 * @setting payment.advanceRate = 3000 (sourced)
 * @setting payment.guaranteedAdvanceRate = 6000 (sourced)
 * @setting payment.instalmentRate = 8000 (sourced)
 * @setting payment.longInstalmentRate = 9000 (sourced)
 * @setting payment.longMonths = 48 (sourced, strictly above)
 * @caller payment.monthsFrom = commencement to forecast completion (reading)
 * @caller payment.plan = single for a competitive call, advance and balance at the desks (reading)
 */
export const ceilingOf = (kind: PaymentKind, grant: GrantToPay, settings = defaults): Cents => {
  switch (kind) {
    case 'advance':
      return atRate(grant.maxGrant, grant.guarantee ? settings.guaranteedAdvanceRate : settings.advanceRate);
    case 'instalment':
      return atRate(
        grant.maxGrant,
        grant.months > settings.longMonths ? settings.longInstalmentRate : settings.instalmentRate,
      );
    case 'balance':
      return grant.maxGrant;
  }
};

/**
 * Payment follows proof of realisation: an advance at commencement, instalments, the balance at
 * completion, each within its ceiling and all within the grant.
 * @returns the amount to pay, its ceiling and what may still be asked after it, in cents
 * @rule D514-12
 * @article décret 2018-514 art. 12
 * @source D514-12
 * @certainty sourced
 * @setting payment.advanceCountsInInstalmentCap = true (reading)
 */
export const payable = (kind: PaymentKind, grant: GrantToPay, paid: PaidSoFar, asked: Cents, settings = defaults) => {
  const ceiling = ceilingOf(kind, grant, settings);
  const counted = countedIn(kind, paid, settings);
  const left = least(remaining(ceiling, counted), remaining(grant.maxGrant, cents(paid.advances + paid.instalments)));
  const facts = {
    ceiling: amountFact(ceiling),
    paid: amountFact(counted),
    left: amountFact(left),
    asked: amountFact(asked),
  };
  if (kind === 'advance' && !grant.started) return refuse('rule', 'payment.advance.not_started', facts);
  if (asked > left) return refuse('rule', `payment.${kind}.over`, facts);
  return { payable: asked, ceiling, left: cents(left - asked) };
};

const remaining = (limit: Cents, used: Cents): Cents => (used < limit ? cents(limit - used) : cents(0n));

const countedIn = (kind: PaymentKind, paid: PaidSoFar, settings: typeof defaults): Cents => {
  if (kind === 'advance') return paid.advances;
  const withAdvances = kind === 'balance' || settings.advanceCountsInInstalmentCap;
  return cents(paid.instalments + (withAdvances ? paid.advances : 0n));
};

/** @param facts `ceiling`, `paid`, `left`, in cents */
export const shown = ({ ceiling, paid, left }: Facts) =>
  say(
    {
      fr: 'Plafond de cette demande : {}. Déjà versé : {}. Vous pouvez demander {} ({}).',
      en: 'Ceiling of this request: {}. Already paid: {}. You may ask for {} ({}).',
    },
    amount(ceiling),
    amount(paid),
    amount(left),
    decree2018('12'),
  );

export const sentences = {
  'payment.advance.not_started': say(
    {
      fr: 'Une avance se verse au commencement du projet : déclarez d’abord sa date ({}).',
      en: 'An advance is paid when the project starts: first declare that date ({}).',
    },
    decree2018('12'),
  ),
  'payment.advance.over': shown,
  'payment.instalment.over': shown,
  'payment.balance.over': shown,
};
