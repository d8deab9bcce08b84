import { many, note, one, type Problem, page, type Route, type Seen } from '#platform/web';
import { attachFile, removeFile } from '../attach-file.ts';
import { ALL_TYPES, FILE_BYTES_MAX } from '../attachments.ts';
import { PartPage } from '../pages/part.tsx';
import { draftFor } from '../queries/draft.ts';
import { partFor } from '../queries/part.ts';
import { saveAnswer, savePart } from '../save-answers.ts';
import { applicationSentences } from '../words.ts';

const partAgain = async (seen: Seen, problem: Problem) => {
  const model = await partFor(seen, problem);
  return model && <PartPage model={model} />;
};

/** The page of the part a question stands in: forms about one question do not say which part they come from. */
const partOfFieldAgain = async (seen: Seen, problem: Problem) => {
  const draft = await draftFor(seen.reader, seen.actor, seen.params.id ?? '');
  const field = (seen.params.field ?? one(problem.fields, '_field')).split('.')[0] ?? '';
  const section = draft?.form.sections.find((part) => part.questions.some((question) => question.key === field));
  // A file refused while it arrives is known by the name of the box, not of the question.
  const errors = problem.errors.map((error) => (error.field === 'file' ? { ...error, field } : error));
  return section && partAgain({ ...seen, params: { ...seen.params, part: section.key } }, { ...problem, errors });
};

const queryText = (query: Readonly<Record<string, string>>): string => {
  const { at, ...asked } = query;
  const text = new URLSearchParams(asked).toString();
  const anchor = at === undefined ? '' : `#f-${at.replace(/[^\w-]+/g, '-')}`;
  return `${text === '' ? '' : `?${text}`}${anchor}`;
};

const base = (id: string | undefined): string => `/applications/${id}`;

export const draftRoutes: readonly Route[] = [
  page('/applications/:id/parts/:part', {
    access: 'signed-in',
    limit: 'search',
    load: (seen) => partFor(seen),
    view: (model) => <PartPage model={model} />,
  }),
  note('/applications/:id/parts/:part', {
    access: 'signed-in',
    paper: savePart,
    sentences: applicationSentences,
    read: (fields, params) => ({ applicationId: params.id, part: params.part, fields: { ...fields } }),
    done: ({ part, next, query }, params) =>
      next === 'check'
        ? `${base(params.id)}/check`
        : `${base(params.id)}/parts/${next}${next === part ? queryText(query) : ''}`,
    again: partAgain,
  }),
  note('/applications/:id/answers', {
    access: 'signed-in',
    paper: saveAnswer,
    sentences: applicationSentences,
    read: (fields, params) => ({
      applicationId: params.id,
      field: one(fields, '_field'),
      seen: one(fields, '_version'),
      fields: Object.fromEntries(
        Object.keys(fields)
          .filter((name) => !name.startsWith('_'))
          .map((name) => [name, many(fields, name)]),
      ),
    }),
    done: (_done, params) => base(params.id),
    again: partOfFieldAgain,
  }),
  note('/applications/:id/attachments/:field', {
    access: 'signed-in',
    paper: attachFile,
    sentences: applicationSentences,
    files: { sizeBytesMax: FILE_BYTES_MAX, types: ALL_TYPES },
    read: (_fields, params, sent) => ({ applicationId: params.id, field: params.field, file: sent.file }),
    done: ({ part, field }, params) => `${base(params.id)}/parts/${part}#f-${field}-p`,
    again: partOfFieldAgain,
  }),
  note('/applications/:id/attachments/:field/:attachment/removal', {
    access: 'signed-in',
    paper: removeFile,
    sentences: applicationSentences,
    read: (_fields, params) => ({ applicationId: params.id, attachmentId: params.attachment }),
    done: ({ part, field }, params) => `${base(params.id)}/parts/${part}#f-${field}-p`,
    again: partOfFieldAgain,
  }),
];
