import type { Text } from '#kernel/text';
import type { Problem } from '#platform/web';
import type { RoundSheet } from '#slices/call';
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Facts,
  Layout,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  Row,
  SafeLink,
  Stack,
  T,
} from '#ui/kit';
import type { Kept, Loss, Lost } from '../keep-answers.ts';
import type { Draft } from '../queries/draft.ts';
import type { Related } from '../queries/taken-up.ts';
import { stateLabel } from '../words.ts';

export type TakeUpModel = Readonly<{
  draft: Draft;
  title: string;
  offers: readonly Readonly<{ round: RoundSheet; kept: Kept }>[];
  problem?: Problem | undefined;
}>;

const HERE: Text = { fr: 'Reprendre ce dossier', en: 'Take this file up again' };

/** What a new file would keep of this one, round by round, before it is opened. */
export const TakeUpPage = ({ model: { draft, title, offers, problem } }: { model: TakeUpModel }) => {
  const base = `/applications/${draft.application.id}`;
  return (
    <Layout
      title={HERE}
      crumbs={[
        { text: { fr: 'Mes dossiers', en: 'My files' }, href: '/applications' },
        { text: draft.application.number, href: base },
      ]}
    >
      <PageTitle title={HERE} lede={title} />
      {problem && <ErrorSummary errors={[{ field: '', message: problem.message }]} />}
      <Stack>
        <p>
          <T
            fr="Un nouveau dossier est ouvert, selon les règles de sa session. L’ancien ne change pas et garde ses décisions."
            en="A new file is opened, under the rules of its round. The former one does not change and keeps its decisions."
          />
        </p>
        {offers.length === 0 && (
          <Notice
            title={{
              fr: 'Aucune autre session de cet appel ne prend de dossiers en ce moment.',
              en: 'No other round of this call takes files at the moment.',
            }}
          />
        )}
        {offers.map(({ round, kept }) => (
          <Panel key={round.id} title={round.round.names}>
            <Facts
              items={[
                {
                  label: { fr: 'Réponses reprises', en: 'Answers kept' },
                  value: String(Object.keys(kept.answers).length + kept.files.length),
                },
              ]}
            />
            <LostAnswers lost={kept.lost} />
            <PostForm action={`${base}/taking-up`} hidden={{ roundId: round.id }}>
              <Button kind="act">{{ fr: 'Ouvrir le nouveau dossier', en: 'Open the new file' }}</Button>
            </PostForm>
          </Panel>
        ))}
        <Row>
          <ButtonLink href={base} kind="quiet">
            {{ fr: 'Revenir au dossier', en: 'Back to the file' }}
          </ButtonLink>
        </Row>
      </Stack>
    </Layout>
  );
};

const WHY: Readonly<Record<Loss, Text>> = {
  removed: { fr: 'la question n’est plus posée', en: 'the question is no longer asked' },
  other_type: {
    fr: 'la question attend une réponse d’une autre sorte',
    en: 'the question expects another kind of answer',
  },
  no_longer_fits: { fr: 'votre réponse ne convient plus', en: 'your answer no longer fits' },
};

/** What is not kept, and why: nothing is lost without being told. */
export const LostAnswers = ({ lost }: { lost: readonly Lost[] }) =>
  lost.length === 0 ? null : (
    <Notice kind="warn" title={{ fr: 'Ces réponses ne sont pas reprises', en: 'These answers are not kept' }}>
      <ul>
        {lost.map(({ key, label, why }) => (
          <li key={key}>
            <T fr={`${label.fr} : ${WHY[why].fr}.`} en={`${label.en}: ${WHY[why].en}.`} />
          </li>
        ))}
      </ul>
    </Notice>
  );

/** The former file and those that take it up, on the page of each. */
export const RelatedFiles = ({ related }: { related: readonly Related[] }) =>
  related.length === 0 ? null : (
    <ul>
      {related.map((one) => (
        <li key={one.id}>
          {one.isStage ? (
            one.isFormer ? (
              <T fr="Suit l’étape précédente, dossier" en="Follows the stage before, file" />
            ) : (
              <T fr="Suivi par l’étape suivante, dossier" en="Followed by the next stage, file" />
            )
          ) : one.isFormer ? (
            <T fr="Reprend le dossier" en="Takes up file" />
          ) : (
            <T fr="Repris par le dossier" en="Taken up by file" />
          )}{' '}
          <SafeLink href={`/applications/${one.id}`}>{one.number}</SafeLink>
          <T fr={`, session ${one.round} : `} en={`, round ${one.round}: `} />
          <T text={stateLabel(one.state)} />
        </li>
      ))}
    </ul>
  );
