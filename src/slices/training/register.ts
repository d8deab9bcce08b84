import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { both } from '#platform/web';
import { attendeeInput, trainingId } from './input.ts';
import { seatLetter } from './jobs.ts';
import { placeOfRegistration } from './place.ts';
import { giveUp as giveUpRule, register as rule } from './registering.ts';
import {
  advance,
  giveSeats,
  type HeldForRegistering,
  insertRegistration,
  lockForRegistering,
  lockLine,
  lockRegistration,
} from './store/registrations.ts';
import { moveTo } from './store/trainings.ts';

/** A member of a body registers somebody of it, themselves or a colleague: a seat, or a place in line. */
export const registerAttendee = act({
  name: 'training.register',
  movesMoney: false,
  input: attendeeInput.extend({
    trainingId,
    organisationId: z.uuid(both('Choisissez l’organisme.', 'Choose the organisation.')),
    lang: z.enum(['fr', 'en']).default('fr'),
  }),
  load: (tx, input) => lockForRegistering(tx, input),
  permit: allow('training.register', ({ organisationId }: HeldForRegistering) => ({ organisationId })),
  decide: (held, _input, moment) => {
    const decision = rule(held, moment);
    if ('refusal' in decision) return decision;
    const { change, also } = decision;
    return { change: { ...change, jobs: [seatLetter(change.registrationId, change.state)] }, also };
  },
  save: async (tx, change, { organisationId, training }, attendee, { actor, at }) => {
    const place = {
      registrationId: change.registrationId,
      state: change.state,
      trainingId: training.id,
      organisationId,
    };
    await insertRegistration(tx, place, attendee, { id: actor.id, at });
    await moveTo(tx, change);
  },
});

/** A place is given up by whoever has it or by their body; a seat freed goes to the first in line by itself. */
export const giveUpSeat = act({
  name: 'training.give_up',
  movesMoney: false,
  input: z.object({ registrationId: z.uuid() }),
  load: async (tx, { registrationId }) => {
    const held = await lockRegistration(tx, registrationId);
    return held && { ...held, next: (await lockLine(tx, held.training.id, 1))[0] };
  },
  permit: allow('training.give_up', placeOfRegistration),
  decide: ({ registration, training, next }, _input, { at }) => {
    const decision = giveUpRule(registration, training, next, at);
    if ('refusal' in decision) return decision;
    const { change, also } = decision;
    const jobs = [
      seatLetter(registration.id, 'given_up'),
      ...change.promoted.map(({ id }) => seatLetter(id, 'seat_given')),
    ];
    return { change: { ...change, jobs }, also };
  },
  save: async (tx, change, _held, _input, { at }) => {
    await advance(tx, { id: change.subjectId, version: change.version, to: change.to });
    await giveSeats(tx, change.promoted, at);
  },
});
