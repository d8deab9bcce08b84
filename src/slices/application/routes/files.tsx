import { page, type Route } from '#platform/web';
import { FilesPage } from '../pages/files.tsx';
import { type Cursor, cursorOf, cursorText, filesFor, PAGE_SIZE } from '../queries/files.ts';
import { sharedFilesFor } from '../queries/partnerships.ts';

/** One page of a list read one line further. @param name of its place in the address */
const paged = <Line extends Cursor>(found: readonly Line[], name: string, after: Cursor | undefined) => {
  const files = found.slice(0, PAGE_SIZE);
  const last = files.at(-1);
  const hasMore = found.length > PAGE_SIZE && last !== undefined;
  return {
    files,
    nextHref: hasMore ? `/applications?${name}=${encodeURIComponent(cursorText(last))}` : undefined,
    firstHref: after === undefined ? undefined : '/applications',
  };
};

/** The files of one's bodies, and those in which they are partners: each list has its own place in the address. */
export const filesRoutes: readonly Route[] = [
  page('/applications', {
    access: 'signed-in',
    load: async ({ reader, actor, query }) => {
      const [own, shared] = [cursorOf(query.get('after')), cursorOf(query.get('shared'))];
      return {
        ...paged(await filesFor(reader, actor, own), 'after', own),
        shared: paged(await sharedFilesFor(reader, actor, shared), 'shared', shared),
      };
    },
    view: (model) => <FilesPage {...model} />,
  }),
];
