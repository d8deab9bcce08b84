import { measureLife } from './life.ts';

export const maturityLives = [measureLife];
export type { Levels, Measuring, Moment } from './maturity.ts';
export { savingAnswers, takingMeasure } from './measuring.ts';
export { MeasureResult } from './pages/result.tsx';
export {
  answersBeing,
  confidedFile,
  type FileRow as ConfidedFile,
  fileOf,
  isOfBody,
  lacksEntryMeasure,
  type Measure,
  questionnaireIn,
  takenMeasure,
} from './queries.ts';
export { maturityRoutes, measureRoutes } from './routes.tsx';
export { saveEntryAnswers, takeEntryMeasure } from './take.ts';
export { CONFIDENTIAL, MOMENTS, maturitySentences } from './words.ts';
