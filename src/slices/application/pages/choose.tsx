import type { Membership } from '#kernel/actor';
import type { Problem } from '#platform/web';
import type { RoundSheet } from '#slices/call';
import {
  Button,
  ButtonLink,
  Deadline,
  EmptyState,
  ErrorSummary,
  errorOn,
  Layout,
  Notice,
  PageTitle,
  PostForm,
  RadioGroup,
  Row,
  T,
} from '#ui/kit';

export type ChooseModel = Readonly<{
  round: RoundSheet;
  /** Bodies the person may apply for. */
  bodies: readonly Membership[];
  /** Why no file can be opened now, if so. */
  obstacle: Readonly<{ fr: string; en: string }> | undefined;
  problem?: Problem | undefined;
}>;

/** For which body: the one question asked before a file is opened. */
export const ChoosePage = ({ model }: { model: ChooseModel }) => {
  const { round, bodies, obstacle, problem } = model;
  const errors = problem?.errors ?? [];
  const back = encodeURIComponent(`/rounds/${round.id}/application`);
  return (
    <Layout
      title={{ fr: 'Ouvrir un dossier', en: 'Open a file' }}
      errors={errors}
      crumbs={[
        { text: { fr: 'Appels', en: 'Calls' }, href: '/calls' },
        { text: round.call.names, href: `/programmes/${round.programmeCode}/calls/${round.callCode}` },
      ]}
    >
      <PageTitle
        over={round.call.names}
        title={{ fr: 'Ouvrir un dossier', en: 'Open a file' }}
        lede={round.round.names}
      />
      {round.closesAt && <Deadline at={round.closesAt} what={{ fr: 'Ferme', en: 'Closes' }} zone={round.pack.zone} />}
      <ErrorSummary errors={errors} />
      {problem && errors.length === 0 && <Notice kind="stop" title={problem.message} live />}
      {obstacle && problem === undefined && <Notice kind="stop" title={obstacle} />}
      {bodies.length === 0 ? <NoBody back={back} /> : <Ask model={model} back={back} errors={errors} />}
    </Layout>
  );
};

const NoBody = ({ back }: { back: string }) => (
  <EmptyState
    title={{ fr: 'Pour qui faites-vous cette demande ?', en: 'For whom do you make this request?' }}
    action={{ href: `/organisations/new?back=${back}`, text: { fr: 'Trouver mon organisme', en: 'Find my body' } }}
  >
    <p>
      <T
        fr="Vous n’êtes rattaché à aucun organisme. Cherchez le vôtre par son nom, son SIREN ou son SIRET."
        en="You belong to no body yet. Search yours by its name, SIREN or SIRET."
      />
    </p>
  </EmptyState>
);

type AskProps = Readonly<{ model: ChooseModel; back: string; errors: NonNullable<Problem['errors']> }>;

const Ask = ({ model: { round, bodies, obstacle, problem }, back, errors }: AskProps) => (
  <>
    <PostForm action={`/rounds/${round.id}/application`}>
      <RadioGroup
        name="organisationId"
        label={{ fr: 'Pour qui faites-vous cette demande ?', en: 'For whom do you make this request?' }}
        options={bodies.map((body) => ({
          value: body.organisationId,
          text: body.organisationName,
          hint: body.quality,
        }))}
        value={
          (problem?.fields.organisationId as string | undefined) ??
          (bodies.length === 1 ? bodies[0]?.organisationId : '')
        }
        error={errorOn(errors, 'organisationId')}
      />
      <Row>
        <Button disabledBecause={obstacle}>{{ fr: 'Ouvrir le dossier', en: 'Open the file' }}</Button>
        <ButtonLink href={`/organisations/new?back=${back}`} kind="bare">
          {{ fr: 'Un autre organisme', en: 'Another body' }}
        </ButtonLink>
      </Row>
    </PostForm>
    <p>
      <T
        fr="Ouvrir un dossier n’engage à rien : c’est un brouillon, que vous pouvez abandonner."
        en="Opening a file binds you to nothing: it is a draft, which you may give up."
      />
    </p>
  </>
);
