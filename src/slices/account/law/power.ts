import { type Facts, refuse } from '#kernel/refusal';
import { amount, amountFact, date, say } from '#kernel/shown';
import type { Text } from '#kernel/text';
import { allow } from '#kernel/verdict';

export type SignedAct = 'attest' | 'sign_agreement' | 'request_payment' | 'decline_grant';

/** What entitles a person to commit a body. Days are `YYYY-MM-DD`, both included. */
export type Power = Readonly<{
  personId: string;
  siren: string;
  /** Nothing when it has always been so, as far as is known. */
  from?: string;
  until?: string;
  /** The mandate by which the person signs, when it is for another body than their own. */
  underMandate?: string;
}> &
  (
    | Readonly<{ kind: 'legal_representative' }>
    /** `documentId` is the delegation as filed; without it the delegation does not count. */
    | Readonly<{ kind: 'delegation'; acts: readonly SignedAct[]; documentId?: string; limitCents?: bigint }>
  );

export type Signing = Readonly<{
  personId: string;
  siren: string;
  act: SignedAct;
  on: string;
  /** What the signature would commit the body to, when it is an amount. */
  amountCents?: bigint;
}>;

/**
 * Whoever attests or signs for a body is its legal representative or holds a delegation that is
 * filed, covers the act, is in force on that day and goes as far as the amount. No identity claim proves it.
 * @param by the person, the body, the act, the day and the amount
 * @rule SIGN-POWER
 * @article arrêté du 21 août 2018 art. 1-2
 * @source ARR18, PC
 * @certainty reading
 */
export const maySignFor = (by: Signing, powers: readonly Power[], organisation = by.siren) => {
  const covering = coveringPowers(by, powers);
  const inForce = covering.filter((power) => hasBegun(power, by.on) && !isOver(power, by.on));
  if (inForce.some((power) => reaches(power, by))) return allow();
  const limit = highest(inForce.map(limitOf));
  if (limit !== undefined) {
    const facts = { organisation, limit: amountFact(limit), amount: amountFact(by.amountCents ?? 0n) };
    return refuse('rule', 'account.sign.beyond_limit', facts);
  }
  const lastDay = latest(covering.filter((power) => isOver(power, by.on)).flatMap((power) => power.until ?? []));
  if (lastDay !== undefined) return refuse('rule', 'account.sign.power_expired', { organisation, until: lastDay });
  const [firstDay] = covering.flatMap((power) => power.from ?? []).sort();
  if (firstDay !== undefined) return refuse('rule', 'account.sign.power_not_begun', { organisation, from: firstDay });
  return refuse('rule', 'account.sign.no_power', { organisation });
};

/** The power a signature rests on, to be kept with it; undefined when there is none. */
export const powerUsed = (by: Signing, powers: readonly Power[]): Power | undefined =>
  coveringPowers(by, powers).find((power) => hasBegun(power, by.on) && !isOver(power, by.on) && reaches(power, by));

const coveringPowers = (by: Signing, powers: readonly Power[]): readonly Power[] =>
  powers.filter((power) => power.personId === by.personId && power.siren === by.siren && covers(power, by.act));

const hasBegun = (power: Power, on: string): boolean => power.from === undefined || power.from <= on;
const isOver = (power: Power, on: string): boolean => power.until !== undefined && power.until < on;
const limitOf = (power: Power): bigint => (power.kind === 'delegation' ? (power.limitCents ?? 0n) : 0n);
const reaches = (power: Power, { amountCents = 0n }: Signing): boolean =>
  power.kind === 'legal_representative' || power.limitCents === undefined || amountCents <= power.limitCents;
const highest = (amounts: readonly bigint[]): bigint | undefined =>
  [...amounts].sort((one, other) => (one < other ? 1 : -1))[0];
const latest = (days: readonly string[]): string | undefined => [...days].sort().at(-1);

const covers = (power: Power, act: SignedAct): boolean =>
  power.kind === 'legal_representative' || (power.documentId !== undefined && power.acts.includes(act));

/** @param facts `organisation` */
export const shown = ({ organisation = '' }: Facts): Text =>
  say(
    {
      fr: 'Pour signer au nom de {}, déposez la délégation de signature qui vous y autorise (arrêté du 21 août 2018).',
      en: 'To sign on behalf of {}, file the delegation of signature that entitles you to (French order of 21 August 2018).',
    },
    organisation,
  );

export const sentences = {
  'account.sign.no_power': shown,
  'account.sign.power_expired': ({ organisation = '', until }: Facts): Text =>
    say(
      {
        fr: 'Votre pouvoir de signer au nom de {} a pris fin le {}. Déposez la nouvelle délégation (arrêté du 21 août 2018).',
        en: 'Your power to sign on behalf of {} ended on {}. File the new delegation (French order of 21 August 2018).',
      },
      organisation,
      date(until),
    ),
  'account.sign.power_not_begun': ({ organisation = '', from }: Facts): Text =>
    say(
      {
        fr: 'Votre pouvoir de signer au nom de {} commence le {}. Attendez ce jour, ou faites signer une autre personne (arrêté du 21 août 2018).',
        en: 'Your power to sign on behalf of {} begins on {}. Wait for that day, or have somebody else sign (French order of 21 August 2018).',
      },
      organisation,
      date(from),
    ),
  'account.sign.beyond_limit': ({ organisation = '', limit, amount: asked }: Facts): Text =>
    say(
      {
        fr: 'Votre délégation vous permet de signer au nom de {} jusqu’à {}, et cet acte porte sur {}. Faites-le signer par le représentant légal (arrêté du 21 août 2018).',
        en: 'Your delegation lets you sign on behalf of {} up to {}, and this act is for {}. Have it signed by the legal representative (French order of 21 August 2018).',
      },
      organisation,
      amount(limit),
      amount(asked),
    ),
};
