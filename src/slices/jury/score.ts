import { z } from 'zod';
import { act } from '#platform/act';
import { both } from '#platform/web';
import { longText, sessionId } from './input.ts';
import { scoreFiles as rule } from './scoring.ts';
import { asSeatSeeing, lockJury, ownVersions } from './store/session.ts';
import { saveScores } from './store/writes.ts';

const points = z.coerce
  .number(both('Écrivez un nombre entier.', 'Write a whole number.'))
  .int(both('Écrivez un nombre entier.', 'Write a whole number.'));

/** A juror hands in their grid for one file or several. */
export const scoreFiles = act({
  name: 'jury.score',
  movesMoney: false,
  input: z.object({
    sessionId,
    sheets: z
      .array(
        z.object({
          applicationId: z.uuid(),
          points: z.record(z.string().max(100), points),
          comment: longText.default(''),
          version: z.coerce.number().int().min(0).optional(),
        }),
      )
      .min(1)
      .max(2000)
      .refine((sheets) => new Set(sheets.map((one) => one.applicationId)).size === sheets.length),
  }),
  load: async (tx, input, { actor }) => {
    const jury = await lockJury(tx, input.sessionId, 'share');
    return jury && { jury, own: await ownVersions(tx, input.sessionId, actor.id) };
  },
  permit: (actor, { jury }, { sheets }) =>
    asSeatSeeing(
      actor,
      jury,
      sheets.map((one) => one.applicationId),
      'chair',
      'member',
    ),
  decide: ({ jury, own }, { sheets }) => {
    const grid = jury.round.pack.grids.find((one) => one.code === jury.round.call.grid);
    return rule(jury, grid, own, sheets);
  },
  save: (tx, change, _subject, _input, { actor, at }) => saveScores(tx, change, actor.id, at),
});
