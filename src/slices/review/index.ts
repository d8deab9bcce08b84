export { findAdmissible } from './find-admissible.ts';
export { findInadmissible, refuseFlatRate } from './find-inadmissible.ts';
export { FiledContent } from './pages/content.tsx';
export { type Finding, findingOf, seesAtDesk } from './queries.ts';
export type { Reason } from './review.ts';
export { reviewRoutes } from './routes.tsx';
export { sentences as reviewSentences } from './words.ts';
export const reviewReactions = {};
export const reviewTasks = {};
