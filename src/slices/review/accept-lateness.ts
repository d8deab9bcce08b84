import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { acceptLateness as rule } from './review.ts';
import { type LockedFile, lockFile, saveLateness } from './store.ts';

/** The file came after the closing: the officer accepts it all the same and says why, before finding it admissible. */
export const acceptLateness = act({
  name: 'review.accept_lateness',
  movesMoney: false,
  binding: true,
  input: z.object({ applicationId: z.uuid(), explanation: z.string().trim().max(4000) }),
  load: (tx, { applicationId }, { actor }) => lockFile(tx, applicationId, actor),
  permit: allow('review.accept_lateness', (file: LockedFile) => file.lies),
  decide: (file, { explanation }) => rule(file, explanation),
  save: (tx, change, _file, { explanation }, { actor, at }) => saveLateness(tx, change, explanation, actor.id, at),
});
