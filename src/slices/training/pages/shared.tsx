import { same, type Text } from '#kernel/text';
import { clock, count, dayAndClock, dayOf, longDate, T, Tag, typeset, useFrame, useSay, zoneName } from '#ui/kit';
import type { Listed } from '../models.ts';
import { seatsLeft, type Training } from '../training.ts';

export const HERE: Text = { fr: 'Formations', en: 'Trainings' };
export const CATALOGUE = { text: HERE, href: '/trainings' };

export const themeOf = ({ training, offer }: Listed): Text => {
  const theme = offer.call.themes.find(({ code }) => code === training.theme);
  return theme?.names ?? { fr: training.theme, en: training.theme };
};

/** When, by the clock of the training, which is said: from when to when on one day, or on two. */
export const When = ({ training }: { training: Pick<Training, 'startsAt' | 'endsAt' | 'zone'> }) => {
  const { lang } = useFrame();
  const { startsAt, endsAt, zone } = training;
  const day = longDate(dayOf(startsAt, zone), lang);
  const hours = [clock(startsAt, zone, lang), clock(endsAt, zone, lang)];
  const when =
    dayOf(startsAt, zone) !== dayOf(endsAt, zone)
      ? `${dayAndClock(startsAt, zone, lang)} ${lang === 'fr' ? 'au' : 'to'} ${dayAndClock(endsAt, zone, lang)}`
      : lang === 'fr'
        ? `${day} de ${hours.join(' à ')}`
        : `${day}, ${hours.join(' to ')}`;
  // Not a `time`, which is never broken: this is a sentence, and wraps on a narrow screen.
  return <span>{typeset(`${when}, ${zoneName(zone, lang)}`, lang)}</span>;
};

export const Where = ({ training }: { training: Pick<Training, 'remote' | 'town'> }) => (
  <T text={training.remote ? { fr: 'À distance', en: 'Remote' } : same(training.town)} />
);

/** How many seats are free, or how many wait for one. */
export const SeatsTag = ({ training }: { training: Training }) => {
  const say = useSay();
  if (training.state === 'cancelled') return <Tag kind="stop">{{ fr: 'Annulée', en: 'Cancelled' }}</Tag>;
  if (training.state === 'held') return <Tag>{{ fr: 'Terminée', en: 'Over' }}</Tag>;
  const left = seatsLeft(training);
  if (left > 0)
    return (
      <Tag kind={left > 3 ? 'ok' : 'warn'}>
        {say(count(left, { fr: ['place libre', 'places libres'], en: ['free seat', 'free seats'] }))}
      </Tag>
    );
  return (
    <Tag kind="warn">
      {training.waiting > 0 ? (
        <T fr={`Complète, ${training.waiting} en attente`} en={`Full, ${training.waiting} waiting`} />
      ) : (
        <T fr="Complète, liste d’attente ouverte" en="Full, waiting list open" />
      )}
    </Tag>
  );
};
