import type { FastifyRequest } from 'fastify';
import type { SeenBy } from '#kernel/actor';
import type { DataRoute, DownloadRoute, PageRoute, Params } from './route.ts';
import type { Services } from './services.ts';

type Read = PageRoute | DownloadRoute | DataRoute;

/** What everybody may read, support may; of the rest, pages unless they are closed, downloads when they are opened. */
export const mayBeReadBySupport = (route: Read): boolean =>
  route.access === 'public' || (route.support ?? (route.kind === 'download' ? 'closed' : 'open')) === 'open';

/** The address read, without what was searched for, and without a token that it may hold. */
const pathNoted = (request: FastifyRequest, route: Read): string =>
  'token' in (request.params as Params) ? route.path : (request.url.split('?')[0] ?? '/');

/** Leaves a line for a page, under the true name, before it is shown. */
export const notePage = async (services: Services, request: FastifyRequest, route: Read, by: SeenBy): Promise<void> => {
  const path = pathNoted(request, route);
  await services.notePageSeen(by, path, services.now());
  request.log.info({ viewer: by.viewer.id, lookId: by.lookId, path }, 'read while seeing as');
};
