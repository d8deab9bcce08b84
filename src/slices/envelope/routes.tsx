import type { Actor } from '#kernel/actor';
import { seesSome, standingOn } from '#kernel/permission';
import { RIGHTS } from '#kernel/rights';
import { SEEING } from '#kernel/seeing';
import type { Reader } from '#platform/read';
import {
  download,
  type Fields,
  form,
  one,
  type Params,
  type Problem,
  page,
  type Route,
  type Seen,
} from '#platform/web';
import { currentProgrammes } from '#slices/programme';
import { departements, regions } from '#slices/territory';
import { cutCredits } from './cut.ts';
import { delegateCredits } from './delegate.ts';
import { envelopesCsv } from './export.ts';
import { type MovementModel, movementModel, movesOpenTo } from './movement-model.ts';
import { openNode } from './open-node.ts';
import { type EnvelopeModel, EnvelopePage } from './pages/envelope.tsx';
import { EnvelopesPage } from './pages/envelopes.tsx';
import { type GrantName, type HistoryModel, HistoryPage } from './pages/history.tsx';
import { MovementPage } from './pages/movement.tsx';
import { type OpeningModel, OpeningPage } from './pages/opening.tsx';
import { lineAt, linesOfAward, nextOf, originsOf } from './queries/history.ts';
import { movementsAt } from './queries/movements.ts';
import { type EnvelopePlace, envelopesAbove, envelopesUnder, envelopeTree, findEnvelope } from './queries/tree.ts';
import { raiseCredits } from './raise.ts';
import { takeBackCredits } from './take-back.ts';
import { transferCredits } from './transfer.ts';
import { sentences } from './words.ts';

const SIZE = 50;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NUMBER = /^\d{1,18}$/;

/** What is asked of later slices: how the grants whose money passed here are called. */
export type EnvelopeSettings = Readonly<{
  grantName(reader: Reader, awardId: string): Promise<GrantName | undefined>;
}>;

/** The programmes whose money this person may see, each with its tree; undefined when it is no business of theirs. */
const treesFor = async (reader: Reader, actor: Actor) => {
  if (!seesSome(actor, 'envelope.see')) return undefined;
  const seen = (await currentProgrammes(reader)).filter(({ id }) => seesEnvelopes(actor, id));
  return Promise.all(seen.map(async (programme) => ({ programme, tree: await envelopeTree(reader, programme.id) })));
};

const seesEnvelopes = (actor: Actor, programmeId: string): boolean =>
  standingOn(SEEING['envelope.see'], actor, { programmeId }) !== undefined;

/** A node this person may see: one that is not theirs is as one that is not. */
const placeFor = async (reader: Reader, actor: Actor, id: string): Promise<EnvelopePlace | undefined> => {
  if (!seesSome(actor, 'envelope.see')) return undefined;
  const place = await findEnvelope(reader, id);
  return place && seesEnvelopes(actor, place.programmeId) ? place : undefined;
};

const envelopeModel = async ({ reader, actor, params, query }: Seen): Promise<EnvelopeModel | undefined> => {
  const place = await placeFor(reader, actor, params.id ?? '');
  if (place === undefined) return undefined;
  const asked = query.get('before') ?? '';
  const [tree, above, found] = await Promise.all([
    envelopesUnder(reader, place.id),
    envelopesAbove(reader, place.id),
    movementsAt(reader, place.id, NUMBER.test(asked) ? BigInt(asked) : undefined, SIZE + 1),
  ]);
  const [node] = tree;
  if (node === undefined) return undefined;
  const movements = found.slice(0, SIZE);
  return {
    node,
    above,
    under: tree.filter(({ depth }) => depth === 1),
    movements,
    next: found.length > SIZE ? `/envelopes/${node.id}?before=${movements.at(-1)?.id}` : undefined,
    moves: movesOpenTo(actor, place, node).length > 0,
    opens: standingOn(RIGHTS['envelope.open_node'], actor, place) !== undefined,
  };
};

const lineHistory = async ({ reader, actor, params }: Seen): Promise<HistoryModel | undefined> => {
  const place = await placeFor(reader, actor, params.id ?? '');
  if (place === undefined || !NUMBER.test(params.line ?? '')) return undefined;
  const line = await lineAt(reader, place.id, BigInt(params.line as string));
  if (line === undefined) return undefined;
  const [origins, next] = [await originsOf(reader, [line.id]), await nextOf(reader, line.id)];
  return { place, grant: undefined, lines: [line], origins, next };
};

