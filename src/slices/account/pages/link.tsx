import type { Text } from '#kernel/text';
import { Button, Layout, Notice, PageTitle, PostForm, Stack, T } from '#ui/kit';
import { SESSION_HOURS } from '../sign-in.ts';
import { AskLink } from './sign-in.tsx';

const CONTINUE = { fr: 'Continuer vers votre compte', en: 'Continue to your account' };

/** Mail services open links to check them: only a press on the button uses the link. */
export const LinkPage = ({ token, email }: { token: string; email: string }) => (
  <Layout title={CONTINUE}>
    <PageTitle
      title={CONTINUE}
      lede={{
        fr: `Vous vous connectez avec l’adresse ${email}, pour ${SESSION_HOURS} heures.`,
        en: `You are signing in with the address ${email}, for ${SESSION_HOURS} hours.`,
      }}
    />
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
