import type { Reactions } from '#platform/act';
import type { Tasks } from '#platform/tasks';

export { laureatesCsv } from './laureates-file.ts';
export type { PublishedLine } from './publication.ts';
export { publishedGrants } from './queries/grants.ts';
export { publicationRoutes } from './routes.tsx';

export const publicationReactions: Reactions = {};
export const publicationTasks: Tasks = {};
