import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { trainingId } from './input.ts';
import { everybody } from './jobs.ts';
import { lockTraining, moveTo } from './store/trainings.ts';
import { remindOf } from './training.ts';

/** Notes that those registered are reminded, once for each schedule. */
export const remindOfTraining = act({
  name: 'training.remind',
  movesMoney: false,
  input: z.object({ trainingId }),
  load: (tx, input) => lockTraining(tx, input.trainingId),
  permit: allow('training.remind', () => ({})),
  decide: ({ training }, _input, { at }) => {
    const decision = remindOf(training, at);
    if ('refusal' in decision) return decision;
    return { change: { ...decision.change, jobs: [everybody(training.id, 'reminder', training.sequence)] } };
  },
  save: (tx, change, _held, _input, { at }) => moveTo(tx, change, { reminded_at: at }),
});
