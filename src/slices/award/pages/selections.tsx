import type { Text } from '#kernel/text';
import type { RoundSheet } from '#slices/call';
import { EmptyState, Instant, Layout, Money, PageTitle, SafeLink, T, Table, Tag, useSay } from '#ui/kit';
import type { SelectionRow } from '../queries/selections.ts';

export const HERE: Text = { fr: 'Décisions', en: 'Decisions' };
export type SelectionsModel = Readonly<{ selections: readonly SelectionRow[]; rounds: readonly RoundSheet[] }>;

export const SelectionState = ({ state }: { state: string | null }) => {
  if (state === 'decided') return <Tag kind="ok">{{ fr: 'Décidée', en: 'Decided' }}</Tag>;
  if (state === 'proposed') return <Tag kind="act">{{ fr: 'À décider', en: 'To decide' }}</Tag>;
  if (state === 'dropped') return <Tag kind="stop">{{ fr: 'Retirée', en: 'Dropped' }}</Tag>;
  return <Tag>{{ fr: 'À proposer', en: 'To propose' }}</Tag>;
};

/** The lists of laureates, one per meeting of the jury. */
export const SelectionsPage = ({ selections, rounds }: SelectionsModel) => {
  const say = useSay();
  const nameOf = (id: string) => {
    const round = rounds.find((one) => one.id === id);
    return round ? `${say(round.call.names)}, ${say(round.round.names)}` : '';
  };
  return (
    <Layout title={HERE}>
      <PageTitle
        title={HERE}
        lede={
          <T
            fr="Une liste par séance du jury. Tous les lauréats d’une liste sont décidés ensemble, dans l’enveloppe, ou aucun."
            en="One list per meeting of the jury. All laureates of a list are decided together, within the envelope, or none."
          />
        }
      />
      <Table
        caption={{ fr: 'Listes de lauréats', en: 'Lists of laureates' }}
        captionHidden
        rows={selections}
        rowKey={(row) => row.sessionId}
        empty={
          <EmptyState title={<T fr="Aucune liste pour l’instant." en="No list yet." />}>
            <T
              fr="Une liste paraît ici quand le jury a délibéré."
              en="A list appears here once the jury has deliberated."
            />
          </EmptyState>
        }
        columns={[
          {
            key: 'call',
            head: { fr: 'Appel', en: 'Call' },
            rowHeader: true,
            cell: (row) => <SafeLink href={`/selections/${row.sessionId}`}>{nameOf(row.roundId)}</SafeLink>,
          },
          {
            key: 'meets',
            head: { fr: 'Séance', en: 'Meeting' },
            cell: (row) => <Instant at={row.meetsAt} show="day" />,
          },
          { key: 'n', head: { fr: 'Lauréats', en: 'Laureates' }, align: 'end', cell: (row) => String(row.laureates) },
          {
            key: 'sum',
            head: { fr: 'Total', en: 'Total' },
            align: 'end',
            cell: (row) => <Money cents={BigInt(row.totalCents)} />,
          },
          { key: 'state', head: { fr: 'État', en: 'State' }, cell: (row) => <SelectionState state={row.state} /> },
        ]}
      />
    </Layout>
  );
};
