import { actInWords } from '#kernel/acts-in-words';
import type { Text } from '#kernel/text';
import {
  ButtonLink,
  EmptyState,
  Facts,
  Instant,
  Layout,
  Money,
  PageTitle,
  Pagination,
  Panel,
  SafeLink,
  SplitPage,
  Stack,
  T,
  Table,
  Tag,
} from '#ui/kit';
import type { NodeFigures } from '../figures.ts';
import type { Movement } from '../queries/movements.ts';
import type { EnvelopePlace } from '../queries/tree.ts';
import { kindInWords, LEVELS_IN_WORDS } from '../words.ts';
import { HERE } from './envelopes.tsx';
import { EnvelopeMeter, TreeTable, TwoCredits } from './money.tsx';

export type EnvelopeModel = Readonly<{
  node: NodeFigures;
  above: readonly EnvelopePlace[];
  /** The envelopes right under this one. */
  under: readonly NodeFigures[];
  movements: readonly Movement[];
  next: string | undefined;
  moves: boolean;
  opens: boolean;
}>;

/** One envelope: its figures, what may be done with it, and every line of the ledger through it. */
export const EnvelopePage = ({ node, above, under, movements, next, moves, opens }: EnvelopeModel) => (
  <Layout
    title={node.names}
    width="full"
    crumbs={[
      { text: HERE, href: '/envelopes' },
      ...above.map(({ id, names }) => ({ text: names, href: `/envelopes/${id}` })),
    ]}
  >
    <PageTitle title={node.names} tag={<Tag>{LEVELS_IN_WORDS[node.level]}</Tag>} />
    <SplitPage
      asideLabel={{ fr: 'Ses crédits et ses actes', en: 'Its credits and its acts' }}
      main={
        <Stack>
          {under.length > 0 && (
            <TreeTable
              caption={{ fr: 'Juste en dessous, au centime', en: 'Right below, to the cent' }}
              nodes={under.map((share) => ({ ...share, depth: 0 }))}
              linked
            />
          )}
          <Movements envelopeId={node.id} movements={movements} next={next} />
        </Stack>
      }
      aside={
        <Stack>
          <Panel title={<T fr="Autorisations d’engagement (AE)" en="Commitment authority (AE)" />}>
            <EnvelopeMeter node={node} tall />
          </Panel>
          <Panel title={<T fr="Crédits de paiement (CP)" en="Payment credits (CP)" />}>
            <CreditsOf node={node} />
          </Panel>
          {(moves || opens) && (
            <Panel title={<T fr="À vous" en="Your turn" />} tone="act">
              {moves && (
                <ButtonLink href={`/envelopes/${node.id}/movement`}>
                  <T fr="Déplacer des crédits" en="Move credits" />
                </ButtonLink>
              )}
              {opens && (
                <ButtonLink href={`/envelopes/${node.id}/opening`} kind="quiet" icon="plus">
                  <T fr="Ouvrir une enveloppe dessous" en="Open an envelope below" />
                </ButtonLink>
              )}
            </Panel>
          )}
          <TwoCredits />
        </Stack>
      }
    />
  </Layout>
);

const CreditsOf = ({ node: { credits, ownCredits, own } }: { node: NodeFigures }) => (
  <Facts
    items={[
      {
        label: <T fr="Ouverts, avec ce qui est dessous" en="Opened, with what is below" />,
        value: <Money cents={credits.opened} />,
      },
      { label: <T fr="Ordonnés" en="Ordered" />, value: <Money cents={credits.used} /> },
      { label: <T fr="Reste" en="Left" />, value: <Money cents={credits.left} /> },
      {
        label: <T fr="AE libres ici même" en="AE free on this very envelope" />,
        value: <Money cents={own.left} />,
      },
      {
        label: <T fr="CP libres ici même" en="CP free on this very envelope" />,
        value: <Money cents={ownCredits.left} />,
      },
    ]}
  />
);

/** The address of the history of a line: that of the grant when it is of one. */
export const historyOf = (envelopeId: string, { id, awardId }: Pick<Movement, 'id' | 'awardId'>): string =>
  awardId === null ? `/envelopes/${envelopeId}/lines/${id}` : `/envelopes/${envelopeId}/awards/${awardId}`;

export const creditsOfLine = ({ fromBucket }: Pick<Movement, 'fromBucket'>): Text =>
  fromBucket.startsWith('payment_') ? { fr: 'CP', en: 'CP' } : { fr: 'AE', en: 'AE' };

export const OUTSIDE: Text = { fr: 'l’extérieur du programme', en: 'outside the programme' };
export const placeOfEnd = (bucket: string, names: Text): Text => (/source$/.test(bucket) ? OUTSIDE : names);

type MovementsProps = Pick<EnvelopeModel, 'movements' | 'next'> & Readonly<{ envelopeId: string }>;

/** Every line of the ledger through an envelope, from which to which. */
const Movements = ({ envelopeId, movements, next }: MovementsProps) => (
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
        {
          key: 'kind',
          head: { fr: 'Mouvement', en: 'Movement' },
          rowHeader: true,
          cell: (row) => (
            <>
              <SafeLink href={historyOf(envelopeId, row)}>{kindInWords(row.kind)}</SafeLink>
              {row.reason && <small>{row.reason}</small>}
            </>
          ),
        },
        { key: 'at', head: { fr: 'Quand', en: 'When' }, cell: (row) => row.at && <Instant at={row.at} show="short" /> },
        { key: 'act', head: { fr: 'Par l’acte', en: 'By the act' }, cell: (row) => row.act && actInWords(row.act) },
        { key: 'from', head: { fr: 'De', en: 'From' }, cell: (row) => placeOfEnd(row.fromBucket, row.fromNames) },
        { key: 'to', head: { fr: 'Vers', en: 'To' }, cell: (row) => placeOfEnd(row.toBucket, row.toNames) },
        { key: 'credits', head: { fr: 'Crédits', en: 'Credits' }, cell: creditsOfLine },
        {
          key: 'amount',
          head: { fr: 'Montant', en: 'Amount' },
          align: 'end',
          cell: (row) => <Money cents={BigInt(row.amountCents)} show="always" />,
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
