import { say } from '#kernel/shown';
import type { Text } from '#kernel/text';
import { count } from '#ui/words';
import type { FrozenTiming } from './frozen.ts';

const UNITS = [
  { seconds: 86_400, words: { fr: ['jour', 'jours'], en: ['day', 'days'] } },
  { seconds: 3_600, words: { fr: ['heure', 'heures'], en: ['hour', 'hours'] } },
  { seconds: 60, words: { fr: ['minute', 'minutes'], en: ['minute', 'minutes'] } },
  { seconds: 1, words: { fr: ['seconde', 'secondes'], en: ['second', 'seconds'] } },
] as const;

/** « 1 jour 3 heures », « 12 secondes »: the two largest units. @param seconds whole */
export const lengthInWords = (seconds: number): Text => {
  const first = UNITS.findIndex((unit) => seconds >= unit.seconds);
  if (first === -1) return count(0, UNITS[3].words);
  let left = seconds;
  const parts = UNITS.slice(first, first + 2).flatMap((unit) => {
    const number = Math.floor(left / unit.seconds);
    left -= number * unit.seconds;
    return number === 0 ? [] : [count(number, unit.words)];
  });
  return { fr: parts.map(({ fr }) => fr).join(' '), en: parts.map(({ en }) => en).join(' ') };
};

/** How a file stands to the closing of its round. */
export const timingInWords = ({ kind, seconds }: FrozenTiming): Text =>
  say(
    kind === 'in_grace'
      ? { fr: 'Déposé {} après l’heure, dans la tolérance', en: 'Submitted {} after the hour, within the tolerance' }
      : { fr: 'Déposé en retard : {} après la clôture', en: 'Submitted late: {} after the closing' },
    lengthInWords(seconds),
  );
