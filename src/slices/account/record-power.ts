import { z } from 'zod';
import { allow, allowPaper } from '#kernel/permission';
import { act } from '#platform/act';
import { paper } from '#platform/paper';
import { amountInput, dayInput, optional } from './inputs.ts';
import { BASES } from './invitation.ts';
import { placeOfSeat, recordPower as rule } from './signing-power.ts';
import { findSignatorySeat, insertDelegation, lockSignatorySeat, savePower } from './store/powers.ts';

/** Keeps the delegation as it was filed; it counts once the power refers to it. */
export const keepDelegation = paper({
  name: 'account.keep_delegation',
  input: z.object({
    membershipId: z.uuid(),
    file: z.object({
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      sizeBytes: z.number().int().min(0),
      type: z.string(),
      name: z.string().min(1),
    }),
  }),
  load: (pen, { membershipId }) => findSignatorySeat(pen, membershipId),
  permit: allowPaper('account.keep_delegation', placeOfSeat),
  write: async (pen, seat, { file }, { at, actor, newId }) => {
    const id = newId();
    await insertDelegation(pen, { id, membershipId: seat.id, file, by: actor?.id ?? '', at });
    return { done: { membershipId: seat.id } };
  },
});

/** Says by what power a signatory signs: by law, or by the delegation filed, between two days, up to an amount. */
export const recordPower = act({
  name: 'account.record_power',
  movesMoney: false,
  input: z.object({
    membershipId: z.uuid(),
    basis: z.enum(BASES),
    startsOn: optional(dayInput),
    endsOn: optional(dayInput),
    limit: optional(amountInput),
  }),
  load: (tx, { membershipId }) => lockSignatorySeat(tx, membershipId),
  permit: allow('account.record_power', placeOfSeat),
  decide: (seat, { basis, startsOn, endsOn, limit }) => rule(seat, { basis, startsOn, endsOn, limitCents: limit }),
  save: (tx, change) => savePower(tx, change),
});
