import { needLife, supportLife } from './life.ts';
import { tasks } from './tasks.ts';

export const needLives = [needLife, supportLife];
export { bringTogether, separateNeed, tellApart } from './bring-together.ts';
export { declineNeed, giveOpinion, selectNeed } from './decide.ts';
export { correctNeed, expressNeed, withdrawNeed } from './express.ts';
export { openProject } from './open-project.ts';
export { type NeedsRound, needsRounds } from './queries/calls.ts';
export { needRoutes } from './routes.tsx';
export { supportNeed, withdrawSupport } from './support.ts';
export const needTasks = tasks;
