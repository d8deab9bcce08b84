import { one, type Problem } from '#platform/web';
import { Button, errorOn, Field, Layout, PageTitle, PostForm, RadioGroup, Stack, T, useFrame } from '#ui/kit';
import { PROVIDERS } from '../providers/provider.ts';
import type { SaidName } from '../queries/identities.ts';
import { Trouble } from './trouble.tsx';

const TITLE = { fr: 'Votre nom', en: 'Your name' };

type Props = Readonly<{
  email: string;
  back: string;
  /** The name that a provider says is theirs. */
  said?: SaidName | undefined;
  problem?: Problem | undefined;
}>;

const BY_LINK = {
  fr: 'vérifiée par le lien que vous venez d’ouvrir',
  en: 'checked by the link you have just opened',
};

/** First visit: the address is proved, the person says who they are. Nothing else is asked. */
export const RegistrationPage = ({ email, back, said, problem }: Props) => {
  const typed = (name: string) => problem && one(problem.fields, name);
  return (
    <Layout title={TITLE} errors={problem?.errors}>
      <PageTitle
        title={TITLE}
        lede={{
          fr: 'Vous êtes chez nous pour la première fois. Dites votre nom : il figure sur les dossiers et les actes que vous signez.',
          en: 'This is your first time here. Tell us your name: it appears on the files and acts you sign.',
        }}
      />
      <Stack>
        <Trouble problem={problem} />
        <PostForm action={`/registration/${wayBack(back)}`}>
          <Field
            type="email"
            name="known-email"
            label={{ fr: 'Adresse électronique', en: 'E-mail address' }}
            value={email}
            knownFrom={
              said && PROVIDERS[said.provider].provesEmail
                ? { fr: `donnée par ${PROVIDERS[said.provider].name}`, en: `given by ${PROVIDERS[said.provider].name}` }
                : BY_LINK
            }
          />
          <NameFields
            given={typed('givenName') ?? said?.givenName}
            family={typed('familyName') ?? said?.familyName}
            problem={problem}
          />
          <LangField chosen={typed('lang')} />
          <Button>
            <T fr="Enregistrer et continuer" en="Save and continue" />
          </Button>
        </PostForm>
      </Stack>
    </Layout>
  );
};

const LENGTH_MAX = 250;

/** The way back as one part of an address; too long for that, it is given up. */
const wayBack = (back: string): string => {
  const part = encodeURIComponent(back);
  return part.length > LENGTH_MAX ? '%2F' : part;
};

type NameProps = Readonly<{ given: string | undefined; family: string | undefined; problem: Problem | undefined }>;

export const NameFields = ({ given, family, problem }: NameProps) => (
  <>
    <Field
      name="givenName"
      label={{ fr: 'Prénom', en: 'First name' }}
      autocomplete="given-name"
      maxLength={100}
      value={given}
      error={errorOn(problem?.errors, 'givenName')}
    />
    <Field
      name="familyName"
      label={{ fr: 'Nom', en: 'Last name' }}
      autocomplete="family-name"
      maxLength={100}
      value={family}
      error={errorOn(problem?.errors, 'familyName')}
    />
  </>
);

const LangField = ({ chosen }: { chosen: string | undefined }) => {
  const { lang } = useFrame();
  return (
    <RadioGroup
      name="lang"
      label={{ fr: 'Langue de nos messages', en: 'Language of our messages' }}
      value={chosen ?? lang}
      columns
      options={[
        { value: 'fr', text: 'Français' },
        { value: 'en', text: 'English' },
      ]}
    />
  );
};
