import type { Actor } from '#kernel/actor';
import { seesSome, standingOn } from '#kernel/permission';
import { SEEING } from '#kernel/rights';
import type { Reader } from '#platform/read';
import { page, type Route } from '#platform/web';
import { type EnvelopeModel, EnvelopePage, EnvelopesPage } from './pages/envelopes.tsx';
import { ProgrammePage } from './pages/programme.tsx';
import { currentProgrammes, envelopeTree, movementsAt, programmeByCode } from './queries.ts';

const SIZE = 50;

/** The programmes whose money this person may see; undefined when it is nobody's business of theirs. */
const programmesFor = async (reader: Reader, actor: Actor) =>
  seesSome(actor, 'envelope.see')
    ? (await currentProgrammes(reader)).filter(
        ({ id }) => standingOn(SEEING['envelope.see'], actor, { programmeId: id }) !== undefined,
      )
    : undefined;

export const programmeRoutes: readonly Route[] = [
  page('/programmes/:code', {
    access: 'public',
    load: async ({ reader, params }) => {
      const programme = await programmeByCode(reader, params.code ?? '');
      return programme && { programme, tree: await envelopeTree(reader, programme.id) };
    },
    view: (model) => <ProgrammePage {...model} />,
  }),
  page('/envelopes', {
    access: 'signed-in',
    load: async ({ reader, actor }) => {
      const programmes = await programmesFor(reader, actor);
      if (programmes === undefined) return undefined;
      return Promise.all(
        programmes.map(async (programme) => ({ programme, tree: await envelopeTree(reader, programme.id) })),
      );
    },
    view: (programmes) => <EnvelopesPage programmes={programmes} />,
  }),
  page('/envelopes/:id', {
    access: 'signed-in',
    load: async ({ reader, actor, params, query }): Promise<EnvelopeModel | undefined> => {
      const programmes = (await programmesFor(reader, actor)) ?? [];
      const trees = await Promise.all(programmes.map(({ id }) => envelopeTree(reader, id)));
      const node = trees.flat().find((one) => one.id === params.id);
      if (node === undefined) return undefined;
      const before = /^\d{1,18}$/.test(query.get('before') ?? '') ? BigInt(query.get('before') as string) : undefined;
      const found = await movementsAt(reader, node.id, before, SIZE + 1);
      const movements = found.slice(0, SIZE);
      const last = movements.at(-1)?.id;
      const shares = trees.flat().filter(({ parentId }) => parentId === node.id);
      return {
        node,
        shares,
        movements,
        next: found.length > SIZE ? `/envelopes/${node.id}?before=${last}` : undefined,
      };
    },
    view: (model) => <EnvelopePage {...model} />,
  }),
];
