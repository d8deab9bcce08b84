import { roundLife } from './life.ts';

export const callLives = [roundLife];
export {
  assessEligibility,
  type Eligibility,
  type EligibilityFacts,
  type EligibilityRule,
  verdictOf,
} from './eligibility.ts';
export { RulesTable } from './pages/rules-table.tsx';
export {
  allRounds,
  inRounds,
  openRounds,
  type RoundAsJson,
  type RoundSheet,
  roundAsJson,
  roundFor,
  roundsOfProgramme,
  sheetOf,
} from './queries.ts';
export { callRoutes } from './routes.tsx';
export { roundWithin } from './store.ts';
