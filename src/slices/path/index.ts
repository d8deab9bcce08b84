import { deliverableLife } from './life.ts';

export const pathLives = [deliverableLife];
export { approveDeliverable, chooseDeliverable, deliver, returnDeliverable } from './deliver.ts';
export { openStage, saveClosingAnswers, takeClosingMeasure } from './open-stage.ts';
export { pathAtDesk, pathPanel } from './panel.tsx';
export { type StageCounts, stageCounts } from './queries.ts';
export { tasks as pathTasks } from './reactions.ts';
export { pathRoutes } from './routes.tsx';
