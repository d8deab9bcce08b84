import { euros, number } from '#kernel/figures';
import { atRate, cents } from '#kernel/money';
import { listed, rate, say } from '#kernel/shown';
import { same, type Text } from '#kernel/text';
import { BODY_KIND_NAMES, type BodyKind, type Call, type PublishedCall, type Round } from '#slices/programme';
import { eligiblePopulation } from './law/population.ts';

/** What is known of who asks, and of the territory of the project. */
export type EligibilityFacts = Readonly<{
  kind: BodyKind;
  /** Inhabitants of the union of the territories, each counted once. */
  population: number;
  /** A département leads or takes part. */
  includesDepartement: boolean;
  /** Territories whose population is not known. */
  unknown: number;
  /** The body has already received the flat amount of this call. */
  alreadyGranted?: boolean;
}>;

export type EligibilityRule = Readonly<{
  /** Rule of the programme or of law, e.g. `ITN7-POP`. */
  code: string;
  name: Text;
  yours: Text;
  needed: Text;
  /** `undefined`: to be confirmed by the desk. */
  ok: boolean | undefined;
  article: Text;
}>;

export type Eligibility = Readonly<{
  verdict: 'eligible' | 'not_eligible' | 'to_confirm';
  /** One sentence that answers first. */
  headline: Text;
  rules: readonly EligibilityRule[];
  amount: Readonly<{ rateBasisPoints?: number; flatCents?: string; ceilingCents?: string; sentence: Text }>;
  nextStep: Text;
  otherWays: readonly Readonly<{ code: string; names: Text; summary: Text }>[];
}>;

/**
 * Whether a body may ask for the grant of a round, rule by rule, with the figure used and the way out.
 * The same answer serves the public test, the filing and the desk. It informs; it does not decide.
 *
 * ITN7-POP, ITN7-FC-FLAT: the thresholds and kinds are those of the round (ITN7-ROUND).
 * @param calls all calls of the programme, among which the other ways are found
 */
export const assessEligibility = (
  subject: Readonly<{ call: PublishedCall; round: Round; calls: readonly Call[] }>,
  facts: EligibilityFacts,
): Eligibility => {
  const rules = [
    kindRule(subject.round, facts),
    ...(subject.round.rules.population ? populationRules(subject.round, facts) : []),
    ...(subject.round.rules.oncePerBody ? [onceRule(facts)] : []),
  ];
  const verdict = verdictOf(subject.round, facts);
  return {
    verdict,
    headline: headlineOf(verdict, subject.round, facts),
    rules,
    amount: amountOf(subject.round),
    nextStep: nextStepOf(verdict, subject.round, facts),
    otherWays: subject.calls
      .filter((other) => subject.call.otherWays.includes(other.code))
      .map(({ code, names, summary }) => ({ code, names, summary })),
  };
};

/** The verdict alone, for acts: the explanation is for people. */
export const verdictOf = (round: Round, facts: EligibilityFacts): Eligibility['verdict'] => {
  if (!round.rules.admittedKinds.includes(facts.kind)) return 'not_eligible';
  if (round.rules.oncePerBody && facts.alreadyGranted === true) return 'not_eligible';
  if (round.rules.population === undefined) return 'eligible';
  const answer = eligiblePopulation(coveredBy(facts), round.rules.population);
  if (!('refusal' in answer)) return 'eligible';
  return answer.refusal.code === 'call.eligibility.population_unknown' ? 'to_confirm' : 'not_eligible';
};

const coveredBy = ({ population, includesDepartement, unknown }: EligibilityFacts) => ({
  inhabitants: population,
  includesDepartement,
  unknown,
});

const ROUND_RULES: Text = { fr: 'règles de la session', en: 'rules of the round' };
const inhabitants = (count: number): Text => say({ fr: '{} habitants', en: '{} inhabitants' }, number(count));

const kindRule = ({ rules }: Round, { kind }: EligibilityFacts): EligibilityRule => ({
  code: 'BODY-KIND',
  name: { fr: 'Nature de l’organisme', en: 'Kind of body' },
  yours: BODY_KIND_NAMES[kind],
  needed: listed(rules.admittedKinds.map((admitted) => BODY_KIND_NAMES[admitted])),
  ok: rules.admittedKinds.includes(kind),
  article: ROUND_RULES,
});

