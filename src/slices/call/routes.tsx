import { download, page, type Route, type Seen } from '#platform/web';
import { currentProgrammes, programmeByCode, takesFiles } from '#slices/programme';
import { among, countsOf, cursorOf, type Wanted } from './eligible.ts';
import { eligibleCsv } from './eligible-file.ts';
import { CallPage } from './pages/call.tsx';
import { CallsPage } from './pages/calls.tsx';
import { EligibilityPage } from './pages/eligibility.tsx';
import { EligiblePage, type EligiblePageModel } from './pages/eligible.tsx';
import { YourDeskPage } from './pages/your-desk.tsx';
import { type Eligible, eligibleIn, managedRounds, managesCall } from './queries/eligible.ts';
import { allRounds, type RoundSheet, roundsOfProgramme, servingAt } from './queries/rounds.ts';
import { eligibilityModel } from './ways-model.ts';
import { yourDesk } from './your-desk.ts';

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
    load: ({ reader, query, at }) => eligibilityModel(reader, query, at),
    view: (model) => <EligibilityPage {...model} />,
  }),
];
