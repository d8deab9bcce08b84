import type { Text } from '#kernel/text';
import {
  EmptyState,
  euros,
  Instant,
  Layout,
  number,
  PageTitle,
  Pagination,
  Register,
  SafeLink,
  T,
  Table,
  useFrame,
} from '#ui/kit';
import type { AwaitingRow, StageCounts } from '../queries.ts';

export type AwaitingLine = AwaitingRow & Readonly<{ what: Text; call: Text }>;
export type CountedStage = StageCounts & Readonly<{ call: Text; stage: Text }>;

export type PathsModel = Readonly<{
  /** For officers: documents to read. */
  awaiting: readonly AwaitingLine[] | undefined;
  nextHref: string | undefined;
  /** For managers: how far paths have come. */
  counts: readonly CountedStage[] | undefined;
}>;

const HERE: Text = { fr: 'Parcours', en: 'Paths' };

/** What an officer has to read, and how many bodies are at each stage: counts alone, nothing of what a body says. */
export const PathsPage = ({ awaiting, nextHref, counts }: PathsModel) => (
  <Layout title={HERE} width="full">
    <PageTitle title={HERE} />
    {awaiting && (
      <Register
        title={<T fr="À lire" en="To be read" />}
        aside={<T fr="Les plus anciens d’abord." en="The oldest first." />}
      >
        <Awaiting lines={awaiting} />
        {nextHref && <Pagination nextHref={nextHref} shown={awaiting.length} unit={DOCUMENTS} />}
      </Register>
    )}
    {counts && (
      <Register
        title={<T fr="Où en sont les parcours" en="How far paths have come" />}
        aside={
          <T
            fr="Des nombres et des sommes. Ce que les organismes disent d’eux-mêmes n’est lu que par leur instructeur."
            en="Counts and sums. What bodies say of themselves is read by their officer alone."
          />
        }
      >
        <Counts stages={counts} />
      </Register>
    )}
  </Layout>
);

const DOCUMENTS = { fr: ['document', 'documents'], en: ['document', 'documents'] } as const;

const Awaiting = ({ lines }: { lines: readonly AwaitingLine[] }) => (
  <Table
    caption={{ fr: 'Documents à lire', en: 'Documents to read' }}
    captionHidden
    rows={lines}
    rowKey={({ id }) => id}
    empty={
      <EmptyState title={{ fr: 'Aucun document n’attend votre lecture.', en: 'No document awaits your reading.' }} />
    }
    columns={[
      {
        key: 'file',
        head: { fr: 'Dossier', en: 'File' },
        rowHeader: true,
        cell: (line) => (
          <>
            <SafeLink href={`/desk/${line.applicationId}/path`}>{line.number}</SafeLink>
            <small>{line.organisation}</small>
          </>
        ),
      },
      { key: 'what', head: { fr: 'Document', en: 'Document' }, cell: ({ what }) => what },
      { key: 'call', head: { fr: 'Appel', en: 'Call' }, cell: ({ call }) => call },
      {
        key: 'at',
        head: { fr: 'Remis le', en: 'Handed over on' },
        cell: ({ deliveredAt }) => <Instant at={deliveredAt} show="short" />,
      },
    ]}
  />
);

const Counts = ({ stages }: { stages: readonly CountedStage[] }) => {
  const { lang } = useFrame();
  const figure = (
    key: 'filed' | 'granted' | 'delivered' | 'approved' | 'returned' | 'entries' | 'closings',
    head: Text,
  ) => ({
    key,
    head,
    align: 'end' as const,
    cell: (stage: CountedStage) => number(stage[key], lang),
  });
  return (
    <Table
      caption={{ fr: 'Parcours par étape', en: 'Paths by stage' }}
      captionHidden
      rows={stages}
      rowKey={({ callId, roundNumber }) => `${callId}-${roundNumber}`}
      columns={[
        {
          key: 'stage',
          head: { fr: 'Étape', en: 'Stage' },
          rowHeader: true,
          cell: ({ stage, call }) => (
            <>
              {stage}
              <small>{call}</small>
            </>
          ),
        },
        figure('filed', { fr: 'Déposés', en: 'Submitted' }),
        figure('granted', { fr: 'Aidés', en: 'Granted' }),
        {
          key: 'cents',
          head: { fr: 'Montant', en: 'Amount' },
          align: 'end',
          cell: ({ grantedCents }) => euros(grantedCents, lang),
        },
        figure('delivered', { fr: 'À lire', en: 'To be read' }),
        figure('approved', { fr: 'Acceptés', en: 'Accepted' }),
        figure('returned', { fr: 'Renvoyés', en: 'Sent back' }),
        figure('entries', { fr: 'Mesures d’entrée', en: 'Entry measures' }),
        figure('closings', { fr: 'Mesures de fin', en: 'Closing measures' }),
      ]}
    />
  );
};
