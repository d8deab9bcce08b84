import { type Facts, refuse } from '#kernel/refusal';
import { date, say } from '#kernel/shown';
import type { Text } from '#kernel/text';
import { allow } from '#kernel/verdict';

export type SignedAct = 'attest' | 'sign_agreement' | 'request_payment';

/** What entitles a person to commit a body. Days are `YYYY-MM-DD`, both included. */
export type Power = Readonly<{
  personId: string;
  siren: string;
  from: string;
  until?: string;
}> &
  (
    | Readonly<{ kind: 'legal_representative' }>
    /** `documentId` is the delegation as filed; without it the delegation does not count. */
    | Readonly<{ kind: 'delegation'; acts: readonly SignedAct[]; documentId?: string }>
  );

/**
 * Whoever attests or signs for a body is its legal representative or holds a delegation that is
 * filed, covers the act and is in force on that day. No identity claim proves it.
 * @param by the person, the body, the act and the day
 * @rule SIGN-POWER
 * @article arrêté du 21 août 2018 art. 1-2
 * @source ARR18, PC
 * @certainty reading
 */
export const maySignFor = (
  by: Readonly<{ personId: string; siren: string; act: SignedAct; on: string }>,
  powers: readonly Power[],
  organisation = by.siren,
) => {
  const covering = powers.filter(
    (power) =>
      power.personId === by.personId && power.siren === by.siren && covers(power, by.act) && power.from <= by.on,
  );
  if (covering.some((power) => power.until === undefined || by.on <= power.until)) return allow();
  const lastDay = covering
    .flatMap((power) => power.until ?? [])
    .sort()
    .at(-1);
  if (lastDay !== undefined) return refuse('rule', 'account.sign.power_expired', { organisation, until: lastDay });
  return refuse('rule', 'account.sign.no_power', { organisation });
};

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
};
