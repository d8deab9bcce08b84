import type { Reactions } from '#platform/act';
import type { Tasks } from '#platform/tasks';
import type { Route } from '#platform/web';

export const reviewRoutes: readonly Route[] = [];
export const reviewReactions: Reactions = {};
export const reviewTasks: Tasks = {};
