import { ButtonLink, Instant, Layout, Notice, PageTitle, Stack, T, useSay } from '#ui/kit';
import type { SessionModel } from '../session-model.ts';
import { Board } from './board.tsx';
import { StateTag } from './list.tsx';
import { Preparation } from './preparation.tsx';
import { Trouble } from './trouble.tsx';

export type SessionPageModel = SessionModel & Readonly<{ currentId: string | undefined }>;

/** One session: its preparation, then the meeting as it goes. */
export const SessionPage = (model: SessionPageModel) => {
  const say = useSay();
  const { session, round, problem } = model;
  const title = say({ fr: `Jury « ${round.call.names.fr} »`, en: `Jury “${round.call.names.en}”` });
  return (
    <Layout
      title={title}
      crumbs={[{ text: { fr: 'Jurys', en: 'Juries' }, href: '/juries' }]}
      errors={problem?.errors}
      width="full"
    >
      <PageTitle
        title={title}
        over={
          <>
            {say(round.round.names)} · <Instant at={session.meetsAt} show="zoned" />
            {session.place !== '' && ` · ${session.place}`}
          </>
        }
        tag={<StateTag state={session.state} />}
        actions={<Ways {...model} />}
      />
      <Stack>
        <Trouble problem={problem} />
        <Duty {...model} />
        {session.state === 'planned' || session.state === 'convened' ? (
          <Preparation {...model} />
        ) : (
          <Board {...model} />
        )}
      </Stack>
    </Layout>
  );
};

const Ways = ({ session, viewer, files }: SessionPageModel) => (
  <>
    {files.length > 0 && session.state !== 'planned' && (
      <ButtonLink kind="quiet" href={`/juries/${session.id}/ranking`}>
        <T fr="Classement" en="Ranking" />
      </ButtonLink>
    )}
    {session.openedAt !== null && (viewer.declared || viewer.seat === undefined) && (
      <ButtonLink kind="quiet" icon="file" href={`/juries/${session.id}/minutes`}>
        <T fr="Procès-verbal" en="Minutes" />
      </ButtonLink>
    )}
  </>
);

/** What a member must do before anything opens. */
const Duty = ({ session, viewer }: SessionPageModel) => {
  const asked = viewer.seat !== undefined && !viewer.declared && ['convened', 'open'].includes(session.state);
  if (!asked) return null;
  return (
    <Notice kind="act" icon="sign" title={<T fr="Déclarez d’abord vos intérêts" en="First declare your interests" />}>
      <T
        fr="Les dossiers s’ouvrent dès que vous avez dit si vous avez un intérêt dans l’un d’eux, même si vous n’en avez aucun."
        en="The files open as soon as you have said whether you have an interest in one of them, even if you have none."
      />{' '}
      <ButtonLink href={`/juries/${session.id}/declaration`}>
        <T fr="Faire ma déclaration" en="Make my declaration" />
      </ButtonLink>
    </Notice>
  );
};
