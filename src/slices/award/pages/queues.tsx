import { count, EmptyState, Layout, Money, PageTitle, SafeLink, T, Table, Tag, useSay } from '#ui/kit';
import type { QueueSheet } from '../queries/desk.ts';

/** The desks that serve in the order of filing. */
export const QueuesPage = ({ queues }: { queues: readonly QueueSheet[] }) => {
  const say = useSay();
  return (
    <Layout title={{ fr: 'Files d’attente', en: 'Queues' }}>
      <PageTitle
        title={<T fr="Files d’attente" en="Queues" />}
        lede={
          <T
            fr="Les guichets qui servent dans l’ordre des dépôts, ce qui leur reste et qui attend."
            en="The desks that serve in the order of filing, what they have left and who waits."
          />
        }
      />
      <Table
        caption={{ fr: 'Guichets', en: 'Desks' }}
        captionHidden
        rows={queues}
        rowKey={({ round }) => round.callId}
        empty={
          <EmptyState title={<T fr="Aucun guichet ne sert dans l’ordre." en="No desk serves in order." />}>
            <T fr="Un appel le fait quand son programme le dit." en="A call does when its programme says so." />
          </EmptyState>
        }
        columns={[
          {
            key: 'call',
            head: { fr: 'Guichet', en: 'Desk' },
            rowHeader: true,
            cell: ({ round, isClosed }) => (
              <>
                <SafeLink href={`/queues/${round.callId}`}>{say(round.call.names)}</SafeLink>{' '}
                {isClosed && <Tag kind="stop">{{ fr: 'Clos', en: 'Closed' }}</Tag>}
              </>
            ),
          },
          {
            key: 'left',
            head: { fr: 'Il reste', en: 'Left' },
            align: 'end',
            cell: ({ left }) => <Money cents={left} />,
          },
          {
            key: 'waiting',
            head: { fr: 'Attendent', en: 'Wait' },
            align: 'end',
            cell: ({ waiting }) => say(count(waiting, { fr: ['dossier', 'dossiers'], en: ['file', 'files'] })),
          },
        ]}
      />
    </Layout>
  );
};
