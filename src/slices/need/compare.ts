import { z } from 'zod';
import { SYSTEM } from '#kernel/actor';
import { allowPaper } from '#kernel/permission';
import { jot, paper } from '#platform/paper';
import type { Task } from '#platform/tasks';
import { nearTo } from './queries/likeness.ts';
import { writePairs } from './store/pairs.ts';

/** How many pairs are kept of one need: an officer looks at the nearest. */
const KEPT = 10;

const keepPairs = paper({
  name: 'need.keep_pairs',
  input: z.object({
    needId: z.uuid(),
    near: z.array(z.object({ id: z.uuid(), likeness: z.number() })).max(KEPT),
  }),
  load: async () => ({}),
  permit: allowPaper('need.keep_pairs', () => ({})),
  write: async (pen, _subject, { needId, near }) => {
    await writePairs(pen, needId, near);
    return { done: {} };
  },
});

/** Finds what is near to one need by the index, and keeps the pairs: no page compares needs with one another. */
export const compareNeed: Task = async ({ office, reader, at }, { needId = '' }) => {
  const near = await nearTo(reader, needId, KEPT);
  await jot(office, keepPairs, { needId, near }, { actor: SYSTEM, at });
};
