import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { both } from '#platform/web';
import { longText, sessionId } from './input.ts';
import type { Jury } from './jury.ts';
import { placeSeeing } from './place.ts';
import { scoreFiles as rule } from './scoring.ts';
import { examinersOf, lockJury, ownVersions } from './store/session.ts';
import { saveScores } from './store/writes.ts';

const points = z.coerce
  .number(both('Écrivez un nombre entier.', 'Write a whole number.'))
  .int(both('Écrivez un nombre entier.', 'Write a whole number.'));

type Sheets = Readonly<{ sheets: readonly Readonly<{ applicationId: string }>[] }>;
type Scoring = Readonly<{ jury: Jury; own: ReadonlyMap<string, number>; examiners: ReadonlySet<string> }>;

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
  load: async (tx, input, { actor }): Promise<Scoring | undefined> => {
    const jury = await lockJury(tx, input.sessionId, 'share');
    const ids = input.sheets.map((one) => one.applicationId);
    return (
      jury && { jury, own: await ownVersions(tx, input.sessionId, actor.id), examiners: await examinersOf(tx, ids) }
    );
  },
  permit: allow('jury.score', ({ jury, examiners }: Scoring, actor, { sheets }: Sheets) => {
    const ids = sheets.map((one) => one.applicationId);
    const place = placeSeeing(jury, actor, ids);
    return { ...place, had: (personId) => ({ ...place.had(personId), examined: examiners.has(personId) }) };
  }),
  decide: ({ jury, own }, { sheets }) => {
    const grid = jury.round.pack.grids.find((one) => one.code === jury.round.call.grid);
    return rule(jury, grid, own, sheets);
  },
  save: (tx, change, _subject, _input, { actor, at }) => saveScores(tx, change, actor.id, at),
});
