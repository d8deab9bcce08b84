import type { Reactions } from '#platform/act';
import type { Tasks } from '#platform/tasks';
import type { Route } from '#platform/web';

export const publicationRoutes: readonly Route[] = [];
export const publicationReactions: Reactions = {};
export const publicationTasks: Tasks = {};
