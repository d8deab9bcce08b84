import { awardLife, selectionLife } from './life.ts';

export const awardLives = [selectionLife, awardLife];
export { declineAward, reduceAward } from './give-back.ts';
export { closeDesk, grantAtDesk, putInQueue } from './grant-at-desk.ts';
export { filled, type MergeFields, type MergeSubject, mergeFields } from './merge.ts';
export { awardPanel, queuePanel } from './panel.tsx';
export { type AwardRow, awardById, awardOfApplication, grantName, mergeSubjectOf } from './queries/decisions.ts';
export { reactions as awardReactions, tasks as awardTasks } from './reactions.ts';
export { awardRoutes } from './routes.tsx';
export { decideSelection, dropSelection, proposeSelection } from './select.ts';
