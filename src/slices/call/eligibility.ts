import { euros } from '#kernel/figures';
import { atRate, cents } from '#kernel/money';
import { rate, say } from '#kernel/shown';
import { same, type Text } from '#kernel/text';
import {
  type EligibilityRule,
  type Judged,
  judge,
  judgeAll,
  type Known,
  type Pack,
  type PublishedCall,
  type Reason,
  type Round,
  type Verdict,
  yesOrNo,
} from '#slices/programme';
import type { TerritorialDesk } from './desks.ts';

/** A rule judged, with its reason in words when it has one. */
export type RuleAnswer = Judged & Readonly<{ code: string; name: Text; article: Text; reason: Reason | undefined }>;

export type Eligibility = Readonly<{
  verdict: Verdict;
  /** One sentence that answers first. */
  headline: Text;
  rules: readonly RuleAnswer[];
  amount: Readonly<{ rateBasisPoints?: number; flatCents?: string; ceilingCents?: string; sentence: Text }>;
  nextStep: Text;
  otherWays: readonly Readonly<{ code: string; names: Text; summary: Text }>[];
}>;

/** A round of a call in a version of its programme, and the territorial desk that would have the file, if there is one. */
export type Ruled = Readonly<{
  call: PublishedCall;
  round: Round;
  pack: Pack;
  desk?: Pick<TerritorialDesk, 'eligibility'> | undefined;
}>;

/** The rules that bear on a file: those of its round, then those of the desk that answers for it. */
export const rulesOf = (ruled: Ruled): readonly EligibilityRule[] => [
  ...ruled.round.rules.eligibility,
  ...deskRulesOf(ruled),
];
const deskRulesOf = ({ call, pack, desk }: Ruled): readonly EligibilityRule[] =>
  desk?.eligibility ?? pack.desks.find(({ code }) => code === call.desk)?.eligibility ?? [];

/** The rules that are not met and forbid to submit. */
export const stoppedBy = (ruled: Ruled, known: Known): readonly EligibilityRule[] =>
  judgeAll(
    rulesOf(ruled).filter(({ effect }) => effect === 'stops'),
    known,
  ).unmet;

/** Whether a body may submit one file and no more in this round. */
export const takesOneFile = (ruled: Ruled): boolean =>
  stoppedBy(ruled, { facts: { already_filed: yesOrNo(true) } }).length > 0;

/** Whether the grant of this call is given once to a body. */
export const isGivenOnce = (ruled: Ruled): boolean =>
  judgeAll(rulesOf(ruled), { facts: { already_granted: yesOrNo(true) } }).unmet.length > 0;

const SESSION: Text = { fr: 'la session', en: 'the round' };
const DESK: Text = { fr: 'le service', en: 'the desk' };

/**
 * Whether a body may ask for the grant of a round, rule by rule, with the figure used and the way out.
 * The same answer serves the public test, the filing, the desk and the statistics. It informs; it does not decide.
 *
 * The rules are those of the round, in the version given (ITN7-ROUND).
 */
export const assessEligibility = (ruled: Ruled, facts: Known): Eligibility => {
  const known = { form: formOf(ruled), ...facts };
  const rules = rulesOf(ruled).map((rule) =>
    answerOf(ruled, judge(rule, known, ruled.round.rules.eligibility.includes(rule) ? SESSION : DESK)),
  );
  const { verdict } = judgeAll(rulesOf(ruled), known);
  return {
    verdict,
    headline: headlineOf(verdict, rules),
    rules,
    amount: amountOf(ruled.round),
    nextStep: nextStepOf(verdict, rules),
    otherWays: ruled.pack.calls
      .filter((other) => ruled.call.otherWays.includes(other.code))
      .map(({ code, names, summary }) => ({ code, names, summary })),
  };
};

export const formOf = ({ call, pack }: Pick<Ruled, 'call' | 'pack'>) =>
  pack.forms.find(({ code }) => code === call.form);