/** The euros of a grant, and the payment credits that paid it. */
const awardHistory = async (
  { reader, actor, params }: Seen,
  { grantName }: EnvelopeSettings,
): Promise<HistoryModel | undefined> => {
  const place = await placeFor(reader, actor, params.id ?? '');
  const awardId = params.award ?? '';
  if (place === undefined || !UUID.test(awardId)) return undefined;
  const lines = await linesOfAward(reader, place.id, awardId);
  if (lines.length === 0) return undefined;
  const taken = lines.filter(({ kind }) => kind === 'reservation' || kind === 'ordering').map(({ id }) => id);
  return {
    place,
    grant: await grantName(reader, awardId),
    lines,
    origins: await originsOf(reader, taken),
    next: undefined,
  };
};

const TERRITORIES = async (reader: Reader) => [...(await regions(reader)), ...(await departements(reader))];

const openingModel = async (
  { reader, actor, params }: Pick<Seen, 'reader' | 'actor' | 'params'>,
  problem?: Problem,
): Promise<OpeningModel | undefined> => {
  const place = await placeFor(reader, actor, params.id ?? '');
  if (place === undefined || standingOn(RIGHTS['envelope.open_node'], actor, place) === undefined) return undefined;
  return { place, territories: await TERRITORIES(reader), problem };
};

const movementFor = async (seen: Seen, typed: Fields, problem?: Problem): Promise<MovementModel | undefined> =>
  (await placeFor(seen.reader, seen.actor, seen.params.id ?? '')) &&
  movementModel(seen, seen.params.id ?? '', typed, problem);

const readMovement = (fields: Fields, { id }: Params) => ({
  envelopeId: id,
  otherId: one(fields, 'otherId'),
  commitment: one(fields, 'commitment'),
  payment: one(fields, 'payment'),
  reason: one(fields, 'reason'),
  reference: one(fields, 'reference'),
  seen: one(fields, 'seen'),
});
const moved = {
  sentences,
  read: readMovement,
  done: (_change: unknown, { id }: Params) => `/envelopes/${id}`,
  again: async (seen: Seen, problem: Problem) => {
    const model = await movementFor(seen, problem.fields, problem);
    return model && <MovementPage {...model} />;
  },
};

export const envelopeRoutes = (settings: EnvelopeSettings): readonly Route[] => [
  page('/envelopes', {
    access: 'signed-in',
    load: ({ reader, actor }) => treesFor(reader, actor),
    view: (programmes) => <EnvelopesPage programmes={programmes} />,
  }),
  download('/envelopes.csv', {
    access: 'signed-in',
    load: async ({ reader, actor }) => {
      const trees = await treesFor(reader, actor);
      return (
        trees && {
          filename: 'enveloppes.csv',
          type: 'text/csv; charset=utf-8',
          content: envelopesCsv(trees.map(({ programme, tree }) => ({ programme: programme.code, nodes: tree }))),
        }
      );
    },
  }),
  page('/envelopes/:id', {
    access: 'signed-in',
    load: envelopeModel,
    view: (model) => <EnvelopePage {...model} />,
  }),
  page('/envelopes/:id/lines/:line', {
    access: 'signed-in',
    load: lineHistory,
    view: (model) => <HistoryPage {...model} />,
  }),
  page('/envelopes/:id/awards/:award', {
    access: 'signed-in',
    load: (seen) => awardHistory(seen, settings),
    view: (model) => <HistoryPage {...model} />,
  }),
  page('/envelopes/:id/movement', {
    access: 'signed-in',
    load: (seen) => movementFor(seen, Object.fromEntries(seen.query)),
    view: (model) => <MovementPage {...model} />,
    status: ({ status }) => status,
  }),
  form('/envelopes/:id/delegation', { act: delegateCredits, ...moved }),
  form('/envelopes/:id/taking-back', { act: takeBackCredits, ...moved }),
  form('/envelopes/:id/transfer', { act: transferCredits, ...moved }),
  form('/envelopes/:id/raise', { act: raiseCredits, ...moved }),
  form('/envelopes/:id/cut', { act: cutCredits, ...moved }),
  page('/envelopes/:id/opening', {
    access: 'signed-in',
    load: (seen) => openingModel(seen),
    view: (model) => <OpeningPage {...model} />,
  }),
  form('/envelopes/:id/opening', {
    act: openNode,
    sentences,
    read: (fields, { id }) => ({
      envelopeId: id,
      level: one(fields, 'level'),
      year: one(fields, 'year'),
      territoryId: one(fields, 'territoryId'),
      nameFr: one(fields, 'nameFr'),
      nameEn: one(fields, 'nameEn'),
    }),
    done: ({ subjectId }) => `/envelopes/${subjectId}`,
    again: async (seen, problem) => {
      const model = await openingModel(seen, problem);
      return model && <OpeningPage {...model} />;
    },
  }),
];
