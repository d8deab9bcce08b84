import { crpa } from '#kernel/articles';
import { type Facts, refuse } from '#kernel/refusal';
import { say } from '#kernel/shown';
import { allow } from '#kernel/verdict';

export type DecisionKind =
  | 'award'
  | 'award_with_conditions'
  | 'refusal'
  | 'refusal_of_a_right'
  | 'inadmissible'
  | 'withdrawal'
  | 'repeal'
  | 'forfeiture'
  | 'time_bar'
  | 'repayment';

/** In law: the texts applied. In fact: what was found in this file. */
export type Reasons = Readonly<{ law: string; fact: string }>;

export const defaults = { refusalPolicy: true, minimumLength: 30 };

const BY_LAW: ReadonlySet<DecisionKind> = new Set([
  'award_with_conditions',
  'refusal_of_a_right',
  'withdrawal',
  'repeal',
  'forfeiture',
  'time_bar',
  'repayment',
]);

/**
 * Decisions that withdraw or repeal a right, impose conditions, oppose a time bar or forfeiture or
 * refuse an advantage that is a right are reasoned in writing. A grant is not a right, yet by
 * policy every refusal is reasoned.
 * @rule CRPA-L211-2
 * @article CRPA L211-2
 * @source CRPA
 * @certainty sourced
 * @setting reasons.refusalPolicy = true (reading)
 */
export const reasonsRequired = (kind: DecisionKind, settings = defaults): 'by_law' | 'by_policy' | 'none' => {
  if (BY_LAW.has(kind)) return 'by_law';
  return kind !== 'award' && settings.refusalPolicy ? 'by_policy' : 'none';
};

/**
 * Reasons state the considerations of law and of fact: a formula that would fit any file is not one.
 * @rule CRPA-L211-2
 * @article CRPA L211-5
 * @source CRPA
 * @certainty sourced
 * @setting reasons.minimumLength = 30 (reading: letters of the facts, under which nothing is explained)
 */
export const reasonsComplete = (reasons: Reasons, settings = defaults) => {
  if (reasons.law.trim() === '') return refuse('rule', 'award.reasons.law');
  if (lettersOf(reasons.fact) < settings.minimumLength || isFormula(reasons.fact))
    return refuse('rule', 'award.reasons.fact');
  return allow();
};

const lettersOf = (text: string): number => (text.match(/[\p{L}\p{N}]/gu) ?? []).length;

/** The stock phrases that say the outcome again instead of why. */
const FORMULA =
  /^(?:votre |ce |le |la )?(?:dossier|projet|demande|candidature)s? (?:n’|n')?(?:est |a |été |pas |malheureusement |non |ne |peut |être )*(?:retenue?|rejetée?|refusée?|acceptée?|sélectionnée?)s?(?: par le jury| à l’issue de la séance| cette fois)*[ .!]*$/iu;

const isFormula = (text: string): boolean => FORMULA.test(text.trim().replaceAll("'", '’'));

/** @param facts `law`, `fact` */
export const shown = ({ law = '', fact = '' }: Facts) =>
  say(
    { fr: 'Pourquoi cette décision. En droit : {}. En fait : {}.', en: 'Why this decision. In law: {}. In fact: {}.' },
    law,
    fact,
  );

export const sentences = {
  'award.reasons.law': say(
    {
      fr: 'Dites sur quel texte la décision se fonde : un règlement d’appel, un article ({}).',
      en: 'Say which text the decision rests on: the rules of the call, an article ({}).',
    },
    crpa('L211-5'),
  ),
  'award.reasons.fact': say(
    {
      fr: 'Dites ce qui, dans ce dossier, a conduit à la décision : « dossier non retenu » ne l’explique pas ({}).',
      en: 'Say what in this file led to the decision: “not selected” does not explain it ({}).',
    },
    crpa('L211-5'),
  ),
};
