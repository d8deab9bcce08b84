import type { Reactions } from '#platform/act';
import type { Tasks } from '#platform/tasks';
import type { Route } from '#platform/web';
import { agreementLife } from './life.ts';

export const agreementLives = [agreementLife];

export const agreementRoutes: readonly Route[] = [];
export const agreementReactions: Reactions = {};
export const agreementTasks: Tasks = {};
