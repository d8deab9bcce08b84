import type { Text } from '#kernel/text';
import { StateFilter } from '#slices/agreement';
import {
  ButtonLink,
  EmptyState,
  Layout,
  Money,
  PageTitle,
  Pagination,
  Ref,
  Row,
  SafeLink,
  T,
  Table,
  Tag,
  type TagKind,
} from '#ui/kit';
import type { PaymentState } from '../payment.ts';
import type { PaymentRow } from '../queries.ts';

export const HERE: Text = { fr: 'Paiements', en: 'Payments' };
const STATES: Readonly<Record<PaymentState, readonly [TagKind, Text]>> = {
  due: ['neutral', { fr: 'À certifier', en: 'To certify' }],
  certified: ['go', { fr: 'À ordonner', en: 'To order' }],
  ordered: ['act', { fr: 'Ordonné', en: 'Ordered' }],
  paid: ['ok', { fr: 'Versé', en: 'Paid' }],
};
export const PaymentTag = ({ state }: { state: PaymentState }) => {
  const [kind, text] = STATES[state];
  return <Tag kind={kind}>{text}</Tag>;
};

export type PaymentsModel = Readonly<{
  payments: readonly PaymentRow[];
  state: string | undefined;
  nextHref: string | undefined;
}>;

/** The payments: one per agreement in force. */
export const PaymentsPage = ({ payments, state, nextHref }: PaymentsModel) => {
  return (
    <Layout title={HERE} width="full">
      <PageTitle
        title={HERE}
        lede={
          <T
            fr="Un paiement par convention en vigueur. Une personne certifie, une autre ordonne."
            en="One payment per agreement in force. One person certifies, another orders."
          />
        }
        actions={
          <ButtonLink href="/payments.csv" kind="quiet" icon="download">
            <T fr="Exporter (CSV)" en="Export (CSV)" />
          </ButtonLink>
        }
      />
      <StateFilter action="/payments" states={STATES} state={state} />
      <Table
        caption={{ fr: 'Paiements, par numéro', en: 'Payments, by number' }}
        captionHidden
        rows={payments}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={<T fr="Aucun paiement." en="No payment." />}>
            <T
              fr="Un paiement paraît ici dès que l’État a signé la convention."
              en="A payment appears here once the State has signed the agreement."
            />
          </EmptyState>
        }
        columns={[
          {
            key: 'number',
            head: { fr: 'Paiement', en: 'Payment' },
            rowHeader: true,
            cell: (row) => (
              <>
                <SafeLink href={`/payments/${row.id}`}>{row.organisation}</SafeLink>
                <small>
                  <Row>
                    <Ref>{row.number}</Ref>
                  </Row>
                </small>
              </>
            ),
          },
          {
            key: 'amount',
            head: { fr: 'Montant', en: 'Amount' },
            align: 'end',
            cell: (row) => <Money cents={BigInt(row.amountCents)} show="always" />,
          },
          {
            key: 'certified',
            head: { fr: 'Certifié par', en: 'Certified by' },
            cell: (row) => row.certifiedByName ?? '',
          },
          { key: 'ordered', head: { fr: 'Ordonné par', en: 'Ordered by' }, cell: (row) => row.orderedByName ?? '' },
          { key: 'state', head: { fr: 'État', en: 'State' }, cell: (row) => <PaymentTag state={row.state} /> },
        ]}
      />
      <Pagination
        nextHref={nextHref}
        shown={payments.length}
        unit={{ fr: ['paiement', 'paiements'], en: ['payment', 'payments'] }}
      />
    </Layout>
  );
};
