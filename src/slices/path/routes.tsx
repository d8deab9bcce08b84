import { readStored } from '#platform/files';
import { download, form, note, one, type Problem, page, type Route, type Seen } from '#platform/web';
import { confidedFile, isOfBody, measureRoutes, takenMeasure } from '#slices/maturity';
import { approveDeliverable, chooseDeliverable, deliver, returnDeliverable } from './deliver.ts';
import { pathModel } from './model.ts';
import { openStage, saveClosingAnswers, takeClosingMeasure } from './open-stage.ts';
import { PathPage } from './pages/path.tsx';
import { PathsPage } from './pages/paths.tsx';
import { pathsModel } from './paths-model.ts';
import { closingOf, deliverableFile, entryMeasureOf } from './queries.ts';
import { pathSentences } from './words.ts';

const drawn = async ({ reader, actor, params }: Seen, side: 'body' | 'desk', problem?: Problem) => {
  const model = await pathModel(reader, actor, params.id ?? '', side, problem);
  return model && <PathPage model={model} />;
};

/** The page of the desk a document was decided from; the address names the document. */
const decidedAgain = async ({ reader, actor, params }: Seen, problem: Problem) => {
  const file = await deliverableFile(reader, params.id ?? '');
  const model = file && (await pathModel(reader, actor, file.applicationId, 'desk', problem));
  return model && <PathPage model={model} />;
};

const ofBody = (id: string | undefined): string => `/applications/${id}/path`;

const bodyRoutes: readonly Route[] = [
  page('/applications/:id/path', {
    access: 'signed-in',
    support: 'closed',
    load: ({ reader, actor, params }) => pathModel(reader, actor, params.id ?? '', 'body'),
    view: (model) => <PathPage model={model} />,
  }),
  note('/applications/:id/deliverables/:code', {
    access: 'signed-in',
    paper: chooseDeliverable,
    sentences: pathSentences,
    files: { sizeBytesMax: 20_000_000, types: ['application/pdf'] },
    read: (_fields, { id, code }, { file }) => ({ applicationId: id, code, file }),
    done: ({ code }, { id }) => `${ofBody(id)}#deliverable-${code}`,
    again: (seen, problem) => drawn(seen, 'body', problem),
  }),
  form('/applications/:id/deliverables/:code/delivery', {
    act: deliver,
    sentences: pathSentences,
    read: (_fields, { id, code }) => ({ applicationId: id, code }),
    done: (_change, { id, code }) => `${ofBody(id)}#deliverable-${code}`,
    again: (seen, problem) => drawn(seen, 'body', problem),
  }),
  form('/applications/:id/next-stage', {
    act: openStage,
    sentences: pathSentences,
    read: (_fields, { id }) => ({ applicationId: id }),
    done: (change) => `/applications/${change.subjectId}`,
    again: (seen, problem) => drawn(seen, 'body', problem),
  }),
  ...measureRoutes({
    at: 'closing',
    paper: saveClosingAnswers,
    act: takeClosingMeasure,
    sentences: pathSentences,
    load: async ({ reader, actor, params }) => {
      const file = await confidedFile(reader, actor, params.id ?? '');
      const measuring = file && isOfBody(actor, file) ? await closingOf(reader, file.id) : undefined;
      if (file === undefined || measuring === undefined) return undefined;
      const [entry, closing] = await Promise.all([
        entryMeasureOf(reader, file.id),
        takenMeasure(reader, file.id, 'closing'),
      ]);
      return { measuring, taken: [entry, closing].filter((measure) => measure !== undefined) };
    },
  }),
];

const deskRoutes: readonly Route[] = [
  page('/desk/:id/path', {
    access: 'signed-in',
    load: ({ reader, actor, params }) => pathModel(reader, actor, params.id ?? '', 'desk'),
    view: (model) => <PathPage model={model} />,
  }),
  form('/deliverables/:id/approval', {
    act: approveDeliverable,
    sentences: pathSentences,
    read: (_fields, { id }) => ({ deliverableId: id }),
    done: (change) => `/desk/${change.facts.applicationId}/path`,
    again: decidedAgain,
  }),
  form('/deliverables/:id/return', {
    act: returnDeliverable,
    sentences: pathSentences,
    read: (fields, { id }) => ({ deliverableId: id, reason: one(fields, 'reason') }),
    done: (change) => `/desk/${change.facts.applicationId}/path`,
    again: decidedAgain,
  }),
  page('/paths', {
    access: 'signed-in',
    load: (seen) => pathsModel(seen),
    view: (model) => <PathsPage {...model} />,
  }),
];

/** What a path adds to the pages of a file, for its body and for its officer. */
export const pathRoutes: readonly Route[] = [
  ...bodyRoutes,
  ...deskRoutes,
  download('/deliverables/:id/document', {
    access: 'signed-in',
    load: async ({ reader, actor, params, files }) => {
      const file = await deliverableFile(reader, params.id ?? '');
      if (file === undefined || (await confidedFile(reader, actor, file.applicationId)) === undefined) return undefined;
      const content = await readStored(files, file.hash);
      return content && { filename: file.name, type: file.type, content, uploaded: true };
    },
  }),
];
