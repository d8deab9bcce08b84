import type { Problem } from '#platform/web';
import {
  Button,
  ButtonLink,
  errorOn,
  Field,
  Fold,
  Panel,
  PostForm,
  SafeLink,
  Select,
  Stack,
  T,
  useFrame,
  useSay,
} from '#ui/kit';
import type { TrainingModel, Viewer } from '../models.ts';
import type { RegistrationLine } from '../queries/registered.ts';
import { seatsLeft, type Training } from '../training.ts';
import { PLACE_WORDS } from '../words.ts';
import { typed } from './trouble.tsx';

/** The way in: for oneself, for a colleague; and what one holds already. */
export const Registering = (model: TrainingModel) => {
  const { training, own, isSignedIn, viewer, problem } = model;
  const { at } = useFrame();
  const isOpen = training.state === 'open' && at < training.closesAt;
  return (
    <Stack>
      {own.length > 0 && <Held own={own} training={training} />}
      {isOpen && !isSignedIn && <SignIn id={training.id} />}
      {isOpen && isSignedIn && viewer.bodies.length === 0 && own.length === 0 && <NoBody />}
      {isOpen && viewer.bodies.length > 0 && <Ways training={training} viewer={viewer} own={own} problem={problem} />}
      {training.state === 'open' && !isOpen && (
        <Panel title={<T fr="Inscriptions fermées" en="Registration closed" />}>
          <SafeLink href="/trainings">
            <T fr="Voir les autres dates" en="See the other dates" />
          </SafeLink>
        </Panel>
      )}
    </Stack>
  );
};

const SignIn = ({ id }: { id: string }) => (
  <Panel title={<T fr="S’inscrire" en="Register" />}>
    <p>
      <T
        fr="Connectez-vous avec votre adresse professionnelle : vous inscrivez vos collègues et vous-même au nom de votre organisme."
        en="Sign in with your work address: you register your colleagues and yourself on behalf of your body."
      />
    </p>
    <ButtonLink href={`/sign-in?back=${encodeURIComponent(`/trainings/${id}`)}`}>
      <T fr="Se connecter" en="Sign in" />
    </ButtonLink>
  </Panel>
);

const NoBody = () => (
  <Panel title={<T fr="S’inscrire" en="Register" />}>
    <p>
      <T
        fr="C’est un organisme qui inscrit ses agents. Demandez à un collègue qui agit pour le vôtre, ou rejoignez-le."
        en="It is a body that registers its agents. Ask a colleague who acts for yours, or join it."
      />
    </p>
    <ButtonLink href="/organisations/new" kind="quiet">
      <T fr="Rejoindre un organisme" en="Join a body" />
    </ButtonLink>
  </Panel>
);

type WaysProps = Readonly<{
  training: Training;
  viewer: Viewer;
  own: readonly RegistrationLine[];
  problem: Problem | undefined;
}>;

const Ways = ({ training, viewer, own, problem }: WaysProps) => {
  const isFull = seatsLeft(training) === 0;
  const { self } = viewer;
  return (
    <Panel
      tone="act"
      title={
        isFull ? (
          <T fr="Rejoindre la liste d’attente" en="Join the waiting list" />
        ) : (
          <T fr="S’inscrire" en="Register" />
        )
      }
    >
      <Stack>
        <LeftForBodies training={training} viewer={viewer} own={own} />
        {self && !own.some(({ isOwn }) => isOwn) && (
          <PostForm
            action={`/trainings/${training.id}/registrations`}
            label={{ fr: 'M’inscrire', en: 'Register myself' }}
            hidden={{ ...self, ...(viewer.bodies.length === 1 ? { organisationId: viewer.bodies[0]?.id ?? '' } : {}) }}
          >
            <BodyChoice viewer={viewer} problem={problem} id="self-body" />
            <Button icon="check">
              <T fr="M’inscrire" en="Register myself" />
            </Button>
          </PostForm>
        )}
        <Fold
          summary={<T fr="Inscrire un collègue" en="Register a colleague" />}
          open={problem !== undefined && typed(problem, 'email') !== self?.email}
        >
          <Colleague training={training} viewer={viewer} problem={problem} />
        </Fold>
      </Stack>
    </Panel>
  );
};

