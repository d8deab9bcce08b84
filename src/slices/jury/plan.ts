import { z } from 'zod';
import { act } from '#platform/act';
import { roundWithin } from '#slices/call';
import { meetingTime } from './input.ts';
import { planJury as rule } from './jury.ts';
import { asManager } from './store/session.ts';
import { insertJury } from './store/writes.ts';

/** Plans a meeting of the jury on the files of a round. */
export const planJury = act({
  name: 'jury.plan',
  movesMoney: false,
  input: z.object({ roundId: z.uuid(), meetsAt: meetingTime, place: z.string().trim().max(200).default('') }),
  load: (tx, { roundId }) => roundWithin(tx, roundId),
  permit: (actor, round) => asManager(actor, { round }),
  decide: (round, wanted, moment) => rule(round, wanted, moment),
  save: (tx, change, round) => insertJury(tx, change, round.id),
});
