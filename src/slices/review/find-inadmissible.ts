import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { findInadmissible as inadmissible, refuseAtDesk as refusal } from './review.ts';
import { type LockedFile, lockFile, saveFinding } from './store.ts';

const input = z.object({
  applicationId: z.uuid(),
  reasons: z.array(z.object({ code: z.string().max(100), explanation: z.string().max(4000) })).max(30),
});

/** The file does not meet the rules: reasons chosen from them, and explained to the applicant. */
export const findInadmissible = act({
  name: 'review.find_inadmissible',
  movesMoney: false,
  binding: true,
  input,
  load: (tx, { applicationId }, { actor }) => lockFile(tx, applicationId, actor),
  permit: allow('review.find_inadmissible', (file: LockedFile) => file.lies),
  decide: (file, { reasons }) => inadmissible(file, reasons),
  save: (tx, change, _file, { reasons }, { actor, at }) =>
    saveFinding(tx, change, { verdict: 'inadmissible', reasons, decidedBy: actor.id, at }),
});

/** The desk refuses a flat-rate grant. */
export const refuseAtDesk = act({
  name: 'review.refuse_at_desk',
  movesMoney: false,
  binding: true,
  input,
  load: (tx, { applicationId }, { actor }) => lockFile(tx, applicationId, actor),
  permit: allow('review.refuse_at_desk', (file: LockedFile) => file.lies),
  decide: (file, { reasons }) => refusal(file, reasons),
  save: (tx, change, _file, { reasons }, { actor, at }) =>
    saveFinding(tx, change, { verdict: 'inadmissible', reasons, decidedBy: actor.id, at }),
});
