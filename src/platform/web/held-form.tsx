import type { FastifyReply, FastifyRequest } from 'fastify';
import { T } from '#ui/frame';
import { ButtonLink, Layout, Notice, PageTitle, SafeLink, SendAgain, Stack } from '#ui/kit';
import { readBody } from './body.ts';
import { fromOurselves, langOf } from './browser-marks.ts';
import { pathOf, sendPage } from './respond.tsx';
import type { Fields } from './route.ts';
import type { Services } from './services.ts';

const TITLE = { fr: 'Votre session est terminée', en: 'Your session is over' };
const SAID = {
  fr: 'Votre session est terminée. Identifiez-vous dans un autre onglet, puis recommencez : ce que vous avez tapé est encore là.',
  en: 'Your session is over. Sign in in another tab, then try again: what you typed is still here.',
};

/**
 * Answers a form whose session is over: nothing is done, and what was typed is kept in the page, to be sent again once
 * the person has signed in. A form of another site is not kept; a file cannot be.
 */
export const hold = async (services: Services, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const back = `/sign-in?back=${encodeURIComponent(pathOf(request))}`;
  if (request.headers.accept?.startsWith('application/json')) {
    return reply.code(401).send({ ok: false, message: SAID[langOf(request)] });
  }
  if (!fromOurselves(request)) return reply.redirect(back, 303);
  const { fields } = await readBody(services.files, request, undefined);
  const view = () => <HeldForm action={request.url} fields={fields} back={back} hasFile={request.isMultipart()} />;
  return sendPage(services, request, reply, undefined, view, 401);
};

type Props = Readonly<{ action: string; fields: Fields; back: string; hasFile: boolean }>;

const HeldForm = ({ action, fields, back, hasFile }: Props) => (
  <Layout title={TITLE}>
    <PageTitle
      title={TITLE}
      lede={{
        fr: 'Rien n’a été enregistré, et rien n’est perdu : ce que vous avez tapé est gardé dans cette page.',
        en: 'Nothing was saved, and nothing is lost: what you typed is kept in this page.',
      }}
    />
    <Stack>
      <ol>
        <li>
          <SafeLink href={back} newTab>
            <T fr="Identifiez-vous (dans un nouvel onglet)" en="Sign in (in a new tab)" />
          </SafeLink>
          <T fr=", avec la même adresse." en=", with the same address." />
        </li>
        <li>
          <T fr="Revenez ici et renvoyez votre formulaire." en="Come back here and send your form again." />
        </li>
      </ol>
      {hasFile && (
        <Notice
          kind="warn"
          title={{ fr: 'Le fichier est à choisir à nouveau.', en: 'The file is to be chosen again.' }}
        >
          <T
            fr="Un navigateur ne garde pas les fichiers : rouvrez la page du formulaire après vous être identifié."
            en="A browser does not keep files: open the page of the form again after signing in."
          />
        </Notice>
      )}
      {hasFile ? (
        <ButtonLink href={back}>
          <T fr="S’identifier" en="Sign in" />
        </ButtonLink>
      ) : (
        <SendAgain action={action} fields={fields}>
          <T fr="Renvoyer mon formulaire" en="Send my form again" />
        </SendAgain>
      )}
    </Stack>
  </Layout>
);
