import type { VNode } from 'preact';
import { readStored } from '#platform/files';
import { download, type Fields, form, many, one, type Problem, page, type Route, type Seen } from '#platform/web';
import { waitingCount } from '#slices/account';
import { attachmentOf } from '#slices/application';
import { allRounds } from '#slices/call';
import { departements } from '#slices/territory';
import { acceptLateness } from './accept-lateness.ts';
import { deskRoutes } from './desks-routes.tsx';
import { fileModel } from './file-model.ts';
import { findAdmissible } from './find-admissible.ts';
import { findInadmissible, refuseAtDesk } from './find-inadmissible.ts';
import { FilePage } from './pages/file.tsx';
import { ListPage } from './pages/list.tsx';
import { VisitsPage } from './pages/visits.tsx';
import type { ReviewSettings } from './panels.ts';
import { passOn } from './pass-on.ts';
import { type DeskFilter, deskList, readsAtDesk, seesAtDesk } from './queries/files.ts';
import type { Reason } from './review.ts';
import { askVisit } from './visit/ask-visit.ts';
import { confirmEvidence } from './visit/confirm-evidence.ts';
import { visitsModel } from './visit/service-model.ts';
import { visitSentences } from './visit/words.ts';
import { sentences } from './words.ts';

const SIZE = 25;
const UUID = /^[0-9a-f-]{36}$/i;

const filterOf = (query: URLSearchParams): DeskFilter => {
  const [at, id] = (query.get('after') ?? '').split('_');
  const instant = new Date(at ?? '');
  return {
    search: (query.get('q') ?? '').trim().slice(0, 200),
    states: query.getAll('state').slice(0, 20),
    round: UUID.test(query.get('round') ?? '') ? (query.get('round') as string) : undefined,
    departement: query.get('departement') || undefined,
    after: id !== undefined && UUID.test(id) && !Number.isNaN(instant.getTime()) ? { at: instant, id } : undefined,
  };
};

const nextHref = (query: URLSearchParams, last: { submittedAt: Date; id: string }): string => {
  const next = new URLSearchParams(query);
  next.set('after', `${last.submittedAt.toISOString()}_${last.id}`);
  return `/desk?${next}`;
};

/** The reasons ticked, each with what was found. */
const reasonsIn = (fields: Fields): readonly Reason[] =>
  Object.keys(fields)
    .filter((name) => name.startsWith('reason.') && many(fields, name).length > 0)
    .map((name) => name.slice('reason.'.length))
    .map((code) => ({ code, explanation: one(fields, `explanation.${code}`) }));

type Again = (seen: Seen, problem: Problem) => Promise<VNode | undefined>;
const done = (change: { subjectId: string }) => `/desk/${change.subjectId}`;

export const reviewRoutes = (settings: ReviewSettings): readonly Route[] => {
  const again: Again = async (seen, problem) => {
    const model = await fileModel(seen, seen.params.id ?? '', settings, problem);
    return model && <FilePage {...model} />;
  };
  return [...deskRoutes, ...listRoutes, ...fileRoutes(settings, again), ...visitRoutes];
};

const listRoutes: readonly Route[] = [
  page('/desk', {
    access: 'signed-in',
    limit: 'search',
    load: async ({ reader, actor, query }) => {
      if (!readsAtDesk(actor)) return undefined;
      const filter = filterOf(query);
      const [found, rounds, places, toVerify] = await Promise.all([
        deskList(reader, actor, filter, SIZE + 1),
        allRounds(reader),
        departements(reader),
        waitingCount(reader, actor),
      ]);
      const files = found.slice(0, SIZE);
      const last = files.at(-1);
      const next = found.length > SIZE && last ? nextHref(query, last) : undefined;
      return { filter, files, rounds, departements: places, nextHref: next, toVerify };
    },
    view: (model) => <ListPage {...model} />,
  }),
];

const fileRoutes = (settings: ReviewSettings, again: Again): readonly Route[] => [
  page('/desk/:id', {
    access: 'signed-in',
    load: (seen) => fileModel(seen, seen.params.id ?? '', settings),
    view: (model) => <FilePage {...model} />,
  }),
  form('/desk/:id/admissibility', {
    act: findAdmissible,
    sentences,
    read: (_fields, { id }) => ({ applicationId: id }),
    done,
    again,
  }),
  form('/desk/:id/lateness', {
    act: acceptLateness,
    sentences,
    read: (fields, { id }) => ({ applicationId: id, explanation: one(fields, 'explanation') }),
    done,
    again,
  }),
  form('/desk/:id/inadmissibility', {
    act: findInadmissible,
    sentences,
    read: (fields, { id }) => ({ applicationId: id, reasons: reasonsIn(fields) }),
    done,
    again,
  }),
  form('/desk/:id/refusal', {
    act: refuseAtDesk,
    sentences,
    read: (fields, { id }) => ({ applicationId: id, reasons: reasonsIn(fields) }),
    done,
    again,
  }),
  form('/desk/:id/visits', {
    act: askVisit,
    sentences: visitSentences,
    read: (_fields, { id }) => ({ applicationId: id }),
    done,
    again,
  }),
  form('/desk/:id/confirmation', {
    act: confirmEvidence,
    sentences: visitSentences,
    read: (fields, { id }) => ({
      applicationId: id,
      found: one(fields, 'found'),
      explanation: one(fields, 'explanation'),
    }),
    done,
    again,
  }),
  form('/desk/:id/passing', {
    act: passOn,
    sentences,
    read: (fields, { id }) => ({ applicationId: id, to: one(fields, 'to'), reason: one(fields, 'reason') }),
    done: () => '/passings',
    again,
  }),
  download('/desk/:id/files/:attachment', {
    access: 'signed-in',
    load: async ({ reader, actor, params, files }) => {
      if (!(await seesAtDesk(reader, actor, params.id ?? ''))) return undefined;
      const file = await attachmentOf(reader, params.id ?? '', params.attachment ?? '');
      const content = file && (await readStored(files, file.hash));
      return file && content && { filename: file.name, type: file.type, content, uploaded: true };
    },
  }),
];

const visitRoutes: readonly Route[] = [
  page('/applications/:id/visits', {
    access: 'signed-in',
    load: ({ reader, actor, params, at }) => visitsModel(reader, actor, params.id ?? '', at),
    view: (model) => <VisitsPage {...model} />,
  }),
  form('/applications/:id/visits', {
    act: askVisit,
    sentences: visitSentences,
    read: (_fields, { id }) => ({ applicationId: id }),
    done: (_change, { id }) => `/applications/${id}/visits`,
    again: async ({ reader, actor, params, at }, problem) => {
      const model = await visitsModel(reader, actor, params.id ?? '', at, problem);
      return model && <VisitsPage {...model} />;
    },
  }),
];
