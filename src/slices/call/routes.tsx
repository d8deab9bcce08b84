import type { Reader } from '#platform/read';
import { download, page, type Route, type Seen } from '#platform/web';
import { currentProgrammes, factsAlone, people, programmeByCode, takesFiles } from '#slices/programme';
import { populationCovered, searchTerritories, type Territory, territoriesByIds } from '#slices/territory';
import { territorialDeskFor } from './desks.ts';
import { assessEligibility } from './eligibility.ts';
import { among, countsOf, cursorOf, type Wanted } from './eligible.ts';
import { eligibleCsv } from './eligible-file.ts';
import { CallPage } from './pages/call.tsx';
import { CallsPage } from './pages/calls.tsx';
import { type Answered, type EligibilityModel, EligibilityPage } from './pages/eligibility.tsx';
import { EligiblePage, type EligiblePageModel } from './pages/eligible.tsx';
import { YourDeskPage } from './pages/your-desk.tsx';
import { type Eligible, eligibleIn, managedRounds, managesCall } from './queries/eligible.ts';
import { allRounds, openRounds, type RoundSheet, roundsOfProgramme, servingAt } from './queries/rounds.ts';
import { leftAt, yourDesk } from './your-desk.ts';

const OTHERS_MAX = 50;
const SIZE = 50;

/** Who may apply in the round asked, for those who manage its call. */
const eligibleFor = async ({ reader, actor, params, query, at }: Seen): Promise<Eligible | undefined> => {
  const rounds = await managedRounds(reader, actor, params.code ?? '', params.call ?? '');
  const number = Number(query.get('round') ?? '');
  return eligibleIn(reader, rounds, Number.isInteger(number) && number > 0 ? number : undefined, at);
};

const VERDICTS = ['eligible', 'not_eligible', 'to_confirm'] as const;

const loadEligible = async (seen: Seen): Promise<EligiblePageModel | undefined> => {
  const eligible = await eligibleFor(seen);
  if (eligible === undefined) return undefined;
  const { query, params } = seen;
  const wanted: Wanted = {
    search: (query.get('q') ?? '').trim().slice(0, 200),
    verdict: VERDICTS.find((one) => one === query.get('verdict')),
    unmet: query.get('unmet') || undefined,
    after: query.get('after') || undefined,
  };
  const found = among(eligible.standings, wanted);
  const lines = found.slice(0, SIZE);
  const last = lines.at(-1);
  const path = `/programmes/${params.code}/calls/${params.call}/eligible`;
  const next = new URLSearchParams(query);
  if (last) next.set('after', cursorOf(last));
  return {
    eligible,
    counts: countsOf(eligible.rules, eligible.standings),
    wanted,
    lines,
    path,
    nextHref: found.length > SIZE ? `${path}?${next}` : undefined,
  };
};

export const callRoutes: readonly Route[] = [
  page('/calls', {
    access: 'public',
    load: async ({ reader, at }) => {
      const [all, programmes] = await Promise.all([allRounds(reader), currentProgrammes(reader)]);
      // A stage that waits for another is told on the page of its call.
      const rounds = all.filter(({ round }) => round.after === undefined);
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
    load: async ({ reader, params, actor }) => {
      const programme = await programmeByCode(reader, params.code ?? '');
      const call = programme?.pack.calls.find((one) => one.code === params.call);
      if (programme === undefined || call === undefined) return undefined;
      const rounds = (await roundsOfProgramme(reader, programme.id)).filter((round) => round.callCode === call.code);
      const grid = takesFiles(call) ? programme.pack.grids.find((one) => one.code === call.grid) : undefined;
      const served = takesFiles(call) && call.queue ? rounds[0] : undefined;
      const manages =
        actor !== undefined && rounds.some(({ programmeId, callId }) => managesCall(actor, { programmeId, callId }));
      return { programme, call, rounds, grid, serving: served && (await servingAt(reader, served)), manages };
    },
    view: (model) => <CallPage {...model} />,
  }),
  page('/programmes/:code/calls/:call/eligible', {
    access: 'signed-in',
    limit: 'search',
    load: loadEligible,
    view: (model) => <EligiblePage {...model} />,
  }),
  download('/programmes/:code/calls/:call/eligible.csv', {
    access: 'signed-in',
    load: async (seen) => {
      const eligible = await eligibleFor(seen);
      return (
        eligible && {
          filename: `${eligible.round.callCode}-${eligible.round.number}.csv`,
          type: 'text/csv; charset=utf-8',
          content: Buffer.from(eligibleCsv(eligible.standings, seen.lang)),
        }
      );
    },
  }),
  page('/programmes/:code/calls/:call/desks', {
    access: 'public',
    limit: 'search',
    load: async ({ reader, params, query }) => {
      const programme = await programmeByCode(reader, params.code ?? '');
      const rounds = programme ? await roundsOfProgramme(reader, programme.id) : [];
      const round = rounds.findLast(({ call }) => call.code === params.call);
      if (round?.call.territorialDesks === undefined) return undefined;
      return yourDesk(reader, round, { q: (query.get('q') ?? '').slice(0, 100), body: query.get('body') ?? '' });
    },
    view: (model) => <YourDeskPage {...model} />,
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
      return {
        ...blank,
        coverage,
        answers: await Promise.all(wanted.map((round) => answer(reader, round, body, coverage))),
      };
    },
    view: (model) => <EligibilityPage {...model} />,
  }),
];

type Coverage = Awaited<ReturnType<typeof populationCovered>>;

const answer = async (reader: Reader, round: RoundSheet, body: Territory, coverage: Coverage): Promise<Answered> => {
  const desk = territorialDeskFor(round, body);
  return {
    round,
    desk,
    left: await leftAt(reader, round, desk),
    eligibility: assessEligibility(
      { ...round, desk },
      {
        facts: {
          ...factsAlone({ ...body, isDepartement: coverage.includesDepartement }),
          population: people(coverage.inhabitants, coverage.unknown.length === 0),
        },
      },
    ),
  };
};
