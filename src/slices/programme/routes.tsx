import { type Actor, holdsSomewhere, type Role } from '#kernel/actor';
import { page, type Route } from '#platform/web';
import { type EnvelopeModel, EnvelopePage, EnvelopesPage } from './pages/envelopes.tsx';
import { ProgrammePage } from './pages/programme.tsx';
import { currentProgrammes, envelopeTree, movementsAt, programmeByCode } from './queries.ts';

const SIZE = 50;
const MONEY_ROLES: readonly Role[] = ['manager', 'authority', 'payer', 'auditor'];
const seesMoney = (actor: Actor): boolean => MONEY_ROLES.some((role) => holdsSomewhere(actor, role));

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
      if (!seesMoney(actor)) return undefined;
      const programmes = await currentProgrammes(reader);
      return Promise.all(
        programmes.map(async (programme) => ({ programme, tree: await envelopeTree(reader, programme.id) })),
      );
    },
    view: (programmes) => <EnvelopesPage programmes={programmes} />,
  }),
  page('/envelopes/:id', {
    access: 'signed-in',
    load: async ({ reader, actor, params, query }): Promise<EnvelopeModel | undefined> => {
      if (!seesMoney(actor)) return undefined;
      const trees = await Promise.all((await currentProgrammes(reader)).map(({ id }) => envelopeTree(reader, id)));
      const node = trees.flat().find((one) => one.id === params.id);
      if (node === undefined) return undefined;
      const before = /^\d{1,18}$/.test(query.get('before') ?? '') ? BigInt(query.get('before') as string) : undefined;
      const found = await movementsAt(reader, node.id, before, SIZE + 1);
      const movements = found.slice(0, SIZE);
      const last = movements.at(-1)?.id;
      return { node, movements, next: found.length > SIZE ? `/envelopes/${node.id}?before=${last}` : undefined };
    },
    view: (model) => <EnvelopePage {...model} />,
  }),
];
