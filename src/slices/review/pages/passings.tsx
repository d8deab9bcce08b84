import type { Text } from '#kernel/text';
import { EmptyState, Instant, Layout, PageTitle, Pagination, Ref, T, Table, useSay } from '#ui/kit';
import type { Passing } from '../queries/passings.ts';

const HERE: Text = { fr: 'Dossiers transmis', en: 'Files passed on' };

export type PassingsModel = Readonly<{
  passings: readonly Passing[];
  nextHref: string | undefined;
  deskName: (scope: string) => Text;
}>;

/** What one’s desks passed on: which file, when, to whom. The files themselves are read by the desk that has them. */
export const PassingsPage = ({ passings, nextHref, deskName }: PassingsModel) => {
  const say = useSay();
  return (
    <Layout title={HERE} crumbs={[{ text: { fr: 'Guichets', en: 'Desks' }, href: '/desks' }]}>
      <PageTitle
        title={HERE}
        lede={
          <T
            fr="Vous gardez ces lignes. Les dossiers, eux, sont lus par le guichet qui les a reçus."
            en="You keep these lines. The files themselves are read by the desk that received them."
          />
        }
      />
      <Table
        caption={{ fr: 'Du dernier transmis au premier', en: 'Last passed on first' }}
        captionHidden
        rows={passings}
        rowKey={(one) => `${one.applicationId} ${one.rank}`}
        empty={<EmptyState title={<T fr="Aucun dossier transmis." en="No file passed on." />} />}
        columns={[
          {
            key: 'number',
            head: { fr: 'Dossier', en: 'File' },
            rowHeader: true,
            cell: (one) => <Ref>{one.number}</Ref>,
          },
          {
            key: 'at',
            head: { fr: 'Transmis', en: 'Passed on' },
            cell: (one) => <Instant at={one.passedAt} show="short" />,
          },
          { key: 'from', head: { fr: 'Par', en: 'By' }, cell: (one) => say(deskName(one.fromDesk)) },
          { key: 'to', head: { fr: 'À', en: 'To' }, cell: (one) => say(deskName(one.toDesk)) },
          { key: 'why', head: { fr: 'Pourquoi', en: 'Why' }, cell: (one) => one.reason },
        ]}
      />
      <Pagination
        nextHref={nextHref}
        shown={passings.length}
        unit={{ fr: ['dossier', 'dossiers'], en: ['file', 'files'] }}
      />
    </Layout>
  );
};
