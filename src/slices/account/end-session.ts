import { z } from 'zod';
import { allowPaper } from '#kernel/permission';
import { paper } from '#platform/paper';
import { hashOf } from '#platform/web/browser-marks';
import { endSession as endOne, endOtherSessions, isSessionOf } from './store/sessions.ts';

/** Ends one of one's own sessions, on another device or here. */
export const endSession = paper({
  name: 'account.end_session',
  input: z.object({ sessionId: z.uuid() }),
  load: async (pen, { sessionId }, { actor }) =>
    actor && (await isSessionOf(pen, actor.id, sessionId)) ? actor : undefined,
  permit: allowPaper('account.end_session', () => ({})),
  write: async (pen, person, { sessionId }) => {
    await endOne(pen, person.id, sessionId);
    return { done: {} };
  },
});

/** Ends every session but this one. */
export const endSessions = paper({
  name: 'account.end_sessions',
  input: z.object({ session: z.string().max(300) }),
  load: async (_pen, _input, { actor }) => actor,
  permit: allowPaper('account.end_sessions', () => ({})),
  write: async (pen, person, { session }) => {
    await endOtherSessions(pen, person.id, hashOf(session));
    return { done: {} };
  },
});
