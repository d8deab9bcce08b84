import type { Cents } from '#kernel/money';
import { type Facts, type Refusal, refuse } from '#kernel/refusal';
import { say } from '#kernel/shown';
import type { Text } from '#kernel/text';

/** One body asking for a flat amount, with what it has proved, by code of evidence. */
export type FlatRequest = Readonly<{
  siren: string;
  evidence: Readonly<Record<string, boolean>>;
  alreadyGranted: boolean;
}>;

export type FlatRefusal = Refusal<'call.flat.evidence' | 'call.flat.already'>;

/**
 * A flat amount for each body that brings every piece of evidence, once, whatever its size. In a joint
 * request each body has its own; a body is known by its SIREN, so another establishment is the same.
 * @param amount cents a body
 * @rule ITN7-FC-FLAT
 * @article charter of 7 March 2022
 * @source BDT4, LMI2
 * @certainty sourced
 * @caller flat.amount = that of the call (sourced)
 * @caller flat.evidence = that of the call (reading)
 */
export const flatRate = (
  requests: readonly FlatRequest[],
  amount: Cents,
): { bySiren: ReadonlyMap<string, Cents>; refusals: readonly FlatRefusal[] } => {
  const bySiren = new Map<string, Cents>();
  const refusals: FlatRefusal[] = [];
  for (const { siren, evidence, alreadyGranted } of requests) {
    const missing = Object.keys(evidence).filter((piece) => !evidence[piece]);
    if (alreadyGranted || bySiren.has(siren)) {
      refusals.push(refuse('rule', 'call.flat.already', { siren }).refusal);
    } else if (missing.length > 0) {
      refusals.push(refuse('rule', 'call.flat.evidence', { siren, pieces: missing.join(', ') }).refusal);
    } else {
      bySiren.set(siren, amount);
    }
  }
  return { bySiren, refusals };
};

export const sentences = {
  'call.flat.evidence': ({ pieces = '' }: Facts): Text =>
    say({ fr: 'L’aide est forfaitaire. Il manque : {}.', en: 'The grant is flat. Missing: {}.' }, String(pieces)),
  'call.flat.already': {
    fr: 'Votre organisme a déjà reçu ce forfait, versé une seule fois.',
    en: 'Your body has already received this flat grant, paid once.',
  } satisfies Text,
};
