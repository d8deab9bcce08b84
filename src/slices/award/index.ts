import type { Reactions } from '#platform/act';
import type { Tasks } from '#platform/tasks';
import type { Route } from '#platform/web';
import { awardLife, selectionLife } from './life.ts';

export const awardLives = [selectionLife, awardLife];

export const awardRoutes: readonly Route[] = [];
export const awardReactions: Reactions = {};
export const awardTasks: Tasks = {};
