import type { Text } from '#kernel/text';
import {
  EmptyState,
  Instant,
  Layout,
  Money,
  PageTitle,
  Pagination,
  Ref,
  SafeLink,
  T,
  Table,
  Tag,
  type TagKind,
} from '#ui/kit';
import type { AgreementState } from '../agreement.ts';
import type { AgreementRow } from '../queries.ts';
import { StateFilter } from './state-filter.tsx';

export const HERE: Text = { fr: 'Conventions', en: 'Agreements' };

const STATES: Readonly<Record<AgreementState, readonly [TagKind, Text]>> = {
  drawn_up: ['go', { fr: 'À signer par le bénéficiaire', en: 'To be signed by the beneficiary' }],
  signed_by_beneficiary: ['act', { fr: 'À signer par l’État', en: 'To be signed by the State' }],
  in_force: ['ok', { fr: 'En vigueur', en: 'In force' }],
  sealed: ['ok', { fr: 'En vigueur, scellée', en: 'In force, sealed' }],
};

export const AgreementTag = ({ state }: { state: AgreementState }) => {
  const [kind, text] = STATES[state];
  return <Tag kind={kind}>{text}</Tag>;
};

export type AgreementsModel = Readonly<{
  agreements: readonly AgreementRow[];
  state: string | undefined;
  nextHref: string | undefined;
}>;

/** The agreements a person has a word on. */
export const AgreementsPage = ({ agreements, state, nextHref }: AgreementsModel) => {
  return (
    <Layout title={HERE} width="full">
      <PageTitle title={HERE} />
      <StateFilter action="/agreements" states={STATES} state={state} />
      <Table
        caption={{ fr: 'Conventions, par numéro', en: 'Agreements, by number' }}
        captionHidden
        rows={agreements}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={<T fr="Aucune convention." en="No agreement." />}>
            <T
              fr="Une convention paraît ici dès que l’aide est décidée."
              en="An agreement appears here once the grant is decided."
            />
          </EmptyState>
        }
        columns={[
          {
            key: 'number',
            head: { fr: 'Convention', en: 'Agreement' },
            rowHeader: true,
            cell: (row) => (
              <>
                <SafeLink href={`/agreements/${row.id}`}>{row.title}</SafeLink>
                <small>
                  <Ref>{row.number}</Ref> · {row.organisation}
                </small>
              </>
            ),
          },
          {
            key: 'amount',
            head: { fr: 'Montant', en: 'Amount' },
            align: 'end',
            cell: (row) => <Money cents={BigInt(row.amountCents)} />,
          },
          {
            key: 'at',
            head: { fr: 'Établie', en: 'Drawn up' },
            cell: (row) => <Instant at={row.drawnUpAt} show="short" />,
          },
          { key: 'state', head: { fr: 'État', en: 'State' }, cell: (row) => <AgreementTag state={row.state} /> },
        ]}
      />
      <Pagination
        nextHref={nextHref}
        shown={agreements.length}
        unit={{ fr: ['convention', 'conventions'], en: ['agreement', 'agreements'] }}
      />
    </Layout>
  );
};
