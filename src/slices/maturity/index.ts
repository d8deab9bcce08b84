import { measureLife } from './life.ts';

export const maturityLives = [measureLife];
export { type Levels, type Measuring, type Moment, take as takeMeasure } from './maturity.ts';
export { answersInput, measureInput, placeOfMeasure, saveTheme } from './measuring.ts';
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
export { insertMeasure } from './store.ts';
export { saveEntryAnswers, takeEntryMeasure } from './take.ts';
export { CONFIDENTIAL, MOMENTS, maturitySentences } from './words.ts';
