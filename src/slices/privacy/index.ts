import { retentionTask } from './apply-retention.ts';
import { erasureRequestLife, retentionRunLife } from './life.ts';

export const privacyLives = [erasureRequestLife, retentionRunLife];
export const privacyTasks = { 'privacy.apply_retention': retentionTask };
export { CLOCK_NAMES, CLOCKS, sinceOf } from './clocks.ts';

export { privacyRoutes } from './routes.tsx';
