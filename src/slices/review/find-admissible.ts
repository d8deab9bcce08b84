import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { findAdmissible as rule } from './review.ts';
import { type LockedFile, lockFile, saveFinding } from './store.ts';

/** The file may go to the jury. */
export const findAdmissible = act({
  name: 'review.find_admissible',
  movesMoney: false,
  binding: true,
  input: z.object({ applicationId: z.uuid() }),
  load: (tx, { applicationId }, { actor }) => lockFile(tx, applicationId, actor),
  permit: allow('review.find_admissible', (file: LockedFile) => file.lies),
  decide: (file) => rule(file),
  save: (tx, change, _file, _input, { actor, at }) =>
    saveFinding(tx, change, { verdict: 'admissible', reasons: [], decidedBy: actor.id, at }),
});
