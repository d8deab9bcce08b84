import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { scheduleInput, seatsInput, trainingId } from './input.ts';
import { everybody, seatLetter } from './jobs.ts';
import { placeOf } from './place.ts';
import { resizeTraining as resize } from './registering.ts';
import { lockLine, saveResized } from './store/registrations.ts';
import { lockTraining, moveTo, saveSchedule } from './store/trainings.ts';
import { cancelTraining as cancel, moveTraining as move } from './training.ts';

/** Another day, hour or place: everybody is told, and their calendars follow. */
export const moveTraining = act({
  name: 'training.move',
  movesMoney: false,
  input: scheduleInput.extend({ trainingId }),
  load: (tx, input) => lockTraining(tx, input.trainingId),
  permit: allow('training.move', placeOf),
  decide: ({ training }, wanted, { at }) => {
    const decision = move(training, wanted, at);
    if ('refusal' in decision) return decision;
    const { change } = decision;
    return { change: { ...change, jobs: [everybody(training.id, 'moved', change.sequence)] } };
  },
  save: (tx, change, _held, { venue }) => saveSchedule(tx, change, venue),
});

/** More or fewer seats; those first in line get the new ones by themselves. */
export const resizeTraining = act({
  name: 'training.resize',
  movesMoney: false,
  input: z.object({ trainingId, seats: seatsInput }),
  load: async (tx, input) => {
    const held = await lockTraining(tx, input.trainingId);
    return held && { ...held, line: await lockLine(tx, input.trainingId, input.seats) };
  },
  permit: allow('training.resize', placeOf),
  decide: ({ training, line }, { seats }, { at }) => {
    const decision = resize(training, seats, line, at);
    if ('refusal' in decision) return decision;
    const jobs = decision.change.promoted.map(({ id }) => seatLetter(id, 'seat_given'));
    return { change: { ...decision.change, jobs }, also: decision.also };
  },
  save: (tx, change, _held, _input, { at }) => saveResized(tx, change, at),
});

/** It will not take place: everybody is told, and it leaves their calendars. */
export const cancelTraining = act({
  name: 'training.cancel',
  movesMoney: false,
  input: z.object({ trainingId }),
  load: (tx, input) => lockTraining(tx, input.trainingId),
  permit: allow('training.cancel', placeOf),
  decide: ({ training }, _input, { at }) => {
    const decision = cancel(training, at);
    if ('refusal' in decision) return decision;
    const { change } = decision;
    return { change: { ...change, jobs: [everybody(training.id, 'cancelled', change.sequence)] } };
  },
  save: (tx, change) => moveTo(tx, change, { sequence: change.sequence }),
});
