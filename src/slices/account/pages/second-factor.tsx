import type { Text } from '#kernel/text';
import type { Problem } from '#platform/web';
import { Button, ButtonLink, errorOn, Field, Layout, Notice, PageTitle, Panel, PostForm, Stack, T } from '#ui/kit';
import { SECURITY, WithoutScript } from './security.tsx';
import { Trouble } from './trouble.tsx';

const TITLE: Text = { fr: 'Confirmer mon identité', en: 'Confirm my identity' };
const SET_UP: Text = { fr: 'Ajouter une application de codes', en: 'Add an authenticator' };
const CODES: Text = { fr: 'Mes codes de secours', en: 'My recovery codes' };

export type ConfirmModel = Readonly<{ back: string; hasFactor: boolean; vouched: boolean }>;

/** Shows a second factor: a passkey, a code of an authenticator, or a recovery code. */
export const SecondFactorPage = ({ model, problem }: { model: ConfirmModel; problem?: Problem | undefined }) => (
  <Layout title={TITLE} errors={problem?.errors} script="passkey">
    <PageTitle
      title={TITLE}
      lede={{
        fr: 'Avant de décider, de signer ou de payer, montrez que c’est bien vous. Cela sert jusqu’à la fin de votre session.',
        en: 'Before deciding, signing or paying, show that it is you. It serves until your session ends.',
      }}
    />
    <Stack>
      <Trouble problem={problem} />
      {model.vouched ? (
        <AlreadyDone back={model.back} />
      ) : model.hasFactor ? (
        <Ways back={model.back} problem={problem} />
      ) : (
        <None />
      )}
    </Stack>
  </Layout>
);

const AlreadyDone = ({ back }: { back: string }) => (
  <Notice
    kind="ok"
    title={{ fr: 'C’est fait : votre identité est confirmée.', en: 'Done: your identity is confirmed.' }}
  >
    <ButtonLink href={back}>
      <T fr="Continuer" en="Continue" />
    </ButtonLink>
  </Notice>
);

const None = () => (
  <Notice kind="warn" title={{ fr: 'Vous n’avez pas encore de second facteur.', en: 'You have no second factor yet.' }}>
    <p>
      <T
        fr="Ajoutez une clé d’accès ou une application de codes : cela prend une minute."
        en="Add a passkey or an authenticator: it takes a minute."
      />
    </p>
    <ButtonLink href="/account/security">
      <T fr="Ajouter un second facteur" en="Add a second factor" />
    </ButtonLink>
  </Notice>
);

const Ways = ({ back, problem }: { back: string; problem: Problem | undefined }) => (
  <>
    <Panel title={{ fr: 'Avec une clé d’accès', en: 'With a passkey' }}>
      <WithoutScript />
      <PostForm
        action="/second-factor/passkey"
        hidden={{ answer: '', back }}
        passkey={{ optionsUrl: '/second-factor/passkey/options', ceremony: 'show' }}
      >
        <Button icon="lock">
          <T fr="Utiliser ma clé d’accès" en="Use my passkey" />
        </Button>
        <p role="status" />
      </PostForm>
    </Panel>
    <Panel title={{ fr: 'Avec un code', en: 'With a code' }}>
      <PostForm action="/second-factor/code" hidden={{ back }}>
        <Field
          name="code"
          label={{ fr: 'Code', en: 'Code' }}
          hint={{
            fr: 'Les six chiffres de votre application, ou l’un de vos codes de secours',
            en: 'The six figures of your authenticator, or one of your recovery codes',
          }}
          autocomplete="one-time-code"
          maxLength={40}
          error={errorOn(problem?.errors, 'code')}
        />
        <Button kind="quiet">
          <T fr="Confirmer" en="Confirm" />
        </Button>
      </PostForm>
    </Panel>
  </>
);

export type SetUpModel = Readonly<{ image: string; letters: string }>;

/** The secret of an authenticator, once: as a square to scan, or in letters to type. */
export const AuthenticatorPage = ({ model, problem }: { model: SetUpModel; problem?: Problem | undefined }) => (
  <Layout title={SET_UP} crumbs={[{ text: SECURITY, href: '/account/security' }]} errors={problem?.errors}>
    <PageTitle title={SET_UP} />
    <Stack>
      <Trouble problem={problem} />
      <ol>
        <li>
          <T
            fr="Ouvrez une application de codes sur votre téléphone (FreeOTP, Aegis, ou celle de votre administration)."
            en="Open an authenticator on your phone (FreeOTP, Aegis, or that of your administration)."
          />
        </li>
        <li>
          <T
            fr="Scannez ce carré, ou tapez les lettres qui suivent."
            en="Scan this square, or type the letters that follow."
          />
        </li>
        <li>
          <T fr="Tapez ici le code qu’elle montre." en="Type here the code it shows." />
        </li>
      </ol>
      <p>
        <img src={model.image} width="220" height="220" alt="" class="square" />
      </p>
      <p>
        <T fr="En lettres : " en="In letters: " />
        <code>{model.letters}</code>
      </p>
      <PostForm action="/account/authenticator/code">
        <Field
          name="name"
          label={{ fr: 'Nom de cet appareil', en: 'Name of this device' }}
          hint={{ fr: 'Par exemple : mon téléphone', en: 'For example: my phone' }}
          maxLength={60}
          error={errorOn(problem?.errors, 'name')}
        />
        <Field
          name="code"
          label={{ fr: 'Code de six chiffres', en: 'Code of six figures' }}
          autocomplete="one-time-code"
          maxLength={20}
          error={errorOn(problem?.errors, 'code')}
        />
        <Button>
          <T fr="Ajouter" en="Add" />
        </Button>
      </PostForm>
    </Stack>
  </Layout>
);

/** Recovery codes, for a few minutes: to print or write down. */
export const RecoveryCodesPage = ({ codes }: { codes: readonly string[] }) => (
  <Layout title={CODES} crumbs={[{ text: SECURITY, href: '/account/security' }]}>
    <PageTitle
      title={CODES}
      lede={{
        fr: 'Imprimez-les ou recopiez-les maintenant : nous ne les montrerons plus. Chacun sert une seule fois.',
        en: 'Print them or write them down now: we will not show them again. Each serves once.',
      }}
    />
    <Stack>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <ButtonLink href="/account/security">
        <T fr="C’est noté" en="I have noted them" />
      </ButtonLink>
    </Stack>
  </Layout>
);
