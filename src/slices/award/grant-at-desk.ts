import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { grantAtDesk as rule } from './award.ts';
import { type LockedFlat, lockFlat, saveFlat } from './store/awards.ts';

/** The desk grants the flat amount; the money is reserved in the same act. */
export const grantAtDesk = act({
  name: 'award.grant_at_desk',
  movesMoney: true,
  binding: true,
  input: z.object({ applicationId: z.uuid() }),
  load: (tx, { applicationId }, { actor }) => lockFlat(tx, applicationId, actor),
  permit: allow('award.grant_at_desk', (file: LockedFlat) => file.lies),
  decide: (file, _input, { newId }) => rule(file, newId),
  save: (tx, change, file, _input, { actor, at }) => saveFlat(tx, change.subjectId, file, actor.id, at),
});
