import type { RoundSheet } from '#slices/call';
import type { Territory } from '#slices/territory';
import {
  CheckboxGroup,
  count,
  DeskPage,
  EmptyState,
  Field,
  Filters,
  Instant,
  Layout,
  Money,
  Notice,
  PageTitle,
  Pagination,
  Ref,
  SafeLink,
  Select,
  T,
  Table,
  useSay,
} from '#ui/kit';
import type { DeskFilter, DeskRow } from '../queries/files.ts';
import { FileState, STATE_NAMES } from './states.tsx';

export type ListModel = Readonly<{
  filter: DeskFilter;
  files: readonly DeskRow[];
  nextHref: string | undefined;
  rounds: readonly RoundSheet[];
  departements: readonly Territory[];
  /** People who wait to be verified, for those who verify. */
  toVerify: number;
}>;

const SHOWN_STATES = STATE_NAMES.filter(({ value }) => value !== 'draft' && value !== 'abandoned');

/** The files at the desk. */
export const ListPage = ({ filter, files, nextHref, rounds, departements, toVerify }: ListModel) => (
  <Layout title={{ fr: 'Bureau', en: 'Desk' }} width="full">
    <PageTitle title={<T fr="Dossiers déposés" en="Files submitted" />} />
    {toVerify > 0 && (
      <Notice
        kind="info"
        title={count(toVerify, {
          fr: ['personne attend d’être vérifiée', 'personnes attendent d’être vérifiées'],
          en: ['person waits to be verified', 'people wait to be verified'],
        })}
      >
        <SafeLink href="/verifications">
          <T fr="Voir les organismes à vérifier" en="See the organisations to verify" />
        </SafeLink>
      </Notice>
    )}
    <DeskPage filters={<ListFilters filter={filter} rounds={rounds} departements={departements} />}>
      <FileTable files={files} rounds={rounds} />
      <Pagination
        nextHref={nextHref}
        shown={files.length}
        unit={{ fr: ['dossier', 'dossiers'], en: ['file', 'files'] }}
      />
    </DeskPage>
  </Layout>
);

const ListFilters = ({ filter, rounds, departements }: Pick<ListModel, 'filter' | 'rounds' | 'departements'>) => {
  const say = useSay();
  const active = filter.states.length + [filter.search !== '', filter.round, filter.departement].filter(Boolean).length;
  return (
    <Filters
      action="/desk"
      label={{ fr: 'Filtrer les dossiers', en: 'Filter the files' }}
      active={active}
      clearHref="/desk"
      search={
        <Field
          name="q"
          type="search"
          label={<T fr="Numéro, titre, organisme" en="Number, title, body" />}
          value={filter.search}
        />
      }
    >
      <Select
        name="round"
        label={<T fr="Appel" en="Call" />}
        value={filter.round}
        empty={{ fr: 'Tous les appels', en: 'All calls' }}
        options={rounds.map((round) => ({
          value: round.id,
          text: `${say(round.call.names)}, ${say(round.round.names)}`,
        }))}
      />
      <Select
        name="departement"
        label={<T fr="Département" en="Département" />}
        value={filter.departement}
        empty={{ fr: 'Tous', en: 'All' }}
        options={departements.map((place) => ({ value: place.code, text: `${place.code} ${place.name}` }))}
      />
      <CheckboxGroup
        name="state"
        label={<T fr="État" en="State" />}
        look="bare"
        values={filter.states}
        options={SHOWN_STATES.map(({ value, text }) => ({ value, text: say(text) }))}
      />
    </Filters>
  );
};

const FileTable = ({ files, rounds }: Pick<ListModel, 'files' | 'rounds'>) => {
  const say = useSay();
  const callName = (row: DeskRow) => {
    const round = rounds.find((one) => one.callCode === row.callCode && one.number === row.roundNumber);
    return round ? `${say(round.call.names)}, ${say(round.round.names)}` : row.callCode;
  };
  return (
    <Table
      caption={{ fr: 'Dossiers, du dernier déposé au premier', en: 'Files, last submitted first' }}
      captionHidden
      rows={files}
      rowKey={(file) => file.id}
      empty={
        <EmptyState
          title={<T fr="Aucun dossier ne correspond." en="No file matches." />}
          action={{ href: '/desk', text: <T fr="Voir tous les dossiers" en="See all files" /> }}
        >
          <T
            fr="Retirez un filtre, ou attendez le premier dépôt."
            en="Remove a filter, or wait for the first submission."
          />
        </EmptyState>
      }
      columns={[
        {
          key: 'title',
          head: { fr: 'Dossier', en: 'File' },
          rowHeader: true,
          cell: (file) => (
            <>
              <SafeLink href={`/desk/${file.id}`}>{file.title || file.number}</SafeLink>
              <small>
                <Ref>{file.number}</Ref> · {file.organisation}
              </small>
            </>
          ),
        },
        { key: 'call', head: { fr: 'Appel', en: 'Call' }, cell: callName },
        { key: 'dept', head: { fr: 'Dép.', en: 'Dép.' }, cell: (file) => file.departement ?? '' },
        {
          key: 'asked',
          head: { fr: 'Demandé', en: 'Asked' },
          align: 'end',
          cell: (file) => file.askedCents !== null && <Money cents={file.askedCents} />,
        },
        {
          key: 'at',
          head: { fr: 'Déposé', en: 'Submitted' },
          cell: (file) => <Instant at={file.submittedAt} show="short" />,
        },
        { key: 'state', head: { fr: 'État', en: 'State' }, cell: (file) => <FileState state={file.state} /> },
      ]}
    />
  );
};
