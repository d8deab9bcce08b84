import { atRate, type Cents, cents } from '#kernel/money';
import { type Facts, refuse } from '#kernel/refusal';
import { say } from '#kernel/shown';
import type { Text } from '#kernel/text';
import { allow } from '#kernel/verdict';

/** A stage of a path: what it waits for, and what it pays, a flat amount or a share in ten-thousandths. */
export type Stage = Readonly<{ number: number; after?: number | undefined }> &
  (Readonly<{ flat: Cents }> | Readonly<{ rate: number }>);

/** Where what the stage before brings has come to. */
export type Previous = 'none' | 'delivered' | 'accepted';

/**
 * Whether a stage may open: the first one always may, another once what the one before it brings is accepted.
 * @param what the name of what is awaited, in both languages
 * @rule CYBER-STAGES
 * @article parcours de cybersécurité
 * @source BDT8
 * @certainty sourced
 */
export const stageOpens = ({ number, after }: Pick<Stage, 'number' | 'after'>, previous: Previous, what: Text) =>
  after === undefined || previous === 'accepted'
    ? allow()
    : refuse('rule', 'call.stage.locked', { stage: number, after, fr: what.fr, en: what.en });

/**
 * What a stage grants and what the body pays: a flat amount, or a share of the eligible cost rounded down to the cent,
 * the body paying all the rest.
 * @param eligible cost in cents; a flat stage does not look at it
 * @rule CYBER-STAGES
 * @article parcours de cybersécurité
 * @source BDT8
 * @certainty sourced
 * @caller cyber.stage2Rate = that of the round (sourced)
 */
export const stageGrant = (stage: Stage, previous: Previous, eligible: Cents, what: Text) => {
  const opens = stageOpens(stage, previous, what);
  if ('refusal' in opens) return opens;
  if ('flat' in stage) return { grant: stage.flat, own: cents(0n) };
  const grant = atRate(eligible, stage.rate);
  return { grant, own: cents(eligible - grant) };
};

export const sentences = {
  'call.stage.locked': ({ stage = '', after = '', fr = '', en = '' }: Facts): Text =>
    say(
      {
        fr: 'L’étape {} s’ouvrira quand ce que l’étape {} doit apporter aura été accepté : {3}.',
        en: 'Stage {} will open once what stage {} must bring has been accepted: {3}.',
      },
      String(stage),
      String(after),
      { fr: String(fr), en: String(en) },
    ),
};
