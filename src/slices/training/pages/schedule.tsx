import { localTime } from '#kernel/period';
import { Button, Dialog, errorOn, Field, Layout, PageTitle, Panel, PostForm, Stack, T, useSay } from '#ui/kit';
import type { TrainingModel } from '../models.ts';
import type { Training } from '../training.ts';
import { ScheduleFields, type Written } from './fields.tsx';
import { CATALOGUE, themeOf, When } from './shared.tsx';
import { Trouble, typed } from './trouble.tsx';

/** What a manager changes of a training once it is published. */
export const SchedulePage = (model: TrainingModel) => {
  const { training, offer, problem } = model;
  const say = useSay();
  return (
    <Layout
      title={{ fr: 'Déplacer, agrandir, annuler', en: 'Move, resize, cancel' }}
      crumbs={[CATALOGUE, { text: training.title, href: `/trainings/${training.id}` }]}
      errors={problem?.errors}
    >
      <PageTitle
        title={training.title}
        over={say(themeOf({ training, offer }))}
        lede={<When training={training} />}
        actions={training.state === 'open' && <Cancel training={training} />}
      />
      <Trouble problem={problem} />
      <Stack>
        <Panel title={<T fr="Date et lieu" en="Date and place" />}>
          <PostForm action={`/trainings/${training.id}/schedule`} label={{ fr: 'Date et lieu', en: 'Date and place' }}>
            <ScheduleFields written={writtenOf(model)} problem={problem} />
            <Button>
              <T fr="Déplacer et prévenir les inscrits" en="Move and tell those registered" />
            </Button>
          </PostForm>
        </Panel>
        <Seats {...model} />
        <Trainers {...model} />
      </Stack>
    </Layout>
  );
};

/** Hours as one types them, on the clock of the training. */
const writtenOf = ({ training, venue }: Pick<TrainingModel, 'training' | 'venue'>): Written => {
  const { zone, startsAt, endsAt, closesAt, remote, town } = training;
  const [start, end, close] = [startsAt, endsAt, closesAt].map((at) => localTime(at, zone));
  return {
    day: dayIn(start),
    from: hourIn(start),
    until: hourIn(end),
    closeDay: dayIn(close),
    closeHour: hourIn(close),
    zone,
    remote,
    town,
    venue,
  };
};
const dayIn = (local = ''): string => local.slice(0, 10);
const hourIn = (local = ''): string => local.slice(11, 16);

const Cancel = ({ training }: { training: Training }) => (
  <Dialog
    id="cancel"
    open={<T fr="Annuler la formation…" en="Cancel the training…" />}
    openKind="stop"
    title={<T fr="Annuler cette formation ?" en="Cancel this training?" />}
    keep={<T fr="La garder" en="Keep it" />}
    act={
      <PostForm action={`/trainings/${training.id}/cancellation`}>
        <Button kind="stop">
          <T fr="Annuler et prévenir tout le monde" en="Cancel and tell everybody" />
        </Button>
      </PostForm>
    }
  >
    <p>
      <T
        fr={`${training.seated} personnes ont une place, ${training.waiting} attendent. Toutes sont prévenues, et la date sort de leur agenda. C’est définitif.`}
        en={`${training.seated} people have a seat, ${training.waiting} wait. All are told, and the date leaves their calendar. There is no way back.`}
      />
    </p>
  </Dialog>
);

const Seats = ({ training, problem }: TrainingModel) => (
  <Panel title={<T fr="Places" en="Seats" />}>
    <p>
      <T
        fr={`${training.seated} prises, ${training.waiting} en attente. Des places ajoutées vont aux premiers de la liste, par elles-mêmes.`}
        en={`${training.seated} taken, ${training.waiting} waiting. Seats that are added go to the first in line by themselves.`}
      />
    </p>
    <PostForm action={`/trainings/${training.id}/seats`} layout="row">
      <Field
        name="seats"
        type="number"
        label={<T fr="Places en tout" en="Seats in all" />}
        value={typed(problem, 'seats') ?? String(training.seats)}
        error={errorOn(problem?.errors ?? [], 'seats')}
      />
      <Button kind="quiet">
        <T fr="Changer" en="Change" />
      </Button>
    </PostForm>
  </Panel>
);

const Trainers = ({ training, trainers, problem }: TrainingModel) => {
  const errors = problem?.errors ?? [];
  return (
    <Panel title={<T fr="Formateurs" en="Trainers" />}>
      <Stack>
        {trainers.map(({ personId, name, quality }) => (
          <PostForm
            key={personId}
            action={`/trainings/${training.id}/dismissals`}
            hidden={{ personId }}
            layout="row"
            label={{ fr: `Retirer ${name}`, en: `Dismiss ${name}` }}
          >
            <p>
              <strong>{name}</strong> {quality}
            </p>
            <Button kind="bare" size="small" label={{ fr: `Retirer ${name}`, en: `Dismiss ${name}` }}>
              <T fr="Retirer" en="Dismiss" />
            </Button>
          </PostForm>
        ))}
        <PostForm
          action={`/trainings/${training.id}/trainers`}
          label={{ fr: 'Nommer un formateur', en: 'Name a trainer' }}
        >
          <Field
            name="email"
            type="email"
            label={<T fr="Adresse du compte du formateur" en="Address of the trainer’s account" />}
            hint={
              <T
                fr="Il lit les noms de cette formation seulement, et note les présences."
                en="They read the names of this training only, and record who came."
              />
            }
            value={typed(problem, 'email')}
            error={errorOn(errors, 'email')}
            maxLength={254}
          />
          <Field
            name="quality"
            optional
            label={<T fr="En quelle qualité" en="In what quality" />}
            value={typed(problem, 'quality')}
            maxLength={200}
          />
          <Button kind="quiet">
            <T fr="Nommer" en="Name" />
          </Button>
        </PostForm>
      </Stack>
    </Panel>
  );
};
