import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { lockApplications } from '#slices/application';
import { sessionId } from './input.ts';
import { type Jury, putOnAgenda as rule } from './jury.ts';
import { placeOfRound } from './place.ts';
import { admissibleOf, lockJury } from './store/session.ts';
import { saveAgenda } from './store/writes.ts';

/** Puts all admissible files of the round on the agenda, or those named, in one act. */
export const putOnAgenda = act({
  name: 'jury.put_on_agenda',
  movesMoney: false,
  input: z.object({ sessionId, applicationIds: z.array(z.uuid()).min(1).max(2000).optional() }),
  load: async (tx, input) => {
    const jury = await lockJury(tx, input.sessionId);
    if (jury === undefined) return undefined;
    const ids = await admissibleOf(tx, jury.round.id, input.applicationIds);
    return { jury, files: ids.length === 0 ? [] : await lockApplications(tx, ids) };
  },
  permit: allow('jury.put_on_agenda', ({ jury }: Readonly<{ jury: Jury }>) => placeOfRound(jury.round)),
  decide: ({ jury, files }) => rule(jury, files),
  save: (tx, change) => saveAgenda(tx, change),
});
