import { z } from 'zod';
import type { Actor } from '#kernel/actor';
import { allowPaper, standingOn } from '#kernel/permission';
import { RIGHTS } from '#kernel/rights';
import { SEEING } from '#kernel/seeing';
import { drawLetter } from '#platform/documents/documents';
import { paper } from '#platform/paper';
import type { Reader } from '#platform/read';
import { download, form, note, one, type Problem, page, type Route, type Seen } from '#platform/web';
import { allRounds, roundFor } from '#slices/call';
import { envelopeTree } from '#slices/envelope';
import { deskGrantModel, deskGrantPage } from './desk-grant.tsx';
import { grantAtDesk, putInQueue } from './grant-at-desk.ts';
import { letterDocument } from './letter.ts';
import { LetterPage } from './pages/letter.tsx';
import { type SelectionModel, SelectionPage } from './pages/selection.tsx';
import { SelectionsPage } from './pages/selections.tsx';
import { letterFor } from './queries/letters.ts';
import { filesOfSession, seesSelections, selectionList, selectionOf } from './queries/selections.ts';
import { queueRoutes } from './queue-routes.tsx';
import { decideSelection, dropSelection, proposeSelection } from './select.ts';
import { addresseeOf, openLetter } from './store/letters.ts';
import { sentences } from './words.ts';

const selectionModel = async (
  reader: Reader,
  actor: Actor,
  sessionId: string,
  problem?: Problem,
): Promise<SelectionModel | undefined> => {
  if (!seesSelections(actor)) return undefined;
  const selection = await selectionOf(reader, sessionId);
  const round = selection && (await roundFor(reader, selection.roundId));
  if (selection === undefined || round === undefined) return undefined;
  if (standingOn(SEEING['award.see_selection'], actor, round) === undefined) return undefined;
  const tree = await envelopeTree(reader, round.programmeId);
  return {
    selection,
    round,
    files: await filesOfSession(reader, actor, sessionId),
    envelope: tree.find((node) => node.id === round.envelopeId),
    proposes:
      standingOn(RIGHTS['award.propose_selection'], actor, round) !== undefined &&
      selection.sessionState === 'minutes_signed',
    decides: standingOn(RIGHTS['award.decide_selection'], actor, round) !== undefined,
    problem,
  };
};

const again = async ({ reader, actor, params }: Seen, problem: Problem) => {
  const model = await selectionModel(reader, actor, params.id ?? '', problem);
  return model && <SelectionPage {...model} />;
};
const read = (_fields: unknown, { id }: Readonly<Record<string, string>>) => ({ sessionId: id });
const back = (_change: unknown, { id }: Readonly<Record<string, string>>) => `/selections/${id}`;

/** Opening a letter is what makes it received: a person presses the button, a page never does it by itself. */
const readLetter = paper({
  name: 'award.read_letter',
  input: z.object({ letterId: z.uuid() }),
  load: (pen, { letterId }) => addresseeOf(pen, letterId),
  permit: allowPaper('award.read_letter', (organisationId: string) => ({ organisationId })),
  write: async (pen, _organisationId, { letterId }, { actor, at }) => {
    await openLetter(pen, letterId, actor?.id ?? '', at);
    return { done: { letterId } };
  },
});

const drawGrant = async (seen: Seen, problem: Problem) => {
  const model = await deskGrantModel(seen, problem);
  return model && deskGrantPage(model, problem);
};

export const awardRoutes: readonly Route[] = [
  page('/selections', {
    access: 'signed-in',
    load: async ({ reader, actor }) =>
      seesSelections(actor)
        ? { selections: await selectionList(reader, actor), rounds: await allRounds(reader) }
        : undefined,
    view: (model) => <SelectionsPage {...model} />,
  }),
  page('/selections/:id', {
    access: 'signed-in',
    load: ({ reader, actor, params }) => selectionModel(reader, actor, params.id ?? ''),
    view: (model) => <SelectionPage {...model} />,
  }),
  form('/selections/:id/proposal', { act: proposeSelection, sentences, read, done: back, again }),
  form('/selections/:id/withdrawal', { act: dropSelection, sentences, read, done: back, again }),
  form('/selections/:id/decision', { act: decideSelection, sentences, read, done: back, again }),
  page('/desk/:id/grant', {
    access: 'signed-in',
    load: (seen) => deskGrantModel(seen),
    view: (model) => deskGrantPage(model),
  }),
  form('/desk/:id/grant', {
    act: grantAtDesk,
    sentences,
    read: (fields, { id }) => ({
      applicationId: id,
      base: one(fields, 'base') || undefined,
      rate: one(fields, 'rate') || undefined,
      reasons: one(fields, 'reasons'),
      derogation: one(fields, 'derogation'),
    }),
    done: (_change, { id }) => `/desk/${id}`,
    again: drawGrant,
  }),
  form('/desk/:id/queue', {
    act: putInQueue,
    sentences,
    read: (_fields, { id }) => ({ applicationId: id }),
    done: (_change, { id }) => `/desk/${id}`,
    again: drawGrant,
  }),
  ...queueRoutes,
  page('/letters/:id', {
    access: 'signed-in',
    load: ({ reader, actor, params }) => letterFor(reader, actor, params.id ?? ''),
    view: (letter) => <LetterPage letter={letter} />,
  }),
  note('/letters/:id/opening', {
    access: 'signed-in',
    paper: readLetter,
    sentences,
    read: (_fields, { id }) => ({ letterId: id }),
    done: (_done, { id }) => `/letters/${id}`,
    again: async ({ reader, actor, params }) => {
      const letter = await letterFor(reader, actor, params.id ?? '');
      return letter && <LetterPage letter={letter} />;
    },
  }),
  download('/letters/:id/letter.pdf', {
    access: 'signed-in',
    support: 'open',
    load: async ({ reader, actor, params, lang, printing }) => {
      const letter = await letterFor(reader, actor, params.id ?? '');
      if (letter === undefined || letter.firstOpenedAt === null) return undefined;
      const content = await drawLetter(await printing.press(), letterDocument(letter.content, lang, undefined));
      return {
        filename: `${letter.content.reference}-${letter.kind}.pdf`,
        type: 'application/pdf',
        content,
        inline: true,
      };
    },
  }),
];
