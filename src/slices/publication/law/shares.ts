import { type Cents, cents, sum } from '#kernel/money';
import { type Facts, refuse } from '#kernel/refusal';
import { amount, say } from '#kernel/shown';
import type { Text } from '#kernel/text';
import { allow } from '#kernel/verdict';

export const defaults = { decimals: 4 as 2 | 4 };

/**
 * Splits a grant between beneficiaries in proportion of their weights. The parts add up to the
 * grant to the cent: the cents left by rounding down go to the largest remainders, then in the
 * order of the application.
 * @rule SPLIT-100
 * @article décret 2017-779, 3°; SCDL subventions 2.1.1, field 15
 * @source SCDL
 * @certainty reading
 * @caller share.remainderTo = largest remainder, then order of the application (reading)
 */
export const splitCents = (total: Cents, weights: readonly bigint[]) => {
  if (weights.some((weight) => weight < 0n) || sum(weights.filter((weight) => weight > 0n)) === 0n)
    return refuse('rule', 'publication.share.no_weight');
  return { parts: apportion(total, weights).map(cents) };
};

/**
 * The shares as published: decimal texts that add up to exactly 1. Alone, the share is « 1.00 ». A
 * share under the least publishable (0.01) is warned of, with the number of its line, and published
 * as 0.01 only when the manager accepts.
 * @rule SPLIT-100
 * @article décret 2017-779, 3°; SCDL subventions 2.1.1, field 15
 * @source SCDL
 * @certainty reading
 * @setting share.decimals = 4 (reading)
 */
export const publishedShares = (
  parts: readonly Cents[],
  { acceptsMinimum = false }: Readonly<{ acceptsMinimum?: boolean }> = {},
  settings = defaults,
) => {
  if (sum(parts) === 0n) return refuse('rule', 'publication.share.no_weight');
  if (parts.length === 1) return { ...allow(), shares: ['1.00'] };
  const unit = 10n ** BigInt(settings.decimals);
  const units = apportion(unit, parts);
  const least = unit / 100n;
  const warnings = units.flatMap((share, index) =>
    share < least ? [{ code: 'publication.share.below_minimum', facts: { line: index + 1 } } as const] : [],
  );
  if (acceptsMinimum && least * BigInt(units.length) > unit) return refuse('rule', 'publication.share.too_many');
  const published = acceptsMinimum ? liftedTo(least, units) : units;
  return { ...allow(...warnings), shares: published.map((share) => decimalOf(share, settings.decimals)) };
};

/** Hare's largest remainder: rounds down, then gives what is left one unit at a time. */
const apportion = (total: bigint, weights: readonly bigint[]): bigint[] => {
  const all = weights.reduce((added, weight) => added + weight, 0n);
  const parts = weights.map((weight) => (total * weight) / all);
  const left = total - parts.reduce((added, part) => added + part, 0n);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % all }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder.slice(0, Number(left))) parts[index] = (parts[index] as bigint) + 1n;
  return parts;
};

/** Lifts the small shares to the least, and takes what that costs from the largest, one unit at a time. */
const liftedTo = (least: bigint, units: readonly bigint[]): bigint[] => {
  const lifted = units.map((share) => (share < least ? least : share));
  let excess = lifted.reduce((added, share, index) => added + share - (units[index] as bigint), 0n);
  while (excess > 0n) {
    const largest = lifted.reduce((best, share, index) => (share > (lifted[best] as bigint) ? index : best), 0);
    lifted[largest] = (lifted[largest] as bigint) - 1n;
    excess -= 1n;
  }
  return lifted;
};

const decimalOf = (share: bigint, decimals: number): string => {
  const digits = share.toString().padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

/** @param facts `organisation`, `part` (cents), `share` (the published decimal) */
export const shown = ({ organisation = '', part, share = '' }: Facts): Text =>
  say({ fr: '{} : {}, soit {} de l’aide.', en: '{}: {}, that is {} of the grant.' }, organisation, amount(part), share);

const FIELD: Text = {
  fr: 'décret n° 2017-779 ; schéma SCDL « subventions », champ pourcentageSubvention',
  en: 'French decree no. 2017-779; SCDL schema “subventions”, field pourcentageSubvention',
};

export const sentences = {
  'publication.share.no_weight': say(
    {
      fr: 'Aucune répartition entre les bénéficiaires : donnez au moins une part ({}).',
      en: 'No split between the beneficiaries: give at least one share ({}).',
    },
    FIELD,
  ),
  'publication.share.too_many': say(
    {
      fr: 'Plus de cent bénéficiaires : les parts ne peuvent pas toutes atteindre 0,01 ({}).',
      en: 'More than a hundred beneficiaries: their shares cannot all reach 0.01 ({}).',
    },
    FIELD,
  ),
  'publication.share.below_minimum': ({ line = '' }: Facts): Text =>
    say(
      {
        fr: 'La part de la ligne {} est inférieure à 0,01, la plus petite que le format admette. Acceptez-vous de publier 0,01 ({}) ?',
        en: 'The share of line {} is below 0.01, the least the format admits. Do you accept to publish 0.01 ({})?',
      },
      line,
      FIELD,
    ),
};
