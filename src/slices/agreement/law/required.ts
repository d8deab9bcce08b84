import { law2000 } from '#kernel/articles';
import { type Cents, cents } from '#kernel/money';
import type { Facts } from '#kernel/refusal';
import { amount, say } from '#kernel/shown';
import type { Text } from '#kernel/text';

export type GrantToFormalise = Readonly<{
  amount: Cents;
  /** What the same body already received from the same grantor in the year. */
  sameYear: Cents;
  beneficiaryLaw: 'public' | 'private';
}>;

export type AgreementNeed = 'by_law' | 'by_policy' | 'no';

export const defaults = {
  threshold: cents(2_300_000n),
  always: false,
  accountsThreshold: cents(15_300_000n),
};

/**
 * An agreement is required with a body of private law when the annual amount exceeds the threshold;
 * a programme may want one for every laureate, whatever the body and the amount.
 * @rule L2000-321-10
 * @article loi 2000-321 art. 10; décret 2001-495 art. 1
 * @source AP, ISBL, ARC
 * @certainty sourced
 * @setting agreement.threshold = 2300000 (sourced: cents, strictly above)
 * @setting agreement.always = false (reading: the programme sets it, true for a competitive call)
 */
export const agreementRequired = (grant: GrantToFormalise, settings = defaults): AgreementNeed => {
  if (grant.beneficiaryLaw === 'private' && grant.amount + grant.sameYear > settings.threshold) return 'by_law';
  return settings.always ? 'by_policy' : 'no';
};

/**
 * Whether a body of private law files its accounts with the préfecture, which makes them public.
 * @rule L2000-321-10
 * @article loi 2000-321 art. 10; décret 2001-495 art. 2
 * @source AP, ISBL
 * @certainty sourced
 * @setting agreement.accountsThreshold = 15300000 (sourced: cents, bodies of private law)
 */
export const filesAccounts = (grant: GrantToFormalise, settings = defaults): boolean =>
  grant.beneficiaryLaw === 'private' && grant.amount + grant.sameYear > settings.accountsThreshold;

const WHY: Readonly<Record<Exclude<AgreementNeed, 'no'>, (threshold: Text) => Text>> = {
  by_law: (threshold) => say({ fr: ' : l’aide annuelle dépasse {}', en: ': the annual grant exceeds {}' }, threshold),
  by_policy: () => ({
    fr: ' : le programme en signe une avec chaque lauréat',
    en: ': the programme signs one with each laureate',
  }),
};

/** @param facts `need` (`by_law` or `by_policy`), `threshold` (cents) */
export const shown = ({ need, threshold }: Facts): Text =>
  say(
    {
      fr: 'Une convention de financement est nécessaire{}. Elle vous sera proposée à la signature ({}).',
      en: 'A financing agreement is needed{}. It will be sent to you for signature ({}).',
    },
    WHY[need === 'by_law' ? 'by_law' : 'by_policy'](amount(threshold)),
    law2000('10'),
  );

export const sentences = {};
