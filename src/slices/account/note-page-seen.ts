import { z } from 'zod';
import { allowPaper } from '#kernel/permission';
import type { Office } from '#platform/act';
import { jot, paper } from '#platform/paper';
import type { Services } from '#platform/web/services';
import { insertPageSeen, isLookOf } from './store/support.ts';

const PATH_MAX = 500;

/** Notes a page read while seeing as somebody. */
const note = paper({
  name: 'account.note_page_seen',
  input: z.object({ lookId: z.uuid(), path: z.string() }),
  load: async (pen, { lookId }, { actor }) => (actor && (await isLookOf(pen, actor.id, lookId)) ? actor : undefined),
  permit: allowPaper('account.note_page_seen', () => ({})),
  write: async (pen, _viewer, { lookId, path }, { at }) => {
    await insertPageSeen(pen, lookId, path.slice(0, PATH_MAX), at);
    return { done: {} };
  },
});

/** What the web layer asks before it shows such a page; see `Services`. */
export const notePageSeen =
  (office: Office): Services['notePageSeen'] =>
  async ({ lookId, viewer }, path, at) => {
    const noted = await jot(office, note, { lookId, path }, { actor: viewer, at });
    if (!('done' in noted)) throw new Error(`a page of look ${lookId} could not be noted`);
  };
