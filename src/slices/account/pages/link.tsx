import type { Text } from '#kernel/text';
import { Button, Layout, Notice, PageTitle, PostForm, Stack, T } from '#ui/kit';
import { PROVIDERS, type ProviderKind } from '../providers/provider.ts';
import { SESSION_HOURS } from '../sign-in.ts';
import { AskLink } from './sign-in.tsx';

const CONTINUE = { fr: 'Continuer vers votre compte', en: 'Continue to your account' };

type Props = Readonly<{
  token: string;
  email: string;
  /** The provider whose identity this link binds to the account. */
  binds: ProviderKind | undefined;
}>;

/** Mail services open links to check them: only a press on the button uses the link. */
export const LinkPage = ({ token, email, binds }: Props) => (
  <Layout title={CONTINUE}>
    <PageTitle
      title={CONTINUE}
      lede={{
        fr: `Vous vous connectez avec l’adresse ${email}, pour ${SESSION_HOURS} heures.`,
        en: `You are signing in with the address ${email}, for ${SESSION_HOURS} hours.`,
      }}
    />
    {binds && (
      <p>
        <T
          fr={`Votre identité ${PROVIDERS[binds].name} sera rattachée à ce compte. Si ce n’est pas vous qui venez de passer par ${PROVIDERS[binds].name}, fermez cette page.`}
          en={`Your ${PROVIDERS[binds].name} identity will be bound to this account. If it was not you who has just come through ${PROVIDERS[binds].name}, close this page.`}
        />
      </p>
    )}
    <PostForm action={`/sign-in/${token}/session`}>
      <Button icon="arrow">
        <T fr="Continuer" en="Continue" />
      </Button>
    </PostForm>
  </Layout>
);

const NO_MORE = { fr: 'Ce lien ne sert pas', en: 'This link does not work' };

/** Why a link does not work, and another one at hand. */
export const LinkRefusedPage = ({ why, back }: { why: Text; back: string }) => (
  <Layout title={NO_MORE}>
    <PageTitle title={NO_MORE} />
    <Stack>
      <Notice kind="stop" title={why} live />
      <h2>
        <T fr="Demander un autre lien" en="Ask for another link" />
      </h2>
      <AskLink back={back} />
    </Stack>
  </Layout>
);
