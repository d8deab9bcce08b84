import type { Text } from '#kernel/text';
import type { Problem } from '#platform/web';
import { Button, ButtonLink, Layout, Notice, PageTitle, Panel, PostForm, Stack, T } from '#ui/kit';
import { Trouble } from './trouble.tsx';

const TITLE: Text = { fr: 'Changer mon adresse électronique', en: 'Change my e-mail address' };
const CRUMBS = [{ text: { fr: 'Mon compte', en: 'My account' }, href: '/account' }];

/** Says where to look, the same whether the address is known or not. */
export const EmailSentPage = () => (
  <Layout title={TITLE} crumbs={CRUMBS}>
    <PageTitle title={TITLE} />
    <Notice kind="info" title={{ fr: 'Regardez votre nouvelle messagerie', en: 'Look in your new mailbox' }}>
      <p>
        <T
          fr="Nous y avons envoyé un lien, qui sert pendant une heure. Ouvrez-le dans ce navigateur, puis confirmez. Jusque-là, rien ne change."
          en="We sent a link there, which serves for an hour. Open it in this browser, then confirm. Until then, nothing changes."
        />
      </p>
    </Notice>
  </Layout>
);

/** @param email nothing when the link is not one of this person’s, or serves no more */
export const EmailChangePage = ({
  token,
  email,
  problem,
}: Readonly<{ token: string; email: string | undefined; problem?: Problem | undefined }>) => (
  <Layout title={TITLE} crumbs={CRUMBS}>
    <PageTitle title={TITLE} />
    <Stack>
      <Trouble problem={problem} />
      {email === undefined ? (
        <Notice kind="warn" title={{ fr: 'Ce lien ne sert plus', en: 'This link no longer works' }}>
          <p>
            <T
              fr="Il a déjà servi, il est trop ancien, ou il a été demandé par un autre compte."
              en="It has already been used, is too old, or was asked for by another account."
            />
          </p>
          <ButtonLink href="/account" kind="quiet">
            <T fr="Revenir à mon compte" en="Back to my account" />
          </ButtonLink>
        </Notice>
      ) : (
        <Panel title={email}>
          <PostForm action={`/account/email/${token}`}>
            <p>
              <T
                fr="Vous vous connecterez désormais avec cette adresse, et nous vous y écrirons."
                en="You will sign in with this address from now on, and we will write to you there."
              />
            </p>
            <Button>
              <T fr="Confirmer cette adresse" en="Confirm this address" />
            </Button>
          </PostForm>
        </Panel>
      )}
    </Stack>
  </Layout>
);
