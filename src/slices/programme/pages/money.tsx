import type { Text } from '#kernel/text';
import { T, useSay } from '#ui/frame';
import { Meter, Money, SafeLink, Table } from '#ui/kit';
import type { Figures, NodeFigures } from '../figures.ts';

/** One envelope as a bar: paid, committed, reserved, and what is left. */
export const EnvelopeMeter = ({ node, tall }: { node: NodeFigures; tall?: boolean }) => (
  <Meter
    label={node.names}
    showLabel
    tall={tall}
    total={node.total.opened}
    legend={tall ? 'column' : 'none'}
    parts={partsOf(node.total)}
  />
);

export const partsOf = (figures: Figures) =>
  [
    { kind: 'paid', amount: figures.paid },
    { kind: 'committed', amount: figures.committed },
    { kind: 'reserved', amount: figures.reserved },
  ] as const;

const KINDS = {
  opened: { fr: 'Ouvert', en: 'Opened' },
  reserved: { fr: 'Réservé', en: 'Reserved' },
  committed: { fr: 'Engagé', en: 'Committed' },
  paid: { fr: 'Versé', en: 'Paid' },
  left: { fr: 'Reste', en: 'Left' },
} as const;

type TreeProps = Readonly<{ nodes: readonly NodeFigures[]; linked: boolean; caption?: Text }>;
const TO_THE_CENT: Text = { fr: 'Enveloppes, au centime', en: 'Envelopes, to the cent' };

/** The tree in figures, to the cent: every node with what stands on it and under it. */
export const TreeTable = ({ nodes, linked, caption = TO_THE_CENT }: TreeProps) => {
  const say = useSay();
  return (
    <Table
      caption={caption}
      rows={nodes}
      rowKey={(node) => node.id}
      tight
      columns={[
        {
          key: 'name',
          head: { fr: 'Enveloppe', en: 'Envelope' },
          rowHeader: true,
          cell: (node) => (
            <>
              {'\u2003'.repeat(node.depth)}
              {linked ? <SafeLink href={`/envelopes/${node.id}`}>{say(node.names)}</SafeLink> : say(node.names)}
            </>
          ),
        },
        ...(['opened', 'reserved', 'committed', 'paid', 'left'] as const).map((kind) => ({
          key: kind,
          head: KINDS[kind],
          align: 'end' as const,
          cell: (node: NodeFigures) => <Money cents={node.total[kind]} />,
        })),
      ]}
    />
  );
};

/** The sentence that makes the four figures understood. */
export const HowToRead = () => (
  <p>
    <T
      fr="Réservé : proposé par le jury ou accordé par le guichet, convention pas encore en vigueur. Engagé : convention signée par les deux parties. Versé : payé. Ouvert = réservé + engagé + versé + reste, toujours."
      en="Reserved: proposed by the jury or granted by the desk, agreement not yet in force. Committed: agreement signed by both parties. Paid: paid out. Opened = reserved + committed + paid + left, always."
    />
  </p>
);
