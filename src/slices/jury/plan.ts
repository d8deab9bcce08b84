import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { type RoundSheet, roundWithin } from '#slices/call';
import { meetingTime } from './input.ts';
import { planJury as rule } from './jury.ts';
import { placeOfRound } from './place.ts';
import { insertJury } from './store/writes.ts';

/** Plans a meeting of the jury on the files of a round. */
export const planJury = act({
  name: 'jury.plan',
  movesMoney: false,
  input: z.object({ roundId: z.uuid(), meetsAt: meetingTime, place: z.string().trim().max(200).default('') }),
  load: (tx, { roundId }) => roundWithin(tx, roundId),
  permit: allow('jury.plan', (round: RoundSheet) => placeOfRound(round)),
  decide: (round, wanted, moment) => rule(round, wanted, moment),
  save: (tx, change, round) => insertJury(tx, change, round.id),
});
