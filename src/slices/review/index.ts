export { deskPanel } from './desk-panel.tsx';
export { findAdmissible } from './find-admissible.ts';
export { findInadmissible, refuseAtDesk } from './find-inadmissible.ts';
export { FiledContent } from './pages/content.tsx';
export { servicePanel } from './panel.tsx';
export type { DeskFilePanel } from './panels.ts';
export { passOn } from './pass-on.ts';
export { atDesks, type Finding, findingOf, placeOf, seesAtDesk } from './queries/files.ts';
export { forwarding, type Passing, passingsOf } from './queries/passings.ts';
export type { Reason } from './review.ts';
export { reviewRoutes } from './routes.tsx';
export { type PlaceAtDesk, placeAtDesk, saveFindings } from './store.ts';
export { askVisit } from './visit/ask-visit.ts';
export { confirmEvidence } from './visit/confirm-evidence.ts';
export { type Confirmation, confirmationOf } from './visit/queries.ts';
export { visitTasks as reviewTasks } from './visit/record-visit.ts';
export { isConfirmedIn } from './visit/store.ts';
export { sentences as reviewSentences } from './words.ts';

/** What is filed is visited, where the call says so. */
export const reviewReactions = { 'application.submit': ['review.visit_filed'] };
