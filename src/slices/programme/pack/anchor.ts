import type { Call, Pack, PublishedCall, Round } from './types.ts';

const MS_PER_DAY = 86_400_000;

/** @param day `YYYY-MM-DD`; @param days whole days, negative to go back */
const shiftDay = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);

/** The written hour stays: a call that closes at noon still does. */
const shiftLocal = (local: string, days: number): string => `${shiftDay(local.slice(0, 10), days)}${local.slice(10)}`;

const shiftRound = (round: Round, days: number): Round => ({
  ...round,
  opensAt: shiftLocal(round.opensAt, days),
  rulesPublishedOn: shiftDay(round.rulesPublishedOn, days),
  ...(round.closesAt === undefined ? {} : { closesAt: shiftLocal(round.closesAt, days) }),
  ...(round.juryOn === undefined ? {} : { juryOn: shiftDay(round.juryOn, days) }),
});

const shiftCall = (call: Call, days: number): Call =>
  call.status === 'published'
    ? ({ ...call, rounds: call.rounds.map((round) => shiftRound(round, days)) } satisfies PublishedCall)
    : call;

/**
 * Moves the calendar of a programme by whole days, for a demonstration: the rules are those of the
 * day they were written, seen from another day. The reference days of law are not moved.
 * @param shiftDays added to every date of every round
 */
export const anchorCalendar = (pack: Pack, shiftDays: number): Pack => {
  if (!Number.isInteger(shiftDays)) throw new RangeError(`a calendar moves by whole days, not by ${shiftDays}`);
  return {
    ...pack,
    calls: pack.calls.map((call) => shiftCall(call, shiftDays)),
    ...(pack.demonstration && {
      demonstration: { ...pack.demonstration, anchor: shiftDay(pack.demonstration.anchor, shiftDays) },
    }),
  };
};

/** Whole days from one day to another. @param from `YYYY-MM-DD` */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
