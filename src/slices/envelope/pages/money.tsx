import type { Text } from '#kernel/text';
import { T, useFrame, useSay } from '#ui/frame';
import { Meter, Money, millions, Row, SafeLink, Table, Tree, type TreeItem } from '#ui/kit';
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
        ...(linked
          ? [
              {
                key: 'credits',
                head: { fr: 'Reste en CP', en: 'CP left' },
                align: 'end' as const,
                cell: (node: NodeFigures) => <Money cents={node.credits.left} />,
              },
            ]
          : []),
      ]}
    />
  );
};

/** How deep the tree is unfolded when it opens. */
const OPEN_DEPTH = 1;

/** The tree to any depth, each node a bar with its figures, what is under it behind a fold. */
export const EnvelopeTree = ({ nodes, label }: Readonly<{ nodes: readonly NodeFigures[]; label: Text }>) => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const itemOf = (node: NodeFigures): TreeItem => {
    const under = node.children.flatMap((id) => byId.get(id) ?? []);
    return {
      key: node.id,
      content: <Branch node={node} />,
      summary: {
        fr: `${under.length} ${under.length > 1 ? 'enveloppes' : 'enveloppe'} dessous`,
        en: `${under.length} ${under.length > 1 ? 'envelopes' : 'envelope'} below`,
      },
      open: node.depth < OPEN_DEPTH,
      items: under.map(itemOf),
    };
  };
  return <Tree label={label} items={nodes.filter(({ depth }) => depth === 0).map(itemOf)} />;
};

const Branch = ({ node }: { node: NodeFigures }) => {
  const { lang } = useFrame();
  const { total, credits } = node;
  const [left, opened, payable, payableOf] = [total.left, total.opened, credits.left, credits.opened].map((cents) =>
    millions(cents, lang),
  );
  return (
    <>
      <Row>
        <SafeLink href={`/envelopes/${node.id}`}>{node.names}</SafeLink>
        <small>
          <T
            fr={`AE : reste ${left} sur ${opened}. CP : reste ${payable} sur ${payableOf}.`}
            en={`AE: ${left} left of ${opened}. CP: ${payable} left of ${payableOf}.`}
          />
        </small>
      </Row>
      {total.left < total.opened && (
        <Meter label={node.names} showLabel={false} total={total.opened} parts={partsOf(total)} />
      )}
    </>
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

/** What the two kinds of credits are, for those who move them. */
export const TwoCredits = () => (
  <p>
    <T
      fr="AE, autorisations d’engagement : ce que l’on peut promettre. CP, crédits de paiement : ce que l’on peut ordonner de payer dans l’année (loi organique relative aux lois de finances, articles 8 et 9)."
      en="AE, commitment authority: what may be promised. CP, payment credits: what may be ordered to be paid in the year (French organic law on finance laws, articles 8 and 9)."
    />
  </p>
);
