import { EmptyState, Layout, PageTitle, Pagination, SafeLink, T, Table, Tag, useSay } from '#ui/kit';
import type { CommitteeModel } from '../desk-models.ts';
import { OPINION_WORDS } from '../words.ts';
import { behind, NEEDS, themeIn } from './shared.tsx';

const HERE = { fr: 'Comité', en: 'Committee' };

/** The needs on which the committee has to say something, those the person has said nothing of first. */
export const CommitteePage = ({ lines, rounds, nextHref }: CommitteeModel) => {
  const say = useSay();
  return (
    <Layout title={HERE} crumbs={[NEEDS]} width="full">
      <PageTitle
        title={HERE}
        lede={
          <T
            fr="Les besoins sur lesquels le comité n’a pas encore décidé. Chaque membre écrit son avis ; l’autorité enregistre ensuite la décision du comité."
            en="The needs on which the committee has not decided yet. Each member writes an opinion; the authority then records the decision of the committee."
          />
        }
      />
      <Table
        caption={{ fr: 'À examiner', en: 'To examine' }}
        captionHidden
        rows={lines}
        rowKey={(line) => line.id}
        empty={
          <EmptyState
            title={<T fr="Le comité a décidé sur tous les besoins." en="The committee has decided on all needs." />}
          />
        }
        columns={[
          {
            key: 'title',
            head: { fr: 'Besoin', en: 'Need' },
            rowHeader: true,
            cell: (line) => (
              <>
                <SafeLink href={`/needs/${line.id}/examination`}>{line.title}</SafeLink>
                <small>
                  {say(
                    themeIn(
                      rounds.find(({ callId }) => callId === line.callId),
                      line.theme,
                    ),
                  )}
                  , {line.organisation}
                </small>
              </>
            ),
          },
          {
            key: 'supporters',
            head: { fr: 'Soutiens', en: 'Support' },
            cell: (line) => say(behind(line.supporters)),
          },
          {
            key: 'opinions',
            head: { fr: 'Avis donnés', en: 'Opinions given' },
            align: 'end',
            cell: (line) => (line.isConcerned ? '' : line.opinions),
          },
          {
            key: 'own',
            head: { fr: 'Le vôtre', en: 'Yours' },
            cell: (line) =>
              line.isConcerned ? (
                <Tag kind="warn">{{ fr: 'Votre organisme est concerné', en: 'Your body is concerned' }}</Tag>
              ) : line.own === null ? (
                <Tag kind="go">{{ fr: 'Pas encore', en: 'Not yet' }}</Tag>
              ) : (
                <Tag>{OPINION_WORDS[line.own]}</Tag>
              ),
          },
        ]}
      />
      <Pagination
        nextHref={nextHref}
        shown={lines.length}
        unit={{ fr: ['besoin', 'besoins'], en: ['need', 'needs'] }}
      />
    </Layout>
  );
};
