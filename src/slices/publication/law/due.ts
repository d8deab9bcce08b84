import { crpa } from '#kernel/articles';
import { type Cents, cents } from '#kernel/money';
import type { Day } from '#kernel/period';
import type { Facts } from '#kernel/refusal';
import { date, say } from '#kernel/shown';
import type { Text } from '#kernel/text';
import { addMonths } from '#slices/territory';

export type Scope = Readonly<{
  convention: boolean;
  beneficiaryLaw: 'public' | 'private';
  amount: Cents;
  /** What the same body was granted by the same grantor over the last twelve calendar months, this grant left out. */
  lastTwelveMonths?: Cents;
}>;

export const defaults = {
  months: 3,
  from: 'last_signature' as 'last_signature' | 'first_signature',
  all: true,
  since: '2017-08-01',
  threshold: cents(2_300_000n),
  keepYears: 5,
};

/**
 * The essential data of a grant agreement are online at the latest three months after its signature.
 * The law aims at agreements with bodies of private law above the threshold of loi 2000-321; by
 * policy the programme publishes all of them.
 * @param signatures the day each party signed
 * @rule D779-3M
 * @article décret 2017-779; loi 2000-321 art. 10; CRPA L312-1-1
 * @source ATOL, ARR17, D779, CADA
 * @certainty sourced
 * @setting publication.months = 3 (sourced)
 * @setting publication.from = last_signature (reading)
 * @setting publication.all = true (reading: grants to authorities by policy)
 * @setting publication.since = 2017-08-01 (sourced)
 * @setting publication.threshold = 2300000 (sourced: cents, strictly above, over twelve months)
 */
export const publicationDue = (
  signatures: readonly Day[],
  scope: Scope,
  settings = defaults,
): Readonly<{ by: Day; duty: 'law' | 'policy' }> | 'none' => {
  const inOrder = [...signatures].sort();
  const signedOn = settings.from === 'last_signature' ? inOrder.at(-1) : inOrder[0];
  if (signedOn === undefined) return 'none';
  const duty = isDueByLaw(signedOn, scope, settings) ? 'law' : settings.all ? 'policy' : undefined;
  return duty === undefined ? 'none' : { by: addMonths(signedOn, settings.months), duty };
};

const isDueByLaw = (signedOn: Day, scope: Scope, settings: typeof defaults): boolean =>
  scope.convention &&
  scope.beneficiaryLaw === 'private' &&
  signedOn >= settings.since &&
  scope.amount + (scope.lastTwelveMonths ?? 0n) > settings.threshold;

/**
 * The data stay online at least until this day.
 * @rule D779-3M
 * @article décret 2017-779
 * @source memory
 * @certainty memory
 * @setting publication.keepYears = 5 (memory)
 */
export const keptOnlineUntil = (publishedOn: Day, settings = defaults): Day =>
  addMonths(publishedOn, settings.keepYears * 12);

/** @param facts `by` (day), `list` (what is published) */
export const shown = ({ by, list = '' }: Facts): Text =>
  say(
    {
      fr: 'Les données de cette aide seront publiées au plus tard le {} : {} (décret n° 2017-779 du 5 mai 2017 ; {}).',
      en: 'The data of this grant will be published on {} at the latest: {} (French decree no. 2017-779 of 5 May 2017; {}).',
    },
    date(by),
    list,
    crpa('L312-1-1'),
  );

/** What the publisher is warned of once the day has passed. @param facts `by` (day) */
export const shownLate = ({ by }: Facts): Text =>
  say(
    {
      fr: 'Ces données auraient dû être publiées le {} au plus tard (décret n° 2017-779 du 5 mai 2017). Publiez-les maintenant.',
      en: 'These data should have been published on {} at the latest (French decree no. 2017-779 of 5 May 2017). Publish them now.',
    },
    date(by),
  );

export const sentences = {};
