import type { Reader } from '#platform/read';
import {
  currentProgrammes,
  exactly,
  factsAlone,
  type Known,
  type ProgrammeSheet,
  people,
  whole,
} from '#slices/programme';
import {
  type Coverage,
  populationCovered,
  populationsCovered,
  searchTerritories,
  type Territory,
  territoriesByIds,
} from '#slices/territory';
import { territorialDeskFor } from './desks.ts';
import { assessEligibility } from './eligibility.ts';
import { allRounds, leftOn, type RoundSheet } from './queries/rounds.ts';
import { type Answered, inOrder, knownAim, serves, type ToldWay, type Way, waysAt } from './ways.ts';

const OTHERS_MAX = 50;

export type Asked = Readonly<{
  q: string;
  body: string;
  /** What the visitor wants to do: `programme/aim`, or nothing. */
  aim: string;
  round: string;
  also: string;
  others: readonly string[];
}>;
export type EligibilityModel = Readonly<{
  asked: Asked;
  programmes: readonly ProgrammeSheet[];
  found: readonly Territory[];
  body: Territory | undefined;
  others: readonly Territory[];
  coverage: Coverage | undefined;
  rounds: readonly RoundSheet[];
  /** Those that serve the aim asked, what can be done now first. */
  ways: readonly ToldWay[];
  /** How many calls serve other aims. */
  elsewhere: number;
}>;

/** Who asks, what for, and what every call that serves it answers. A bounded number of questions, however many calls. */
export const eligibilityModel = async (reader: Reader, query: URLSearchParams, at: Date): Promise<EligibilityModel> => {
  const [programmes, rounds] = await Promise.all([currentProgrammes(reader), allRounds(reader)]);
  const all = waysAt(programmes, rounds, at);
  const asked = await askedIn(reader, query, programmes);
  const found = asked.body === '' && asked.q !== '' ? await searchTerritories(reader, asked.q, { limit: 20 }) : [];
  const chosen = asked.body !== '' ? asked.body : found.length === 1 ? (found[0]?.id ?? '') : '';
  const places = await territoriesByIds(reader, [chosen, ...asked.others].filter(Boolean));
  const body = places.find(({ id }) => id === chosen);
  const others = places.filter(({ id }) => id !== chosen);
  const wanted = all.filter((way) => (asked.round === '' ? serves(way, asked.aim) : way.round?.id === asked.round));
  const answered = body && (await answersOf(reader, wanted, body, others));
  return {
    asked,
    programmes,
    found,
    body,
    others,
    coverage: answered?.coverage,
    rounds: all.flatMap(({ kind, round }) => (kind === 'round' && round ? [round] : [])),
    ways: inOrder(
      wanted.map((way) => ({ ...way, answer: answered?.answers.find(({ round }) => round === way.round) })),
      at,
    ),
    elsewhere: new Set(all.filter((way) => !wanted.includes(way)).map(({ call }) => call)).size,
  };
};

const askedIn = async (
  reader: Reader,
  query: URLSearchParams,
  programmes: readonly ProgrammeSheet[],
): Promise<Asked> => {
  const also = query.get('add') ? '' : (query.get('also') ?? '');
  const [closest] = also === '' ? [] : await searchTerritories(reader, also, { limit: 1 });
  const others = [...(query.get('others')?.split(',') ?? []), query.get('add') ?? '', closest?.id ?? ''];
  return {
    q: query.get('q') ?? '',
    body: query.get('body') ?? '',
    aim: knownAim(programmes, query.get('aim') ?? ''),
    round: query.get('round') ?? '',
    also,
    others: [...new Set(others)].filter((id) => id !== '').slice(0, OTHERS_MAX),
  };
};

const answersOf = async (
  reader: Reader,
  ways: readonly Way[],
  body: Territory,
  others: readonly Territory[],
): Promise<Readonly<{ coverage: Coverage; answers: readonly Answered[] }>> => {
  const rounds = ways.flatMap(({ kind, round }) => (round && kind !== 'coming' ? [round] : []));
  const served = rounds.map((round) => ({ round, desk: territorialDeskFor(round, body) }));
  const envelopes = served.flatMap(({ round, desk }) =>
    desk ? [{ programmeId: round.programmeId, code: desk.envelopeCode }] : [],
  );
  const [coverage, left] = await Promise.all([
    populationCovered(
      reader,
      [body, ...others].map(({ id }) => id),
    ),
    leftOn(reader, envelopes),
  ]);
  const told = factsWith(body, coverage, others.length);
  const answers = served.map(({ round, desk }) => ({
    round,
    desk,
    left:
      desk &&
      left[
        envelopes.findIndex(({ code, programmeId }) => code === desk.envelopeCode && programmeId === round.programmeId)
      ],
    eligibility: assessEligibility({ ...round, desk }, { facts: told }),
  }));
  const isShort = answers.some(({ eligibility }) => eligibility.verdict === 'not_eligible');
  const company = isShort && others.length === 0 ? await companyOf(reader, body) : [];
  return {
    coverage,
    answers: answers.map((answer) => ({ ...answer, partners: partnersFor(answer, company) })),
  };
};

/** @param beside how many others are named: each may be a partner */
const factsWith = (body: Territory, coverage: Coverage, beside: number): Known['facts'] => ({
  ...factsAlone({ ...body, isDepartement: coverage.includesDepartement }),
  population: people(coverage.inhabitants, coverage.unknown.length === 0),
  partners: exactly(whole(beside)),
});

type Company = readonly Readonly<{ partner: Territory; facts: Known['facts'] }>[];

/** The territories a body lies in, nearest first, and what is known of a project led by it with each of them. */
const companyOf = async (reader: Reader, body: Territory): Promise<Company> => {
  const around = [
    body.epci && `epci:${body.epci}`,
    body.departement && `departement:${body.departement}`,
    body.region && `region:${body.region}`,
  ].filter((id): id is string => !!id && id !== body.id);
  const partners = (await territoriesByIds(reader, around)).filter(
    ({ id, sameBodyAs }) => sameBodyAs !== body.id && body.sameBodyAs !== id,
  );
  if (partners.length === 0) return [];
  const coverages = await populationsCovered(
    reader,
    partners.map(({ id }) => [body.id, id]),
  );
  return partners.flatMap((partner, index) => {
    const coverage = coverages[index];
    return coverage === undefined ? [] : [{ partner, facts: factsWith(body, coverage, 1) }];
  });
};

/** With whom a body may apply where it may not alone, in a call that takes groups. */
const partnersFor = (
  { round, desk, eligibility }: Omit<Answered, 'partners'>,
  company: Company,
): readonly Territory[] =>
  eligibility.verdict !== 'not_eligible' || round.call.partners === undefined
    ? []
    : company
        .filter(({ facts }) => assessEligibility({ ...round, desk }, { facts }).verdict === 'eligible')
        .map(({ partner }) => partner);
