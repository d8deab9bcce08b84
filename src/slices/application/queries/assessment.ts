import { legalDay } from '#kernel/period';
import type { Text } from '#kernel/text';
import type { Reader } from '#platform/read';
import {
  assessEligibility,
  type Eligibility,
  stoppedBy,
  type TerritorialDesk,
  takesOneFile,
  territorialDeskFor,
} from '#slices/call';
import { lacksEntryMeasure } from '#slices/maturity';
import type { EligibilityRule } from '#slices/programme';
import type { Coverage } from '#slices/territory';
import { blocking, missingOrWrong, onlyVisible } from '../form/index.ts';
import type { Problem } from '../form/types.ts';
import { askedOf, budgetRulesOf, type FrozenWarning, figuresOf, territoriesOf } from '../frozen.ts';
import { awaitedPartners, groupOf } from '../group.ts';
import type { Partner } from '../partner.ts';
import { valuesOf } from '../values.ts';
import type { Draft } from './draft.ts';
import { homesOf, knownOfFile, unionOf } from './known.ts';
import { type Place, placesOf } from './places.ts';

/** A draft judged as a whole: what stops the filing, what warns, whether the body is eligible, and where it acts. */
export type Assessment = Readonly<{
  problems: readonly Problem[];
  warnings: readonly FrozenWarning[];
  eligibility: Eligibility;
  /** Rules not met that forbid to submit. */
  stops: readonly EligibilityRule[];
  /** Number of the file this body already submitted, where a round takes one for each body. */
  alreadyFiled: string | undefined;
  /** What the project covers, by whom it takes part and what it names, with its population told once. */
  union: Coverage & Readonly<{ places: readonly Place[] }>;
  /** Partners who have not attested what the draft says now. */
  awaited: readonly Partner[];
  /** Its call has a questionnaire, and the file has no entry measure yet. */
  lacksMeasure: boolean;
  territories: readonly Place[];
  home: Place | undefined;
  /** The territorial desk the file would go to, when its call has one there. */
  desk: TerritorialDesk | undefined;
}>;

/** The same judgement serves the check page and the filing. @param at when it would be filed */
export const assess = async (reader: Reader, draft: Draft, at: Date): Promise<Assessment> => {
  const { form, round, organisation } = draft;
  const values = valuesOf(draft);
  const covered = territoriesOf(form, values);
  const homes = homesOf(organisation);
  const partners = groupOf(draft);
  const union = unionOf(organisation, partners, covered);
  const places = await placesOf(reader, [...new Set([...homes, ...union])]);
  const home = places.find((place) => place.id === homes[0]);
  // A body that lies nowhere goes to the desk of what its project covers.
  const desk = territorialDeskFor(round, home ?? places.find((place) => place.id === covered[0]));
  const ruled = { ...round, desk };
  const answers = onlyVisible(form, values);
  const { known, coverage, earlier } = await knownOfFile(reader, {
    applicationId: draft.application.id,
    round,
    form,
    organisation,
    partners,
    answers,
    attached: draft.attachments.map(({ question }) => question),
    figures: figuresOf(draft, answers, home),
    askedCents: askedOf(draft, answers),
    at,
  });
  const eligibility = assessEligibility(ruled, known);
  const problems = missingOrWrong(
    form,
    values,
    draft.attachments,
    budgetRulesOf(draft, home),
    legalDay(at, round.pack.zone),
  );
  return {
    problems: blocking(problems),
    warnings: [...warningsOf(problems), ...eligibilityWarnings(eligibility)],
    eligibility,
    stops: stoppedBy(ruled, known),
    alreadyFiled: takesOneFile(ruled) ? (earlier.filed ?? undefined) : undefined,
    union: { places: places.filter(({ id }) => union.includes(id)), ...coverage },
    awaited: awaitedPartners(draft),
    lacksMeasure: await lacksEntryMeasure(reader, draft.application.id, round),
    territories: covered.flatMap((id) => places.find((place) => place.id === id) ?? []),
    home,
    desk,
  };
};

/** Why a rule forbids to submit, with the figures used. */
export const stopInWords = ({ stops, eligibility }: Assessment): Text | undefined =>
  eligibility.rules.find(({ rule }) => stops.includes(rule))?.sentence;

const warningsOf = (problems: readonly Problem[]): readonly FrozenWarning[] =>
  problems.filter((problem) => problem.warning === true).map(({ code, message }) => ({ code, message }));

/** Not being eligible warns and does not stop: the desk decides, and the person files knowingly. */
const eligibilityWarnings = ({ verdict, headline }: Eligibility): readonly FrozenWarning[] =>
  verdict === 'eligible' ? [] : [{ code: `eligibility.${verdict}`, message: headline }];
