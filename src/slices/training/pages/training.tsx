import {
  ButtonLink,
  count,
  Facts,
  instant,
  Layout,
  Notice,
  PageTitle,
  Register,
  Row,
  SafeLink,
  SplitPage,
  Stack,
  T,
  typeset,
  useFrame,
  useSay,
} from '#ui/kit';
import type { TrainingModel } from '../models.ts';
import { seatsLeft } from '../training.ts';
import { Registering } from './registering.tsx';
import { CATALOGUE, SeatsTag, themeOf, When, Where } from './shared.tsx';
import { Trouble } from './trouble.tsx';

/** One training: what, when, where, with whom, what is left, and the way in. */
export const TrainingPage = (model: TrainingModel) => {
  const { training, offer, problem } = model;
  const say = useSay();
  return (
    <Layout title={training.title} crumbs={[CATALOGUE]} errors={problem?.errors} description={training.summary}>
      <PageTitle
        title={training.title}
        over={say(themeOf({ training, offer }))}
        tag={<SeatsTag training={training} />}
        lede={<When training={training} />}
        actions={<Manage {...model} />}
      />
      <Trouble problem={problem} />
      {training.state === 'cancelled' && (
        <Notice kind="stop" title={<T fr="Cette formation n’aura pas lieu" en="This training will not take place" />}>
          <SafeLink href="/trainings">
            <T fr="Voir les autres dates" en="See the other dates" />
          </SafeLink>
        </Notice>
      )}
      <SplitPage
        asideFirst
        asideLabel={{ fr: 'S’inscrire', en: 'Register' }}
        main={<About {...model} />}
        aside={<Registering {...model} />}
      />
    </Layout>
  );
};

const Manage = ({ training, viewer }: TrainingModel) => (
  <Row>
    {viewer.reads && (
      <ButtonLink href={`/trainings/${training.id}/attendance`} kind={viewer.manages ? 'quiet' : 'go'}>
        <T fr="Inscrits et présences" en="Registered and attendance" />
      </ButtonLink>
    )}
    {viewer.manages && training.state === 'open' && (
      <ButtonLink href={`/trainings/${training.id}/schedule`} kind="quiet">
        <T fr="Déplacer, agrandir, annuler" en="Move, resize, cancel" />
      </ButtonLink>
    )}
  </Row>
);

const About = (model: TrainingModel) => {
  const { training, offer } = model;
  const say = useSay();
  return (
    <Stack>
      {training.summary !== '' && (
        <Register title={<T fr="Ce que l’on y apprend" en="What one learns" />}>
          <Paragraphs text={training.summary} />
        </Register>
      )}
      <Register title={<T fr="En pratique" en="In practice" />}>
        <Practical {...model} />
      </Register>
      {training.agenda !== '' && (
        <Register title={<T fr="Déroulé de la journée" en="Programme of the day" />}>
          <ul>
            {linesOf(training.agenda).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Register>
      )}
      <Register title={<T fr="Dans quel cadre" en="Part of" />}>
        <p>
          <SafeLink href={`/programmes/${offer.programmeCode}/calls/${offer.call.code}`}>
            {say(offer.call.names)}
          </SafeLink>
          , {say(offer.pack.names)}
        </p>
        <p>{say(offer.call.whoMayApply)}</p>
      </Register>
    </Stack>
  );
};

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text.split(/\n\s*\n/).map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
  </>
);

const Practical = ({ training, trainers, venue }: TrainingModel) => {
  const { lang } = useFrame();
  const left = seatsLeft(training);
  return (
    <Facts
      items={[
        { label: <T fr="Quand" en="When" />, value: <When training={training} /> },
        {
          label: <T fr="Où" en="Where" />,
          value: (
            <>
              <Where training={training} />
              <br />
              {venue === '' ? (
                <T
                  fr="L’adresse exacte ou le lien est donné aux inscrits qui ont une place."
                  en="The exact address or the link is given to those who have a seat."
                />
              ) : training.remote ? (
                <SafeLink href={venue}>{venue}</SafeLink>
              ) : (
                venue
              )}
            </>
          ),
        },
        ...(training.accessibility === ''
          ? []
          : [{ label: <T fr="Accessibilité" en="Accessibility" />, value: training.accessibility }]),
        ...(trainers.length === 0
          ? []
          : [
              {
                label: <T fr="Avec" en="With" />,
                value: trainers.map(({ name, quality }) => (quality === '' ? name : `${name}, ${quality}`)).join(' ; '),
              },
            ]),
        {
          label: <T fr="Places" en="Seats" />,
          value: (
            <>
              <T
                fr={`${training.seats} en tout, ${left} ${left > 1 ? 'libres' : 'libre'}`}
                en={`${training.seats} in all, ${left} free`}
              />
              <br />
              <T text={count(training.seatsPerBody, PER_BODY)} />
            </>
          ),
        },
        {
          label: <T fr="Inscriptions jusqu’au" en="Registration until" />,
          value: typeset(instant(training.closesAt, training.zone, lang), lang),
        },
      ]}
    />
  );
};

const PER_BODY = {
  fr: ['place au plus par organisme', 'places au plus par organisme'],
  en: ['seat at most for each body', 'seats at most for each body'],
} as const;
