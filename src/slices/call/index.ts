import { roundLife } from './life.ts';

export const callLives = [roundLife];
export {
  deskFor,
  deskOf,
  type Home,
  type ReceivingDesk,
  rulesAt,
  type TerritorialDesk,
  territorialDeskAt,
  territorialDeskFor,
  territorialDesks,
  windowAt,
} from './desks.ts';
export {
  assessEligibility,
  type Eligibility,
  formOf,
  isGivenOnce,
  type RuleAnswer,
  rulesOf,
  stoppedBy,
  takesOneFile,
} from './eligibility.ts';
export { countsOf, type Standing, whoMayApply } from './eligible.ts';
export { eligibleCsv } from './eligible-file.ts';
export { type FilingWindow, type Timing, timingOf } from './law/filing.ts';
export { type Previous, type Stage, sentences as stageSentences, stageGrant, stageOpens } from './law/stages.ts';
export { AskAim } from './pages/ask-aim.tsx';
export { DeskFacts } from './pages/desk-facts.tsx';
export { RulesTable } from './pages/rules-table.tsx';
export { type Eligible, eligibleIn } from './queries/eligible.ts';
export {
  allRounds,
  type DeskEnvelope,
  deskEnvelope,
  inRounds,
  openRounds,
  type RoundAsJson,
  type RoundSheet,
  roundAsJson,
  roundFor,
  roundsOfProgramme,
  sheetOf,
} from './queries/rounds.ts';
export { callRoutes } from './routes.tsx';
export { closeRounds, roundWithin } from './store.ts';
