import type { Text } from '#kernel/text';
import type { Call, EligibilityRule, Pack, Reason, Round } from './types.ts';
import type { BodyKind, Instrument } from './vocabulary.ts';

/** What the former single word meant. Packs are never rewritten once loaded, so those of before are read through it. */
const FORMER: Readonly<Record<string, Instrument>> = {
  competitive: { takes: 'applications', decidedBy: 'jury', grant: 'asked', limitedBy: 'euros' },
  flat_rate: { takes: 'applications', decidedBy: 'desk', grant: 'flat', limitedBy: 'euros' },
  desk: { takes: 'applications', decidedBy: 'desk', grant: 'asked', limitedBy: 'euros' },
  staged: { takes: 'applications', decidedBy: 'desk', grant: 'stages', limitedBy: 'euros' },
  in_kind: { takes: 'registrations', decidedBy: 'nobody', grant: 'none', limitedBy: 'seats' },
};

type StoredCall = Call & Readonly<{ instrument?: string; inadmissibility?: readonly string[] }>;

/** A pack as it was stored, its instruments said in four words and its conditions as rules. */
export const readStored = (pack: Pack): Pack => ({
  ...pack,
  calls: pack.calls.map(({ instrument, ...call }: StoredCall) => {
    const said = { ...FORMER[instrument ?? ''], ...call } as Call;
    if (!('rounds' in said)) return said;
    const reasons = pack.reasons.filter(({ code }) => said.inadmissibility.includes(code));
    return { ...said, rounds: said.rounds.map((round) => readRound(round, reasons)) };
  }),
});

/** The conditions that were keys of their own before they were rules. */
type StoredRules = Partial<Round['rules']> &
  Readonly<{
    population?: Readonly<{ threshold: number; departementException: boolean }>;
    admittedKinds?: readonly BodyKind[];
    oncePerBody?: boolean;
  }>;

const readRound = (round: Round, reasons: readonly Reason[]): Round => {
  const { population, admittedKinds, oncePerBody, ...rules } = round.rules as StoredRules;
  if (rules.eligibility !== undefined) return round;
  return {
    ...round,
    rules: {
      ...rules,
      eligibility: [
        ...(admittedKinds === undefined ? [] : [kindRule(admittedKinds, citing(reasons, '{natures_admises}'))]),
        ...(population === undefined ? [] : [populationRule(population, citing(reasons, '{population}'))]),
        ...(oncePerBody === true ? ONCE : []),
      ],
    },
  };
};

/** The reason whose words tell the figures of a rule. */
const citing = (reasons: readonly Reason[], field: string): { reason?: string } => {
  const found = reasons.find(({ text }) => text.fr.includes(field));
  return found === undefined ? {} : { reason: found.code };
};

const named = (code: string, names: Text): Pick<EligibilityRule, 'code' | 'names'> => ({ code, names });

const kindRule = (kinds: readonly BodyKind[], reason: { reason?: string }): EligibilityRule => ({
  ...named('nature', { fr: 'Nature de l’organisme', en: 'Kind of body' }),
  require: { fact: 'body', among: [...kinds] },
  effect: 'warns',
  ...reason,
});

const populationRule = (
  { threshold, departementException }: NonNullable<StoredRules['population']>,
  reason: { reason?: string },
): EligibilityRule => {
  const reached = { fact: 'population', atLeast: { people: threshold } } as const;
  return {
    ...named('population', { fr: 'Population du territoire', en: 'Population of the territory' }),
    require: departementException ? { any: [reached, { fact: 'departement_takes_part', equals: true }] } : reached,
    effect: 'warns',
    ...reason,
  };
};

const ONCE: readonly EligibilityRule[] = [
  {
    ...named('deja-recu', { fr: 'Aide déjà reçue', en: 'Grant already received' }),
    require: { fact: 'already_granted', equals: false },
    effect: 'warns',
  },
  {
    ...named('un-seul-dossier', { fr: 'Une seule demande par organisme', en: 'One request for each body' }),
    require: { fact: 'already_filed', equals: false },
    effect: 'stops',
  },
];
