import { applicationLife, partnerLife } from './life.ts';

export const applicationLives = [applicationLife, partnerLife];
export { acknowledge, zoneOfReceipt } from './acknowledge.ts';
export { attestPartner, declinePartner } from './answer-partner.ts';
export { type Application, type ApplicationState, numberOf } from './application.ts';
export { attachFile } from './attach-file.ts';
export { describeAnswer, questionOfRole, visibleSections } from './form/index.ts';
export type { Answers, AnswerValue, BudgetAnswer } from './form/types.ts';
export { type FrozenContent, type FrozenPartner, natureOf, territoriesOf, titleOf } from './frozen.ts';
export { grantByRate } from './law/amount.ts';
export { type OwnShare, ownShare, shown as ownShareInWords } from './law/own-share.ts';
export { type Following, loadFollowing, openFollowing, saveFollowingStage } from './next-stage.ts';
export { draftIn, type Opening, openApplication, openingOf } from './open.ts';
export { Content, Told } from './pages/content.tsx';
export { FrozenPartners, Lead } from './pages/frozen-partners.tsx';
export type { ApplicationSettings, FilePanel, Panel as FilePanelView } from './panels.ts';
export { attestedContent } from './partner.ts';
export { insertPrefilled } from './prefilled.ts';
export { proposePartner } from './propose-partner.ts';
export { contactToTell } from './queries/contacts.ts';
export { knownOfFiled } from './queries/known.ts';
export { homeOf } from './queries/places.ts';
export {
  applicationForStaff,
  attachmentOf,
  type FrozenVersion,
  frozenContent,
  frozenContents,
  type StaffFile,
} from './queries/versions.ts';
export { reactions as applicationReactions, tasks as applicationTasks } from './reactions.ts';
export { applicationRoutes } from './routes.ts';
export { saveAnswer, saveAnswers } from './save-answers.ts';
export { advanceApplication, lockApplication, lockApplications } from './store/application.ts';
export { lockFilesOf, saveFollowing, saveMandateKept } from './store/merged.ts';
export { lockPartnershipsOf, movePartner, type Partnership } from './store/partners.ts';
export { submitApplication } from './submit.ts';
export { timingInWords } from './timing-words.ts';
export { withdrawApplication } from './withdraw.ts';
export { applicationSentences, STATES as applicationStates, stateLabel as applicationStateLabel } from './words.ts';
export { applicationLife, partnerLife };
