import type { StateOf } from '#kernel/machine';
import { instantsAt, type Zone } from '#kernel/period';
import { refuse } from '#kernel/refusal';
import type { SeatsCall } from '#slices/programme';
import { trainingLife } from './life.ts';

export type TrainingState = StateOf<typeof trainingLife>;

/** Where and when, as published. */
export type Schedule = Readonly<{
  startsAt: Date;
  endsAt: Date;
  /** Until when one may register. */
  closesAt: Date;
  /** The clock by which these hours are told. */
  zone: Zone;
  remote: boolean;
  /** Public, when it is not remote; the room and the link are for those registered. */
  town: string;
}>;

export type Training = Schedule &
  Readonly<{
    id: string;
    callId: string;
    theme: string;
    title: string;
    summary: string;
    agenda: string;
    accessibility: string;
    seats: number;
    seatsPerBody: number;
    seated: number;
    waiting: number;
    /** How many times it was moved or cancelled: calendars know the latest by it. */
    sequence: number;
    reminderDays: number;
    remindedAt: Date | null;
    state: TrainingState;
    version: number;
  }>;

export const seatsLeft = ({ seats, seated }: Pick<Training, 'seats' | 'seated'>): number => seats - seated;

export const changeOf = (training: Training, to: TrainingState, facts: Readonly<Record<string, unknown>> = {}) => ({
  machine: trainingLife.name,
  subjectId: training.id,
  from: training.state,
  to,
  version: training.version,
  facts,
});

/** Day and hours as typed, on the clock of a zone: `2027-03-02T14:30`. */
export type Wanted = Readonly<{
  starts: string;
  ends: string;
  closes: string;
  zone: Zone;
  remote: boolean;
  town: string;
  venue: string;
}>;

/**
 * The schedule as instants. An hour that the change of clock skips or shows twice is refused: people would not know when
 * to come.
 */
export const scheduleOf = ({ starts, ends, closes, zone, remote, town }: Wanted, at: Date) => {
  const [startsAt, endsAt, closesAt] = [starts, ends, closes].map((local) => onlyInstant(local, zone));
  if (startsAt === undefined || endsAt === undefined || closesAt === undefined)
    return refuse('rule', 'training.schedule.no_such_hour');
  if (startsAt <= at) return refuse('rule', 'training.schedule.past');
  if (endsAt <= startsAt) return refuse('rule', 'training.schedule.ends_before');
  if (closesAt > startsAt) return refuse('rule', 'training.schedule.closes_after');
  if (!remote && town === '') return refuse('rule', 'training.schedule.nowhere');
  return { schedule: { startsAt, endsAt, closesAt, zone, remote, town } satisfies Schedule };
};

const onlyInstant = (local: string, zone: Zone): Date | undefined => {
  try {
    const found = instantsAt(local.length === 16 ? `${local}:00` : local, zone);
    return found.length === 1 ? found[0] : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

export type Planned = Wanted &
  Readonly<{
    theme: string;
    title: string;
    summary: string;
    agenda: string;
    accessibility: string;
    seats: number;
    /** As the call says, unless this training says otherwise. */
    seatsPerBody?: number | undefined;
  }>;

/** A training of one theme of a call, published at once. */
export const planTraining = (call: SeatsCall, planned: Planned, moment: Readonly<{ at: Date; newId(): string }>) => {
  if (!call.themes.some(({ code }) => code === planned.theme)) return refuse('rule', 'training.plan.unknown_theme');
  const placed = scheduleOf(planned, moment.at);
  if ('refusal' in placed) return placed;
  const { theme, seats } = planned;
  return {
    change: {
      machine: trainingLife.name,
      subjectId: moment.newId(),
      from: 'none',
      to: 'open' as const,
      facts: { theme, seats, startsAt: placed.schedule.startsAt.toISOString() },
      schedule: placed.schedule,
      seatsPerBody: planned.seatsPerBody ?? call.seatsPerBody,
      reminderDays: call.reminderDays,
    },
  };
};

/** Another day, hour or place; everybody is told, and whoever was reminded will be again. */
export const moveTraining = (training: Training, wanted: Wanted, at: Date) => {
  const to = trainingLife.next(training.state, 'training.move');
  if (to === undefined || training.startsAt <= at) return refuse('rule', 'training.move.too_late');
  const placed = scheduleOf(wanted, at);
  if ('refusal' in placed) return placed;
  const sequence = training.sequence + 1;
  return {
    change: {
      ...changeOf(training, to, { startsAt: placed.schedule.startsAt.toISOString(), sequence }),
      schedule: placed.schedule,
      sequence,
    },
  };
};

export const cancelTraining = (training: Training, at: Date) => {
  const to = trainingLife.next(training.state, 'training.cancel');
  if (to === undefined || training.startsAt <= at) return refuse('rule', 'training.cancel.too_late');
  const sequence = training.sequence + 1;
  const { seated, waiting } = training;
  return { change: { ...changeOf(training, to, { seated, waiting, sequence }), sequence } };
};

/** @param person the person named, when the instance knows them */
export const nameTrainer = (training: Training, person: Readonly<{ id: string }> | undefined) => {
  const to = trainingLife.next(training.state, 'training.name_trainer');
  if (to === undefined) return refuse('rule', 'training.trainer.too_late');
  if (person === undefined) return refuse('rule', 'training.trainer.unknown_person');
  return { change: { ...changeOf(training, to, { personId: person.id }), personId: person.id } };
};

/** @param trainers who gives it */
export const dismissTrainer = (training: Training, trainers: readonly string[], personId: string) => {
  const to = trainingLife.next(training.state, 'training.dismiss_trainer');
  if (to === undefined) return refuse('rule', 'training.trainer.too_late');
  if (!trainers.includes(personId)) return refuse('rule', 'training.trainer.not_one');
  return { change: changeOf(training, to, { personId }) };
};

const DAY_MS = 86_400_000;

/** From when those registered are reminded. */
export const remindsFrom = ({ startsAt, reminderDays }: Pick<Training, 'startsAt' | 'reminderDays'>): Date =>
  new Date(startsAt.getTime() - reminderDays * DAY_MS);

/** A reminder goes once for each schedule, while the training is still to come. */
export const remindOf = (training: Training, at: Date) => {
  const to = trainingLife.next(training.state, 'training.remind');
  const isDue = training.reminderDays > 0 && remindsFrom(training) <= at && at < training.startsAt;
  if (to === undefined || training.remindedAt !== null || !isDue) return refuse('rule', 'training.remind.not_due');
  return { change: changeOf(training, to, { seated: training.seated }) };
};
