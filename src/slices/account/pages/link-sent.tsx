import { Layout, Notice, PageTitle, SafeLink, Stack, T, useFrame } from '#ui/kit';
import { LINK_MINUTES } from '../sign-in.ts';

const TITLE = { fr: 'Consultez votre messagerie', en: 'Check your e-mail' };

/** The same page whether the address is known or not. */
export const LinkSentPage = () => {
  const { demonstration } = useFrame();
  return (
    <Layout title={TITLE}>
      <PageTitle
        title={TITLE}
        lede={{
          fr: `Un lien de connexion vient de partir. Ouvrez-le dans ce navigateur, avant ${LINK_MINUTES} minutes.`,
          en: `A sign-in link has just left. Open it in this browser, within ${LINK_MINUTES} minutes.`,
        }}
      />
      <Stack>
        {demonstration && (
          <Notice
            kind="info"
            title={{ fr: 'Démonstration : rien n’est envoyé.', en: 'Demonstration: nothing is sent.' }}
          >
            <p>
              <SafeLink href="/outbox">
                <T fr="Lire le message dans la boîte d’envoi" en="Read the message in the outbox" />
              </SafeLink>
            </p>
          </Notice>
        )}
        <h2>
          <T fr="Rien n’arrive ?" en="Nothing arrives?" />
        </h2>
        <ul>
          <li>
            <T
              fr="Attendez deux minutes, puis regardez dans les indésirables."
              en="Wait two minutes, then look in the junk folder."
            />
          </li>
          <li>
            <T fr="Vérifiez l’adresse, puis " en="Check the address, then " />
            <SafeLink href="/sign-in">
              <T fr="demandez un autre lien" en="ask for another link" />
            </SafeLink>
            .
          </li>
          <li>
            <T
              fr="Si votre messagerie bloque nos messages, parlez-en à votre service informatique."
              en="If your mail service blocks our messages, talk to your IT service."
            />
          </li>
        </ul>
      </Stack>
    </Layout>
  );
};
