import type { RoundSheet } from '#slices/call';
import { leastPeople, type Reason } from '#slices/programme';
import type { FilePlan } from './plan.ts';

/** What goes wrong in a file. It is known by the fact its reason cites, so that any programme can be played. */
export type SituationKind = 'population' | 'costs' | 'commencement' | 'pieces' | 'purpose';
export type Situation = Readonly<{ kind: SituationKind; reason: Reason }>;

const FACTS: readonly (readonly [string, SituationKind])[] = [
  ['{population}', 'population'],
  ['{depenses}', 'costs'],
  ['{date_acte}', 'commencement'],
  ['{pieces}', 'pieces'],
  ['{precisions}', 'purpose'],
];

/** The reasons of the call that the play knows how to bring about, most frequent first. */
export const situationsOf = ({ call, pack }: RoundSheet): readonly Situation[] =>
  FACTS.flatMap(([fact, kind]) =>
    call.inadmissibility.flatMap((code) => {
      const reason = pack.reasons.find((one) => one.code === code);
      if (reason === undefined || !reason.text.fr.includes(fact)) return [];
      // A service that cannot be found concerns a desk; there, the costs and the calendar are not looked at.
      if (['flat', 'stages'].includes(call.grant) && kind !== 'purpose') return [];
      if (kind === 'costs' && !call.costs?.categories.some((category) => category.eligible === 'to_confirm')) return [];
      return [{ kind, reason }];
    }),
  );

const DETAILS: Readonly<Record<SituationKind, string>> = {
  population: '',
  costs: '',
  commencement: '',
  pieces: '',
  purpose: 'La page indiquée et la description du projet ne permettent pas de constater ce que le règlement demande.',
};

const day = (at: Date): string => new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(at);
const whole = new Intl.NumberFormat('fr-FR');

/** The reason as the officer writes it to the applicant: the text of the programme with the facts of this file. */
export const explain = ({ kind, reason }: Situation, file: FilePlan): string => {
  const { round, pack, call } = file.round;
  const ineligible = call.costs?.categories.filter((category) => category.eligible !== 'yes') ?? [];
  const facts: Readonly<Record<string, string>> = {
    population: whole.format(file.body.population),
    seuil: whole.format(thresholdOf(file.round)),
    session: round.names.fr,
    appel: call.names.fr,
    depenses: ineligible.map(({ names }) => names.fr.toLowerCase()).join(', '),
    date_acte: day(firstActOf(file)),
    date_depot: day(file.filesAt),
    pieces: 'la délibération demandée le mois suivant le dépôt, puis rappelée',
    precisions: DETAILS[kind],
  };
  const written = reason.text.fr.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? pack.names.fr).trim();
  return written.length >= 20 ? written : `${written} ${DETAILS.purpose}`;
};

/** The inhabitants a round asks for, where it does. */
const thresholdOf = ({ round }: RoundSheet): number =>
  round.rules.eligibility.flatMap(({ require }) => leastPeople(require, 'population') ?? [])[0] ?? 0;

/** The day a project began too early. */
export const firstActOf = (file: FilePlan): Date => new Date(file.filesAt.getTime() - 45 * 86_400_000);