const answerOf = ({ round, pack }: Ruled, judged: Judged): RuleAnswer => {
  const { code, names, reason, article } = judged.rule;
  const ofRound = round.rules.eligibility.includes(judged.rule);
  return {
    ...judged,
    code,
    name: names,
    article: article === undefined ? (ofRound ? ROUND_RULES : DESK_RULES) : same(article),
    reason: reason === undefined ? undefined : pack.reasons.find((one) => one.code === reason),
  };
};

const ROUND_RULES: Text = { fr: 'règles de la session', en: 'rules of the round' };
const DESK_RULES: Text = { fr: 'règles du service', en: 'rules of the desk' };

const headlineOf = (verdict: Verdict, rules: readonly RuleAnswer[]): Text => {
  if (verdict === 'not_eligible') {
    const unmet = rules.find(({ ok }) => ok === false);
    return unmet === undefined ? NO : say({ fr: 'Non. {}', en: 'No. {}' }, unmet.sentence);
  }
  if (verdict === 'to_confirm') {
    const open = rules.find(({ ok, isPending }) => ok === undefined && !isPending);
    return open === undefined ? TO_CONFIRM : say({ fr: 'À confirmer. {}', en: 'To be confirmed. {}' }, open.sentence);
  }
  return rules.some(({ isPending }) => isPending)
    ? {
        fr: 'Oui, d’après ce que nous savons de vous, vous pouvez demander cette aide.',
        en: 'Yes, from what we know of you, you may ask for this grant.',
      }
    : { fr: 'Oui, vous pouvez demander cette aide.', en: 'Yes, you may ask for this grant.' };
};
const NO: Text = { fr: 'Non.', en: 'No.' };
const TO_CONFIRM: Text = { fr: 'À confirmer.', en: 'To be confirmed.' };

const EXAMPLE = cents(100_000_00n);

const amountOf = ({ rules }: Round): Eligibility['amount'] => {
  if (rules.flatCents !== undefined)
    return {
      flatCents: rules.flatCents,
      sentence: say(
        { fr: 'Un forfait de {}, versé une fois.', en: 'A flat {}, paid once.' },
        euros(BigInt(rules.flatCents)),
      ),
    };
  const share = rules.rateBasisPoints ?? 0;
  const byRate = atRate(EXAMPLE, share);
  const ceiling = rules.ceilingCents === undefined ? undefined : BigInt(rules.ceilingCents);
  const example = ceiling !== undefined && ceiling < byRate ? ceiling : byRate;
  return {
    rateBasisPoints: share,
    ...(rules.ceilingCents === undefined ? {} : { ceilingCents: rules.ceilingCents }),
    sentence: say(
      {
        fr: 'Jusqu’à {} des dépenses éligibles{}. Par exemple {} pour {} de dépenses.',
        en: 'Up to {} of eligible costs{}. For example {} for {} of costs.',
      },
      rate(share),
      ceiling === undefined ? same('') : say({ fr: ', {} au plus', en: ', {} at most' }, euros(ceiling)),
      euros(example),
      euros(EXAMPLE),
    ),
  };
};

/** The way out is that of the reason of the first rule not met, when the programme gives one. */
const nextStepOf = (verdict: Verdict, rules: readonly RuleAnswer[]): Text => {
  if (verdict === 'eligible') return { fr: 'Commencez votre dossier.', en: 'Start your application.' };
  if (verdict === 'to_confirm')
    return {
      fr: 'Déposez quand même : le service complétera ce point avec vous.',
      en: 'Apply anyway: the service will complete this with you.',
    };
  const out = rules.find(({ ok }) => ok === false)?.reason?.wayOut;
  const otherwise: Text = { fr: 'Regardez les autres aides.', en: 'Look at the other grants.' };
  // A way out with a field to fill is for a letter.
  return out === undefined || out.fr.includes('{') ? otherwise : out;
};
