import type { Actor } from '#kernel/actor';
import { standingOn } from '#kernel/permission';
import { SEEING } from '#kernel/seeing';
import type { Text } from '#kernel/text';
import type { Reader } from '#platform/read';
import { download, page, type Route } from '#platform/web';
import { allRounds, deskOf, territorialDesks } from '#slices/call';
import { arranged, type DesksAsked, SORTS } from './desks.ts';
import { desksCsv } from './desks-csv.ts';
import { type DesksModel, DesksPage } from './pages/desks.tsx';
import { PassingsPage } from './pages/passings.tsx';
import { desksFor } from './queries/desks.ts';
import { passedOnList } from './queries/passings.ts';

const SIZE = 50;
const UUID = /^[0-9a-f-]{36}$/i;

const askedOf = (query: URLSearchParams): DesksAsked => ({
  q: (query.get('q') ?? '').trim().slice(0, 100),
  call: UUID.test(query.get('call') ?? '') ? (query.get('call') as string) : '',
  sort: SORTS.find((one) => one === query.get('sort')) ?? 'number',
  descending: query.get('dir') === 'desc',
});

const desksModel = async (
  reader: Reader,
  actor: Actor,
  query: URLSearchParams,
  at: Date,
): Promise<DesksModel | undefined> => {
  const all = await desksFor(reader, actor);
  if (all === undefined) return undefined;
  const asked = askedOf(query);
  return {
    asked,
    all,
    lines: arranged(all, asked),
    at,
    opensEnvelope: (scope) =>
      standingOn(SEEING['envelope.see'], actor, { programmeId: scope.split('/')[0] }) !== undefined,
  };
};

const afterOf = (query: URLSearchParams) => {
  const [at = '', id = ''] = (query.get('after') ?? '').split('_');
  const instant = new Date(at);
  return UUID.test(id) && !Number.isNaN(instant.getTime()) ? { at: instant, id } : undefined;
};

/** The names of desks, whatever the call that has them. */
const deskNames = async (reader: Reader): Promise<(scope: string) => Text> => {
  const desks = (await allRounds(reader)).flatMap((round) => [
    ...territorialDesks(round),
    { scope: `${round.programmeId}/${round.call.desk}`, names: deskOf(round).names },
  ]);
  return (scope) => desks.find((desk) => desk.scope === scope)?.names ?? { fr: scope, en: scope };
};

export const deskRoutes: readonly Route[] = [
  page('/desks', {
    access: 'signed-in',
    load: ({ reader, actor, query, at }) => desksModel(reader, actor, query, at),
    view: (model) => <DesksPage {...model} />,
  }),
  download('/desks.csv', {
    access: 'signed-in',
    load: async ({ reader, actor, query, at }) => {
      const model = await desksModel(reader, actor, query, at);
      return model && { filename: 'guichets.csv', type: 'text/csv; charset=utf-8', content: desksCsv(model.lines) };
    },
  }),
  page('/passings', {
    access: 'signed-in',
    load: async ({ reader, actor, query }) => {
      const found = await passedOnList(reader, actor, afterOf(query), SIZE + 1);
      if (found === undefined) return undefined;
      const passings = found.slice(0, SIZE);
      const last = passings.at(-1);
      const nextHref =
        found.length > SIZE && last
          ? `/passings?after=${encodeURIComponent(`${last.passedAt.toISOString()}_${last.applicationId}`)}`
          : undefined;
      return { passings, nextHref, deskName: await deskNames(reader) };
    },
    view: (model) => <PassingsPage {...model} />,
  }),
];
