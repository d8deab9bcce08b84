import type { Text } from '#kernel/text';
import { one, type Problem } from '#platform/web';
import { Button, ButtonLink, errorOn, Field, Layout, Notice, PageTitle, Panel, PostForm, Stack, T } from '#ui/kit';
import { PROVIDERS, type ProviderKind } from '../providers/provider.ts';
import { ProviderButtons } from './provider-buttons.tsx';
import { AskLink } from './sign-in.tsx';
import { Trouble } from './trouble.tsx';

type LeavingProps = Readonly<{ address: string; title: Text; words: Text }>;

/** Seen for a moment, while the browser goes to the provider; the link is for one that does not go by itself. */
export const LeavingPage = ({ address, title, words }: LeavingProps) => (
  <Layout title={title}>
    <PageTitle title={title} lede={words} />
    <ButtonLink href={address} icon="arrow">
      <T fr="Continuer" en="Continue" />
    </ButtonLink>
  </Layout>
);

type NotInProps = Readonly<{
  title: Text;
  why: Text;
  isCalm: boolean;
  kind: ProviderKind;
  back: string;
}>;

/** Why a provider did not let the person in, and the other ways at hand. */
export const NotInPage = ({ title, why, isCalm, kind, back }: NotInProps) => (
  <Layout title={title}>
    <PageTitle title={title} />
    <Stack>
      <Notice kind={isCalm ? 'info' : 'stop'} title={why} live />
      <ProviderButtons kinds={[kind]} back={back} />
      <Panel title={{ fr: 'Par un lien reçu par courriel', en: 'By a link received by e-mail' }}>
        <AskLink back={back} />
      </Panel>
    </Stack>
  </Layout>
);

const PROVE: Text = { fr: 'Une dernière vérification', en: 'One last check' };

type ProveProps = Readonly<{
  provider: ProviderKind;
  email: string | null;
  back: string;
  problem?: Problem | undefined;
}>;

/** The provider knows the person and we do not yet: a mailbox says which account is theirs. */
export const ProveMailboxPage = ({ provider, email, back, problem }: ProveProps) => {
  const { name } = PROVIDERS[provider];
  return (
    <Layout title={PROVE} errors={problem?.errors}>
      <PageTitle title={PROVE} lede={whyProve(name, email)} />
      <Stack>
        <Trouble problem={problem} />
        <PostForm action="/sign-in/identity" hidden={{ back }}>
          <Field
            type="email"
            name="email"
            label={{ fr: 'Votre adresse électronique', en: 'Your e-mail address' }}
            hint={{
              fr: 'Celle de votre compte ici, si vous en avez déjà un.',
              en: 'That of your account here, if you already have one.',
            }}
            autocomplete="email"
            maxLength={254}
            value={problem ? one(problem.fields, 'email') : (email ?? '')}
            error={errorOn(problem?.errors, 'email')}
          />
          <Button icon="mail">
            <T fr="Recevoir un lien" en="Send me a link" />
          </Button>
        </PostForm>
        <p>
          <T
            fr={`Ouvrez ce lien dans ce navigateur. Votre identité ${name} sera alors rattachée à votre compte, et suffira les fois suivantes.`}
            en={`Open this link in this browser. Your ${name} identity will then be bound to your account, and will be enough from then on.`}
          />
        </p>
      </Stack>
    </Layout>
  );
};

const whyProve = (name: string, email: string | null): Text =>
  email === null
    ? {
        fr: `${name} vous a reconnu, mais ne nous a pas donné d’adresse électronique. Écrivez la vôtre : nous y envoyons un lien.`,
        en: `${name} recognised you, but gave us no e-mail address. Write yours: we send a link to it.`,
      }
    : {
        fr: `${name} vous a reconnu. C’est la première fois que vous passez par là : prouvez que cette adresse est la vôtre.`,
        en: `${name} recognised you. It is the first time you come this way: prove that this address is yours.`,
      };

const OUT: Text = { fr: 'Vous êtes déconnecté', en: 'You are signed out' };

/** Where a provider sends the person once its own session is ended too. */
export const SignedOutPage = () => (
  <Layout title={OUT}>
    <PageTitle
      title={OUT}
      lede={{
        fr: 'Votre session est fermée ici, et chez le service qui vous avait identifié.',
        en: 'Your session is ended here, and at the service that had identified you.',
      }}
    />
    <ButtonLink href="/" kind="quiet">
      <T fr="Revenir à l’accueil" en="Back to the home page" />
    </ButtonLink>
  </Layout>
);
