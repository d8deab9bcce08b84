import { z } from 'zod';
import { preparesFile } from '#kernel/actor';
import { allow, allowPaper } from '#kernel/permission';
import { act } from '#platform/act';
import { paper } from '#platform/paper';
import { openFollowing, saveFollowingStage } from '#slices/application';
import { answersInput, insertMeasure, measureInput, placeOfMeasure, saveTheme, takeMeasure } from '#slices/maturity';
import { mayOpenNext } from './path.ts';
import { holdClosing, lockClosing, lockOpening, type OpeningNext } from './store.ts';

/**
 * Opens the file of the stage after one whose deliverables are accepted. Refused in words before that, and nothing is
 * begun: the former file is locked first, so that of two who ask at the same instant one opens it.
 */
export const openStage = act({
  name: 'path.open_stage',
  movesMoney: false,
  input: z.object({ applicationId: z.uuid() }),
  load: (tx, { applicationId }, { actor }) => lockOpening(tx, applicationId, actor),
  permit: allow('path.open_stage', ({ following }: OpeningNext, actor) => ({
    acting: preparesFile(actor, following.former),
  })),
  decide: ({ stage, following }, _input, moment) => {
    const permitted = mayOpenNext(stage, following.round.round, following.running);
    return 'refusal' in permitted ? permitted : openFollowing(following, moment);
  },
  save: (tx, change, { following }) => saveFollowingStage(tx, change, following),
});

/** The answers of one theme, at the end of a path. */
export const saveClosingAnswers = paper({
  name: 'path.save_closing',
  input: answersInput,
  load: (pen, { applicationId }) => holdClosing(pen, applicationId),
  permit: allowPaper('path.save_closing', placeOfMeasure),
  write: saveTheme,
});

/** The measure at the end of a path, on the questionnaire of its entry. */
export const takeClosingMeasure = act({
  name: 'path.take_closing',
  movesMoney: false,
  input: measureInput,
  load: (tx, { applicationId }) => lockClosing(tx, applicationId),
  permit: allow('path.take_closing', placeOfMeasure),
  decide: (measuring, _input, { newId }) => takeMeasure(measuring, newId),
  save: (tx, change, measuring, _input, { actor, at }) => insertMeasure(tx, change, measuring, actor.id, at),
});
