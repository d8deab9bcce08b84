/** The form engine: pure, no clock, no database, no HTTP. */
export { assessBudget, type BudgetAssessment, type BudgetProblem, balanceInWords } from './budget.ts';
export { holdsTrue, isAnswered, onlyVisible, questionOfRole, visibleQuestions, visibleSections } from './conditions.ts';
export { type Described, describeAnswer } from './describe.ts';
export { blocking, missingOrWrong } from './missing.ts';
export { parseAnswer } from './parse.ts';
export type * from './types.ts';
