import type { Reader } from '#platform/read';
import { assessEligibility, type Eligibility, type EligibilityFacts } from '#slices/call';
import type { BodyKind } from '#slices/programme';
import { blocking, missingOrWrong } from '../form/index.ts';
import type { Problem } from '../form/types.ts';
import { budgetRulesOf, type FrozenWarning, territoriesOf } from '../frozen.ts';
import { valuesOf } from '../values.ts';
import type { Draft } from './draft.ts';
import { coverageOf, type Place, placesOf } from './places.ts';

/** A draft judged as a whole: what stops the filing, what warns, whether the body is eligible, and where it acts. */
export type Assessment = Readonly<{
  problems: readonly Problem[];
  warnings: readonly FrozenWarning[];
  eligibility: Eligibility;
  territories: readonly Place[];
  home: Place | undefined;
}>;

/** The same judgement serves the check page and the filing. */
export const assess = async (reader: Reader, draft: Draft): Promise<Assessment> => {
  const answers = valuesOf(draft);
  const covered = territoriesOf(draft.form, answers);
  const homes = homesOf(draft);
  const places = await placesOf(reader, [...covered, ...homes]);
  const home = places.find((place) => place.id === homes[0]);
  const eligibility = await eligibilityOf(reader, draft, covered);
  const problems = missingOrWrong(
    draft.form,
    answers,
    draft.attachments,
    budgetRulesOf(draft, home?.departement ?? null),
  );
  return {
    problems: blocking(problems),
    warnings: [...warningsOf(problems), ...eligibilityWarnings(eligibility)],
    eligibility,
    territories: covered.flatMap((id) => places.find((place) => place.id === id) ?? []),
    home,
  };
};

/** The ground of a body: its own, and what it took over by mergers. */
const homesOf = ({ organisation: { territoryId, ground } }: Draft): readonly string[] => [
  ...new Set([...(territoryId === null ? [] : [territoryId]), ...ground]),
];

/** Whether the body, for the territories named in the file, may ask for the grant of its round. */
const eligibilityOf = async (reader: Reader, draft: Draft, covered: readonly string[]): Promise<Eligibility> => {
  const { call, round, pack } = draft.round;
  const ids = covered.length > 0 ? covered : homesOf(draft);
  const facts: EligibilityFacts = { kind: draft.organisation.kind as BodyKind, ...(await coverageOf(reader, ids)) };
  return assessEligibility({ call, round, calls: pack.calls }, facts);
};

const warningsOf = (problems: readonly Problem[]): readonly FrozenWarning[] =>
  problems.filter((problem) => problem.warning === true).map(({ code, message }) => ({ code, message }));

/** Not being eligible warns and does not stop: the desk decides, and the person files knowingly. */
const eligibilityWarnings = ({ verdict, headline }: Eligibility): readonly FrozenWarning[] =>
  verdict === 'eligible' ? [] : [{ code: `eligibility.${verdict}`, message: headline }];
