import { clock, dayAndClock, dayOf, euros, instant, longDate, millions, plainDate, shortDate } from '../format.ts';
import { useFrame } from '../frame.tsx';
import type { DayProps, InstantProps, MillionsProps, MoneyProps } from '../props.tsx';

/** « 249 000 € ». */
export const Money = ({ cents, show = 'auto' }: MoneyProps) => (
  <span class="num">{euros(cents, useFrame().lang, { cents: show })}</span>
);

/** « 24,3 M€ », for public pages; the exact sum is one click away. */
export const Millions = ({ cents }: MillionsProps) => <span class="num">{millions(cents, useFrame().lang)}</span>;

/** An instant in words, in the zone of the instance. */
export const Instant = ({ at, show = 'full' }: InstantProps) => {
  const { lang, zone } = useFrame();
  const said = {
    zoned: () => instant(at, zone, lang),
    full: () => dayAndClock(at, zone, lang),
    day: () => longDate(dayOf(at, zone), lang),
    short: () => shortDate(dayOf(at, zone), lang, { year: true }),
    clock: () => clock(at, zone, lang),
  }[show];
  return (
    <time class={show === 'zoned' || show === 'full' ? 'time--long' : undefined} datetime={at.toISOString()}>
      {said()}
    </time>
  );
};

/** A day without an hour, written `2021-11-22`. */
export const Day = ({ day, show = 'plain' }: DayProps) => {
  const { lang } = useFrame();
  const said = {
    full: () => longDate(day, lang),
    plain: () => plainDate(day, lang),
    short: () => shortDate(day, lang, { year: true }),
  }[show];
  return <time datetime={day}>{said()}</time>;
};
