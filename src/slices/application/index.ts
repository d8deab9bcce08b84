import { applicationLife } from './life.ts';

export const applicationLives = [applicationLife];
export { applicationLife };
export { type Application, type ApplicationState, numberOf } from './application.ts';
export { describeAnswer, type Described, visibleSections } from './form/index.ts';
export type { Answers, AnswerValue, BudgetAnswer } from './form/types.ts';
export { type FrozenContent, territoriesOf, titleOf } from './frozen.ts';
export { applicationForStaff, attachmentOf, type FrozenVersion, frozenContent, frozenContents, type StaffFile } from './queries/versions.ts';
export { advanceApplication, lockApplication, lockApplications } from './store/application.ts';
