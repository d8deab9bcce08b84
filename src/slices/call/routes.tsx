import { page, type Route } from '#platform/web';
import { BODY_KINDS, type BodyKind, currentProgrammes, programmeByCode, takesFiles } from '#slices/programme';
import { populationCovered, searchTerritories, type Territory, territoriesByIds } from '#slices/territory';
import { assessEligibility } from './eligibility.ts';
import { CallPage } from './pages/call.tsx';
import { CallsPage } from './pages/calls.tsx';
import { type Answered, type EligibilityModel, EligibilityPage } from './pages/eligibility.tsx';
import { allRounds, openRounds, type RoundSheet, roundsOfProgramme } from './queries.ts';

const OTHERS_MAX = 50;

export const callRoutes: readonly Route[] = [
  page('/calls', {
    access: 'public',
    load: async ({ reader, at }) => {
      const [rounds, programmes] = await Promise.all([allRounds(reader), currentProgrammes(reader)]);
      const isOver = (round: RoundSheet) => round.closesAt !== null && round.closesAt <= at;
      return {
        open: rounds.filter((round) => round.opensAt <= at && !isOver(round)),
        upcoming: rounds.filter((round) => round.opensAt > at),
        closed: rounds.filter(isOver),
        programmes,
      };
    },
    view: (model) => <CallsPage {...model} />,
  }),
  page('/programmes/:code/calls/:call', {
    access: 'public',
    load: async ({ reader, params }) => {
      const programme = await programmeByCode(reader, params.code ?? '');
      const call = programme?.pack.calls.find((one) => one.code === params.call);
      if (programme === undefined || call === undefined) return undefined;
      const rounds = (await roundsOfProgramme(reader, programme.id)).filter((round) => round.callCode === call.code);
      const grid = takesFiles(call) ? programme.pack.grids.find((one) => one.code === call.grid) : undefined;
      return { programme, call, rounds, grid };
    },
    view: (model) => <CallPage {...model} />,
  }),
  page('/eligibility', {
    access: 'public',
    limit: 'search',
    load: async ({ reader, query, at }): Promise<EligibilityModel> => {
      const rounds = await openRounds(reader, at);
      const asked = {
        q: query.get('q') ?? '',
        body: query.get('body') ?? '',
        round: query.get('round') ?? '',
        also: query.get('add') ? '' : (query.get('also') ?? ''),
        others: [...new Set([...(query.get('others')?.split(',') ?? []), query.get('add') ?? ''])]
          .filter((id) => id !== '')
          .slice(0, OTHERS_MAX),
      };
      if (asked.also !== '') {
        const [closest] = await searchTerritories(reader, asked.also, { limit: 1 });
        if (closest) asked.others.push(closest.id);
      }
      const found = asked.body === '' && asked.q !== '' ? await searchTerritories(reader, asked.q, { limit: 20 }) : [];
      const chosen = asked.body !== '' ? asked.body : found.length === 1 ? (found[0]?.id ?? '') : '';
      const [body] = chosen === '' ? [] : await territoriesByIds(reader, [chosen]);
      const others = await territoriesByIds(reader, asked.others);
      const blank = { asked, found, body, others, rounds };
      if (body === undefined) return { ...blank, coverage: undefined, answers: [] };
      const coverage = await populationCovered(reader, [body.id, ...others.map((one) => one.id)]);
      const wanted = rounds.filter((round) => asked.round === '' || round.id === asked.round);
      return { ...blank, coverage, answers: wanted.map((round) => answer(round, body, coverage)) };
    },
    view: (model) => <EligibilityPage {...model} />,
  }),
];

type Coverage = Awaited<ReturnType<typeof populationCovered>>;

const answer = (round: RoundSheet, body: Territory, coverage: Coverage): Answered => ({
  round,
  eligibility: assessEligibility(
    { call: round.call, round: round.round, calls: round.pack.calls },
    {
      kind: BODY_KINDS.find((kind) => kind === body.kind) ?? ('other' satisfies BodyKind),
      population: coverage.inhabitants,
      includesDepartement: coverage.includesDepartement,
      unknown: coverage.unknown.length,
    },
  ),
});
