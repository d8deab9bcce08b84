import { one, type Problem } from '#platform/web';
import {
  Button,
  errorOn,
  Field,
  Layout,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  SafeLink,
  SplitPage,
  Stack,
  T,
  useFrame,
} from '#ui/kit';
import type { ProviderKind } from '../providers/provider.ts';
import { LINK_MINUTES, SESSION_HOURS } from '../sign-in.ts';
import { ProviderButtons } from './provider-buttons.tsx';
import { Trouble } from './trouble.tsx';

const TITLE = { fr: 'Se connecter', en: 'Sign in' };

const BY_LINK = {
  fr: 'Sans mot de passe : nous vous envoyons un lien par courriel. Première visite ? Faites de même, vous donnerez votre nom ensuite.',
  en: 'Without a password: we send you a link by e-mail. First visit? Do the same, you will give your name afterwards.',
};
const CHOOSE = {
  fr: 'Choisissez une seule de ces façons : toutes mènent au même compte. Première visite ? Faites de même, vous direz votre nom ensuite.',
  en: 'Choose one of these ways: all lead to the same account. First visit? Do the same, you will say your name afterwards.',
};

type Props = Readonly<{ back: string; problem?: Problem | undefined }>;

/** Asks for an address: nothing else is needed to come in. Providers that are switched on are offered first. */
export const SignInPage = ({ back, problem, providers }: Props & Readonly<{ providers: readonly ProviderKind[] }>) => (
  <Layout title={TITLE} errors={problem?.errors} script="passkey">
    <PageTitle title={TITLE} lede={providers.length > 0 ? CHOOSE : BY_LINK} />
    <SplitPage
      asideLabel={{ fr: 'Comment cela marche', en: 'How it works' }}
      main={
        <Stack>
          <Trouble problem={problem} />
          <ProviderButtons kinds={providers} back={back} />
          {providers.length > 0 ? (
            <Panel title={{ fr: 'Par un lien reçu par courriel', en: 'By a link received by e-mail' }}>
              <AskLink back={back} problem={problem} />
            </Panel>
          ) : (
            <AskLink back={back} problem={problem} />
          )}
          <ByPasskey back={back} />
        </Stack>
      }
      aside={<HowItWorks />}
    />
  </Layout>
);

/** The form alone, offered again beside a link that does not work any more. */
export const AskLink = ({ back, problem }: Props) => (
  <PostForm action="/sign-in" hidden={{ back }}>
    <Field
      type="email"
      name="email"
      label={{ fr: 'Votre adresse électronique', en: 'Your e-mail address' }}
      hint={{
        fr: 'De préférence celle de votre travail : prenom.nom@commune.fr',
        en: 'Preferably the one of your work: first.last@town.fr',
      }}
      autocomplete="email"
      maxLength={254}
      value={problem && one(problem.fields, 'email')}
      error={errorOn(problem?.errors, 'email')}
    />
    <Button icon="mail">
      <T fr="Recevoir un lien" en="Send me a link" />
    </Button>
  </PostForm>
);

const ByPasskey = ({ back }: { back: string }) => (
  <PostForm
    action="/sign-in/passkey"
    hidden={{ answer: '', back }}
    passkey={{ optionsUrl: '/sign-in/passkey/options', ceremony: 'show' }}
  >
    <p>
      <T fr="Vous avez ajouté une clé d’accès à votre compte ?" en="Did you add a passkey to your account?" />
    </p>
    <Button kind="quiet" icon="lock">
      <T fr="Me connecter avec ma clé d’accès" en="Sign in with my passkey" />
    </Button>
    <p role="status" />
  </PostForm>
);

const HowItWorks = () => {
  const { demonstration } = useFrame();
  return (
    <Stack>
      <h2>
        <T fr="Comment cela marche" en="How it works" />
      </h2>
      <p>
        <T
          fr={`Le lien sert une seule fois, pendant ${LINK_MINUTES} minutes, dans le navigateur où vous l’avez demandé. Vous restez ensuite connecté ${SESSION_HOURS} heures au plus, et moins si vous ne faites rien.`}
          en={`The link serves once, for ${LINK_MINUTES} minutes, in the browser in which you asked for it. You then stay signed in for ${SESSION_HOURS} hours at most, and less if you do nothing.`}
        />
      </p>
      <p>
        <T
          fr="Sur un ordinateur partagé, pensez à vous déconnecter en partant."
          en="On a shared computer, remember to sign out when you leave."
        />
      </p>
      {demonstration && <InDemonstration />}
    </Stack>
  );
};

const InDemonstration = () => (
  <Notice kind="info" title={{ fr: 'Ici, tout est fictif.', en: 'Here, everything is made up.' }}>
    <p>
      <T fr="Aucun courriel ne part. " en="No e-mail is sent. " />
      <SafeLink href="/demonstration">
        <T fr="Prenez la place d’une personne fictive" en="Take the place of a made-up person" />
      </SafeLink>
      <T fr=", ou lisez les messages dans la " en=", or read the messages in the " />
      <SafeLink href="/outbox">
        <T fr="boîte d’envoi" en="outbox" />
      </SafeLink>
      .
    </p>
  </Notice>
);
