import { z } from 'zod';
import type { Actor } from '#kernel/actor';
import { legalDay } from '#kernel/period';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { dayInput, emailInput, reasonInput } from './inputs.ts';
import { endDelegation as end, delegateRole as lend } from './roles.ts';
import {
  type Delegation,
  insertDelegation,
  lockDelegation,
  lockLending,
  type OwnLending,
  saveGrant,
} from './store/roles.ts';

const ZONE = 'Europe/Paris';

/** Lends a role of one's own during an absence, from a day to a day. */
export const delegateRole = act({
  name: 'account.delegate_role',
  movesMoney: false,
  input: z.object({
    grantId: z.uuid(),
    email: emailInput,
    startsOn: dayInput,
    endsOn: dayInput,
    reason: reasonInput,
  }),
  load: (tx, { grantId, email }) => lockLending(tx, grantId, email),
  permit: allow('account.delegate_role', ({ grant }: OwnLending, actor: Actor) => ({
    own: grant.personId === actor.id ? grant.role : undefined,
  })),
  decide: (lending, offer, { at, newId }) => lend(lending, offer, { today: legalDay(at, ZONE), newId }),
  save: (tx, change, { grant }, { startsOn, endsOn, reason }) =>
    insertDelegation(tx, change.subjectId, grant, { personId: change.facts.personId, startsOn, endsOn, reason }),
});

/** Ends it before its last day: by who lent the role, or by who stands in. */
export const endDelegation = act({
  name: 'account.end_delegation',
  movesMoney: false,
  input: z.object({ grantId: z.uuid() }),
  load: (tx, { grantId }) => lockDelegation(tx, grantId),
  permit: allow('account.end_delegation', ({ role, personId, onBehalfOf }: Delegation, actor: Actor) => ({
    own: [personId, onBehalfOf].includes(actor.id) ? role : undefined,
  })),
  decide: (grant) => end(grant),
  save: (tx, change) => saveGrant(tx, change),
});
