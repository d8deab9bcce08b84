import type { Reactions } from '#platform/act';
import type { Tasks } from '#platform/tasks';
import type { Route } from '#platform/web';
import { jurySessionLife } from './life.ts';

export const juryLives = [jurySessionLife];

export const juryRoutes: readonly Route[] = [];
export const juryReactions: Reactions = {};
export const juryTasks: Tasks = {};
export { type DeliberatedSession, lockDeliberations } from './store/deliberations.ts';
