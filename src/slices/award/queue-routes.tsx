import type { Actor } from '#kernel/actor';
import { seesSome, standingOn } from '#kernel/permission';
import { RIGHTS } from '#kernel/rights';
import type { Reader } from '#platform/read';
import { form, one, type Problem, page, type Route } from '#platform/web';
import { closeDesk } from './grant-at-desk.ts';
import { type QueueModel, QueuePage } from './pages/queue.tsx';
import { QueuesPage } from './pages/queues.tsx';
import { placeOfQueue, queueRows, queuesFor } from './queries/desk.ts';
import { sentences } from './words.ts';

const SIZE = 50;

const afterIn = (query: URLSearchParams) => {
  const [at, id = ''] = (query.get('after') ?? '').split('_');
  const instant = new Date(at ?? '');
  return /^[0-9a-f-]{36}$/i.test(id) && !Number.isNaN(instant.getTime()) ? { at: instant, id } : undefined;
};

const queueModel = async (
  reader: Reader,
  actor: Actor,
  callId: string,
  query: URLSearchParams,
  problem?: Problem,
): Promise<QueueModel | undefined> => {
  const sheet = (await queuesFor(reader, actor)).find(({ round }) => round.callId === callId);
  if (sheet === undefined) return undefined;
  const found = await queueRows(reader, callId, afterIn(query), SIZE + 1);
  const files = found.slice(0, SIZE);
  const last = files.at(-1);
  return {
    ...sheet,
    files,
    nextHref:
      found.length > SIZE && last
        ? `/queues/${callId}?after=${encodeURIComponent(`${last.submittedAt.toISOString()}_${last.id}`)}`
        : undefined,
    closes:
      (!sheet.isClosed || sheet.waiting > 0) &&
      standingOn(RIGHTS['award.close_desk'], actor, placeOfQueue(sheet.round)) !== undefined,
    problem,
  };
};

export const queueRoutes: readonly Route[] = [
  page('/queues', {
    access: 'signed-in',
    load: async ({ reader, actor }) =>
      seesSome(actor, 'award.see_queue') ? { queues: await queuesFor(reader, actor) } : undefined,
    view: (model) => <QueuesPage {...model} />,
  }),
  page('/queues/:id', {
    access: 'signed-in',
    load: ({ reader, actor, params, query }) => queueModel(reader, actor, params.id ?? '', query),
    view: (model) => <QueuePage {...model} />,
  }),
  form('/queues/:id/closing', {
    act: closeDesk,
    sentences,
    read: (fields, { id }) => ({ callId: id, reason: one(fields, 'reason'), explanation: one(fields, 'explanation') }),
    done: (_change, { id }) => `/queues/${id}`,
    again: async ({ reader, actor, params, query }, problem) => {
      const model = await queueModel(reader, actor, params.id ?? '', query, problem);
      return model && <QueuePage {...model} />;
    },
  }),
];
