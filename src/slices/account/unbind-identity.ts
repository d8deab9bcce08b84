import { z } from 'zod';
import { allowPaper } from '#kernel/permission';
import { paper } from '#platform/paper';
import { hashOf } from '#platform/web/browser-marks';
import { forgetIdentity, isIdentityOf } from './store/identities.ts';

/** Forgets one of one's own identities. The link by e-mail remains: nobody is shut out. */
export const unbindIdentity = paper({
  name: 'account.unbind_identity',
  input: z.object({ identityId: z.uuid(), sessionToken: z.string().max(300).optional() }),
  load: async (pen, { identityId }, { actor }) =>
    actor && (await isIdentityOf(pen, actor.id, identityId)) ? actor : undefined,
  permit: allowPaper('account.unbind_identity', () => ({})),
  write: async (pen, person, { identityId, sessionToken }) => {
    await forgetIdentity(pen, person.id, identityId, sessionToken === undefined ? undefined : hashOf(sessionToken));
    return { done: {} };
  },
});
