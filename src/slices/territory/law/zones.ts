import { type Day, instantsAt, isDay, localTime, type Zone } from '#kernel/period';
import { refuse } from '#kernel/refusal';
import { date, say } from '#kernel/shown';
import { join, type Text } from '#kernel/text';
import { hourOf } from './places.ts';

/**
 * The instant at which an hour is struck at a place, so that a call closes once and only once. An hour skipped when
 * clocks go forward, or struck twice when they go back, is refused.
 * @param time 'HH:MM:SS'
 * @throws RangeError when the day, the hour or the zone does not exist
 * @rule CAL-ZONES
 * @article IANA time zones
 * @source -
 * @certainty memory
 * @caller clock.zoneOfReceipt = desk (reading; other value paris)
 */
export const closingInstant = (day: Day, time: string, zone: Zone) => {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  const [only, ...others] = instantsAt(`${day}T${time}`, zone);
  if (only === undefined) return refuse('rule', 'call.schedule.no_such_hour', { day, time: time.slice(0, 5), zone });
  if (others.length > 0) return refuse('rule', 'call.schedule.ambiguous_hour', { day, time: time.slice(0, 5), zone });
  return only;
};

/** When a call closes, in the zone of the service and, where it differs, of the person. */
export const shown = (at: Date, serviceZone: Zone, personZone: Zone = serviceZone): Text => {
  const here = say({ fr: 'Clôture le {}', en: 'Closes on {}' }, whenAt(at, serviceZone));
  if (localTime(at, serviceZone) === localTime(at, personZone)) return join([here, { fr: '.', en: '.' }], '');
  return say({ fr: '{}, soit le {}.', en: '{}, that is {}.' }, here, whenAt(at, personZone));
};

const whenAt = (at: Date, zone: Zone): Text => {
  const local = localTime(at, zone);
  const [hour = '', minute = ''] = local.slice(11).split(':');
  return say(
    { fr: '{} à {}, {}', en: '{} at {}, {}' },
    date(local.slice(0, 10)),
    { fr: minute === '00' ? `${Number(hour)} h` : `${Number(hour)} h ${minute}`, en: `${hour}:${minute}` },
    hourOf(zone),
  );
};

export const sentences = {
  'call.schedule.no_such_hour': ({ day, time = '' }: Readonly<Record<string, string | number>>): Text =>
    say(
      {
        fr: 'Le {}, les horloges avancent et il n’est jamais {} : choisissez une autre heure.',
        en: 'On {} clocks go forward and it is never {}: choose another hour.',
      },
      date(day),
      time,
    ),
  'call.schedule.ambiguous_hour': ({ day, time = '' }: Readonly<Record<string, string | number>>): Text =>
    say(
      {
        fr: 'Le {}, les horloges reculent et il est deux fois {} : choisissez une autre heure.',
        en: 'On {} clocks go back and it is {} twice: choose another hour.',
      },
      date(day),
      time,
    ),
};
