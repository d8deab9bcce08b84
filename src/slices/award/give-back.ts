import { z } from 'zod';
import { cents } from '#kernel/money';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { declineAward as decline, reduceAward as reduce, type StandingAward } from './award.ts';
import { lockAward, saveAward } from './store/awards.ts';

/** The beneficiary gives the grant up before the agreement is in force. */
export const declineAward = act({
  name: 'award.decline',
  movesMoney: true,
  binding: true,
  input: z.object({ awardId: z.uuid() }),
  load: (tx, { awardId }) => lockAward(tx, awardId),
  permit: allow('award.decline', ({ organisationId }: StandingAward) => ({ organisationId })),
  decide: (award) => decline(award),
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
