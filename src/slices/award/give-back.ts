import { z } from 'zod';
import { cents } from '#kernel/money';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { dayOf } from '#ui/words';
import { declineAward as decline, reduceAward as reduce, type StandingAward } from './award.ts';
import { lockAward, saveAward } from './store/awards.ts';
import { signingFor } from './store/signing.ts';

/** Powers hold by day; days are those of metropolitan France. */
const ZONE = 'Europe/Paris';

/** The beneficiary gives the grant up before the agreement is in force. */
export const declineAward = act({
  name: 'award.decline',
  movesMoney: true,
  binding: true,
  input: z.object({ awardId: z.uuid() }),
  load: async (tx, { awardId }, { actor }) => {
    const award = await lockAward(tx, awardId);
    return award && { ...award, signing: await signingFor(tx, award.organisationId, actor.id) };
  },
  permit: allow('award.decline', ({ organisationId }: StandingAward) => ({ organisationId })),
  decide: (award, _input, { actor, at }) => decline(award, award.signing, { personId: actor.id, on: dayOf(at, ZONE) }),
  save: (tx, change) => saveAward(tx, change),
});

/** The authority lowers an amount before the agreement is in force. @param amountCents the new amount, as decimal text */
export const reduceAward = act({
  name: 'award.reduce',
  movesMoney: true,
  binding: true,
  input: z.object({ awardId: z.uuid(), amountCents: z.string().regex(/^\d{1,15}$/) }),
  load: (tx, { awardId }) => lockAward(tx, awardId),
  permit: allow('award.reduce', ({ programmeId, callId }: StandingAward) => ({ programmeId, callId })),
  decide: (award, { amountCents }) => reduce(award, cents(BigInt(amountCents))),
  save: (tx, change) => saveAward(tx, change),
});
