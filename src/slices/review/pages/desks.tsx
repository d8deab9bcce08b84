import type { Text } from '#kernel/text';
import {
  ButtonLink,
  both,
  DeskPage,
  EmptyState,
  Field,
  Filters,
  Layout,
  Money,
  number,
  PageTitle,
  SafeLink,
  Select,
  T,
  Table,
  useFrame,
  useSay,
} from '#ui/kit';
import type { DeskLine, DeskSort, DesksAsked } from '../desks.ts';

const HERE: Text = { fr: 'Guichets', en: 'Desks' };
const DAY_MS = 86_400_000;

export type DesksModel = Readonly<{
  asked: DesksAsked;
  /** All the desks this person follows, and those that were asked for, in order. */
  all: readonly DeskLine[];
  lines: readonly DeskLine[];
  at: Date;
  /** Whether this person may open the page of the envelope of a desk, where money is moved by decision. */
  opensEnvelope: (scope: string) => boolean;
}>;

/** The desks one follows: their money, their files, the oldest that waits. */
export const DesksPage = (model: DesksModel) => (
  <Layout title={HERE} width="full">
    <PageTitle
      title={HERE}
      lede={
        <T
          fr="Chaque guichet décide dans son enveloppe. De l’argent passe d’un guichet à l’autre par décision, depuis la page de l’enveloppe."
          en="Each desk decides within its envelope. Money moves from one desk to another by decision, from the page of the envelope."
        />
      }
      actions={
        <>
          <ButtonLink href={`/desks.csv?${queryOf(model.asked)}`} kind="quiet" icon="download" download>
            <T fr="Ce tableau en CSV" en="This table as CSV" />
          </ButtonLink>
          <ButtonLink href="/passings" kind="bare">
            <T fr="Dossiers transmis" en="Files passed on" />
          </ButtonLink>
        </>
      }
    />
    <DeskPage filters={<DeskFilters {...model} />}>
      <DeskTable {...model} />
    </DeskPage>
  </Layout>
);

const queryOf = ({ q, call, sort, descending }: DesksAsked): string =>
  new URLSearchParams({
    ...(q && { q }),
    ...(call && { call }),
    ...(sort !== 'number' && { sort }),
    ...(descending && { dir: 'desc' }),
  }).toString();

const DeskFilters = ({ asked, all }: DesksModel) => {
  const say = useSay();
  const calls = [...new Map(all.map((line) => [line.callId, line.callNames])).entries()];
  return (
    <Filters
      action="/desks"
      label={{ fr: 'Filtrer les guichets', en: 'Filter the desks' }}
      active={[asked.q, asked.call].filter(Boolean).length}
      clearHref="/desks"
      search={<Field name="q" type="search" label={<T fr="Nom ou numéro" en="Name or number" />} value={asked.q} />}
    >
      <Select
        name="call"
        label={<T fr="Appel" en="Call" />}
        value={asked.call}
        empty={{ fr: 'Tous les appels', en: 'All calls' }}
        options={calls.map(([value, names]) => ({ value, text: say(names) }))}
      />
    </Filters>
  );
};

const MONEY = [
  ['opened', { fr: 'Enveloppe', en: 'Envelope' }],
  ['reserved', { fr: 'Réservé', en: 'Reserved' }],
  ['committed', { fr: 'Engagé', en: 'Committed' }],
  ['paid', { fr: 'Payé', en: 'Paid' }],
  ['left', { fr: 'Reste', en: 'Left' }],
] as const;

const DeskTable = ({ asked, lines, at, opensEnvelope }: DesksModel) => {
  const say = useSay();
  const { lang } = useFrame();
  const sortBy = (sort: DeskSort) => {
    const isCurrent = asked.sort === sort;
    const descending = isCurrent ? !asked.descending : sort !== 'number';
    return {
      href: `/desks?${queryOf({ ...asked, sort, descending })}`,
      ...(isCurrent && { direction: asked.descending ? ('descending' as const) : ('ascending' as const) }),
    };
  };
  return (
    <Table
      caption={both((said) => `${lines.length} ${said === 'fr' ? 'guichets' : 'desks'}`)}
      rows={lines}
      rowKey={(line) => `${line.callId} ${line.scope}`}
      empty={
        <EmptyState
          title={<T fr="Aucun guichet ne correspond." en="No desk matches." />}
          action={{ href: '/desks', text: <T fr="Voir tous les guichets" en="See all desks" /> }}
        />
      }
      columns={[
        {
          key: 'desk',
          head: { fr: 'Guichet', en: 'Desk' },
          rowHeader: true,
          sort: sortBy('number'),
          cell: (line) => (
            <>
              {line.number} <NameOf line={line} opens={opensEnvelope(line.scope)} />
              <small>{say(line.callNames)}</small>
            </>
          ),
        },
        ...MONEY.map(([key, head]) => ({
          key,
          head,
          align: 'end' as const,
          sort: sortBy(key),
          cell: (line: DeskLine) => <Money cents={line[key]} />,
        })),
        {
          key: 'inHand',
          head: { fr: 'En main', en: 'In hand' },
          align: 'end',
          sort: sortBy('inHand'),
          cell: (line) => number(line.inHand, lang),
        },
        {
          key: 'oldest',
          head: { fr: 'Le plus ancien', en: 'The oldest' },
          align: 'end',
          sort: sortBy('oldest'),
          cell: (line) => line.oldestAt && <Age since={line.oldestAt} at={at} />,
        },
      ]}
    />
  );
};

const NameOf = ({ line, opens }: { line: DeskLine; opens: boolean }) => {
  const say = useSay();
  return opens && line.envelopeId ? (
    <SafeLink href={`/envelopes/${line.envelopeId}`}>{say(line.names)}</SafeLink>
  ) : (
    <span>{say(line.names)}</span>
  );
};

const Age = ({ since, at }: { since: Date; at: Date }) => {
  const days = Math.max(0, Math.floor((at.getTime() - since.getTime()) / DAY_MS));
  return <T fr={`${days} j`} en={`${days} d`} />;
};
