import { addDays, type Day, daysFrom } from '#kernel/period';

/** A request for missing pieces. `producedOn` is the day the last of them came; absent while one is missing. */
export type Suspension = Readonly<{ askedOn: Day; deadline: Day; producedOn?: Day | undefined }>;

/** A time limit running from a day to a day, before any suspension. */
export type Clock = Readonly<{ from: Day; due: Day }>;

type Span = Readonly<{ from: Day; until: Day }>;

/**
 * How many days the clock stood still: the union of the requests for pieces, each from the day asked to the day
 * produced or the deadline, whichever is first. A request made after the clock ran out stops nothing.
 * @rule CRPA-L114-5
 * @article CRPA L114-5, R112-11-4
 * @source CRPA
 * @certainty sourced
 * @setting missing.suspensionFirstDay = day asked counts, day produced does not (reading)
 */
export const suspendedDays = (suspensions: readonly Suspension[], clock: Clock): number => {
  let days = 0;
  let stillUntil: Day = clock.from;
  for (const { from, until } of spansOf(suspensions)) {
    if (from > addDays(clock.due, days)) break;
    const start = from > stillUntil ? from : stillUntil;
    if (until <= start) continue;
    days += daysFrom(start, until);
    stillUntil = until;
  }
  return days;
};

const spansOf = (suspensions: readonly Suspension[]): readonly Span[] =>
  suspensions
    .map(({ askedOn, deadline, producedOn }) => ({
      from: askedOn,
      until: producedOn !== undefined && producedOn < deadline ? producedOn : deadline,
    }))
    .sort((one, other) => (one.from < other.from ? -1 : 1));

/** The day the last piece came; undefined while one of them is missing. */
export const producedOn = (pieces: readonly Readonly<{ receivedOn?: Day | undefined }>[]): Day | undefined => {
  const days = pieces.map((piece) => piece.receivedOn);
  return days.every((day) => day !== undefined) ? days.sort().at(-1) : undefined;
};
