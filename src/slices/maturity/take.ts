import { allow, allowPaper } from '#kernel/permission';
import { act } from '#platform/act';
import { paper } from '#platform/paper';
import { take } from './maturity.ts';
import { answersInput, measureInput, placeOfMeasure, saveTheme } from './measuring.ts';
import { holdEntry, insertMeasure, lockEntry } from './store.ts';

/** The answers of one theme, before a file is filed. */
export const saveEntryAnswers = paper({
  name: 'maturity.save_answers',
  input: answersInput,
  load: (pen, { applicationId }) => holdEntry(pen, applicationId),
  permit: allowPaper('maturity.save_answers', placeOfMeasure),
  write: saveTheme,
});

/** The measure at the entry of a path, kept for good: a file of its call is not filed without it. */
export const takeEntryMeasure = act({
  name: 'maturity.take',
  movesMoney: false,
  input: measureInput,
  load: (tx, { applicationId }) => lockEntry(tx, applicationId),
  permit: allow('maturity.take', placeOfMeasure),
  decide: (measuring, _input, { newId }) => take(measuring, newId),
  save: (tx, change, measuring, _input, { actor, at }) => insertMeasure(tx, change, measuring, actor.id, at),
});
