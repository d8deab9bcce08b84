import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { attendeeInput, trainingId } from './input.ts';
import { placeOf } from './place.ts';
import { lockTraining, personByEmail, removeTrainer, saveTrainer } from './store/trainings.ts';
import { dismissTrainer as dismiss, nameTrainer as rule } from './training.ts';

/** Names who gives a training, by the address of their account. */
export const nameTrainer = act({
  name: 'training.name_trainer',
  movesMoney: false,
  input: z.object({ trainingId, email: attendeeInput.shape.email, quality: z.string().trim().max(200).default('') }),
  load: async (tx, { trainingId: id, email }) => {
    const held = await lockTraining(tx, id);
    return held && { ...held, person: await personByEmail(tx, email) };
  },
  permit: allow('training.name_trainer', placeOf),
  decide: ({ training, person }) => {
    const decision = rule(training, person);
    if ('refusal' in decision) return decision;
    const { change } = decision;
    const payload = { trainingId: training.id, personId: change.personId, round: String(training.version) };
    return { change: { ...change, jobs: [{ task: 'training.tell_trainer', payload }] } };
  },
  save: (tx, change, _held, { quality }) => saveTrainer(tx, change, change.personId, quality),
});

/** Somebody else will give it. */
export const dismissTrainer = act({
  name: 'training.dismiss_trainer',
  movesMoney: false,
  input: z.object({ trainingId, personId: z.uuid() }),
  load: (tx, input) => lockTraining(tx, input.trainingId),
  permit: allow('training.dismiss_trainer', placeOf),
  decide: ({ training, trainers }, { personId }) => dismiss(training, trainers, personId),
  save: (tx, change, _held, { personId }) => removeTrainer(tx, change, personId),
});
