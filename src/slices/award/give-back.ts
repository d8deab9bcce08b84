import { z } from 'zod';
import { holds, memberAs } from '#kernel/actor';
import { cents } from '#kernel/money';
import { act } from '#platform/act';
import { declineAward as decline, reduceAward as reduce } from './award.ts';
import { lockAward, saveAward } from './store/awards.ts';

/** The beneficiary gives the grant up before the agreement is in force. */
export const declineAward = act({
  name: 'award.decline',
  movesMoney: true,
  binding: true,
  input: z.object({ awardId: z.uuid() }),
  load: (tx, { awardId }) => lockAward(tx, awardId),
  permit: (actor, award) => memberAs(actor, award.organisationId, 'signatory'),
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
  permit: (actor, award) => holds(actor, 'authority', { kind: 'programme', id: award.programmeId }),
  decide: (award, { amountCents }) => reduce(award, cents(BigInt(amountCents))),
  save: (tx, change) => saveAward(tx, change),
});
