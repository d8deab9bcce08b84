import type { StateOf } from '#kernel/machine';
import { refuse } from '#kernel/refusal';
import { registrationLife, trainingLife } from './life.ts';
import { changeOf, seatsLeft, type Training } from './training.ts';

export type RegistrationState = StateOf<typeof registrationLife>;

export type Registration = Readonly<{
  id: string;
  trainingId: string;
  organisationId: string;
  email: string;
  state: RegistrationState;
  version: number;
}>;

/** A training locked for a registration, with what the rules look at. */
export type Registering = Readonly<{
  training: Training;
  /** Whether this mailbox has a place already, seat or in line. */
  isRegistered: boolean;
  /** How many places the body holds already. */
  heldByBody: number;
}>;

type Moment = Readonly<{ at: Date; newId(): string }>;

/**
 * Takes a seat, or the last place in line when there is none. What is counted under the lock is held again by the
 * database (`training_seats_hold`, `training_body_seats_hold`, `registration_once`).
 */
export const register = ({ training, isRegistered, heldByBody }: Registering, { at, newId }: Moment) => {
  const to = trainingLife.next(training.state, 'training.register');
  if (to === undefined) return refuse('rule', 'training.register.not_open');
  if (at >= training.closesAt) return refuse('rule', 'training.register.closed');
  if (isRegistered) return refuse('rule', 'training.register.already');
  if (heldByBody >= training.seatsPerBody)
    return refuse('rule', 'training.register.body_full', { most: training.seatsPerBody });
  const isSeated = seatsLeft(training) > 0 && training.waiting === 0;
  const act = isSeated ? ('training.take_seat' as const) : ('training.wait' as const);
  const registrationId = newId();
  const state = isSeated ? ('seated' as const) : ('waiting' as const);
  return {
    change: {
      ...changeOf(training, to, { registrationId, state }),
      registrationId,
      state,
    },
    also: [
      {
        act,
        machine: registrationLife.name,
        subjectId: registrationId,
        from: 'none',
        to: state,
        facts: { trainingId: training.id },
      },
    ],
  };
};

/** A place given up, and the first in line, whose seat it becomes by itself. */
export const giveUp = (registration: Registration, training: Training, next: Registration | undefined, at: Date) => {
  const to = registrationLife.next(registration.state, 'training.give_up');
  if (training.state !== 'open' || to === undefined || at >= training.startsAt)
    return refuse('rule', 'training.give_up.too_late');
  const promoted = registration.state === 'seated' && next !== undefined ? [next] : [];
  return {
    change: {
      machine: registrationLife.name,
      subjectId: registration.id,
      from: registration.state,
      to,
      version: registration.version,
      facts: { trainingId: training.id },
      promoted,
    },
    also: promoted.map(seatGiven),
  };
};

/** More or fewer seats, never fewer than are taken; those first in line get the new ones. @param line in its order */
export const resizeTraining = (training: Training, seats: number, line: readonly Registration[], at: Date) => {
  const to = trainingLife.next(training.state, 'training.resize');
  if (to === undefined || at >= training.startsAt) return refuse('rule', 'training.resize.too_late');
  if (seats < training.seated) return refuse('rule', 'training.resize.below_taken', { seated: training.seated });
  const promoted = line.slice(0, seats - training.seated);
  return {
    change: { ...changeOf(training, to, { from: training.seats, to: seats, given: promoted.length }), seats, promoted },
    also: promoted.map(seatGiven),
  };
};

const seatGiven = ({ id, trainingId }: Registration) => ({
  act: 'training.give_seat' as const,
  machine: registrationLife.name,
  subjectId: id,
  from: 'waiting',
  to: 'seated',
  facts: { trainingId },
});

const HOUR_MS = 3_600_000;
/** Whoever gets a freed seat is asked to say within this time that they cannot come, so that the next in line can. */
export const DECLINE_HOURS = 48;

/** Until when a seat that was freed had better be declined; never after the beginning. */
export const declineBy = (seatedAt: Date, { startsAt }: Pick<Training, 'startsAt'>): Date =>
  new Date(Math.min(seatedAt.getTime() + DECLINE_HOURS * HOUR_MS, startsAt.getTime()));
