import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { longText, sessionId } from './input.ts';
import { declareInterests as rule } from './interests.ts';
import { placeInJury } from './place.ts';
import { lockJury } from './store/session.ts';
import { saveDeclared } from './store/writes.ts';

/** A member declares the interests they have in files of the session, or that they have none. */
export const declareInterests = act({
  name: 'jury.declare_interests',
  movesMoney: false,
  binding: true,
  input: z.object({
    sessionId,
    interests: z
      .array(z.object({ applicationId: z.uuid(), nature: longText }))
      .max(2000)
      .default([]),
  }),
  load: (tx, input) => lockJury(tx, input.sessionId),
  permit: allow('jury.declare_interests', placeInJury),
  decide: (jury, { interests }, { actor }) => rule(jury, actor.id, interests),
  save: (tx, change, _jury, _input, { actor, at }) => saveDeclared(tx, change, actor.id, at),
});
