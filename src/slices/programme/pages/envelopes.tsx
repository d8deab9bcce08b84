import { actInWords } from '#kernel/acts-in-words';
import type { Text } from '#kernel/text';
import { EmptyState, Instant, Layout, Money, PageTitle, Pagination, Panel, Stack, T, Table, useSay } from '#ui/kit';
import type { NodeFigures } from '../figures.ts';
import type { Movement, ProgrammeSheet } from '../queries.ts';
import { EnvelopeMeter, HowToRead, TreeTable } from './money.tsx';

const HERE: Text = { fr: 'Enveloppes', en: 'Envelopes' };
/** How deep the list of envelopes goes; what is further down is read on the page of the envelope above it. */
const SHOWN_DEPTH = 2;

type Programme = Readonly<{ programme: ProgrammeSheet; tree: readonly NodeFigures[] }>;

/** Every envelope of every programme: for those who open, decide, pay and audit. */
export const EnvelopesPage = ({ programmes }: { programmes: readonly Programme[] }) => (
  <Layout title={HERE} width="full">
    <PageTitle title={HERE} lede={<HowToRead />} />
    {programmes.length === 0 && (
      <EmptyState title={<T fr="Aucun programme n’est chargé." en="No programme is loaded." />}>
        <T fr="Chargez un programme pour ouvrir ses enveloppes." en="Load a programme to open its envelopes." />
      </EmptyState>
    )}
    <Stack>
      {programmes.map(({ programme, tree }) => (
        <Panel key={programme.id} title={programme.pack.names} flush>
          <TreeTable nodes={tree.filter(({ depth }) => depth <= SHOWN_DEPTH)} linked />
        </Panel>
      ))}
    </Stack>
  </Layout>
);

const KINDS: Readonly<Record<string, Text>> = {
  opening: { fr: 'Ouverture', en: 'Opening' },
  allocation: { fr: 'Répartition', en: 'Allocation' },
  reservation: { fr: 'Réservation', en: 'Reservation' },
  release: { fr: 'Libération', en: 'Release' },
  commitment: { fr: 'Engagement', en: 'Commitment' },
  payment: { fr: 'Paiement', en: 'Payment' },
  return: { fr: 'Retour', en: 'Return' },
};

export type EnvelopeModel = Readonly<{
  node: NodeFigures;
  /** The envelopes this one is shared into. */
  shares: readonly NodeFigures[];
  movements: readonly Movement[];
  next: string | undefined;
}>;

/** One envelope: its figures and every movement through it. */
export const EnvelopePage = ({ node, shares, movements, next }: EnvelopeModel) => {
  const say = useSay();
  return (
    <Layout title={node.names} crumbs={[{ text: HERE, href: '/envelopes' }]}>
      <PageTitle title={say(node.names)} />
      <Stack>
        <EnvelopeMeter node={node} tall />
        {shares.length > 0 && (
          <TreeTable
            caption={{ fr: 'Partagée entre ces enveloppes', en: 'Shared into these envelopes' }}
            nodes={shares.map((share) => ({ ...share, depth: 0 }))}
            linked
          />
        )}
        <Movements movements={movements} next={next} />
      </Stack>
    </Layout>
  );
};

/** Every movement through an envelope, from which to which. */
const Movements = ({ movements, next }: Pick<EnvelopeModel, 'movements' | 'next'>) => {
  const say = useSay();
  return (
    <>
      <Table
        caption={{
          fr: 'Mouvements de cette enveloppe, du plus récent au plus ancien',
          en: 'Movements of this envelope, latest first',
        }}
        rows={movements}
        rowKey={(row) => String(row.id)}
        empty={<EmptyState title={<T fr="Aucun mouvement." en="No movement." />} />}
        columns={[
          { key: 'at', head: { fr: 'Quand', en: 'When' }, cell: (row) => <Instant at={row.at} show="short" /> },
          {
            key: 'kind',
            head: { fr: 'Mouvement', en: 'Movement' },
            rowHeader: true,
            cell: (row) => say(KINDS[row.kind] ?? { fr: row.kind, en: row.kind }),
          },
          { key: 'act', head: { fr: 'Par l’acte', en: 'By the act' }, cell: (row) => say(actInWords(row.act)) },
          { key: 'from', head: { fr: 'De', en: 'From' }, cell: (row) => say(row.fromNames) },
          { key: 'to', head: { fr: 'Vers', en: 'To' }, cell: (row) => say(row.toNames) },
          {
            key: 'amount',
            head: { fr: 'Montant', en: 'Amount' },
            align: 'end',
            cell: (row) => <Money cents={row.amountCents} show="always" />,
          },
        ]}
      />
      <Pagination
        nextHref={next}
        shown={movements.length}
        unit={{ fr: ['mouvement', 'mouvements'], en: ['movement', 'movements'] }}
      />
    </>
  );
};
