import type { Reactions } from '#platform/act';
import type { Tasks } from '#platform/tasks';
import type { Route } from '#platform/web';

export { laureatesCsv } from './laureates-file.ts';
export type { PublishedLine } from './publication.ts';
export { publishedGrants } from './queries/grants.ts';

export const publicationRoutes: readonly Route[] = [];
export const publicationReactions: Reactions = {};
export const publicationTasks: Tasks = {};