/** What is left for each body of the person: theirs, not that of others. */
const LeftForBodies = ({ training, viewer, own }: Omit<WaysProps, 'problem'>) => (
  <ul>
    {viewer.bodies.map(({ id, name }) => {
      const left = training.seatsPerBody - own.filter(({ organisationId }) => organisationId === id).length;
      return (
        <li key={id}>
          <T
            fr={`${name} : encore ${left} sur ${training.seatsPerBody}`}
            en={`${name}: ${left} of ${training.seatsPerBody} left`}
          />
        </li>
      );
    })}
  </ul>
);

const BodyChoice = ({ viewer, problem, id }: { viewer: Viewer; problem: Problem | undefined; id: string }) =>
  viewer.bodies.length < 2 ? null : (
    <Select
      id={id}
      name="organisationId"
      label={<T fr="Au nom de" en="On behalf of" />}
      value={typed(problem, 'organisationId')}
      options={viewer.bodies.map((one) => ({ value: one.id, text: one.name }))}
    />
  );

const Colleague = ({ training, viewer, problem }: Pick<WaysProps, 'training' | 'viewer' | 'problem'>) => {
  const errors = problem?.errors ?? [];
  return (
    <PostForm
      action={`/trainings/${training.id}/registrations`}
      label={{ fr: 'Inscrire un collègue', en: 'Register a colleague' }}
      hidden={viewer.bodies.length === 1 ? { organisationId: viewer.bodies[0]?.id ?? '' } : {}}
    >
      <BodyChoice viewer={viewer} problem={problem} id="colleague-body" />
      <Field
        name="givenName"
        label={<T fr="Prénom" en="First name" />}
        value={typed(problem, 'givenName')}
        error={errorOn(errors, 'givenName')}
        maxLength={100}
      />
      <Field
        name="familyName"
        label={<T fr="Nom" en="Last name" />}
        value={typed(problem, 'familyName')}
        error={errorOn(errors, 'familyName')}
        maxLength={100}
      />
      <Field
        name="email"
        type="email"
        label={<T fr="Adresse électronique professionnelle" en="Work e-mail address" />}
        hint={
          <T
            fr="Nous lui écrivons : confirmation, rappel, attestation. Pas besoin de compte."
            en="We write to them: confirmation, reminder, certificate. No account needed."
          />
        }
        value={typed(problem, 'email')}
        error={errorOn(errors, 'email')}
        maxLength={254}
      />
      <Button kind="quiet">
        <T fr="Inscrire cette personne" en="Register this person" />
      </Button>
    </PostForm>
  );
};

const Held = ({ own, training }: { own: readonly RegistrationLine[]; training: Training }) => {
  const { at } = useFrame();
  return (
    <Panel title={<T fr="Vos inscrits" en="Registered by you" />}>
      <Stack>
        {own.map((line) => (
          <HeldLine key={line.id} line={line} mayGiveUp={training.state === 'open' && at < training.startsAt} />
        ))}
      </Stack>
    </Panel>
  );
};

const HeldLine = ({ line, mayGiveUp }: { line: RegistrationLine; mayGiveUp: boolean }) => (
  <section>
    <p>
      <strong>{line.name || line.email}</strong>
      <br />
      <Standing line={line} />
    </p>
    {mayGiveUp && (line.state === 'seated' || line.state === 'waiting') && <GiveUp line={line} />}
  </section>
);

/** Where a registration stands, with the place in line of whoever waits. */
export const Standing = ({ line }: { line: RegistrationLine }) => {
  const say = useSay();
  if (line.state === 'waiting' && line.rank !== null)
    return <T fr={`Liste d’attente, rang ${line.rank}`} en={`Waiting list, number ${line.rank}`} />;
  return <>{say(PLACE_WORDS[line.state])}</>;
};

export const GiveUp = ({ line }: { line: RegistrationLine }) => (
  <PostForm action={`/registrations/${line.id}/withdrawal`} layout="bare">
    <Button
      kind="bare"
      size="small"
      label={{ fr: `Rendre la place de ${line.name}`, en: `Give up the place of ${line.name}` }}
    >
      <T fr="Rendre la place" en="Give the place up" />
    </Button>
  </PostForm>
);
