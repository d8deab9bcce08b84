import { addDays, clockIn, type Day, legalDay, type Zone } from '#kernel/period';
import { type Refusal, refuse, type Sentence } from '#kernel/refusal';

/** The zones of the Republic (memory). */
export const ZONES: readonly Zone[] = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'Indian/Reunion',
  'Indian/Mayotte',
  'America/Miquelon',
  'America/Marigot',
  'America/St_Barthelemy',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Wallis',
  'Indian/Kerguelen',
];

export { legalDay };
export const localTime = clockIn;

type Fault = Refusal<'call.schedule.no_such_hour' | 'call.schedule.ambiguous_hour'>;

/**
 * The instant at which clocks of a zone show this day and hour.
 * @param time `HH:MM:SS`
 * @returns a refusal for an hour skipped in spring or shown twice in autumn: a closing must be one instant
 * @rule CAL-ZONES
 * @source IANA time zones; no text read
 * @certainty memory
 */
export const closingInstant = (day: Day, time: string, zone: Zone): Date | { refusal: Fault } => {
  const guess = Date.parse(`${day}T${time}Z`);
  const found = new Set<number>();
  for (const around of [addDays(day, -1), day, addDays(day, 1)]) {
    const offset = offsetAt(Date.parse(`${around}T12:00:00Z`), zone);
    const candidate = guess - offset;
    const clock = clockIn(new Date(candidate), zone);
    if (clock.day === day && clock.time === time) found.add(candidate);
  }
  const [first] = found;
  if (first === undefined) return refuse('rule', 'call.schedule.no_such_hour', { day, time, zone });
  if (found.size > 1) return refuse('rule', 'call.schedule.ambiguous_hour', { day, time, zone });
  return new Date(first);
};

/** Milliseconds by which the clocks of a zone are ahead of UTC at an instant. */
const offsetAt = (instant: number, zone: Zone): number => {
  const { day, time } = clockIn(new Date(instant), zone);
  return Date.parse(`${day}T${time}Z`) - instant;
};

export const sentences: Readonly<Record<Fault['code'], Sentence>> = {
  'call.schedule.no_such_hour': ({ day, time }) => ({
    fr: `Le ${day}, l’heure ${time} n’existe pas : on avance les montres. Choisissez une autre heure.`,
    en: `On ${day}, the hour ${time} does not exist: clocks go forward. Choose another hour.`,
  }),
  'call.schedule.ambiguous_hour': ({ day, time }) => ({
    fr: `Le ${day}, l’heure ${time} existe deux fois : on recule les montres. Choisissez une autre heure.`,
    en: `On ${day}, the hour ${time} exists twice: clocks go back. Choose another hour.`,
  }),
};
