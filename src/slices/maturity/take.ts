import { savingAnswers, takingMeasure } from './measuring.ts';
import { holdEntry, lockEntry } from './store.ts';

/** The answers of one theme, before a file is filed. */
export const saveEntryAnswers = savingAnswers('maturity.save_answers', holdEntry);

/** The measure at the entry of a path: a file of its call is not filed without it. */
export const takeEntryMeasure = takingMeasure('maturity.take', lockEntry);
