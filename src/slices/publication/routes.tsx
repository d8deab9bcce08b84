import { download, page, type Route } from '#platform/web';
import { allRounds, openRounds, type RoundSheet } from '#slices/call';
import { envelopeTree } from '#slices/envelope';
import { currentProgrammes, programmeByCode } from '#slices/programme';
import { departements } from '#slices/territory';
import { laureatesStream } from './laureates-file.ts';
import type { Format } from './law/scdl.ts';
import { AccessibilityPage } from './pages/accessibility.tsx';
import { type HomeModel, HomePage } from './pages/home.tsx';
import { LaureatePage } from './pages/laureate.tsx';
import { type CallChoice, firstPageOf, LaureatesPage } from './pages/laureates.tsx';
import { LegalNoticePage } from './pages/legal-notice.tsx';
import { OpenDataPage } from './pages/open-data.tsx';
import { PrivacyPage } from './pages/privacy.tsx';
import { ProgrammePage } from './pages/programme.tsx';
import { SiteMapPage } from './pages/site-map.tsx';
import { medianDelays } from './queries/delays.ts';
import { publishedCoverage } from './queries/grants.ts';
import { laureateList, laureateSheet, laureatesByDepartement, laureateTotals } from './queries/laureates.ts';

const SIZE = 25;
const TEXT_LENGTH_MAX = 200;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DEPARTEMENT = /^(?:\d{2,3}|2[AB])$/;
const NO_FILTER = { callId: undefined, departement: undefined, text: undefined };

const fileRoute = (path: string, filename: string, format: Format): Route =>
  download(path, {
    access: 'public',
    load: async ({ reader }) => ({
      filename,
      type: 'text/csv; charset=utf-8',
      content: laureatesStream(reader, format),
    }),
  });

/** Each call once, in the order of its rounds. */
const choicesOf = (rounds: readonly RoundSheet[]): readonly CallChoice[] => [
  ...new Map(rounds.map((round) => [round.callId, { id: round.callId, names: round.call.names }])).values(),
];

const homePage = page('/', {
  access: 'public',
  load: async ({ reader, at }): Promise<HomeModel> => {
    const [programmes, open, rounds, totals, delays] = await Promise.all([
      currentProgrammes(reader),
      openRounds(reader, at),
      allRounds(reader),
      laureateTotals(reader, NO_FILTER),
      medianDelays(reader, at),
    ]);
    const trees = await Promise.all(programmes.map(({ id }) => envelopeTree(reader, id)));
    return {
      programmes: programmes.map((programme, index) => ({ programme, tree: trees[index] ?? [] })),
      open,
      rounds,
      laureates: totals.laureates,
      delays,
    };
  },
  view: (model) => <HomePage {...model} />,
});

/** What does not look like a filter is as if it had not been asked: an address typed by hand shows the whole list. */
const askedIn = (query: URLSearchParams) => ({
  q: (query.get('q') ?? '').trim().slice(0, TEXT_LENGTH_MAX),
  call: UUID.test(query.get('call') ?? '') ? (query.get('call') as string) : '',
  departement: DEPARTEMENT.test(query.get('departement') ?? '') ? (query.get('departement') as string) : '',
});

const laureatesPage = page('/laureates', {
  access: 'public',
  limit: 'search',
  load: async ({ reader, query }) => {
    const asked = askedIn(query);
    const after = UUID.test(query.get('after') ?? '') ? (query.get('after') as string) : undefined;
    const filter = {
      callId: asked.call || undefined,
      departement: asked.departement || undefined,
      text: asked.q || undefined,
    };
    const [rows, totals, byDepartement, places, rounds] = await Promise.all([
      laureateList(reader, filter, after, SIZE + 1),
      laureateTotals(reader, filter),
      laureatesByDepartement(reader),
      departements(reader),
      allRounds(reader),
    ]);
    const found = rows.slice(0, SIZE);
    const first = firstPageOf(asked);
    const next = `${first}${first.includes('?') ? '&' : '?'}after=${found.at(-1)?.id}`;
    return {
      asked,
      totals,
      found,
      byDepartement,
      departements: places,
      calls: choicesOf(rounds),
      next: rows.length > SIZE ? next : undefined,
      isFirstPage: after === undefined,
    };
  },
  view: (model) => <LaureatesPage {...model} />,
});

export const publicationRoutes: readonly Route[] = [
  homePage,
  laureatesPage,
  page('/programmes/:code', {
    access: 'public',
    load: async ({ reader, params }) => {
      const programme = await programmeByCode(reader, params.code ?? '');
      return programme && { programme, tree: await envelopeTree(reader, programme.id) };
    },
    view: (model) => <ProgrammePage {...model} />,
  }),
  page('/laureates/:id', {
    access: 'public',
    load: ({ reader, params }) => laureateSheet(reader, params.id ?? ''),
    view: (sheet) => <LaureatePage {...sheet} />,
  }),
  fileRoute('/laureates.csv', 'laureates.csv', 'scdl'),
  fileRoute('/laureates-reglementaire.csv', 'laureates-reglementaire.csv', 'regulatory'),
  page('/open-data', {
    access: 'public',
    load: ({ reader }) => publishedCoverage(reader),
    view: (coverage) => <OpenDataPage {...coverage} />,
  }),
  page('/accessibility', { access: 'public', load: async () => ({}), view: () => <AccessibilityPage /> }),
  page('/legal-notice', { access: 'public', load: async () => ({}), view: () => <LegalNoticePage /> }),
  page('/privacy', { access: 'public', load: async () => ({}), view: () => <PrivacyPage /> }),
  page('/site-map', {
    access: 'public',
    load: async ({ reader }) => ({ programmes: await currentProgrammes(reader) }),
    view: (model) => <SiteMapPage {...model} />,
  }),
];
