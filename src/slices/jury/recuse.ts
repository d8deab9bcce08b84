import { z } from 'zod';
import { legalDay } from '#kernel/period';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { longText, sessionId } from './input.ts';
import { recuse as rule } from './interests.ts';
import type { Jury } from './jury.ts';
import { placeSeeing } from './place.ts';
import { lockJury } from './store/session.ts';
import { forgetDeliberation, saveRecusals } from './store/writes.ts';

/** A member steps aside from one file, in writing: they see nothing of it any more. */
export const recuse = act({
  name: 'jury.recuse',
  movesMoney: false,
  binding: true,
  input: z.object({ sessionId, applicationId: z.uuid(), statement: longText }),
  load: (tx, input) => lockJury(tx, input.sessionId),
  permit: allow('jury.recuse', (jury: Jury, actor, { applicationId }: Readonly<{ applicationId: string }>) =>
    placeSeeing(jury, actor, [applicationId]),
  ),
  decide: (jury, { applicationId, statement }, { actor, at }) =>
    rule(jury, actor.id, applicationId, statement, legalDay(at, jury.round.pack.zone)),
  save: async (tx, change, _jury, _input, { actor, at }) => {
    await forgetDeliberation(tx, change.subjectId, change.applicationId);
    await saveRecusals(tx, change, actor.id, at);
  },
});
