import type { Problem } from '#platform/web';
import { Button, errorOn, Field, Layout, PageTitle, PostForm, Select, T, useSay } from '#ui/kit';
import type { Offer } from '../queries/offers.ts';
import { ScheduleFields, type Written } from './fields.tsx';
import { CATALOGUE } from './shared.tsx';
import { Trouble, typed } from './trouble.tsx';

export type NewModel = Readonly<{ offers: readonly Offer[]; problem: Problem | undefined }>;

/** A new date: what, when, where, how many. */
export const NewPage = ({ offers, problem }: NewModel) => {
  const say = useSay();
  const errors = problem?.errors ?? [];
  const written: Written = {
    day: '',
    from: '9:30',
    until: '12:30',
    closeDay: '',
    closeHour: '18:00',
    zone: offers[0]?.pack.zone ?? 'Europe/Paris',
    remote: false,
    town: '',
    venue: '',
  };
  return (
    <Layout title={{ fr: 'Prévoir une formation', en: 'Plan a training' }} crumbs={[CATALOGUE]} errors={errors}>
      <PageTitle
        title={<T fr="Prévoir une formation" en="Plan a training" />}
        lede={<T fr="Elle est publiée tout de suite." en="It is published at once." />}
      />
      <Trouble problem={problem} />
      <PostForm action="/trainings">
        <Select
          name="theme"
          label={<T fr="Thème" en="Theme" />}
          error={errorOn(errors, 'callId')}
          value={typed(problem, 'theme')}
          options={offers.flatMap(({ callId, call, pack }) =>
            call.themes.map(({ code, names }) => ({
              value: `${callId}/${code}`,
              text: offers.length > 1 ? `${say(names)} (${say(pack.names)})` : say(names),
            })),
          )}
        />
        <Words problem={problem} />
        <ScheduleFields written={written} problem={problem} />
        <Seats problem={problem} usual={offers[0]?.call.seatsPerBody} />
        <Button>
          <T fr="Publier la formation" en="Publish the training" />
        </Button>
      </PostForm>
    </Layout>
  );
};

const Words = ({ problem }: Pick<NewModel, 'problem'>) => {
  const errors = problem?.errors ?? [];
  const long = (name: string) => ({
    name,
    type: 'textarea' as const,
    rows: 4,
    optional: true,
    value: typed(problem, name),
    error: errorOn(errors, name),
    maxLength: 4000,
  });
  return (
    <>
      <Field
        name="title"
        label={<T fr="Titre" en="Title" />}
        value={typed(problem, 'title')}
        error={errorOn(errors, 'title')}
        maxLength={160}
      />
      <Field {...long('summary')} label={<T fr="Ce que l’on y apprend" en="What one learns" />} />
      <Field
        {...long('agenda')}
        label={<T fr="Déroulé de la journée" en="Programme of the day" />}
        hint={<T fr="Une ligne par moment." en="One line for each moment." />}
      />
      <Field
        {...long('accessibility')}
        label={<T fr="Accessibilité du lieu" en="Accessibility of the place" />}
        hint={
          <T
            fr="Accès sans marche, boucle magnétique, sous-titres, interprète…"
            en="Step-free access, hearing loop, captions, interpreter…"
          />
        }
      />
    </>
  );
};

const Seats = ({ problem, usual }: Pick<NewModel, 'problem'> & { usual: number | undefined }) => {
  const errors = problem?.errors ?? [];
  return (
    <>
      <Field
        name="seats"
        type="number"
        label={<T fr="Places en tout" en="Seats in all" />}
        value={typed(problem, 'seats')}
        error={errorOn(errors, 'seats')}
      />
      <Field
        name="seatsPerBody"
        type="number"
        optional
        label={<T fr="Places par organisme" en="Seats for each body" />}
        hint={<T fr={`Sans réponse : ${usual ?? ''}.`} en={`Without an answer: ${usual ?? ''}.`} />}
        value={typed(problem, 'seatsPerBody')}
        error={errorOn(errors, 'seatsPerBody')}
      />
    </>
  );
};
