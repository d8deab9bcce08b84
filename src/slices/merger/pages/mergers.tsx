import { ButtonLink, Day, EmptyState, Instant, Layout, PageTitle, Panel, SafeLink, T, Table, Tag } from '#ui/kit';
import type { MergerLine } from '../queries.ts';

const TITLE = { fr: 'Fusions d’organismes', en: 'Mergers of bodies' };

/** The mergers recorded, and those being prepared. */
export const MergersPage = ({ found, merges }: Readonly<{ found: readonly MergerLine[]; merges: boolean }>) => (
  <Layout
    title={TITLE}
    crumbs={[{ text: { fr: 'Organismes à vérifier', en: 'Organisations to verify' }, href: '/verifications' }]}
  >
    <PageTitle
      title={TITLE}
      lede={{
        fr: 'Des communes forment une commune nouvelle, un syndicat entre dans une intercommunalité : ce qu’ils ont ici passe à l’organisme qui reste.',
        en: 'Municipalities form a new one, a joint board goes into a grouping: what they have here passes to the body that remains.',
      }}
      actions={
        merges && (
          <ButtonLink href="/mergers/new" icon="plus">
            <T fr="Préparer une fusion" en="Prepare a merger" />
          </ButtonLink>
        )
      }
    />
    <Panel flush>
      <Table
        caption={TITLE}
        captionHidden
        rows={found}
        rowKey={(line) => line.id}
        columns={[
          {
            key: 'into',
            head: { fr: 'Organisme qui reste', en: 'Body that remains' },
            rowHeader: true,
            cell: (line) => <SafeLink href={`/mergers/${line.id}`}>{line.survivor}</SafeLink>,
          },
          {
            key: 'from',
            head: { fr: 'Organismes qui prennent fin', en: 'Bodies that end' },
            cell: (line) => line.absorbed.join(', '),
          },
          {
            key: 'on',
            head: { fr: 'Effet', en: 'Effect' },
            cell: (line) => <Day day={line.happenedOn} show="short" />,
          },
          {
            key: 'state',
            head: { fr: 'Où en est-elle', en: 'Where it stands' },
            cell: (line) => <Standing line={line} />,
          },
        ]}
        empty={
          <EmptyState title={{ fr: 'Aucune fusion', en: 'No merger' }}>
            <T fr="Aucun organisme n’a fusionné." en="No body was merged." />
          </EmptyState>
        }
      />
    </Panel>
  </Layout>
);

const Standing = ({ line }: { line: MergerLine }) =>
  line.recordedAt === null ? (
    <span>
      <Tag kind="warn">{{ fr: 'Préparée', en: 'Prepared' }}</Tag> {line.madeBy}
    </span>
  ) : (
    <span>
      <Tag kind="ok">{{ fr: 'Enregistrée', en: 'Recorded' }}</Tag> <Instant at={line.recordedAt} show="day" />,{' '}
      {line.recordedBy}
    </span>
  );