const populationRules = ({ rules }: Round, facts: EligibilityFacts): readonly EligibilityRule[] => {
  const { threshold, departementException } = rules.population as NonNullable<typeof rules.population>;
  const reached = facts.population >= threshold;
  const population: EligibilityRule = {
    code: 'ITN7-POP',
    name: { fr: 'Population du territoire', en: 'Population of the territory' },
    yours:
      facts.unknown > 0
        ? say(
            { fr: '{} au moins ; {} à compléter', en: '{} at least; {} to complete' },
            inhabitants(facts.population),
            number(facts.unknown),
          )
        : inhabitants(facts.population),
    needed: say({ fr: '{} et plus', en: '{} or more' }, inhabitants(threshold)),
    ok: reached ? true : facts.unknown > 0 ? undefined : false,
    article: ROUND_RULES,
  };
  if (!departementException) return [population];
  return [
    population,
    {
      code: 'ITN7-POP',
      name: { fr: 'Ou un département qui participe', en: 'Or a département taking part' },
      yours: facts.includesDepartement ? { fr: 'oui', en: 'yes' } : { fr: 'non', en: 'no' },
      needed: { fr: 'oui', en: 'yes' },
      ok: facts.includesDepartement,
      article: ROUND_RULES,
    },
  ];
};

const onceRule = ({ alreadyGranted }: EligibilityFacts): EligibilityRule => ({
  code: 'ITN7-FC-FLAT',
  name: { fr: 'Forfait déjà reçu', en: 'Flat grant already received' },
  yours: alreadyGranted === true ? { fr: 'oui', en: 'yes' } : { fr: 'aucun', en: 'none' },
  needed: { fr: 'aucun', en: 'none' },
  ok: alreadyGranted !== true,
  article: ROUND_RULES,
});

/** The words of a person who misses inhabitants: how many, and what to do. */
const missingInhabitants = ({ rules }: Round, facts: EligibilityFacts): number =>
  Math.max(0, (rules.population?.threshold ?? 0) - facts.population);

const headlineOf = (verdict: Eligibility['verdict'], round: Round, facts: EligibilityFacts): Text => {
  if (verdict === 'eligible')
    return { fr: 'Oui, vous pouvez demander cette aide.', en: 'Yes, you may ask for this grant.' };
  if (verdict === 'to_confirm')
    return {
      fr: 'À confirmer : nous ne connaissons pas toute la population de votre territoire.',
      en: 'To be confirmed: we do not know the whole population of your territory.',
    };
  if (!round.rules.admittedKinds.includes(facts.kind))
    return {
      fr: 'Non : cette aide n’est pas ouverte à ce type d’organisme.',
      en: 'No: this grant is not open to this kind of body.',
    };
  if (round.rules.oncePerBody && facts.alreadyGranted === true)
    return { fr: 'Non : vous avez déjà reçu ce forfait.', en: 'No: you have already received this flat grant.' };
  return say(
    { fr: 'Il vous manque {} habitants.', en: 'You are {} inhabitants short.' },
    number(missingInhabitants(round, facts)),
  );
};

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

const nextStepOf = (verdict: Eligibility['verdict'], round: Round, facts: EligibilityFacts): Text => {
  if (verdict === 'eligible') return { fr: 'Commencez votre dossier.', en: 'Start your application.' };
  if (verdict === 'to_confirm')
    return {
      fr: 'Déposez quand même : le service complétera la population avec vous.',
      en: 'Apply anyway: the service will complete the population with you.',
    };
  const short = round.rules.population !== undefined && round.rules.admittedKinds.includes(facts.kind);
  if (short && missingInhabitants(round, facts) > 0)
    return round.rules.population?.departementException
      ? {
          fr: 'Déposez à plusieurs, ou avec un département. Sinon, regardez les autres aides.',
          en: 'Apply with others, or with a département. Otherwise, look at the other grants.',
        }
      : {
          fr: 'Déposez à plusieurs. Sinon, regardez les autres aides.',
          en: 'Apply with others. Otherwise, look at the other grants.',
        };
  return { fr: 'Regardez les autres aides.', en: 'Look at the other grants.' };
};
