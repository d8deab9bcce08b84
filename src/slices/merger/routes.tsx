import { readStored } from '#platform/files';
import { download, form, note, one, type Problem, page, type Route, type Seen } from '#platform/web';
import { type AccountSettings, bodySettings } from '#slices/account';
import { populationCovered } from '#slices/territory';
import { digestOf, groundOf, hasSignatory, movesOf, survivorOf } from './merger.ts';
import { MergersPage } from './pages/mergers.tsx';
import { PreparePage } from './pages/prepare.tsx';
import { SimulationPage } from './pages/simulation.tsx';
import { prepareMerger } from './prepare.ts';
import {
  deedFor,
  doublesAmong,
  filesOfBodies,
  mayMerge,
  mergersFor,
  mergingOf,
  partnershipsOfBodies,
  planById,
  seesMergers,
} from './queries.ts';
import { recordMerger } from './record.ts';
import { sentences } from './words.ts';

type Settings = Pick<AccountSettings, 'publicUrl' | 'instance'>;
const NOBODY_YET = '00000000-0000-0000-0000-000000000000';

/** Everything that the merger would move, as it stands now. */
const simulation = async ({ reader, actor, params }: Seen, settings: Settings) => {
  const plan = seesMergers(actor) ? await planById(reader, params.id ?? '') : undefined;
  if (plan === undefined) return undefined;
  const all = await mergingOf(
    reader,
    plan,
    (ids) => filesOfBodies(reader, ids),
    (ids) => partnershipsOfBodies(reader, ids),
  );
  const files = await filesOfBodies(
    reader,
    all.bodies.map(({ id }) => id),
  );
  const survivor = survivorOf(all);
  const survivorId = survivor?.id ?? NOBODY_YET;
  const moves = movesOf(all, survivorId, bodySettings(settings).signatoriesAfterMerger);
  const home = survivor?.territoryId ?? all.born?.territoryId;
  const places = [...new Set([...(home ? [home] : []), ...groundOf(all)])];
  return {
    plan,
    merging: all,
    moves,
    merges: mayMerge(actor),
    hasSignatory: hasSignatory(all, moves, survivorId),
    shown: digestOf(moves),
    doubles: await doublesAmong(reader, files),
    agreements: files.flatMap(({ agreement, organisationId }) =>
      agreement !== null && organisationId !== survivor?.id ? [agreement] : [],
    ),
    population: places.length === 0 ? undefined : (await populationCovered(reader, places)).inhabitants,
  };
};
export type Simulation = NonNullable<Awaited<ReturnType<typeof simulation>>>;

const again = async (seen: Seen, settings: Settings, problem: Problem) => {
  const model = await simulation(seen, settings);
  return model && <SimulationPage model={model} problem={problem} />;
};

/** Bodies that become one: prepared, shown, recorded. */
export const mergerRoutes = (settings: Settings): readonly Route[] => [
  page('/mergers', {
    access: 'signed-in',
    load: async ({ reader, actor }) => {
      const found = await mergersFor(reader, actor);
      return found && { found, merges: mayMerge(actor) };
    },
    view: (model) => <MergersPage {...model} />,
  }),
  page('/mergers/new', {
    access: 'signed-in',
    load: async ({ actor }) => (mayMerge(actor) ? {} : undefined),
    view: () => <PreparePage />,
  }),
  note('/mergers', {
    access: 'signed-in',
    paper: prepareMerger,
    sentences,
    files: { sizeBytesMax: 20_000_000, types: ['application/pdf'] },
    read: (fields, _params, { file }) => ({
      absorbed: one(fields, 'absorbed'),
      survivorSiren: one(fields, 'survivorSiren'),
      survivorName: one(fields, 'survivorName'),
      survivorKind: one(fields, 'survivorKind'),
      happenedOn: one(fields, 'happenedOn'),
      reason: one(fields, 'reason'),
      file,
    }),
    done: ({ id }) => `/mergers/${id}`,
    again: async ({ actor }, problem) => (actor && mayMerge(actor) ? <PreparePage problem={problem} /> : undefined),
  }),
  page('/mergers/:id', {
    access: 'signed-in',
    load: (seen) => simulation(seen, settings),
    view: (model) => <SimulationPage model={model} />,
  }),
  form('/mergers/:id/recording', {
    act: recordMerger(settings),
    sentences,
    read: (fields, { id }) => ({
      planId: id,
      confirmation: one(fields, 'confirmation'),
      shown: one(fields, 'shown'),
    }),
    done: (_change, { id }) => `/mergers/${id}`,
    again: (seen, problem) => again(seen, settings, problem),
  }),
  download('/mergers/:id/deed.pdf', {
    access: 'signed-in',
    load: async ({ reader, actor, params, files }) => {
      const file = await deedFor(reader, actor, params.id ?? '');
      const content = file && (await readStored(files, file.hash));
      return file && content && { filename: file.name, type: file.type, content, uploaded: true };
    },
  }),
];
