import type { Reactions } from '#platform/act';
import type { Tasks } from '#platform/tasks';
import type { Route } from '#platform/web';
import { paymentOrderLife } from './life.ts';

export const paymentLives = [paymentOrderLife];

export const paymentRoutes: readonly Route[] = [];
export const paymentReactions: Reactions = {};
export const paymentTasks: Tasks = {};
